import {
  isFinishing,
  type RecordData,
  type RecordInHand,
  type RecordKey,
  type RecordNumber,
  recordKey,
} from './record';
import { sameDigits } from './sameDigits';
import { own } from './step';

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

/** The number that the record is being called on, or was called on last; null: it has not been called. */
export function dialedNumber(record: RecordInHand): RecordNumber | null {
  const { phase } = record;
  const resting = isFinishing(phase) ? phase.back : phase;
  if (resting.is === 'preview' || resting.is === 'arriving') return null;
  return numberOf(record, resting.is === 'ended' ? resting.call.number : resting.number);
}

const isUnder = ({ data }: RecordInHand, { handle }: RecordNumber, key: RecordKey): boolean =>
  recordKey(data.applicationId, handle) === key;

/** Whether a key or handle is that of the record or of another number of its chain: each has a handle of its own. */
export function isOfRecord(record: RecordInHand, key: RecordKey): boolean {
  return numbersOf(record).some((number) => isUnder(record, number, key));
}

type Records = Readonly<Record<string, RecordInHand>>;

/** The record that a key names: the one whose own it is, else the one with such a number in its chain. */
export function recordNamed(records: Records, key: RecordKey): RecordInHand | null {
  return own(records, key) ?? Object.values(records).find((record) => isOfRecord(record, key)) ?? null;
}

/**
 * The record that a call belongs to whose user data name a key. A record that is being called on the number with this handle
 * comes first: the same number may have been handed out as a record of its own meanwhile.
 */
export function recordCalled(records: Records, key: RecordKey): RecordInHand | null {
  const calling = Object.values(records).find((record) => {
    const { is } = record.phase;
    const number = is === 'dialing' || is === 'looking' || is === 'onCall' ? dialedNumber(record) : null;
    return number !== null && isUnder(record, number, key);
  });
  return calling ?? recordNamed(records, key);
}

/** The number of a record that a call was placed to, by the handle in its user data and the digits dialed. */
export function numberCalled(record: RecordInHand, key: RecordKey | null, dialed: string): RecordNumber {
  const under = key === null ? [] : numbersOf(record).filter((number) => isUnder(record, number, key));
  return under.find(({ phone }) => sameDigits(phone, dialed)) ?? under[0] ?? record.data;
}

/** A typed number as one of the record's: it goes under the record's own handle until the calling list has a place for it. */
export function unlistedNumber(data: RecordData, phone: string, phoneType: number | null): RecordNumber {
  const { handle, applicationId, chainId, campaign, callingList, timeZoneName, timeZoneOffset, dialHours } = data;
  // What is sent back is known by its value alone; a handle that looks like the number stays a handle.
  const isTelling = ![handle, applicationId, chainId, campaign, callingList].includes(data.phone);
  const isPhone = ({ value }: { value: string }): boolean => isTelling && value === data.phone;
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
    attached: data.attached.map((pair) => (isPhone(pair) ? { ...pair, type: 'str', value: phone } : pair)),
    unlisted: true,
  };
}

/**
 * A number as the dialer listed it, with what it leaves out about the list and the contact's clock filled in from the record: the
 * contact is the same.
 */
export function listedNumber(data: RecordData, number: RecordNumber): RecordNumber {
  const { timeZoneName, timeZoneOffset, dialHours, callingList } = data;
  const hasZone = number.timeZoneName !== null || number.timeZoneOffset !== null;
  const shared = [data.applicationId, data.campaign, data.callingList, data.chainId];
  const missing = data.attached.filter(
    ({ key, value }) => shared.includes(value) && !number.attached.some((pair) => pair.key === key),
  );
  return {
    ...number,
    callingList: number.callingList === '' ? callingList : number.callingList,
    ...(hasZone ? {} : { timeZoneName, timeZoneOffset }),
    dialHours: number.dialHours ?? dialHours,
    attached: [...number.attached, ...missing],
  };
}
