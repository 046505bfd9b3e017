import type { DialerNews } from '../../session/news';
import { decodeNumber } from './decodeRecord';
import { keys } from './keys';
import { filled, type Pairs } from './pairs';
import type { Note } from './read';

/**
 * One other number of a contact, from `ChainedRecord` (protocol notes, section 11). Null, with a note, when it lacks what dialing it
 * takes: a handle of its own, the application, the number.
 */
export function decodeChainedRecord(pairs: Pairs, reference: number | null, note: Note): DialerNews | null {
  const handle = filled(pairs, keys.recordHandle);
  const applicationId = filled(pairs, keys.applicationId);
  const number = handle === null ? null : decodeNumber(pairs, handle);
  if (applicationId === null || number === null || number.phone === '') {
    note(`chained record: no ${number === null ? 'handle' : applicationId === null ? 'application' : 'number'}`);
    return null;
  }
  return { type: 'NumberListed', reference, chainId: filled(pairs, keys.chainId), applicationId, number };
}

/** The end of such a list, from `ChainedRecordsDataEnd`; it names the record that was asked about. */
export function decodeChainEnd(pairs: Pairs, reference: number | null): DialerNews {
  const applicationId = filled(pairs, keys.applicationId);
  return { type: 'NumbersListed', reference, applicationId, handle: filled(pairs, keys.recordHandle) };
}
