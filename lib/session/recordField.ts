import { wallTimeOf } from '../support/wallTime';

/** The types of a calling list's fields (protocol notes, section 11). */
export const fieldTypes = ['int', 'float', 'char', 'varchar', 'datetime', 'unknown'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** What may be written into a field of the calling list (RES-3). */
export interface FieldRule {
  /** The key that carries it in user data. */
  name: string;
  /** What the agent reads; null: the name speaks. */
  label: string | null;
  type: FieldType;
  /** Most characters; null: no limit is named. */
  length: number | null;
  isNullable: boolean;
  isReadOnly: boolean;
  isMandatory: boolean;
}

/** Why a value breaks the rule of its field. */
export const fieldFaults = ['required', 'wholeNumber', 'number', 'dateTime', 'tooLong'] as const;
export type FieldFault = (typeof fieldFaults)[number];

/** The rules of the calling lists of one campaign. `asked`: on the way; `silent`: none can be had, so nothing is editable. */
export type FieldRules =
  | { is: 'asked'; deadline: number }
  | { is: 'known'; lists: Readonly<Record<string, readonly FieldRule[]>> }
  | { is: 'silent' };

const smallest = -2_147_483_648;
const largest = 2_147_483_647;

/** What is wrong with a value; null: nothing. Dates are `MM/DD/YYYY HH:mm`, as the list keeps them (protocol notes, section 11). */
export function fieldFault(rule: FieldRule, value: string): FieldFault | null {
  const written = value.trim();
  if (written === '') return rule.isMandatory || !rule.isNullable ? 'required' : null;
  // The length of a number is not one of characters: Genesys's simulator gives 1 for a field that holds 2.2.
  const isCounted = rule.type !== 'float' && rule.type !== 'datetime';
  if (rule.length !== null && isCounted && [...value].length > rule.length) return 'tooLong';
  switch (rule.type) {
    case 'int':
      return /^[+-]?\d{1,10}$/.test(written) && Number(written) >= smallest && Number(written) <= largest
        ? null
        : 'wholeNumber';
    case 'float':
      return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(written) ? null : 'number';
    case 'datetime':
      return isDateTime(written) ? null : 'dateTime';
    default:
      return null;
  }
}

function isDateTime(written: string): boolean {
  const found = /^(\d\d)\/(\d\d)\/(\d{4})(?: (\d\d:\d\d)(?::[0-5]\d)?)?$/.exec(written);
  if (found === null) return false;
  const [, month = '', day = '', year = '', time = '00:00'] = found;
  return wallTimeOf(`${year}-${month}-${day}`, time) !== null;
}
