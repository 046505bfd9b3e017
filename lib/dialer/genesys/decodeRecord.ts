import { unknownResult } from '../../session/callResult';
import { type RecordData, type RecordNumber, recordKey } from '../../session/record';
import { isDialersOwn, keys } from './keys';
import { filled, type Pairs } from './pairs';
import { integer, type Note } from './read';

const day = 24 * 60 * 60;

/** The pairs that go with a call, so that the Outbound Contact Server recognises the record in it (protocol notes, section 4). */
const goesWithTheCall = [
  keys.recordHandle,
  keys.applicationId,
  keys.campaign,
  keys.callingList,
  keys.phone,
  keys.chainId,
  keys.attemptGuid,
];

/**
 * A record from the user data of `PreviewRecord`, `ScheduledCall`, a push preview or a call (protocol notes, sections 6, 7, 9 and 10).
 * Null, with a note, when it lacks what every request about it must name: handle, application and campaign.
 *
 * Handles stay text: they are numbers on most servers and hexadecimal on some.
 *
 * @param came how it came, unless its user data say that it is a callback
 */
export function decodeRecord(pairs: Pairs, came: RecordData['origin'], note: Note): RecordData | null {
  const handle = filled(pairs, keys.recordHandle);
  const applicationId = filled(pairs, keys.applicationId);
  const campaign = filled(pairs, keys.campaign);
  if (handle === null || applicationId === null || campaign === null) {
    note(`record: no ${handle === null ? 'handle' : applicationId === null ? 'application' : 'campaign'}`);
    return null;
  }
  return {
    ...decodeNumber(pairs, handle),
    key: recordKey(applicationId, handle),
    applicationId,
    campaign,
    chainId: filled(pairs, keys.chainId),
    origin: origin(pairs, came),
    fields: Array.from(pairs.values())
      .filter(({ key }) => !isDialersOwn(key))
      .map(({ key, value }) => ({ name: key, value })),
  };
}

/** What a record and every other number of its chain have of their own, from the same keys (protocol notes, sections 6 and 11). */
export function decodeNumber(pairs: Pairs, handle: string): RecordNumber {
  const number = (key: string): number | null => integer(pairs.get(key)?.value);
  const attempts = number(keys.attempts);
  const result = number(keys.callResult);
  return {
    handle,
    phone: filled(pairs, keys.phone) ?? filled(pairs, 'contact_info') ?? '',
    phoneType: number(keys.phoneType),
    callingList: filled(pairs, keys.callingList) ?? '',
    attempts,
    // Unknown is what a list holds before anybody has called.
    lastResult: result === unknownResult && (attempts ?? 0) <= 0 ? null : result,
    timeZoneName: filled(pairs, keys.timeZoneName),
    timeZoneOffset: number(keys.timeZoneOffset),
    dialHours: dialHours(number(keys.from), number(keys.until)),
    attached: goesWithTheCall.flatMap((key) => pairs.get(key) ?? []),
  };
}

function dialHours(from: number | null, until: number | null): RecordData['dialHours'] {
  if (from === null || until === null) return null;
  const isTimeOfDay = (seconds: number) => seconds >= 0 && seconds <= day;
  return isTimeOfDay(from) && isTimeOfDay(until) ? { from, until } : null;
}

/**
 * A callback says whose it is, or its record type does: 5 and 6 are personal and campaign callbacks that have come due (protocol notes,
 * sections 9 and 10). What the callback type says counts first, where it is one of the two.
 */
function origin(pairs: Pairs, came: RecordData['origin']): RecordData['origin'] {
  const type = filled(pairs, keys.callbackType)?.toLowerCase();
  if (type === 'personal') return 'personalCallback';
  if (type === 'campaign') return 'callback';
  const recordType = integer(pairs.get(keys.recordType)?.value);
  if (recordType === 5) return 'personalCallback';
  return recordType === 6 ? 'callback' : came;
}
