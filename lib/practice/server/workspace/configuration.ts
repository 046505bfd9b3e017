import type { Desk } from '../../engine/desk';
import type { FieldRule, FieldType } from '../../engine/fieldRule';
import { done, notFound } from '../http/envelope';
import type { Exchange } from '../http/exchange';
import { json, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { actionCodes, agentGroups, applicationSettings, type Shape } from './settings';

type Json = Record<string, unknown>;

/** Everything that the configuration server tells an agent, by section. */
export function configurationData(server: PracticeServer, { agent }: Desk, shape: Shape): Json {
  return {
    actionCodes: shape === 'list' ? actionCodes : plainActionCodes(),
    agentGroups: agentGroups(server, agent, shape),
    businessAttributes: [],
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

const typesOnWire: Readonly<Record<FieldType, string>> = {
  int: 'int',
  float: 'float',
  char: 'char',
  varchar: 'var-char',
  datetime: 'date-time',
};

/** `GET campaigns/{name}/configuration`: the lists and what an agent may do with their fields. */
export function campaignConfiguration(server: PracticeServer, name: string): Reply {
  const campaign = server.engine.world.campaigns.get(name);
  if (!campaign) return notFound(`There is no campaign ${name}`);
  const callingLists = campaign.lists.map(({ name: list, list: { fields } }) => ({
    name: list,
    fields: fields.map((rule) => fieldData(rule, server.switches.oddTypes)),
  }));
  if (server.switches.oddTypes) return json(200, { data: { campaign: { callingLists } } });
  return done({ name, callingLists });
}

/** The simulator leaves the name out, and spells booleans as text. */
function fieldData(rule: FieldRule, odd: boolean): Json {
  const flag = (value: boolean) => (odd ? String(value) : value);
  return {
    ...(odd ? {} : { name: rule.name, sendAttribute: rule.name }),
    type: typesOnWire[rule.type],
    fieldType: 16,
    isCustomField: flag(true),
    isNullable: flag(rule.nullable),
    length: rule.length ?? 0,
    userProperties: {
      OCServer: { send_attribute: rule.name },
      'interaction-workspace': {
        'read-only': String(rule.readOnly),
        mandatory: String(rule.mandatory),
        'display-name': rule.label,
      },
    },
  };
}
