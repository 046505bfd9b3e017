import type { WantedRecord } from '../crm/matchContact';
import type { CrmSite } from '../crm/site';
import type { OpenSession } from '../messaging/snapshot';
import { numbersOf } from '../session/numbers';
import type { RecordInHand } from '../session/record';

type Known = Pick<RecordInHand, 'data'>;

/** The CRM's own id of a record's contact, where the site names the field that holds it. */
export function recordIdOf({ data }: Known, site: CrmSite): string | null {
  if (site.recordIdField === null) return null;
  const value = data.fields.find(({ name }) => name === site.recordIdField)?.value.trim() ?? '';
  return value === '' ? null : value;
}

/** The records in hand, and the contacts of calls that nobody has answered yet, as a page can recognise them. */
export function wantedRecords(
  { records, calls }: Pick<OpenSession, 'records' | 'calls'>,
  site: CrmSite,
): WantedRecord[] {
  const ringing = calls.flatMap(({ data, state }) => (data === undefined || state !== 'ringing' ? [] : [data]));
  const isInHand = (key: string) => records.some(({ data }) => data.key === key);
  return [
    ...records.map((record) => ({
      key: record.data.key,
      numbers: numbersOf(record).map(({ phone }) => phone),
      recordId: recordIdOf(record, site),
    })),
    ...ringing
      .filter(({ key }) => !isInHand(key))
      .map((data) => ({
        key: data.key,
        numbers: [data.phone],
        recordId: recordIdOf({ data }, site),
        isRinging: true as const,
      })),
  ];
}

/** What is known of a contact by the key of their record, in hand or ringing. */
export function knownRecord({ records, calls }: Pick<OpenSession, 'records' | 'calls'>, key: string): Known | null {
  const record = records.find(({ data }) => data.key === key);
  if (record !== undefined) return record;
  const data = calls.find(({ data }) => data?.key === key)?.data;
  return data === undefined ? null : { data };
}
