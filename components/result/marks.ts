import type { OpenSession } from '../../lib/messaging/snapshot';
import { type DoNotCallMark, isDoNotCallNow } from '../../lib/session/doNotCall';
import { dialedNumber } from '../../lib/session/numbers';
import { isFinishing, type RecordInHand, type RecordNumber } from '../../lib/session/record';
import { sameDigits } from '../../lib/session/sameDigits';

const covers = ({ scope, phone }: DoNotCallMark, number: Pick<RecordNumber, 'phone'>): boolean =>
  scope === 'contact' || sameDigits(phone, number.phone);

/** The agent has marked the number with this record, or is about to. */
export const isMarkedHere = (number: Pick<RecordNumber, 'phone'>, { marks }: RecordInHand): boolean =>
  marks.some((mark) => covers(mark, number));

/** The agent has marked the number in this session: nothing is called there any more, whatever the administrator lets pass (RES-4). */
export const isMarked = (number: RecordNumber, record: RecordInHand, { marked }: OpenSession): boolean =>
  isMarkedHere(number, record) || isDoNotCallNow({ phone: number.phone, lastResult: null }, marked);

/** What *Do Not Call* can mark now. */
export interface Markable {
  /** The number that it is about. */
  number: RecordNumber;
  /** It can be marked by itself; else only the whole contact. */
  isNumberOpen: boolean;
  isContactOpen: boolean;
  isSending: boolean;
}

/**
 * What *Do Not Call* can mark of a record; null: nothing more, or it is not the agent's to mark. A mark that nobody has confirmed may be set
 * once more.
 * @param target the number that would be called next, where none was called
 */
export function markable(record: RecordInHand, session: OpenSession, target: RecordNumber): Markable | null {
  const { phase, marks } = record;
  if (!session.allowances.canMarkDoNotCall || phase.is === 'arriving' || isFinishing(phase)) return null;
  const number = dialedNumber(record) ?? target;
  const sure = marks.filter(({ status }) => status !== 'unconfirmed');
  const isContactOpen = !sure.some(({ scope }) => scope === 'contact');
  const isOpen = isContactOpen && !sure.some((mark) => covers(mark, number));
  const isNumberOpen = isOpen && (isMarkedHere(number, record) || !isDoNotCallNow(number, session.marked));
  const isSending = marks.some(({ status }) => status === 'sending');
  return isContactOpen || isSending ? { number, isNumberOpen, isContactOpen, isSending } : null;
}
