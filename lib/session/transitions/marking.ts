import { type DoNotCallMark, isDoNotCallNow, isMarked, type MarkScope, type SessionMark } from '../doNotCall';
import { isContactMarked, markedPhones } from '../markedPhones';
import { chosenNumber, numbersOf } from '../numbers';
import type { AgentOrder } from '../orders';
import type { OutboxItem } from '../outbox';
import { isFinishing, type RecordInHand, type RecordNumber } from '../record';
import type { SignedIn } from '../state';
import { own, refuse, type Step } from '../step';
import { withRecord } from './records';
import { request } from './sending';

/** *Do Not Call*: sent at once, and never taken back (RES-4). From now on, not from the dialer's answer on, nobody calls it from here. */
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
  if (isKnown(state, record, number, scope)) return refuse(state, 'alreadyMarked');
  const mark: DoNotCallMark = { scope, phone: number.phone, reference, status: 'sending' };
  const problem = record.problem?.is === 'doNotCallRefused' ? null : record.problem;
  const worked = { ...record, marks: [...record.marks, mark], problem };
  const remembered = [...state.marked, sessionMark(record, number, mark)].slice(-mostMarks);
  return request(
    withoutCountdowns(withRecord({ ...state, marked: remembered }, worked)),
    worked,
    { request: 'DoNotCall', scope, about: number, reference },
    at,
  );
}

const mostMarks = 500;

/** A mark that nobody has confirmed may be set once more. */
function isKnown(state: SignedIn, record: RecordInHand, number: RecordNumber, scope: MarkScope): boolean {
  const isSure = ({ reference }: { reference: number }): boolean =>
    own(state.outbox, String(reference))?.status !== 'unconfirmed';
  const sure = { ...record, marks: record.marks.filter(isSure) };
  const known = { marked: state.marked.filter(isSure), records: { [record.data.key]: sure } };
  return scope === 'contact' ? isContactMarked(known, sure) : isDoNotCallNow(number, markedPhones(known));
}

function sessionMark(record: RecordInHand, number: RecordNumber, { scope, reference }: DoNotCallMark): SessionMark {
  if (scope === 'number') return { reference, contact: null, phones: [number.phone] };
  const { applicationId, callingList, chainId } = record.data;
  const phones = numbersOf(record).map(({ phone }) => phone);
  return { reference, contact: { applicationId, callingList, chainId }, phones };
}

/** Nobody is called by a countdown who does not want to be called. */
function withoutCountdowns(state: SignedIn): SignedIn {
  const marked = markedPhones(state);
  let next = state;
  for (const record of Object.values(state.records)) {
    const isCounting = record.phase.is === 'preview' && record.phase.timed?.is === 'running';
    if (!isCounting || !isMarked(chosenNumber(record), marked)) continue;
    next = withRecord(next, {
      ...record,
      phase: { is: 'preview', timed: { is: 'missed', because: 'numberDoNotCall' } },
    });
  }
  return next;
}

type MarkItem = Extract<OutboxItem, { request: 'DoNotCall' }>;

/** The dialer has the mark, or nobody answers. */
export function marked(state: SignedIn, item: MarkItem, status: 'marked' | 'unconfirmed'): SignedIn {
  const record = own(state.records, item.record.key);
  if (record === undefined) return state;
  const marks = record.marks.map((mark) => (mark.reference === item.reference ? { ...mark, status } : mark));
  return withRecord(state, { ...record, marks });
}

/** The dialer will not have the mark. */
export function unmarked(state: SignedIn, { reference, record: { key } }: MarkItem): SignedIn {
  const isOther = (mark: { reference: number }): boolean => mark.reference !== reference;
  const left = { ...state, marked: state.marked.filter(isOther) };
  const record = own(left.records, key);
  return record === undefined ? left : withRecord(left, { ...record, marks: record.marks.filter(isOther) });
}
