import type { Allowances } from './agent';
import type { Call } from './call';
import { type CallResult, doNotCallResult, unknownResult } from './callResult';
import { isMarkOf } from './doNotCall';
import { chosenNumber, dialedNumber } from './numbers';
import type { RecordInHand } from './record';
import type { DeviceWork, SessionState, SignedIn } from './state';
import { isLive } from './transitions/isLive';

/** How much a record needs the agent now; the highest is *the record in hand*. */
const urgency: Readonly<Record<RecordInHand['phase']['is'], number>> = {
  onCall: 6,
  dialing: 5,
  looking: 5,
  ended: 4,
  stopping: 4,
  saving: 4,
  preview: 3,
  arriving: 2,
  closing: 1,
};

/** Records in the order in which they are shown: the one on a call first, then the oldest. */
export function recordsInOrder(records: Readonly<Record<string, RecordInHand>>): RecordInHand[] {
  return Object.values(records).sort((a, b) => urgency[b.phase.is] - urgency[a.phase.is] || a.arrivedAt - b.arrivedAt);
}

/** The calls that are not over, the oldest first. */
export function liveCalls(calls: Readonly<Record<string, Call>>): Call[] {
  return Object.values(calls)
    .filter(isLive)
    .sort((a, b) => a.seenAt - b.seenAt);
}

/** Somebody has answered the call. */
export const isAnswered = ({ state }: Pick<Call, 'state'>): boolean => state === 'established' || state === 'held';

/** A campaign's call that has no contact yet: nothing of one is known (AUTO-2). */
export const isConnecting = ({ campaign, data, record }: Call): boolean =>
  campaign !== undefined && data === undefined && record === null;

/** The call of a record that is on one. */
export function callOf(calls: readonly Call[], record: RecordInHand): Call | null {
  const { phase } = record;
  return phase.is === 'onCall' ? (calls.find((call) => call.id === phase.callId) ?? null) : null;
}

/**
 * The result that stands selected: the agent's choice, else *Do Not Call* where the number or its contact is marked, else the server's,
 * else the record's own, else Unknown; each where it is offered.
 */
export function selectedResult(record: RecordInHand, allowances: Allowances): CallResult | null {
  const { phone } = dialedNumber(record) ?? chosenNumber(record);
  const marked = record.marks.some((mark) => isMarkOf(mark, phone)) ? doNotCallResult : null;
  const candidates = [record.result, marked, allowances.preselectedResult, record.data.lastResult, unknownResult];
  return candidates.find((result) => result !== null && allowances.callResults.includes(result)) ?? null;
}

/** A record, a call or an unsent request is in hand: signing out waits, and an update. */
export function isBusy(state: SessionState): boolean {
  if (state.phase !== 'signedIn') return state.phase === 'signingIn' && state.step !== 'window';
  const isUnsent = Object.values(state.outbox).some((item) => item.status !== 'unconfirmed');
  return Object.keys(state.records).length > 0 || liveCalls(state.calls).length > 0 || isUnsent;
}

/** A *Get Record* has gone out, and a record may come of it. */
export const isAnswerAwaited = (state: SignedIn): boolean =>
  Object.values(state.fetching).some(({ whenReady }) => !whenReady);

/**
 * The agent has asked to sign out, and nothing holds them any more (SES-6). Before the dialer's account has come, what is in hand
 * is not known; without a line no answer can come, and none is waited for.
 */
export function canLeave(state: SignedIn): boolean {
  if (!state.leaving || state.link === 'checking' || isBusy(state)) return false;
  return state.link === 'down' || !isAnswerAwaited(state);
}

/**
 * The extension may be replaced now. Beside what keeps the session busy, whatever an update would lose waits: the answer to
 * *Get Record*, which goes to the old push channel, and signing in and out.
 */
export function isUpdatable(state: SessionState): boolean {
  if (state.phase === 'signedIn') return !isBusy(state) && Object.keys(state.fetching).length === 0;
  return state.phase === 'signedOut' || state.phase === 'askingPlace';
}

/** What this device keeps for the agent over a restart of the browser. */
export function deviceWork(state: SignedIn): DeviceWork {
  const names = (is: 'joined' | 'stopped') => {
    const listed = Object.values(state.campaigns).filter((campaign) => campaign[is]);
    const unlisted = state.remembered[is].filter((name) => !Object.hasOwn(state.campaigns, name));
    return [...listed.map((campaign) => campaign.name), ...unlisted].sort();
  };
  return {
    records: state.records,
    outbox: state.outbox,
    joined: names('joined'),
    stopped: names('stopped'),
    callerIds: state.callerIds,
    completing: state.completing,
    callbacks: state.callbacks,
  };
}

/** The toolbar button's states (SES-4). */
export type Badge =
  | { is: 'signedOut' | 'notReady' | 'ready' | 'onCall' | 'noConnection' }
  | { is: 'waiting'; count: number };

export function badge(state: SessionState): Badge {
  if (state.phase !== 'signedIn') return { is: 'signedOut' };
  if (state.link === 'down') return { is: 'noConnection' };
  const calls = liveCalls(state.calls);
  if (calls.some((call) => call.state !== 'ringing')) return { is: 'onCall' };
  const ringing = calls.filter(
    (call) => !Object.values(state.records).some((record) => callOf([call], record) !== null),
  );
  const count = Object.keys(state.records).length + ringing.length;
  if (count > 0) return { is: 'waiting', count };
  const isReady = Object.values(state.channels).some((channel) => channel.status.is === 'ready');
  return { is: isReady ? 'ready' : 'notReady' };
}
