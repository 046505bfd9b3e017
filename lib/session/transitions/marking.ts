import { type DoNotCallMark, isDoNotCallNow } from '../doNotCall';
import { numbersOf } from '../numbers';
import type { AgentOrder } from '../orders';
import type { OutboxItem } from '../outbox';
import { isFinishing, type RecordInHand } from '../record';
import { sameDigits } from '../sameDigits';
import type { SignedIn } from '../state';
import { own, refuse, type Step } from '../step';
import { withRecord } from './records';
import { request } from './sending';

/** *Do Not Call*: sent at once, and never taken back (RES-4). */
export function markDoNotCall(
  state: SignedIn,
  order: Extract<AgentOrder, { type: 'MarkDoNotCall' }>,
  at: number,
): Step<SignedIn> {
  const { scope, reference } = order;
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  if (record.phase.is === 'arriving' || isFinishing(record.phase)) return refuse(state, 'recordBusy');
  if (!state.allowances.canMarkDoNotCall) return refuse(state, 'notAllowed');
  if (state.link === 'down') return refuse(state, 'noConnection');
  const number = numbersOf(record).find(({ phone }) => phone === order.number);
  if (number === undefined) return refuse(state, 'numberNotOfRecord');
  if (isMarked(record, number.phone) || (scope === 'number' && isDoNotCallNow(number, state.marked))) {
    return refuse(state, 'alreadyMarked');
  }
  const mark: DoNotCallMark = { scope, phone: number.phone, reference, status: 'sending' };
  const timed = withoutCountdown(record);
  const next = withRecord(state, { ...timed, marks: [...record.marks, mark], problem: null });
  return request(next, record, { request: 'DoNotCall', scope, about: number, reference }, at);
}

/** The number, or the contact whose it is, is marked already or about to be. */
const isMarked = ({ marks }: RecordInHand, phone: string): boolean =>
  marks.some((mark) => mark.scope === 'contact' || sameDigits(mark.phone, phone));

/** Nobody is called by a countdown who does not want to be called. */
function withoutCountdown(record: RecordInHand): RecordInHand {
  const isCounting = record.phase.is === 'preview' && record.phase.timed?.is === 'running';
  return isCounting
    ? { ...record, phase: { is: 'preview', timed: { is: 'missed', because: 'numberDoNotCall' } } }
    : record;
}

type MarkItem = Extract<OutboxItem, { request: 'DoNotCall' }>;

/** The mark stands, or is taken to: none of the numbers is called from this device any more, in this session. */
export function marked(state: SignedIn, item: MarkItem, status: 'marked' | 'unconfirmed'): SignedIn {
  const record = own(state.records, item.record.key);
  const phones = record !== undefined && item.scope === 'contact' ? numbersOf(record).map(({ phone }) => phone) : [];
  const all = new Set([...state.marked, item.record.phone, ...phones]);
  const next = { ...state, marked: [...all].slice(-mostMarked) };
  return record === undefined ? next : withRecord(next, withStatus(record, item.reference, status));
}

const mostMarked = 500;

const withStatus = (record: RecordInHand, reference: number, status: DoNotCallMark['status']): RecordInHand => ({
  ...record,
  marks: record.marks.map((mark) => (mark.reference === reference ? { ...mark, status } : mark)),
});

/** The dialer will not have the mark. */
export function unmarked(state: SignedIn, item: MarkItem): SignedIn {
  const record = own(state.records, item.record.key);
  if (record === undefined) return state;
  return withRecord(state, { ...record, marks: record.marks.filter(({ reference }) => reference !== item.reference) });
}
