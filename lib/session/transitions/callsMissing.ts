import type { Call, CallReport } from '../call';
import { patience } from '../patience';
import type { EndedCall } from '../record';
import type { SignedIn } from '../state';
import { and, each, go, own, type Step, without } from '../step';
import { bringsNone, callOver, forgetCall, withoutRecord } from './callOver';
import { isLive } from './isLive';
import { withPhase } from './records';
import { withCall } from './withCall';

/**
 * Calls that the dialer's account does not name. After a gap (`isGap`), or where the dialer would not know the call either, they are over
 * (LIVE-2). On a line that was never lost one account may be wrong: a second one, later, makes the call a ghost, and it stays.
 * Those that are younger than the account may be are looked at again.
 */
export function callsMissing(
  state: SignedIn,
  named: readonly CallReport[],
  { isGap, askedAt }: { isGap: boolean; askedAt: number },
  at: number,
): Step<SignedIn> {
  const missing = Object.values(state.calls).filter(
    (call) => !named.some((report) => report.id === call.id || report.previousId === call.id),
  );
  const step = each(state, missing, (state, call) => {
    if (askedAt - call.seenAt < patience.accountLag) {
      const young: Call = isGap ? { ...call, doubtful: true } : call;
      return go(lookAt(withCall(state, young), at + patience.accountLag));
    }
    if (!isLive(call)) return go(forgetCall(state, call.id));
    return isGap || call.doubtful ? callMissing(state, call, at) : go(missed(state, call, askedAt, at));
  });
  return and(step, (state) => recordsWithoutCall(state, at));
}

const lookAt = (state: SignedIn, time: number): SignedIn => ({
  ...state,
  checkAt: state.checkAt === null ? time : Math.min(state.checkAt, time),
});

/** Missing in two accounts that were asked for some time apart, it is a ghost. */
function missed(state: SignedIn, call: Call, askedAt: number, at: number): SignedIn {
  if (call.ghost === 'unknown') return state;
  const { missedAt } = call;
  // By a clock that was set back, no account would count for as long.
  if (missedAt === undefined || missedAt > at) {
    return lookAt(withCall(state, { ...call, missedAt: at }), at + patience.betweenLooks);
  }
  if (askedAt - missedAt >= patience.betweenLooks) {
    const { missedAt: _, ...known } = call;
    return withCall(state, { ...known, ghost: 'unknown' });
  }
  return lookAt(state, Math.max(at, missedAt + patience.betweenLooks));
}

/** The account may overtake the messages. One that comes late still may bring the record of a contact who was reached: then it counts. */
function callMissing(state: SignedIn, call: Call, at: number): Step<SignedIn> {
  const over: Call = { ...call, state: 'completed', capabilities: [] };
  const step = callOver(withoutRecord(state, over, at), over, at, 'unknown');
  if (!bringsNone(state, call) || call.rejected) return step;
  const endedCalls = step.state.endedCalls.filter((id) => id !== call.id);
  const endings = without(step.state.endings ?? {}, call.id);
  return { ...step, state: lookAt({ ...step.state, endedCalls, endings }, at + patience.accountLag) };
}

/** A record that was on a call that nobody knows any more (it came back from a restart) is open for its result. */
function recordsWithoutCall(state: SignedIn, at: number): Step<SignedIn> {
  let next = state;
  for (const record of Object.values(state.records)) {
    const { phase } = record;
    if (phase.is !== 'onCall' || own(state.calls, phase.callId) !== undefined) continue;
    const call: EndedCall = { number: phase.number, by: 'unknown', fault: null, at, talked: 0 };
    next = withPhase(next, record, { is: 'ended', call });
  }
  return go(next);
}
