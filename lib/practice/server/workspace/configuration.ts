import type { FieldRule, FieldType } from '../../engine/fieldRule';
import { done, notFound } from '../http/envelope';
import type { Exchange } from '../http/exchange';
import { json, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { actionCodes, applicationSettings } from './settings';

type Json = Record<string, unknown>;

/** Everything that the configuration server knows, by section. */
export function configurationData(server: PracticeServer): Json {
  const groups = [...new Set(server.options.agents.flatMap(({ groups }) => groups))];
  return {
    actionCodes,
    agentGroups: groups.map((name, index) => ({ DBID: 200 + index, name, settings: {} })),
    businessAttributes: [],
    environment: {},
    settings: applicationSettings(server.options),
    transactions: [],
  };
}

const sections: Readonly<Record<string, string>> = {
  settings: 'settings',
  'action-codes': 'actionCodes',
  'business-attributes': 'businessAttributes',
  transactions: 'transactions',
};

/** `GET configuration?types=…` and `GET configuration/{section}`. */
export function configurationRequest(server: PracticeServer, exchange: Exchange, rest: readonly string[]): Reply {
  const all = configurationData(server);
  const [name] = rest;
  if (name === undefined) {
    const types = exchange.query.get('types')?.split(',') ?? Object.keys(all);
    return done(Object.fromEntries(types.filter((type) => type in all).map((type) => [type, all[type]])));
  }
  const section = Object.hasOwn(sections, name) ? sections[name] : undefined;
  return section === undefined ? notFound(`There is no configuration of ${name}`) : done({ [section]: all[section] });
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
