import { numbersOf } from './numbers';
import type { RecordInHand } from './record';
import { sameChain } from './sameChain';
import type { SignedIn } from './state';

type Known = Pick<SignedIn, 'marked' | 'records'>;

/** Whether a whole contact was marked *Do Not Call*: on this record, or on another one of the same chain in this session. */
export const isContactMarked = ({ marked }: Pick<Known, 'marked'>, { data, marks }: RecordInHand): boolean =>
  marks.some(({ scope }) => scope === 'contact') ||
  marked.some(({ contact }) => contact !== null && sameChain(contact, data));

/**
 * The numbers that are not called any more from this device, whatever the rules for calling say (RES-4): those that were marked in this
 * session, also while the dialer has not answered, and every number of a contact in hand who was marked as a whole.
 */
export function markedPhones(state: Known): readonly string[] {
  const inHand = Object.values(state.records).flatMap((record) =>
    isContactMarked(state, record)
      ? numbersOf(record).map(({ phone }) => phone)
      : record.marks.map(({ phone }) => phone),
  );
  return [...new Set([...state.marked.flatMap(({ phones }) => phones), ...inHand])];
}
