import { isDoNotCall } from './objections';
import type { RecordNumber } from './record';
import { sameDigits } from './sameDigits';

/** What *Do Not Call* marks (RES-4). */
export type MarkScope = 'number' | 'contact';

/** A mark that the agent has set on the record in hand. It cannot be taken back; `refused`: the dialer would not set it. */
export interface DoNotCallMark {
  scope: MarkScope;
  /** The number that it names; of a whole contact the one that was in hand. */
  phone: string;
  reference: number;
  status: 'sending' | 'marked' | 'unconfirmed';
}

/**
 * Whether a number must not be called: the calling list says so, or it was marked in this session.
 * @param marked numbers that were marked in this session
 */
export const isDoNotCallNow = (
  number: Pick<RecordNumber, 'phone' | 'lastResult'>,
  marked: readonly string[],
): boolean => isDoNotCall(number.lastResult) || marked.some((phone) => sameDigits(phone, number.phone));
