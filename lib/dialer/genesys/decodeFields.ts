import type { FieldRule, FieldType } from '../../session/recordField';
import { isDialersOwn } from './keys';
import { entries } from './options';
import { type Fields, fields, flag, integer, list, type Note, text } from './read';

/** The value of `fieldType` that stands for a field of the calling list's own. */
const customField = 16;

/** More than any calling list has. */
const mostFields = 500;

/**
 * The rules for the fields of each calling list, from the body of a campaign's configuration (protocol notes, section 11). The declared
 * model and the simulator differ in where the lists are, what a field is called and where its attributes stand; both are read. Null, with
 * a note, where there are no lists in it. Fields of the dialer's own, and those that are not sent, have no rule.
 */
export function decodeFields(body: unknown, note: Note): Readonly<Record<string, readonly FieldRule[]>> | null {
  const data = fields(fields(body)?.data);
  const raw = fields(data?.campaign)?.callingLists ?? data?.callingLists;
  if (!Array.isArray(raw)) {
    note('campaign configuration: no calling lists');
    return null;
  }
  const lists = list(raw).flatMap((item): (readonly [string, readonly FieldRule[]])[] => {
    const callingList = fields(item);
    const name = callingList && text(callingList.name);
    if (callingList !== null && name !== null && Array.isArray(callingList.fields)) {
      return [[name, decodeRules(callingList.fields, note)]];
    }
    note(`calling list: no ${name === null ? 'name' : 'fields'}`);
    return [];
  });
  return lists.length === 0 && raw.length > 0 ? null : Object.fromEntries(lists);
}

/** One rule for each key: where two fields are sent under the same, nobody could tell them apart, and the later counts. */
function decodeRules(raw: readonly unknown[], note: Note): readonly FieldRule[] {
  const rules = raw.slice(0, mostFields).flatMap((field) => decodeRule(field, note) ?? []);
  return Array.from(new Map(rules.map((rule) => [rule.name, rule])).values());
}

function decodeRule(raw: unknown, note: Note): FieldRule | null {
  const field = fields(raw);
  if (field === null) {
    note('field: no description');
    return null;
  }
  if (integer(field.fieldType) !== customField && flag(field.isCustomField) !== true) return null;
  const properties = new Map(entries(field.userProperties));
  const server = new Map(entries(properties.get('OCServer')));
  const name = text(field.sendAttribute) ?? text(server.get('send_attribute'));
  if (name === null || name.trim() === '') return null;
  if (isDialersOwn(name)) {
    note('field: a key of the dialer itself');
    return null;
  }
  // One field of the simulator has this section inside the other.
  const section = 'interaction-workspace';
  const desktop = new Map([...entries(server.get(section)), ...entries(properties.get(section))]);
  return {
    name,
    label: text(desktop.get('display-name'))?.trim() || null,
    type: decodeType(field, note),
    length: positive(field.length),
    isNullable: flag(field.isNullable) ?? true,
    isReadOnly: flag(desktop.get('read-only')) ?? false,
    isMandatory: flag(desktop.get('mandatory')) ?? false,
  };
}

const types: readonly (readonly [RegExp, FieldType])[] = [
  [/^int/, 'int'],
  [/^float|^double/, 'float'],
  [/^varchar/, 'varchar'],
  [/^char/, 'char'],
  [/^datetime/, 'datetime'],
  [/^notype|^$/, 'unknown'],
];

function decodeType({ type }: Fields, note: Note): FieldType {
  const word = (text(type) ?? '').toLowerCase().replace(/[^a-z]/g, '');
  const known = types.find(([pattern]) => pattern.test(word));
  if (known === undefined) note('field: unknown type');
  return known?.[1] ?? 'unknown';
}

/** A length of nothing is how servers say that there is no limit. */
function positive(raw: unknown): number | null {
  const length = integer(raw);
  return length !== null && length > 0 ? length : null;
}
