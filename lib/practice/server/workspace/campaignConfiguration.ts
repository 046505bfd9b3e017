import type { FieldRule, FieldType } from '../../engine/fieldRule';
import { done, notFound } from '../http/envelope';
import { json, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';

type Json = Record<string, unknown>;

const typesOnWire: Readonly<Record<FieldType, string>> = {
  int: 'int',
  float: 'float',
  char: 'char',
  varchar: 'var-char',
  datetime: 'date-time',
};

/** What every calling list has beside its own fields, with the numbers of the configuration's field types; the last is not sent. */
const dialersOwn = [
  { name: 'record_id', type: 'int', fieldType: 1, length: 0, key: null },
  { name: 'contact_info', type: 'var-char', fieldType: 2, length: 128, key: 'contact_info' },
  { name: 'dial_sched_time', type: 'int', fieldType: 7, length: 0, key: null },
] as const;

/**
 * `GET campaigns/{name}/configuration`: the lists and what an agent may do with their fields (protocol notes, section 11), in the shape
 * that the switch `fieldConfiguration` says, or under `oddTypes` in the simulator's. That real servers describe the dialer's own fields too
 * is inferred: a list's format has them.
 */
export function campaignConfiguration({ engine, switches }: PracticeServer, name: string): Reply {
  const campaign = engine.world.campaigns.get(name);
  if (!campaign) return notFound(`There is no campaign ${name}`);
  const shape = switches.oddTypes ? 'simulator' : switches.fieldConfiguration;
  const callingLists = campaign.lists.map(({ name: list, list: { fields } }) => ({
    name: list,
    fields:
      shape === 'simulator'
        ? fields.map((rule, index) => simulatorField(rule, index === 0))
        : [...dialersOwn.map(ownField), ...fields.map((rule) => declaredField(rule, shape === 'bare'))],
  }));
  return shape === 'simulator' ? json(200, { data: { campaign: { callingLists } } }) : done({ name, callingLists });
}

const ownField = ({ name, type, length, key }: (typeof dialersOwn)[number]): Json => ({
  name,
  type,
  ...(key === null ? {} : { sendAttribute: key }),
  isCustomField: false,
  isNullable: false,
  length,
});

function declaredField(rule: FieldRule, isBare: boolean): Json {
  return {
    name: rule.name,
    type: typesOnWire[rule.type],
    sendAttribute: rule.name,
    isCustomField: true,
    isNullable: rule.nullable,
    length: rule.length ?? 0,
    ...(isBare
      ? {}
      : { fieldType: 16, userProperties: { OCServer: sent(rule), 'interaction-workspace': rights(rule) } }),
  };
}

/** The simulator leaves the name out, spells booleans as text, and has one section inside the other for one of its fields. */
function simulatorField(rule: FieldRule, isNested: boolean): Json {
  const own = { 'interaction-workspace': rights(rule) };
  return {
    type: typesOnWire[rule.type],
    isCustomField: 'true',
    fieldType: 16,
    isNullable: String(rule.nullable),
    length: rule.length ?? 0,
    userProperties: isNested ? { OCServer: { ...sent(rule), ...own } } : { OCServer: sent(rule), ...own },
  };
}

const sent = ({ name }: FieldRule): Json => ({ send_attribute: name });

const rights = ({ readOnly, mandatory, label }: FieldRule): Json => ({
  'read-only': String(readOnly),
  mandatory: String(mandatory),
  'display-name': label,
});
