import type { DialerNews } from '../news';
import { type ClosingItem, isClosing, type OutboxItem, type SavingItem } from '../outbox';
import { isFinishing, type RecordInHand, type Save } from '../record';
import type { SignedIn } from '../state';
import { and, go, own, type Step, without } from '../step';
import { acknowledgedItem, refusedItem } from './answeredItem';
import { callbackForgotten, callbackKnown } from './callbacks';
import { gone, leave } from './closing';
import { fieldsStored } from './fields';
import { marked, unmarked } from './marking';
import { withNotice } from './notices';
import { findRecord, withPhase, withRecord } from './records';
import { isAwaited, saved } from './saving';
import { withItem } from './sending';

export function requestAcknowledged(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'RequestAcknowledged' }>,
  at: number,
): Step<SignedIn> {
  const item = acknowledgedItem(state, news);
  if (item !== null) return delivered(state, item, at);
  const record = findRecord(state, null, news.handle);
  return go(record === null || record.verified ? state : withRecord(state, { ...record, verified: true }));
}

export const dropped = (state: SignedIn, { reference }: OutboxItem): SignedIn => ({
  ...state,
  outbox: without(state.outbox, String(reference)),
});

/** The dialer has the request. */
function delivered(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  return settled(dropped(state, item), item, true, at);
}

/** Nobody answers: the request stays on the list of what is not confirmed, and the agent goes on (PULL-3). */
export function unconfirmed(state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> {
  return settled(withItem(state, { ...item, status: 'unconfirmed' }), item, false, at);
}

/** What a request does that is carried out, or taken to be. */
function settled(state: SignedIn, item: OutboxItem, isConfirmed: boolean, at: number): Step<SignedIn> {
  if (isClosing(item)) return leave(state, item, at);
  return saved(withEffect(state, item, isConfirmed), item, at);
}

function withEffect(state: SignedIn, item: SavingItem, isConfirmed: boolean): SignedIn {
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
  const item = refusedItem(state, news);
  if (item === null) return go(state);
  return refused(state, item, news.detail, news.recordClosed, at);
}

export function refused(
  state: SignedIn,
  item: OutboxItem,
  detail: string | null,
  recordClosed: boolean,
  at: number,
): Step<SignedIn> {
  if (isClosing(item)) {
    // To a repeated request because the record is closed: the first one arrived (RES-5).
    if (item.sends > 1 && recordClosed) return delivered(state, item, at);
    return closingRefused(state, item, detail, recordClosed, at);
  }
  if (item.sends > 1 && recordClosed) return repeatRefused(state, item, at);
  // The first one may have arrived, and nobody is called who may be marked (RES-4).
  if (item.sends > 1 && item.request === 'DoNotCall') return unconfirmed(state, { ...item, repeatable: false }, at);
  return saveRefused(state, item, detail, at);
}

/**
 * A request that was sent again is refused because the record is closed: the first one arrived (RES-5), unless it is closed by the request that came
 * after it. Then nobody knows, and the agent is shown that.
 */
function repeatRefused(state: SignedIn, item: SavingItem, at: number): Step<SignedIn> {
  const record = own(state.records, item.record.key);
  if (record !== undefined && record.phase.is !== 'closing') return delivered(state, item, at);
  return unconfirmed(state, { ...item, repeatable: false }, at);
}

/**
 * The record is not closed, and the agent reads why beside what was refused. A refusal that comes when the record is on its way, or gone, is told all the
 * same. Fields that are refused once more, as they were, go along with the closing request: the dialer may not know the one that stores them.
 */
function saveRefused(state: SignedIn, item: SavingItem, detail: string | null, at: number): Step<SignedIn> {
  const { key, campaign, contact } = item.record;
  const save = saveOf[item.request];
  const undone = withoutEffect(dropped(state, item), item);
  const record = own(undone.records, key);
  const isWaiting = isAwaited(state, item);
  if (record === undefined || (isFinishing(record.phase) && !isWaiting)) {
    return go(withNotice(undone, { is: 'saveRefused', save, campaign, contact, detail }, at));
  }
  if (isWaiting && save === 'fields' && !isWorthSaying(record, item)) return saved(undone, item, at);
  const back = isFinishing(record.phase) ? record.phase.back : record.phase;
  return go(withPhase(undone, record, back, { is: problemOf[save], detail }));
}

/** The agent can correct what they wrote into fields; what was refused as it is, and what else goes with it, they cannot. */
const isWorthSaying = ({ edits, problem }: RecordInHand, item: SavingItem): boolean =>
  problem?.is !== 'fieldsRefused' && 'pairs' in item && item.pairs.some(({ key }) => own(edits, key) !== undefined);

const saveOf = {
  UpdateCallCompletionStats: 'fields',
  RecordReschedule: 'callback',
  ScheduledRecordReschedule: 'callback',
  DoNotCall: 'doNotCall',
} as const satisfies { [Request in SavingItem['request']]: Save };

const problemOf = { fields: 'fieldsRefused', callback: 'callbackRefused', doNotCall: 'doNotCallRefused' } as const;

function withoutEffect(state: SignedIn, item: SavingItem): SignedIn {
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
    if (record.callback?.atDialer === 'current') {
      // A callback that was moved may have closed it: that is no news, as long as the result was told before.
      const isTold = item.closing.how !== 'done' || record.toldResult === item.closing.result;
      return leave(isTold ? left : withItem(state, { ...item, status: 'unconfirmed', repeatable: false }), item, at);
    }
    return and(gone(left, item), (left) => go(withNotice(left, { is: 'recordWithdrawn', contact, campaign }, at)));
  }
  if (record.problem?.is === 'closingRefused') {
    const kept = withItem(state, { ...item, status: 'unconfirmed', repeatable: false });
    return leave(kept, item, at);
  }
  return go(withPhase(left, record, record.phase.back, { is: 'closingRefused', detail }));
}
