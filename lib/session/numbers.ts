import { type RecordData, type RecordInHand, type RecordKey, type RecordNumber, recordKey } from './record';
import { sameDigits } from './sameDigits';

/** Every number of the contact: the one that the system chose first, then the others in the order of the chain (PULL-9). */
export function numbersOf(record: RecordInHand): readonly RecordNumber[] {
  return [record.data, ...record.others];
}

/** The number of a record as it is written, else the one with the same digits; null: the contact has none such. */
export function numberOf(record: RecordInHand, written: string): RecordNumber | null {
  const numbers = numbersOf(record);
  return (
    numbers.find(({ phone }) => phone === written) ?? numbers.find(({ phone }) => sameDigits(phone, written)) ?? null
  );
}

/** The number that *Call* dials now. */
export function chosenNumber(record: RecordInHand): RecordNumber {
  return (record.chosen === null ? null : numberOf(record, record.chosen)) ?? record.data;
}

/** Whether a key or handle is that of the record or of another number of its chain: each has a handle of its own. */
export function isOfRecord(record: RecordInHand, key: RecordKey): boolean {
  return numbersOf(record).some(({ handle }) => recordKey(record.data.applicationId, handle) === key);
}

/** A typed number as one of the record's: it goes under the record's own handle until the calling list has a place for it. */
export function unlistedNumber(data: RecordData, phone: string, phoneType: number | null): RecordNumber {
  const { handle, callingList, timeZoneName, timeZoneOffset, dialHours } = data;
  const attached = data.attached.map((pair) => (pair.value === data.phone ? { ...pair, value: phone } : pair));
  return {
    handle,
    phone,
    phoneType,
    callingList,
    attempts: null,
    lastResult: null,
    timeZoneName,
    timeZoneOffset,
    dialHours,
    attached,
    unlisted: true,
  };
}
