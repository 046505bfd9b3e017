import { ok, problem, type Result } from '../../support/result';

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

/** Why a value breaks its field's rule, or null when it keeps it. Dates are `YYYY-MM-DD`, optionally followed by ` HH:mm`. */
export function fieldFault(rule: FieldRule, value: string): string | null {
  if (value === '') return rule.nullable ? null : 'A value is required';
  if (rule.type === 'int' && !/^-?\d+$/.test(value)) return `Not a whole number: ${value}`;
  if (rule.type === 'float' && !/^-?\d+(\.\d+)?$/.test(value)) return `Not a number: ${value}`;
  if (rule.type === 'datetime' && !isDate(value)) return `Not a date such as 2026-11-30 or 2026-11-30 15:30: ${value}`;
  if (rule.length !== null && [...value].length > rule.length) return `Longer than ${rule.length} characters: ${value}`;
  return null;
}

function isDate(value: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/.exec(value);
  if (!found) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
}
