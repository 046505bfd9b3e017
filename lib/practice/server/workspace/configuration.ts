import type { Desk } from '../../engine/desk';
import { done, notFound } from '../http/envelope';
import type { Exchange } from '../http/exchange';
import type { Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { actionCodes, agentGroups, applicationSettings, type Shape } from './settings';

type Json = Record<string, unknown>;

/** Everything that the configuration server tells an agent, by section. */
export function configurationData(server: PracticeServer, { agent }: Desk, shape: Shape): Json {
  return {
    actionCodes: shape === 'list' ? actionCodes : plainActionCodes(),
    agentGroups: agentGroups(server, agent, shape),
    businessAttributes: server.options.businessAttributes,
    environment: {},
    settings: applicationSettings(server, shape),
    transactions: [],
  };
}

/**
 * What comes along with the session. After `optimize_config=true` that is little: a desktop fetches the rest section by section
 * (protocol notes, section 1.5).
 */
export function sessionConfiguration(server: PracticeServer, desk: Desk, shape: Shape): Json {
  const all = configurationData(server, desk, shape);
  return shape === 'list' ? all : { agentGroups: all.agentGroups, environment: all.environment };
}

/** The shape that the agent's session asked for. */
export const shapeOf = (server: PracticeServer, agent: string): Shape =>
  server.sessions.ofAgent(agent)?.isOptimized ? 'plain' : 'list';

const plainActionCodes = () =>
  actionCodes.map((one) =>
    'userProperties' in one ? { ...one, userProperties: { htcc: { workmode: 'AfterCallWork' } } } : one,
  );

const sections: Readonly<Record<string, string>> = {
  settings: 'settings',
  'action-codes': 'actionCodes',
  'business-attributes': 'businessAttributes',
  transactions: 'transactions',
};

/** `GET configuration?types=…` in lists, and `GET configuration/{section}` in plain objects. */
export function configurationRequest(
  server: PracticeServer,
  desk: Desk,
  exchange: Exchange,
  rest: readonly string[],
): Reply {
  const [name] = rest;
  if (name === undefined) {
    const all = configurationData(server, desk, 'list');
    const types = exchange.query.get('types')?.split(',') ?? Object.keys(all);
    return done(Object.fromEntries(types.filter((type) => Object.hasOwn(all, type)).map((type) => [type, all[type]])));
  }
  const section = Object.hasOwn(sections, name) ? sections[name] : undefined;
  if (section === undefined) return notFound(`There is no configuration of ${name}`);
  return done({ [section]: configurationData(server, desk, 'plain')[section] });
}
