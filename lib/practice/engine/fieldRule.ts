import { ok, problem, type Result } from '../../support/result';
import { wallTimeOf } from '../../support/wallTime';

/** The value types of a calling list's own fields. */
export const fieldTypes = ['int', 'float', 'char', 'varchar', 'datetime'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A field that the calling list adds to the dialer's own, and what an agent may do with it. */
export interface FieldRule {
  /** The key that carries it in user data. */
  name: string;
  /** What an agent reads. */
  label: string;
  type: FieldType;
  /** Longest text, in characters; null: no limit. */
  length: number | null;
  nullable: boolean;
  readOnly: boolean;
  mandatory: boolean;
}

const declaration =
  /^([A-Za-z_][A-Za-z0-9_]*)(?::([a-z]+)(?:\((\d+)\))?)?((?:\s+(?:nullable|read-only|mandatory))*)(?:\s+label\s+(.+))?$/;

/**
 * Reads one column head of the form `name:type(length) nullable read-only mandatory label Words for the agent`; everything
 * but the name may be left out, the type is then `varchar`.
 */
export function parseFieldRule(head: string): Result<FieldRule, string> {
  const found = declaration.exec(head);
  const name = found?.[1];
  if (!found || name === undefined)
    return problem(`Not a field declaration such as plan:varchar(40) nullable label Plan: ${head}`);
  if (/^GSW_/i.test(name)) return problem(`A name beginning with GSW_ belongs to the dialer: ${name}`);
  const type = fieldTypes.find((one) => one === (found[2] ?? 'varchar'));
  if (!type) return problem(`Unknown type ${found[2]}; one of ${fieldTypes.join(', ')}`);
  const flags = (found[4] ?? '').split(/\s+/);
  const length = found[3] === undefined ? null : Number(found[3]);
  if (length === 0) return problem('A length of 0 leaves no room for a value');
  return ok({
    name,
    label: found[5]?.trim() ?? name,
    type,
    length: length ?? (type === 'char' ? 1 : null),
    nullable: flags.includes('nullable'),
    readOnly: flags.includes('read-only'),
    mandatory: flags.includes('mandatory'),
  });
}

/** The whole numbers that a list's column can hold: 32 bits. */
const largest = 2 ** 31 - 1;

/**
 * Why a value of a list breaks its field's rule, or null when it keeps it. Dates are `YYYY-MM-DD`, optionally followed by ` HH:mm`. A
 * mandatory field may be empty in a list: it is the agent who must fill it.
 */
export function fieldFault(rule: FieldRule, value: string): string | null {
  if (value === '') return rule.nullable ? null : 'A value is required';
  if (rule.type === 'int' && !isWhole(value)) return `Not a whole number: ${value}`;
  if (rule.type === 'float' && !/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(value)) return `Not a number: ${value}`;
  if (rule.type === 'datetime' && !isDate(value)) return `Not a date such as 2026-11-30 or 2026-11-30 15:30: ${value}`;
  if (rule.length !== null && [...value].length > rule.length) return `Longer than ${rule.length} characters: ${value}`;
  return null;
}

const isWhole = (value: string): boolean =>
  /^-?\d{1,10}$/.test(value) && Number(value) <= largest && Number(value) >= -largest - 1;

/** Whether a list's text is a date, with or without a time of day. */
function isDate(text: string): boolean {
  const found = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?$/.exec(text);
  return found !== null && wallTimeOf(found[1] ?? '', found[2] ?? '00:00') !== null;
}
