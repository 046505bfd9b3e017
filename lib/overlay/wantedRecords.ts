import type { WantedRecord } from '../crm/matchContact';
import type { CrmSite } from '../crm/site';
import { numbersOf } from '../session/numbers';
import type { RecordInHand } from '../session/record';

/** The CRM's own id of a record's contact, where the site names the field that holds it. */
export function recordIdOf({ data }: RecordInHand, site: CrmSite): string | null {
  if (site.recordIdField === null) return null;
  const value = data.fields.find(({ name }) => name === site.recordIdField)?.value.trim() ?? '';
  return value === '' ? null : value;
}

/** The records in hand as a page can recognise them. */
export function wantedRecords(records: readonly RecordInHand[], site: CrmSite): WantedRecord[] {
  return records.map((record) => ({
    key: record.data.key,
    numbers: numbersOf(record).map(({ phone }) => phone),
    recordId: recordIdOf(record, site),
  }));
}
