import type { Call, CallReport } from '../call';
import { patience } from '../patience';
import type { EndedCall } from '../record';
import type { SignedIn } from '../state';
import { and, go, own, type Step } from '../step';
import { bringsNone, callOver, forgetCall, withoutRecord } from './calls';
import { isLive } from './isLive';
import { withPhase } from './records';

/** Calls that the dialer's account does not name are over; those that are younger than the account may be are looked at again. */
export function callsMissing(
  state: SignedIn,
  named: readonly CallReport[],
  askedAt: number,
  at: number,
): Step<SignedIn> {
  let step: Step<SignedIn> = go(state);
  for (const call of Object.values(state.calls)) {
    if (named.some((report) => report.id === call.id || report.previousId === call.id)) continue;
    if (askedAt - call.seenAt < patience.accountLag) {
      step = and(step, (state) => go({ ...state, checkAt: at + patience.accountLag }));
      continue;
    }
    step = and(step, (state) => (isLive(call) ? callMissing(state, call, at) : go(forgetCall(state, call.id))));
  }
  return and(step, (state) => recordsWithoutCall(state, at));
}

/** The account may overtake the messages. One that comes late still may bring the record of a contact who was reached: then it counts. */
function callMissing(state: SignedIn, call: Call, at: number): Step<SignedIn> {
  const over: Call = { ...call, state: 'completed', capabilities: [] };
  const step = callOver(withoutRecord(state, over, at), over, at, 'unknown');
  if (!bringsNone(state, call) || call.rejected) return step;
  const endedCalls = step.state.endedCalls.filter((id) => id !== call.id);
  return { ...step, state: { ...step.state, endedCalls, checkAt: at + patience.accountLag } };
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
