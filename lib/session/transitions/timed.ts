import { chosenNumber } from '../numbers';
import type { AgentOrder } from '../orders';
import { patience } from '../patience';
import { callerIdsOf, type Policy } from '../policy';
import type { MissedBecause, RecordInHand, Timed } from '../record';
import type { SignedIn } from '../state';
import { each, go, own, refuse, type Step } from '../step';
import { dialRecord } from './dialing';
import { nextReference } from './nextReference';
import { withPhase } from './records';

type Running = Extract<Timed, { is: 'running' }>;

const runningOf = ({ phase }: RecordInHand): Running | null =>
  phase.is === 'preview' && phase.timed?.is === 'running' ? phase.timed : null;

const withTimed = (state: SignedIn, record: RecordInHand, timed: Timed): SignedIn =>
  withPhase(state, record, { is: 'preview', timed }, record.problem);

/** The agent starts the countdown of a timed preview anew, once, where the administrator lets them (PULL-10). */
export function holdBack(
  state: SignedIn,
  order: Extract<AgentOrder, { type: 'HoldBack' }>,
  policy: Policy,
  at: number,
): Step<SignedIn> {
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  const timed = runningOf(record);
  const { timedPreview } = state.allowances;
  if (timed === null || timed.heldBack || timedPreview === null || !policy.holdBack) {
    return refuse(state, 'cannotHoldBack');
  }
  return go(withTimed(state, record, { is: 'running', until: at + timedPreview, heldBack: true }));
}

/**
 * A timed preview's deadline dials, once, and only as *Call* would. Noticed too late, it does not (PULL-10): the agent may have been
 * away with the device asleep. While the line is being checked there is that much time to become certain.
 */
export function timedTimes(state: SignedIn, policy: Policy, at: number): Step<SignedIn> {
  return each(state, Object.values(state.records), (state, record) => {
    const timed = runningOf(record);
    if (timed === null) return go(state);
    // A deadline further ahead than one can be set: the clock was set back, and how long the agent has had is not known.
    const isOutOfTime = timed.until - at > (state.allowances.timedPreview ?? 0) + patience.deadlineLag;
    if (at - timed.until > patience.deadlineLag || isOutOfTime) return missed(state, record, 'late');
    if (at < timed.until || state.link !== 'live') return go(state);
    return dial(state, record, policy, at);
  });
}

function dial(state: SignedIn, record: RecordInHand, policy: Policy, at: number): Step<SignedIn> {
  if (state.channels.voice?.status.is !== 'ready') return missed(state, record, 'voiceNotReady');
  const { key, campaign } = record.data;
  const last = own(state.callerIds, campaign) ?? null;
  const isOffered = callerIdsOf(policy, campaign).some(({ number }) => number === last);
  const step = dialRecord(
    state,
    {
      type: 'DialRecord',
      record: key,
      number: chosenNumber(record).phone,
      callerId: isOffered ? last : null,
      // Nobody is there to decide against an objection (CALL-7).
      despite: [],
      reference: nextReference(state, at),
    },
    policy,
    at,
  );
  return step.refusal === null ? step : missed(step.state, record, step.refusal);
}

const missed = (state: SignedIn, record: RecordInHand, because: MissedBecause): Step<SignedIn> =>
  go(withTimed(state, record, { is: 'missed', because }));
