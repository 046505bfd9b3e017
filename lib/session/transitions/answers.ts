import type { DialerNews, Outcome } from '../news';
import type { OutboxItem } from '../outbox';
import { patience } from '../patience';
import { recordKey } from '../record';
import type { SignedIn } from '../state';
import { and, each, go, own, refuse, type Step, without } from '../step';
import { callbackForgotten, callbackKnown } from './callbacks';
import { type ClosingItem, gone, isClosing, leave } from './closing';
import { fieldsStored } from './fields';
import { isDue } from './isDue';
import { marked, unmarked } from './marking';
import { withNotice } from './notices';
import { findRecord, withPhase, withRecord } from './records';
import { notSaved, saved, savingTimes } from './saving';
import { isSilent, sendWaiting, withItem } from './sending';

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

const dropped = (state: SignedIn, { reference }: OutboxItem): SignedIn => ({
  ...state,
  outbox: without(state.outbox, String(reference)),
});

/** The dialer has the request. */
function delivered(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  return settled(dropped(state, item), item, true, at);
}

/** Nobody answers: the request stays on the list of what is not confirmed, and the agent goes on (PULL-3). */
function unconfirmed(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  return settled(withItem(state, { ...item, status: 'unconfirmed' }), item, false, at);
}

/** What a request does that is carried out, or taken to be. */
function settled(state: SignedIn, item: OutboxItem, isConfirmed: boolean, at: number): Step<SignedIn> {
  if (isClosing(item)) return leave(state, item, at);
  return saved(withEffect(state, item, isConfirmed), item.record.key, item.reference, at);
}

function withEffect(state: SignedIn, item: Exclude<OutboxItem, ClosingItem>, isConfirmed: boolean): SignedIn {
  switch (item.request) {
    case 'UpdateCallCompletionStats':
      // Not every server acknowledges them; what is not acknowledged goes along with the closing request.
      return isConfirmed ? fieldsStored(state, item) : dropped(state, item);
    case 'RecordReschedule':
    case 'ScheduledRecordReschedule':
      return callbackKnown(state, item, isConfirmed);
    case 'DoNotCall':
      return marked(state, item, isConfirmed ? 'marked' : 'unconfirmed');
  }
}

export function requestRefused(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'RequestRefused' }>,
  at: number,
): Step<SignedIn> {
  const item = itemOf(state, news.reference, news.handle);
  if (item === null) return go(state);
  return refused(state, item, news.detail, news.recordClosed, at);
}

function refused(
  state: SignedIn,
  item: OutboxItem,
  detail: string | null,
  recordClosed: boolean,
  at: number,
): Step<SignedIn> {
  // To a repeated request because the record is closed: the first one arrived (RES-5).
  if (item.sends > 1 && recordClosed) return delivered(state, item, at);
  return isClosing(item) ? closingRefused(state, item, detail, recordClosed, at) : saveRefused(state, item, detail, at);
}

/** The record is not closed, and the agent reads why beside what was refused; a late refusal is told all the same. */
function saveRefused(
  state: SignedIn,
  item: Exclude<OutboxItem, ClosingItem>,
  detail: string | null,
  at: number,
): Step<SignedIn> {
  const { key, campaign } = item.record;
  const undone = withoutEffect(dropped(state, item), item);
  if (own(undone.records, key) === undefined) {
    return go(withNotice(undone, { is: 'requestRefused', campaign, detail }, at));
  }
  return go(notSaved(undone, key, item.reference, { is: problemOf[item.request], detail }));
}

const problemOf = {
  UpdateCallCompletionStats: 'fieldsRefused',
  RecordReschedule: 'callbackRefused',
  ScheduledRecordReschedule: 'callbackRefused',
  DoNotCall: 'doNotCallRefused',
} as const;

function withoutEffect(state: SignedIn, item: Exclude<OutboxItem, ClosingItem>): SignedIn {
  switch (item.request) {
    case 'UpdateCallCompletionStats':
      return state;
    case 'RecordReschedule':
    case 'ScheduledRecordReschedule':
      return callbackForgotten(state, item);
    case 'DoNotCall':
      return unmarked(state, item);
  }
}

/**
 * The dialer will not close the record. To a repeated request for another reason than that it is closed the
 * first one may have arrived or not, so it stays on the list of what is not confirmed. To a first one the record goes back
 * to where it was, with the reason beside it; when the agent's second try is refused too they are let go, and the request stays
 * on that list.
 */
function closingRefused(
  state: SignedIn,
  item: ClosingItem,
  detail: string | null,
  recordClosed: boolean,
  at: number,
): Step<SignedIn> {
  if (item.sends > 1) return unconfirmed(state, item, at);
  const left = dropped(state, item);
  const record = own(state.records, item.record.key);
  const { contact, campaign } = item.record;
  if (record?.phase.is !== 'closing' || record.phase.reference !== item.reference) {
    return go(withNotice(left, { is: 'requestRefused', campaign, detail }, at));
  }
  if (recordClosed) {
    // A callback that was moved may have closed it: that is no news.
    if (record.callback?.atDialer === 'current') return leave(left, item, at);
    return and(gone(left, item), (left) => go(withNotice(left, { is: 'recordWithdrawn', contact, campaign }, at)));
  }
  if (record.problem?.is === 'closingRefused') {
    const kept = withItem(state, { ...item, status: 'unconfirmed', repeatable: false });
    return leave(kept, item, at);
  }
  return go(withPhase(left, record, record.phase.back, { is: 'closingRefused', detail }));
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
export function requestTimes(state: SignedIn, at: number): Step<SignedIn> {
  const silent = Object.values(state.outbox).filter((item) => isSilent(item, at));
  const given = each(state, silent, (state, item) => {
    if (state.link !== 'live') return go(withItem(state, { ...item, status: 'waiting' }));
    return isClosing(item) ? go(withItem(state, { ...item, status: 'unconfirmed' })) : unconfirmed(state, item, at);
  });
  const step = and(given, (state) => sendWaiting(state, at));
  return and(
    and(step, (state) => savingTimes(state, at)),
    (state) =>
      each(state, Object.values(state.records), (state, record) => {
        const { phase } = record;
        if (phase.is !== 'closing' || !isDue(phase.deadline, patience.closing, at)) return go(state);
        const item = own(state.outbox, String(phase.reference));
        // Without its request the record cannot be closed by time: the agent decides again.
        const isItsOwn = item !== undefined && isClosing(item) && item.record.key === record.data.key;
        return isItsOwn ? leave(state, item, at) : go(withPhase(state, record, phase.back));
      }),
  );
}

export function dismissUnconfirmed(state: SignedIn, reference: number): Step<SignedIn> {
  const item = own(state.outbox, String(reference));
  if (item === undefined) return go(state);
  if (item.status !== 'unconfirmed') return refuse(state, 'workInHand');
  return go(dropped(state, item));
}
