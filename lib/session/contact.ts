import type { RecordData } from './record';

/** Field names that hold a whole name, most telling first; compared without case, spaces, `_` and `-`. */
const wholeNames = ['contactname', 'fullname', 'customername', 'name', '氏名', '名前', 'お名前', '顧客名'];
const firstNames = ['firstname', 'givenname', '名'];
const lastNames = ['lastname', 'familyname', 'surname', '姓'];

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/**
 * The contact's name as the calling list spells it, or null. The protocol has no field for it: it is a field of the list under
 * one of the customary names. Family name first where the name is written in Chinese or Japanese characters.
 */
export function contactName(record: RecordData): string | null {
  const values = new Map<string, string>();
  for (const { name, value } of record.fields) if (value.trim() !== '') values.set(plain(name), value.trim());
  const find = (names: readonly string[]) => names.map((name) => values.get(name)).find((value) => value !== undefined);
  const whole = find(wholeNames);
  if (whole !== undefined) return whole;
  const first = find(firstNames);
  const last = find(lastNames);
  if (first === undefined || last === undefined) return first ?? last ?? null;
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(last) ? `${last} ${first}` : `${first} ${last}`;
}

/** What stands for the contact in a sentence: the name, else the number. */
export function contactLabel(record: RecordData): string {
  return contactName(record) ?? record.phone;
}
