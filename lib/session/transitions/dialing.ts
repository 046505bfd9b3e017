import { isMarked } from '../doNotCall';
import { markedPhones } from '../markedPhones';
import type { DialerNews, Outcome } from '../news';
import { numbersOf } from '../numbers';
import { objectionsTo } from '../objections';
import type { AgentOrder } from '../orders';
import { patience } from '../patience';
import { type CallerId, callerIdsOf, type Policy } from '../policy';
import { type RecordInHand, resting } from '../record';
import type { SignedIn } from '../state';
import { and, each, go, own, refuse, type Step } from '../step';
import { isDoubtful, withDoubt } from './doubt';
import { isDue } from './isDue';
import { isLive } from './isLive';
import { takenBack, withPhase } from './records';

/** A record in one of these has a call, or may have one. */
const callingPhases: readonly RecordInHand['phase']['is'][] = ['dialing', 'looking', 'onCall'];

/** *Call* (PULL-4). A call is placed at most once: whatever is not certain is looked at first (LIVE-3). */
export function dialRecord(
  state: SignedIn,
  order: Extract<AgentOrder, { type: 'DialRecord' }>,
  policy: Policy,
  at: number,
): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  if (!state.allowances.canMakeCall) return refuse(state, 'notAllowed');
  const record = own(state.records, order.record);
  if (record === undefined || record.withdrawn) return refuse(state, 'recordGone');
  const { phase } = record;
  if (phase.is !== 'preview' && phase.is !== 'ended') return refuse(state, 'recordBusy');
  const dialed = numbersOf(record).find(({ phone }) => phone === order.number);
  if (dialed === undefined) return refuse(state, 'numberNotOfRecord');
  if (dialed !== record.data && !state.allowances.canDialOtherNumber) return refuse(state, 'notAllowed');
  const callerId = callerIdFor(callerIdsOf(policy, record.data.campaign), order.callerId);
  if (callerId === undefined) return refuse(state, 'callerIdMissing');
  // After a restart the calls are not known before the dialer's account of them: one of this record may be among them.
  if (!record.verified && state.link !== 'live') return refuse(state, 'noConnection');
  const isTalking = Object.values(state.calls).some(isLive);
  const isCalling = Object.values(state.records).some(({ phase }) => callingPhases.includes(phase.is));
  if (isTalking || isCalling) return refuse(state, 'anotherCall');
  // Nobody decides against a mark that was set here (RES-4), as the rules for calling let them against the calling list's.
  if (isMarked(dialed, markedPhones(state))) return refuse(state, 'numberDoNotCall');
  // Last, so that nobody is asked whether to call anyway and then cannot.
  const objection = objectionsTo(dialed, at).find(
    (objection) => policy[objection] === 'refuse' || !order.despite.includes(objection),
  );
  if (objection !== undefined) return refuse(state, refusalOf[objection]);
  const { number, reference } = order;
  const deadline = at + patience.firstSignOfCall;
  const known =
    order.callerId === null || callerId === null ? state : withCallerId(state, record.data.campaign, callerId);
  return go(withPhase(known, record, { is: 'dialing', number, reference, deadline, back: resting(phase) }), {
    type: 'MakeCall',
    record: record.data.key,
    number,
    callerId,
    attached: dialed.attached,
    reference,
  });
}

/**
 * The caller ID that goes with a call: the one that the agent was shown, which must still be offered. Where none was shown, the
 * server's default where there is none to choose, or the only one that there is. Undefined: it has to be chosen (PULL-5).
 */
function callerIdFor(offered: readonly CallerId[], shown: string | null): string | null | undefined {
  if (shown !== null) return offered.some(({ number }) => number === shown) ? shown : undefined;
  if (offered.length === 0) return null;
  return offered.length === 1 ? offered[0]?.number : undefined;
}

const refusalOf = { dialHours: 'outsideDialHours', doNotCall: 'numberDoNotCall' } as const;

const withCallerId = (state: SignedIn, campaign: string, number: string): SignedIn => ({
  ...state,
  callerIds: { ...state.callerIds, [campaign]: number },
});

/** The agent's choice of the number that contacts of a campaign are shown; it stays preselected (PULL-5). */
export function chooseCallerId(
  state: SignedIn,
  { campaign, number }: Extract<AgentOrder, { type: 'ChooseCallerId' }>,
  policy: Policy,
): Step<SignedIn> {
  const isOffered = callerIdsOf(policy, campaign).some((choice) => choice.number === number);
  return isOffered ? go(withCallerId(state, campaign, number)) : refuse(state, 'callerIdMissing');
}

export function dialOutcome(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'DialOutcome' }>,
  at: number,
): Step<SignedIn> {
  const record = own(state.records, news.record);
  if (record?.phase.is !== 'dialing' || record.phase.reference !== news.reference) return go(state);
  return settle(state, record, news.outcome, at);
}

function settle(state: SignedIn, record: RecordInHand, outcome: Outcome, at: number): Step<SignedIn> {
  if (outcome.is === 'accepted') return go(state);
  if (outcome.is === 'unknown') return look(state, record, null, at);
  // A call that is on already is a reason to refuse as well: the browser itself may have sent the request twice.
  return and(notPlaced(withDoubt(state, at), record, outcome.detail, at), (state) =>
    go(state, { type: 'LookAtSession' }),
  );
}

function notPlaced(state: SignedIn, record: RecordInHand, detail: string | null, at: number): Step<SignedIn> {
  if (record.phase.is !== 'dialing' && record.phase.is !== 'looking') return go(state);
  if (record.withdrawn && record.phase.back.is === 'preview') return takenBack(state, record, at);
  return go(withPhase(state, record, record.phase.back, { is: 'callNotPlaced', detail }));
}

/** `detail`: the dialer's words that may belong to this dial; they are shown should the call prove not to have been placed. */
function look(state: SignedIn, record: RecordInHand, detail: string | null, at: number): Step<SignedIn> {
  if (record.phase.is !== 'dialing') return go(state);
  const { number, back } = record.phase;
  const looking = { is: 'looking', number, looks: 0, countFrom: at, askAt: at + patience.lookAgain, back } as const;
  return go(withPhase(state, record, detail === null ? looking : { ...looking, detail }), { type: 'LookAtSession' });
}

/**
 * A fault that names no request: that of the dial which waits for its first sign, unless it may belong to something before. Then
 * the call may have been placed, and it is looked for (LIVE-3).
 */
export function dialFault(state: SignedIn, detail: string, at: number): Step<SignedIn> | null {
  const dialing = Object.values(state.records).filter(({ phase }) => phase.is === 'dialing');
  const [record] = dialing;
  if (dialing.length !== 1 || record === undefined) return null;
  return isDoubtful(state, at) ? look(state, record, detail, at) : notPlaced(state, record, detail, at);
}

/** The dialer's account names no call of the records that are looked for. Two such accounts, asked for five seconds apart, decide. */
export function noCallSeen(state: SignedIn, askedAt: number, at: number): Step<SignedIn> {
  return each(state, Object.values(state.records), (state, record) => {
    const { phase } = record;
    if (phase.is !== 'looking' || askedAt < phase.countFrom) return go(state);
    if (phase.looks >= 1) return notPlaced(state, record, phase.detail ?? null, at);
    const next = at + patience.betweenLooks;
    return go(withPhase(state, record, { ...phase, looks: phase.looks + 1, countFrom: next, askAt: next }));
  });
}

export function dialingTimes(state: SignedIn, at: number): Step<SignedIn> {
  return each(state, Object.values(state.records), (state, record) => {
    const { phase } = record;
    if (phase.is === 'dialing' && isDue(phase.deadline, patience.firstSignOfCall, at)) {
      return look(state, record, null, at);
    }
    if (phase.is !== 'looking' || !isDue(phase.askAt, patience.lookAgain, at)) return go(state);
    // By a clock that was set back, no answer would count for as long: the looks begin anew.
    const counted = phase.askAt > at ? { looks: 0, countFrom: at } : {};
    return go(withPhase(state, record, { ...phase, ...counted, askAt: at + patience.lookAgain }), {
      type: 'LookAtSession',
    });
  });
}
