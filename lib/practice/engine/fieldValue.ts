import { ok, problem, type Result } from '../../support/result';
import { readDateTime, writeDateTime } from './callbackTime';
import { type FieldRule, fieldFault } from './fieldRule';

/**
 * A field's value as user data carry it: dates as `MM/DD/YYYY HH:mm` (protocol notes, section 11), whole numbers as such, all else as text.
 * A list may hold a date alone, which is midnight.
 */
export function wireValue({ type }: FieldRule, kept: string): string | number {
  if (kept === '') return '';
  if (type === 'int') return Number(kept);
  if (type !== 'datetime') return kept;
  const [date = '', time = '00:00'] = kept.split(' ');
  return writeDateTime(`${date}T${time}`);
}

/** What a desktop wrote, as it is kept; or what is wrong with it. A mandatory field takes no empty value from a desktop. */
export function readWireValue(rule: FieldRule, written: string): Result<string, string> {
  const value = written.trim();
  if (value === '') return rule.mandatory || !rule.nullable ? problem('A value is required') : ok('');
  if (rule.type === 'datetime') {
    const wall = readDateTime(/^\S+$/.test(value) ? `${value} 00:00` : value);
    return wall === null ? problem(`Not a date such as 11/30/2026 15:30: ${written}`) : ok(wall.replace('T', ' '));
  }
  // Blanks at the ends of a text are the agent's own.
  const kept = rule.type === 'int' ? value.replace(/^\+/, '') : rule.type === 'float' ? value : written;
  const fault = fieldFault(rule, kept);
  return fault === null ? ok(kept) : problem(fault);
}

/** Whether a desktop wrote what is there already. */
export const isSameValue = (rule: FieldRule, kept: string, written: string): boolean =>
  written === kept || written === String(wireValue(rule, kept));
