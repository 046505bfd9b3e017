import type { DialerNews } from '../news';
import { numberOf, unlistedNumber } from '../numbers';
import type { AgentOrder } from '../orders';
import { patience } from '../patience';
import type { RecordInHand, RecordNumber } from '../record';
import { sameDigits } from '../sameDigits';
import type { SignedIn } from '../state';
import { each, go, own, refuse, type Step } from '../step';
import { nextReference } from './nextReference';
import { withRecord } from './records';

type Order<Type extends AgentOrder['type']> = Extract<AgentOrder, { type: Type }>;
type News<Type extends DialerNews['type']> = Extract<DialerNews, { type: Type }>;

/** The dialer is asked for the contact's other numbers; harmless when repeated. */
export function askChain(state: SignedIn, record: RecordInHand, reference: number, at: number): Step<SignedIn> {
  const deadline = at + patience.chain;
  return go(withRecord(state, { ...record, chain: { is: 'asked', reference, deadline } }), {
    type: 'RequestChain',
    record: record.data,
    reference,
  });
}

/** A record that has just arrived: its other numbers are asked for where the agent may dial them (PULL-9). */
export function askChainOf(state: SignedIn, key: string, at: number): Step<SignedIn> {
  const record = own(state.records, key);
  const isWanted =
    record?.chain.is === 'unasked' && record.data.chainId !== null && state.allowances.canDialOtherNumber;
  return isWanted ? askChain(state, record, nextReference(state, at), at) : go(state);
}

export function listNumbers(state: SignedIn, order: Order<'ListNumbers'>, at: number): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  if (!state.allowances.canDialOtherNumber) return refuse(state, 'notAllowed');
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  return askChain(state, record, order.reference, at);
}

export function chooseNumber(state: SignedIn, order: Order<'ChooseNumber'>): Step<SignedIn> {
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  const number = numberOf(record, order.number);
  if (number === null) return refuse(state, 'numberNotOfRecord');
  if (number !== record.data && !state.allowances.canDialOtherNumber) return refuse(state, 'notAllowed');
  return go(withRecord(state, { ...record, chosen: number === record.data ? null : number.phone }));
}

/** A number that the agent typed goes into the calling list, once (RES-5); what it is dialed with comes with the answer. */
export function addNumber(state: SignedIn, order: Order<'AddNumber'>, at: number): Step<SignedIn> {
  const { number, phoneType, reference } = order;
  if (state.link === 'down') return refuse(state, 'noConnection');
  if (!state.allowances.canDialNewNumber) return refuse(state, 'notAllowed');
  const record = own(state.records, order.record);
  if (record === undefined || record.withdrawn) return refuse(state, 'recordGone');
  if (record.adding !== null || record.phase.is === 'closing') return refuse(state, 'recordBusy');
  if (!isDialable(number, state.allowances.dialableCharacters)) return refuse(state, 'badNumber');
  if (numberOf(record, number) !== null) return refuse(state, 'numberKnown');
  const adding = { number, phoneType, reference, deadline: at + patience.chain };
  return go(withRecord(state, { ...record, adding, problem: null }), {
    type: 'AddNumber',
    record: record.data,
    number,
    phoneType,
    reference,
  });
}

/** At least three digits, and nothing that the dialer would drop from the number without a word. */
function isDialable(number: string, allowed: string): boolean {
  const isKept = [...number].every((character) => allowed.includes(character));
  return isKept && number.replace(/\D/g, '').length >= 3;
}

export function numberListed(state: SignedIn, news: News<'NumberListed'>): Step<SignedIn> {
  const record = recordOf(state, news.reference, news.applicationId, news.chainId);
  if (record === undefined) return go(state);
  const { number } = news;
  if (number.handle === record.data.handle) return go(state);
  const isSame = (other: RecordNumber) => other.handle === number.handle || sameDigits(other.phone, number.phone);
  const index = record.others.findIndex(isSame);
  const others = index < 0 ? [...record.others, number] : record.others.with(index, number);
  const adding = record.adding !== null && sameDigits(record.adding.number, number.phone) ? null : record.adding;
  return go(withRecord(state, { ...record, others, adding }));
}

/** The record whose chain a number belongs to: the one that asked, else the one of the same chain. */
function recordOf(
  state: SignedIn,
  reference: number | null,
  applicationId: string | null,
  chainId: string | null,
): RecordInHand | undefined {
  const all = Object.values(state.records);
  const asked = all.find(({ chain }) => chain.is === 'asked' && chain.reference === reference);
  if (asked !== undefined || chainId === null) return asked;
  return all.find(({ data }) => data.chainId === chainId && data.applicationId === applicationId);
}

/** The last message of a list. A typed number that the list does not name is dialed under the record's own handle. */
export function numbersListed(state: SignedIn, news: News<'NumbersListed'>): Step<SignedIn> {
  const records = Object.values(state.records);
  const record =
    records.find(({ chain }) => chain.is === 'asked' && chain.reference === news.reference) ??
    records.find(({ chain, data }) => chain.is === 'asked' && news.reference === null && data.handle === news.handle);
  return record === undefined ? go(state) : go(withRecord(state, { ...record, chain: { is: 'listed' } }));
}

export function chainOutcome(state: SignedIn, { reference, outcome }: News<'ChainOutcome'>): Step<SignedIn> {
  if (outcome.is === 'accepted') return go(state);
  const record = Object.values(state.records).find(
    ({ chain }) => chain.is === 'asked' && chain.reference === reference,
  );
  if (record === undefined) return go(state);
  const chain =
    outcome.is === 'refused' ? ({ is: 'refused', detail: outcome.detail } as const) : ({ is: 'silent' } as const);
  return go(withRecord(state, { ...record, chain }));
}

/** The number is in the calling list: the list is asked for anew, as only that tells the number's own handle. */
export function numberAdded(state: SignedIn, reference: number, at: number): Step<SignedIn> {
  const record = adding(state, reference);
  if (record === undefined) return go(state);
  return askChain(state, { ...record, ...unlisted(record) }, nextReference(state, reference), at);
}

const adding = (state: SignedIn, reference: number): RecordInHand | undefined =>
  Object.values(state.records).find((record) => record.adding?.reference === reference);

/** The typed number stands among the others from now on, and is the one that *Call* dials. */
function unlisted(record: RecordInHand): Pick<RecordInHand, 'others' | 'adding' | 'chosen'> {
  if (record.adding === null) return record;
  const { number, phoneType } = record.adding;
  const others = [...record.others, unlistedNumber(record.data, number, phoneType)];
  return { others, adding: null, chosen: number };
}

const withUnlisted = (state: SignedIn, record: RecordInHand): SignedIn =>
  withRecord(state, { ...record, ...unlisted(record) });

export function numberAddedOutcome(
  state: SignedIn,
  { reference, outcome }: News<'NumberAddedOutcome'>,
): Step<SignedIn> {
  const record = adding(state, reference);
  if (record === undefined || outcome.is === 'accepted') return go(state);
  if (outcome.is === 'unknown') return go(withUnlisted(state, record));
  return go(numberRefused(state, record, outcome.detail));
}

/** Null: the reference is not that of a number on its way. */
export function numberRefusal(state: SignedIn, reference: number | null, detail: string | null): SignedIn | null {
  const record = reference === null ? undefined : adding(state, reference);
  return record === undefined ? null : numberRefused(state, record, detail);
}

function numberRefused(state: SignedIn, record: RecordInHand, detail: string | null): SignedIn {
  const number = record.adding?.number ?? '';
  return withRecord(state, { ...record, adding: null, problem: { is: 'numberNotAdded', number, detail } });
}

/** Silence: the list stays as it is, and a typed number can be dialed all the same. */
export function numberTimes(state: SignedIn, at: number): Step<SignedIn> {
  return each(state, Object.values(state.records), (state, record) => {
    const chain =
      record.chain.is === 'asked' && record.chain.deadline <= at ? ({ is: 'silent' } as const) : record.chain;
    const isOver = record.adding !== null && record.adding.deadline <= at;
    if (chain === record.chain && !isOver) return go(state);
    return go(withRecord(state, { ...record, chain, ...(isOver ? unlisted(record) : {}) }));
  });
}
