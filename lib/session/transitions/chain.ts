import type { DialerNews } from '../news';
import { dialedNumber, recordNamed } from '../numbers';
import type { AgentOrder } from '../orders';
import { patience } from '../patience';
import { type Chain, isFinishing, pathOf, type RecordInHand, type RecordNumber, recordKey } from '../record';
import type { SignedIn } from '../state';
import { go, own, refuse, type Step } from '../step';
import { nextReference } from './nextReference';
import { findRecord, withRecord } from './records';
import { withNumber } from './withNumber';

type News<Type extends DialerNews['type']> = Extract<DialerNews, { type: Type }>;
type Asked = Extract<Chain, { is: 'asked' }>;

/** The dialer is asked for the contact's other numbers; harmless when repeated. */
function ask(state: SignedIn, record: RecordInHand, reference: number, at: number): Step<SignedIn> {
  const deadline = at + patience.chain;
  return go(withRecord(state, { ...record, chain: { is: 'asked', reference, deadline } }), {
    type: 'RequestChain',
    record: record.data,
    path: pathOf(record),
    reference,
  });
}

/** As `ask`, without a click. A record that is about to go is not asked about. */
export function askAgain(state: SignedIn, record: RecordInHand, at: number): Step<SignedIn> {
  if (record.phase.is === 'closing' || record.withdrawn) return go(withRecord(state, record));
  return ask(state, record, nextReference(state, at), at);
}

/** Whether there are other numbers to ask for, and the agent may dial them (PULL-9). */
const isWanted = (state: SignedIn, { data }: RecordInHand): boolean =>
  data.chainId !== null && state.allowances.canDialOtherNumber;

/** A record that has just arrived: its other numbers are asked for. */
export function askChainOf(state: SignedIn, key: string, at: number): Step<SignedIn> {
  const record = own(state.records, key);
  return record?.chain.is === 'unasked' && isWanted(state, record) ? askAgain(state, record, at) : go(state);
}

/**
 * Whether the list is to be asked for when the line is back: an answer may be lost (LIVE-1). The list of a record that came back from a
 * restart is asked for as well, as its numbers may have other handles by now, and the answer shows that the record is still here.
 */
export const isToBeAsked = (state: SignedIn, record: RecordInHand): boolean =>
  record.chain.is === 'asked' || (!record.verified && isWanted(state, record));

/** The agent asks for the list once more, as after silence or a refusal (PULL-9). */
export function listNumbers(
  state: SignedIn,
  order: Extract<AgentOrder, { type: 'ListNumbers' }>,
  at: number,
): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  if (!state.allowances.canDialOtherNumber) return refuse(state, 'notAllowed');
  const record = own(state.records, order.record);
  if (record === undefined || record.withdrawn) return refuse(state, 'recordGone');
  if (isFinishing(record.phase)) return refuse(state, 'recordBusy');
  return ask(state, record, order.reference, at);
}

const isAskedBy = ({ chain }: RecordInHand, reference: number | null): boolean =>
  chain.is === 'asked' && chain.reference === reference;

const askedBy = (state: SignedIn, reference: number | null): RecordInHand | undefined =>
  Object.values(state.records).find((record) => isAskedBy(record, reference));

/** One more number of a contact. It belongs to the record that asked, else to the one of the same chain; never to another contact's. */
export function numberListed(state: SignedIn, news: News<'NumberListed'>): Step<SignedIn> {
  const { reference, chainId, applicationId } = news;
  const isOfContact = ({ data }: RecordInHand): boolean =>
    data.applicationId === applicationId && (chainId === null || data.chainId === chainId);
  const asker = askedBy(state, reference);
  const record = asker ?? (chainId === null ? undefined : Object.values(state.records).find(isOfContact));
  // That the dialer lists it shows that the record is in this agent's hands.
  return record === undefined || !isOfContact(record)
    ? go(state)
    : go(withRecord(state, { ...withNumber(record, news.number), verified: true }));
}

/** The last message of a list. What the dialer named before and does not name any more is no number of the contact now. */
export function numbersListed(state: SignedIn, news: News<'NumbersListed'>): Step<SignedIn> {
  const { reference, applicationId, handle } = news;
  const asked = askedBy(state, reference);
  if (asked !== undefined) return go(withRecord(state, { ...withoutUnnamed(asked), verified: true }));
  const record =
    handle !== null && applicationId !== null
      ? recordNamed(state.records, recordKey(applicationId, handle))
      : findRecord(state, null, handle);
  // The end of an earlier list is not that of the one that is awaited.
  if (record === null || record.chain.is === 'unasked' || (record.chain.is === 'asked' && reference !== null))
    return go(state);
  return go(withRecord(state, { ...withoutUnnamed(record), verified: true }));
}

function withoutUnnamed(record: RecordInHand): RecordInHand {
  const { chain } = record;
  if (chain.is !== 'asked') return { ...record, chain: { is: 'listed' } };
  const dialed = dialedNumber(record);
  const isKept = (number: RecordNumber): boolean =>
    number.unlisted === true || number === dialed || namedIn(chain, number);
  const others = record.others.filter(isKept);
  const isChosenHere = record.chosen === null || others.some(({ phone }) => phone === record.chosen);
  return { ...record, others, chosen: isChosenHere ? record.chosen : null, chain: { is: 'listed' } };
}

const namedIn = ({ named }: Asked, { handle }: RecordNumber): boolean => named?.includes(handle) ?? false;

/** An answer that never came over HTTP may still come as events: the deadline decides. */
export function chainOutcome(state: SignedIn, { reference, outcome }: News<'ChainOutcome'>): Step<SignedIn> {
  return go(outcome.is === 'refused' ? (chainRefusal(state, reference, outcome.detail) ?? state) : state);
}

/** Null: the reference is not that of a question for numbers. */
export function chainRefusal(state: SignedIn, reference: number, detail: string | null): SignedIn | null {
  const record = askedBy(state, reference);
  return record === undefined ? null : withRecord(state, { ...record, chain: { is: 'refused', detail } });
}
