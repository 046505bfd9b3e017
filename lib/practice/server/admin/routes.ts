import { ok, problem, type Result } from '../../../support/result';
import { reportRecord } from '../../engine/report';
import { decodeSegment, type Exchange } from '../http/exchange';
import { html, json, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { knownOptions } from '../workspace/knownOptions';
import { adminAction } from './actions';
import { historyView } from './historyView';
import { overview } from './overview';
import { recordPage } from './recordPage';
import { staticFile } from './staticFiles';

/** Everything under `/practice/`: the administrator's page and its interface. Desktops never come here. */
export function adminRequest(server: PracticeServer, exchange: Exchange): Reply {
  const { method, path, query } = exchange;
  if (!path.startsWith('/practice/api/'))
    return staticFile(path) ?? html(404, '<!doctype html><title>Not found</title><h1>Not found</h1>');
  const rest = path.slice('/practice/api/'.length).split('/').map(decodeSegment);
  if (method === 'POST') return adminAction(server, exchange, rest);
  if (rest[0] === 'records' && rest.length === 2) {
    const record = server.engine.world.records.get(Number(rest[1]));
    return record ? json(200, reportRecord(record)) : json(404, { error: `There is no record ${rest[1]}` });
  }
  switch (rest.join('/')) {
    case 'overview':
      return json(200, overview(server));
    case 'records':
      return records(server, query);
    case 'history': {
      const view = historyView(server.engine.world, query.get('campaign') || null);
      return view ? json(200, view) : json(404, { error: `There is no campaign ${query.get('campaign')}` });
    }
    case 'do-not-call': {
      const { doNotCall } = server.engine.world;
      const part = readPart(query);
      if (!part.ok) return json(400, part.problem);
      const { offset, limit } = part.value;
      return json(200, { total: doNotCall.size, numbers: [...doNotCall.values()].slice(offset, offset + limit) });
    }
    case 'callbacks':
      return json(200, server.control.callbacks());
    case 'options':
      return json(200, server.optionStore.all());
    case 'options/known':
      return json(200, knownOptions);
    case 'log': {
      const after = Number(query.get('after') ?? -1);
      if (!Number.isInteger(after)) return json(400, { error: 'after is not a whole number', field: 'after' });
      return json(200, server.engine.world.log.since(after));
    }
    case 'traffic':
      return json(200, server.traffic.entries());
    default:
      return json(404, { error: `There is nothing at ${path}` });
  }
}

/** `records?campaign=…`: all; with `limit`, and perhaps `offset` and `state`, a part and how many there are. */
function records(server: PracticeServer, query: URLSearchParams): Reply {
  const campaign = query.get('campaign');
  if (!query.has('limit'))
    return json(
      200,
      server.engine.report().filter((record) => campaign === null || record.campaign === campaign),
    );
  const part = readPart(query);
  if (!part.ok) return json(400, part.problem);
  return json(200, recordPage(server.engine.world, { campaign, state: query.get('state') || null, ...part.value }));
}

function readPart(query: URLSearchParams): Result<{ offset: number; limit: number }, { error: string; field: string }> {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 100);
  for (const [field, value] of Object.entries({ offset, limit }))
    if (!Number.isInteger(value) || value < 0) return problem({ error: `${field} is not a whole number`, field });
  return ok({ offset, limit: Math.min(limit, 1000) });
}
