import type { DialerNews } from '../news';
import { numberOf, unlistedNumber } from '../numbers';
import type { AgentOrder } from '../orders';
import { patience } from '../patience';
import { isFinishing, type NumberUse, pathOf, type RecordInHand } from '../record';
import type { SignedIn } from '../state';
import { and, each, go, own, refuse, type Step } from '../step';
import { draftOf, entered } from './callbackDraft';
import { askAgain, chainRefusal, isToBeAsked } from './chain';
import { isDue } from './isDue';
import { withRecord } from './records';

type Order<Type extends AgentOrder['type']> = Extract<AgentOrder, { type: Type }>;

/** The number that *Call* dials from now on (PULL-9); it is kept in the dialer's spelling. */
export function chooseNumber(state: SignedIn, order: Order<'ChooseNumber'>): Step<SignedIn> {
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  const number = numberOf(record, order.number);
  if (number === null) return refuse(state, 'numberNotOfRecord');
  if (number !== record.data && !state.allowances.canDialOtherNumber) return refuse(state, 'notAllowed');
  return go(withRecord(state, { ...record, chosen: number === record.data ? null : number.phone }));
}

/**
 * A number that the agent typed goes into the calling list, once (RES-5); what it is dialed with comes with the answer. A record
 * without a chain has no place for it there: without one the dialer would make it a contact of its own, for others to call.
 */
export function addNumber(state: SignedIn, order: Order<'AddNumber'>, at: number): Step<SignedIn> {
  const { number, phoneType, reference, for: use } = order;
  if (state.link === 'down') return refuse(state, 'noConnection');
  const { canDialNewNumber, canRescheduleOnNewNumber } = state.allowances;
  if (!(use === 'call' ? canDialNewNumber : canRescheduleOnNewNumber)) return refuse(state, 'notAllowed');
  const record = own(state.records, order.record);
  if (record === undefined || record.withdrawn) return refuse(state, 'recordGone');
  if (record.adding !== null || isFinishing(record.phase)) return refuse(state, 'recordBusy');
  if (!isDialable(number, state.allowances.dialableCharacters)) return refuse(state, 'badNumber');
  if (numberOf(record, number) !== null) return refuse(state, 'numberKnown');
  const adding = { for: use, number, phoneType, reference, deadline: at + patience.chain };
  const next = { ...record, adding, problem: withoutNumberProblem(record) };
  if (record.data.chainId === null) return go(withRecord(state, unlisted(next)));
  return go(withRecord(state, next), {
    type: 'AddNumber',
    record: record.data,
    path: pathOf(record),
    number,
    phoneType,
    reference,
  });
}

/** That a request was refused before decides what a second refusal does, so only what was said of a number goes. */
const withoutNumberProblem = ({ problem }: RecordInHand): RecordInHand['problem'] =>
  problem?.is === 'numberNotAdded' ? null : problem;

const fewestDigits = 3;
const mostDigits = 24;

/** A number of a length that can be one, and nothing in it that the dialer would drop without a word. */
function isDialable(number: string, allowed: string): boolean {
  const isKept = [...number].every((character) => allowed.includes(character));
  const length = number.replace(/\D/g, '').length;
  return isKept && length >= fewestDigits && length <= mostDigits;
}

const adding = (state: SignedIn, reference: number): RecordInHand | undefined =>
  Object.values(state.records).find((record) => record.adding?.reference === reference);

/** The typed number stands among the others from now on, and is the one that it was typed for. */
function unlisted(record: RecordInHand): RecordInHand {
  if (record.adding === null) return record;
  const { number, phoneType, for: use } = record.adding;
  // The dialer may have named it meanwhile.
  const listed = numberOf(record, number);
  if (listed !== null) return taken({ ...record, adding: null }, use, listed.phone);
  const others = [...record.others, unlistedNumber(record.data, number, phoneType)];
  return taken({ ...record, others, adding: null }, use, number);
}

function taken(record: RecordInHand, use: NumberUse, phone: string): RecordInHand {
  if (use === 'call') return { ...record, chosen: phone === record.data.phone ? null : phone };
  const { callback, phase } = record;
  // What is on its way to the dialer stays as it went.
  if (callback === null || isFinishing(phase)) return record;
  return { ...record, callback: entered(callback, { ...draftOf(callback), number: phone }) };
}

/** The number is in the calling list, or may be: the list is asked for anew, as only that tells the number's own handle. */
const settle = (state: SignedIn, record: RecordInHand, at: number): Step<SignedIn> =>
  askAgain(state, unlisted(record), at);

/** The dialer has acknowledged a new number; a reference of anything else changes nothing. */
export function numberAdded(state: SignedIn, reference: number, at: number): Step<SignedIn> {
  const record = adding(state, reference);
  return record === undefined ? go(state) : settle(state, record, at);
}

/** Whether it is in the list is told by an event; without one, by the deadline. */
export function numberAddedOutcome(
  state: SignedIn,
  { reference, outcome }: Extract<DialerNews, { type: 'NumberAddedOutcome' }>,
): Step<SignedIn> {
  return go(outcome.is === 'refused' ? (addingRefusal(state, reference, outcome.detail) ?? state) : state);
}

/** The dialer said no to a question for numbers, or to a new one. Null: the reference is that of something else. */
export function numberRefusal(state: SignedIn, reference: number | null, detail: string | null): SignedIn | null {
  if (reference === null) return null;
  return addingRefusal(state, reference, detail) ?? chainRefusal(state, reference, detail);
}

function addingRefusal(state: SignedIn, reference: number, detail: string | null): SignedIn | null {
  const record = adding(state, reference);
  const number = record?.adding?.number;
  if (record === undefined || number === undefined) return null;
  return withRecord(state, { ...record, adding: null, problem: { is: 'numberNotAdded', number, detail } });
}

/** Silence: the list stays as it is, and a typed number can be dialed all the same. Without a line no answer can come. */
export function numberTimes(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link !== 'live') return go(state);
  const silent = Object.values(state.records).filter(
    ({ adding }) => adding !== null && isDue(adding.deadline, patience.chain, at),
  );
  const settled = each(state, silent, (state, record) => settle(state, record, at));
  return and(settled, (state) =>
    each(state, Object.values(state.records), (state, record) => {
      if (record.chain.is !== 'asked' || !isDue(record.chain.deadline, patience.chain, at)) return go(state);
      return go(withRecord(state, { ...record, chain: { is: 'silent' } }));
    }),
  );
}

/** The line is back, or the worker. A new number is not sent again (RES-5): the list shows whether it arrived (LIVE-1). */
export function numbersAgain(state: SignedIn, at: number): Step<SignedIn> {
  return each(state, Object.values(state.records), (state, record) => {
    if (record.adding !== null) return settle(state, record, at);
    return isToBeAsked(state, record) ? askAgain(state, record, at) : go(state);
  });
}
