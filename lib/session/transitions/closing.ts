import { contactLabel } from '../contact';
import type { DialerNews, Outcome } from '../news';
import { dialedNumber } from '../numbers';
import { type ClosingRequest, mostSends, type OutboxItem } from '../outbox';
import { patience } from '../patience';
import { type Closing, type RecordInHand, type RestingPhase, recordKey } from '../record';
import type { SignedIn } from '../state';
import { and, each, go, own, refuse, type Step, without } from '../step';
import { stoppedBy } from './campaigns';
import { complete } from './completing';
import { ask } from './fetching';
import { isDue } from './isDue';
import { nextReference } from './nextReference';
import { withNotice } from './notices';
import { findRecord, withPhase, withRecord } from './records';

const requestOf: Readonly<Record<Closing['how'], ClosingRequest>> = {
  later: 'RecordReject',
  dontCall: 'RequestRecordCancel',
  done: 'RecordProcessed',
};

/** A record that rests, with how it is to be closed. */
export interface Finished {
  record: RecordInHand;
  back: RestingPhase;
  closing: Closing;
  /** Made where the agent clicked. */
  reference: number;
}

/** Sends the request that closes a record. What was set for after this record is done with (SES-3). */
export function close(state: SignedIn, { record, back, closing, reference }: Finished, at: number): Step<SignedIn> {
  const { data } = record;
  const { key, applicationId, campaign, chainId } = data;
  // What is reported is the number that was really dialed; a record that is given back was not.
  // A number that is not the contact's any more was called all the same.
  const called = back.is === 'ended' ? { ...data, phone: back.call.number } : data;
  const { handle, callingList, phone } = dialedNumber({ ...record, phase: back }) ?? called;
  const chain = chainId === null ? {} : { chainId };
  const item: OutboxItem = {
    reference,
    request: requestOf[closing.how],
    closing,
    record: { key, handle, applicationId, campaign, callingList, phone, ...chain, contact: contactLabel(data) },
    ...(record.interaction === undefined ? {} : { interaction: record.interaction }),
    callUuid: record.callUuid,
    status: 'waiting',
    sends: 0,
    askedAt: at,
    deadline: at,
    repeatable: true,
  };
  const deadline = at + patience.closing;
  // That it was refused before decides what a second refusal does.
  const problem = record.problem?.is === 'closingRefused' ? record.problem : null;
  const next = { ...stoppedBy(state, campaign, closing), afterRecord: null };
  return send(withPhase(next, record, { is: 'closing', closing, reference, deadline, back }, problem), item, at);
}

const withItem = (state: SignedIn, item: OutboxItem): SignedIn => ({
  ...state,
  outbox: { ...state.outbox, [String(item.reference)]: item },
});

function send(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  const sent: OutboxItem = { ...item, status: 'sent', sends: item.sends + 1, deadline: at + patience.closing };
  return go(withItem(state, sent), { type: 'SendRequest', item: sent });
}

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

/** The request that an answer belongs to: by reference; by handle where the answer carries none and one request fits. */
function itemOf(state: SignedIn, reference: number | null, handle: string | null): OutboxItem | null {
  if (reference !== null) return own(state.outbox, String(reference)) ?? null;
  if (handle === null) return null;
  const same = Object.values(state.outbox).filter(({ record }) => {
    return record.handle === handle || record.key === recordKey(record.applicationId, handle);
  });
  return same.length === 1 ? (same[0] ?? null) : null;
}

export function requestAcknowledged(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'RequestAcknowledged' }>,
  at: number,
): Step<SignedIn> {
  const item = itemOf(state, news.reference, news.handle);
  if (item !== null) return delivered(state, item, at);
  const record = findRecord(state, null, news.handle);
  return go(record === null || record.verified ? state : withRecord(state, { ...record, verified: true }));
}

/** The dialer has the request. Its record is gone, and the next one is asked for where the agent goes straight on. */
function delivered(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  return leave({ ...state, outbox: without(state.outbox, String(item.reference)) }, item, at);
}

function leave(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  const record = own(state.records, item.record.key);
  if (record?.phase.is !== 'closing' || record.phase.reference !== item.reference) return go(state);
  return and(gone(state, item), (next) => {
    const { closing } = item;
    if (closing.how !== 'done' || closing.next !== 'fetch' || next.link !== 'live') return go(next);
    return goOn(next, item, at);
  });
}

/** The record is out of the agent's hands, and so is what brought it. */
const gone = (state: SignedIn, { record, interaction }: OutboxItem): Step<SignedIn> =>
  complete({ ...state, records: without(state.records, record.key) }, interaction);

/** *Done* goes straight on to the next record. */
function goOn(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  // Not ready after this record: nothing more is asked for (SES-3).
  if (state.leaving || state.afterRecord !== null) return go(state);
  const { campaign: name } = item.record;
  const campaign = own(state.campaigns, name);
  if (campaign?.status !== 'running' || campaign.stopped || own(state.fetching, name) !== undefined) return go(state);
  if (state.channels.voice?.status.is !== 'ready')
    return go(withNotice(state, { is: 'voiceNotReady', campaign: name }, at));
  return ask(state, { campaign: name, reference: nextReference(state, item.reference), at });
}

export function requestRefused(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'RequestRefused' }>,
  at: number,
): Step<SignedIn> {
  const item = itemOf(state, news.reference, news.handle);
  return item === null ? go(state) : refused(state, item, news.detail, news.recordClosed, at);
}

/**
 * The dialer said no. To a repeated request because the record is closed: the first one arrived (RES-5). For another reason the
 * first one may have arrived or not, so it stays on the list of what is not confirmed. To a first one the record goes back
 * to where it was, with the reason beside it; when the agent's second try is refused too they are let go, and the request stays
 * on that list.
 */
function refused(
  state: SignedIn,
  item: OutboxItem,
  detail: string | null,
  recordClosed: boolean,
  at: number,
): Step<SignedIn> {
  if (item.sends > 1) {
    return recordClosed
      ? delivered(state, item, at)
      : leave(withItem(state, { ...item, status: 'unconfirmed' }), item, at);
  }
  const dropped = { ...state, outbox: without(state.outbox, String(item.reference)) };
  const record = own(state.records, item.record.key);
  const { contact, campaign } = item.record;
  if (record?.phase.is !== 'closing' || record.phase.reference !== item.reference) {
    return go(withNotice(dropped, { is: 'requestRefused', campaign, detail }, at));
  }
  if (recordClosed) {
    return and(gone(dropped, item), (left) => go(withNotice(left, { is: 'recordWithdrawn', contact, campaign }, at)));
  }
  if (record.problem?.is === 'closingRefused') {
    const kept = withItem(state, { ...item, status: 'unconfirmed', repeatable: false });
    return leave(kept, item, at);
  }
  return go(withPhase(dropped, record, record.phase.back, { is: 'closingRefused', detail }));
}

export function requestOutcome(state: SignedIn, reference: number, outcome: Outcome, at: number): Step<SignedIn> {
  const item = own(state.outbox, String(reference));
  if (item === undefined || outcome.is === 'accepted') return go(state);
  if (outcome.is === 'refused') return refused(state, item, outcome.detail, false, at);
  if (!item.repeatable) return go(state);
  const deadline = at + patience.resend * 2 ** item.sends;
  return go(withItem(state, { ...item, status: 'waiting', deadline }), { type: 'LookAtSession' });
}

/** Eight seconds of silence end a preview, marked *not confirmed* (PULL-3); a late answer still settles it. */
export function closingTimes(state: SignedIn, at: number): Step<SignedIn> {
  const silent = Object.values(state.outbox).filter(
    ({ status, deadline }) => status === 'sent' && isDue(deadline, patience.closing, at),
  );
  const given = each(state, silent, (state, item) => {
    const status = state.link === 'live' ? 'unconfirmed' : 'waiting';
    return go(withItem(state, { ...item, status }));
  });
  const step = and(given, (state) => sendWaiting(state, at));
  return and(step, (state) =>
    each(state, Object.values(state.records), (state, record) => {
      const { phase } = record;
      if (phase.is !== 'closing' || !isDue(phase.deadline, patience.closing, at)) return go(state);
      const item = own(state.outbox, String(phase.reference));
      // Without its request the record cannot be closed by time: the agent decides again.
      const isItsOwn = item !== undefined && item.record.key === record.data.key;
      return !isItsOwn ? go(withPhase(state, record, phase.back)) : leave(state, item, at);
    }),
  );
}

export function dismissUnconfirmed(state: SignedIn, reference: number): Step<SignedIn> {
  const item = own(state.outbox, String(reference));
  if (item === undefined) return go(state);
  if (item.status !== 'unconfirmed') return refuse(state, 'workInHand');
  return go({ ...state, outbox: without(state.outbox, String(reference)) });
}
