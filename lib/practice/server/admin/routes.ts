import { decodeSegment, type Exchange } from '../http/exchange';
import { html, json, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { adminAction } from './actions';
import { overview } from './overview';
import { staticFile } from './staticFiles';

/** Everything under `/practice/`: the administrator's page and its interface. Desktops never come here. */
export function adminRequest(server: PracticeServer, exchange: Exchange): Reply {
  const { method, path, query } = exchange;
  if (!path.startsWith('/practice/api/'))
    return staticFile(path) ?? html(404, '<!doctype html><title>Not found</title><h1>Not found</h1>');
  const rest = path.slice('/practice/api/'.length).split('/').map(decodeSegment);
  if (method === 'POST') return adminAction(server, exchange, rest);
  switch (rest.join('/')) {
    case 'overview':
      return json(200, overview(server));
    case 'records': {
      const campaign = query.get('campaign');
      return json(
        200,
        server.engine.report().filter((record) => campaign === null || record.campaign === campaign),
      );
    }
    case 'log': {
      const after = Number(query.get('after') ?? -1);
      if (!Number.isInteger(after)) return json(400, { error: 'after is not a whole number', field: 'after' });
      return json(200, server.engine.world.log.entries().slice(after + 1));
    }
    case 'traffic':
      return json(200, server.traffic.entries());
    default:
      return json(404, { error: `There is nothing at ${path}` });
  }
}
