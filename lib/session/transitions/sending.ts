import { contactLabel } from '../contact';
import { isClosing, mostSends, type OutboxItem, type RecordAddress, type RecordRequest } from '../outbox';
import { patience } from '../patience';
import type { RecordData, RecordInHand, RecordNumber } from '../record';
import type { SignedIn } from '../state';
import { go, type Step } from '../step';
import { isDue } from './isDue';
import { spend } from './once';

/** The number of a record that a request is about, under its own handle. */
export type About = Pick<RecordNumber, 'handle' | 'phone' | 'callingList'>;

function addressOf(data: RecordData, { handle, phone, callingList }: About): RecordAddress {
  const { key, applicationId, campaign, chainId } = data;
  const chain = chainId === null ? {} : { chainId };
  return { key, handle, applicationId, campaign, callingList, phone, ...chain, contact: contactLabel(data) };
}

/** Sends a request about a record; it stays in the outbox until it is answered (RES-5). */
export function request(
  state: SignedIn,
  record: RecordInHand,
  what: RecordRequest & { about: About; reference: number },
  at: number,
): Step<SignedIn> {
  const { about, ...content } = what;
  const item: OutboxItem = {
    ...content,
    record: addressOf(record.data, about),
    ...(record.interaction === undefined ? {} : { interaction: record.interaction }),
    callUuid: record.callUuid,
    status: 'waiting',
    sends: 0,
    askedAt: at,
    deadline: at,
    repeatable: true,
  };
  const next = spend(state, item.reference);
  // Without a line it waits for the line.
  return next.link === 'down' ? go(withItem(next, item)) : send(next, item, at);
}

export const withItem = (state: SignedIn, item: OutboxItem): SignedIn => ({
  ...state,
  outbox: { ...state.outbox, [String(item.reference)]: item },
});

/** How long an answer is waited for. */
const patienceFor = ({ request }: OutboxItem): number =>
  request === 'UpdateCallCompletionStats' ? patience.update : patience.closing;

export function send(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  const sent: OutboxItem = { ...item, status: 'sent', sends: item.sends + 1, deadline: at + patienceFor(item) };
  return go(withItem(state, sent), { type: 'SendRequest', item: sent });
}

/** Nobody has answered it in time. */
export const isSilent = (item: OutboxItem, at: number): boolean =>
  item.status === 'sent' && isDue(item.deadline, patienceFor(item), at);

/** What waits to be sent and is due, in the order in which it was asked for: what comes before a closing request is sent before it. */
export function dueToSend({ outbox }: SignedIn, at: number): readonly OutboxItem[] {
  return Object.values(outbox)
    .filter(({ status, deadline }) => status === 'waiting' && isDue(deadline, patience.resend * 2 ** mostSends, at))
    .sort((a, b) => a.askedAt - b.askedAt || Number(isClosing(a)) - Number(isClosing(b)));
}

export const maySend = ({ sends, repeatable }: OutboxItem): boolean => sends < mostSends && repeatable;

/** A callback whose time has passed while it could not be sent. */
export const isTooLate = (item: OutboxItem, at: number): boolean => 'callback' in item && item.callback.at <= at;

/** It may still be answered, or sent. */
export const isPending = (item: OutboxItem | undefined): boolean => item !== undefined && item.status !== 'unconfirmed';
