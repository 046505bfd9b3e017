import { isDoNotCall } from './objections';
import type { RecordNumber } from './record';
import type { InChain } from './sameChain';
import { sameDigits } from './sameDigits';

/** What *Do Not Call* marks (RES-4). */
export type MarkScope = 'number' | 'contact';

/** A mark that the agent has set on the record in hand. It cannot be taken back; one that the dialer refuses is gone. */
export interface DoNotCallMark {
  scope: MarkScope;
  /** The number that it names; of a whole contact the one that was in hand. */
  phone: string;
  reference: number;
  status: 'sending' | 'marked' | 'unconfirmed';
}

/** A mark of this session, from the moment at which the agent set it; only the dialer's refusal ends it. It is never on disk (RES-6). */
export interface SessionMark {
  reference: number;
  /** Where it marks a whole contact: whose it is. */
  contact: InChain | null;
  /** The numbers that were known of it then. */
  phones: readonly string[];
}

/** Whether a mark of the record is about one of its numbers. */
export const isMarkOf = ({ scope, phone }: DoNotCallMark, number: string): boolean =>
  scope === 'contact' || sameDigits(phone, number);

/** Whether a number is one of those that were marked in this session. */
export const isMarked = ({ phone }: Pick<RecordNumber, 'phone'>, marked: readonly string[]): boolean =>
  marked.some((other) => sameDigits(other, phone));

/**
 * Whether a number must not be called: the calling list says so, or it was marked in this session.
 * @param marked numbers that were marked in this session
 */
export const isDoNotCallNow = (
  number: Pick<RecordNumber, 'phone' | 'lastResult'>,
  marked: readonly string[],
): boolean => isDoNotCall(number.lastResult) || isMarked(number, marked);
