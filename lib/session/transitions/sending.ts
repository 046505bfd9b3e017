import { contactLabel } from '../contact';
import { mostSends, type OutboxItem, type RecordAddress, type RecordRequest } from '../outbox';
import { patience } from '../patience';
import type { RecordData, RecordInHand, RecordNumber } from '../record';
import type { SignedIn } from '../state';
import { each, go, type Step } from '../step';
import { isDue } from './isDue';

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
  return send(
    state,
    {
      ...content,
      record: addressOf(record.data, about),
      ...(record.interaction === undefined ? {} : { interaction: record.interaction }),
      callUuid: record.callUuid,
      status: 'waiting',
      sends: 0,
      askedAt: at,
      deadline: at,
      repeatable: true,
    },
    at,
  );
}

export const withItem = (state: SignedIn, item: OutboxItem): SignedIn => ({
  ...state,
  outbox: { ...state.outbox, [String(item.reference)]: item },
});

/** How long an answer is waited for. */
const patienceFor = ({ request }: OutboxItem): number =>
  request === 'UpdateCallCompletionStats' ? patience.update : patience.closing;

function send(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  const sent: OutboxItem = { ...item, status: 'sent', sends: item.sends + 1, deadline: at + patienceFor(item) };
  return go(withItem(state, sent), { type: 'SendRequest', item: sent });
}

/** Nobody has answered it in time. */
export const isSilent = (item: OutboxItem, at: number): boolean =>
  item.status === 'sent' && isDue(item.deadline, patienceFor(item), at);

/** The line is live: what waits is sent, as often as allowed. */
export function sendWaiting(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link !== 'live') return go(state);
  const due = Object.values(state.outbox).filter(
    ({ status, deadline }) => status === 'waiting' && isDue(deadline, patience.resend * 2 ** mostSends, at),
  );
  return each(state, due, (state, item) =>
    item.sends < mostSends && item.repeatable
      ? send(state, item, at)
      : go(withItem(state, { ...item, status: 'unconfirmed' })),
  );
}

/** It may still be answered, or sent. */
export const isPending = (item: OutboxItem | undefined): boolean => item !== undefined && item.status !== 'unconfirmed';
