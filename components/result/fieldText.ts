import { listedDateText, readListedDate } from '../../lib/i18n/fieldTimes';
import type { Language } from '../../lib/i18n/language';
import type { RecordData } from '../../lib/session/record';
import type { FieldRule } from '../../lib/session/recordField';
import { fieldLabel } from '../record/fieldLabel';

/** One field of a record as it is shown. */
export interface ShownField {
  name: string;
  label: string;
  /** What the dialer says that it holds. */
  told: string;
  /** Null: nothing is known of it, and it is not the agent's to change. */
  rule: FieldRule | null;
}

/** The fields that came with the record, in the server's order; behind them those that can be filled in and came with nothing. */
export function shownFields(
  { fields }: Pick<RecordData, 'fields'>,
  rules: readonly FieldRule[],
): readonly ShownField[] {
  const known = fields.map(({ name, value }) => {
    const rule = rules.find((rule) => rule.name === name) ?? null;
    return { name, label: rule?.label ?? fieldLabel(name), told: value, rule };
  });
  const missing = rules.filter(({ name, isReadOnly }) => !isReadOnly && !fields.some((field) => field.name === name));
  return [
    ...known,
    ...missing.map((rule) => ({ name: rule.name, label: rule.label ?? fieldLabel(rule.name), told: '', rule })),
  ];
}

/** A value as the agent reads it. */
export const textOfValue = (type: FieldRule['type'] | undefined, value: string, language: Language): string =>
  type === 'datetime' ? listedDateText(language, value) : value;

/**
 * What the agent writes, as the dialer takes it; what cannot be read stays as it is written, and breaks the rule of its field. Null: it
 * is what the dialer has.
 */
export function valueOfText({ rule, told }: ShownField, text: string, language: Language): string | null {
  const type = rule?.type;
  if (text === textOfValue(type, told, language)) return null;
  if (type === 'datetime') return text.trim() === '' ? '' : (readListedDate(text) ?? text);
  // An input method may leave wide digits.
  return type === 'int' || type === 'float' ? text.normalize('NFKC').trim() : text;
}
