import { type Call, type CallVerb, isRecordingVerb, isSentOnce, isUnderWay } from '../call';
import type { Effect } from '../effects';
import type { DialerNews } from '../news';
import type { Policy } from '../policy';
import type { SignedIn } from '../state';
import { and, each, go, own, refuse, type Step } from '../step';
import { asking, inQuestion, unrejected } from './asking';
import { forgetCall } from './callOver';
import { dialFault } from './dialing';
import { withDoubt } from './doubt';
import { isLive } from './isLive';
import { withCall } from './withCall';

type PlainVerb = Extract<Effect, { type: 'UseCall' }>['verb'];

/** What the agent does with a call, by the call's own capabilities (CALL-1, CALL-3). */
export function useCall(
  state: SignedIn,
  callId: string,
  verb: PlainVerb,
  digits: string | null,
  at: number,
): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  const call = own(state.calls, callId);
  if (call === undefined || !isLive(call)) return refuse(state, 'callGone');
  if (!call.capabilities.includes(verb)) return refuse(state, 'callCannot');
  if (verb === 'send-dtmf' && !state.allowances.canSendDtmf) return refuse(state, 'notAllowed');
  if (isRecordingVerb(verb) && !state.allowances.canRecord) return refuse(state, 'notAllowed');
  // It would hide what the call waits for; only its end can be asked for on top of that.
  if (isUnderWay(call) && !endsCall(verb)) return refuse(state, 'recordBusy');
  const taken = verb === 'answer' ? unrejected(call) : call;
  const next = withCall(withDoubt(state, at), asking(taken, verb, at));
  return go(next, { type: 'UseCall', callId, verb, digits });
}

const endsCall = (verb: PlainVerb): boolean => verb === 'release' || verb === 'clear' || verb === 'redirect';

/** What was asked of a call was not done: one that could not be rejected rings on, and whoever was to be reached was not. */
function failed(call: Call, verb: CallVerb, detail: string | null): Call {
  const { reaching, ...rest } = unrejected(call);
  const kept = reaching === undefined || reaching.verb === verb ? rest : { ...rest, reaching };
  return { ...kept, asked: null, problem: { verb, detail } };
}

/** *Reject* of a call that rings: by whatever the call offers for it (AUTO-1). A dialer that only redirects needs to be told where to. */
export function rejectCall(state: SignedIn, callId: string, { rejectTo }: Policy, at: number): Step<SignedIn> {
  const call = own(state.calls, callId);
  if (call === undefined || !isLive(call)) return refuse(state, 'callGone');
  if (call.state !== 'ringing') return refuse(state, 'callCannot');
  // It is being rejected: once more changes nothing.
  if (call.rejected && call.asked !== null) return go(state);
  const rejected = withCall(state, { ...call, rejected: true });
  const step = call.capabilities.includes('release')
    ? useCall(rejected, callId, 'release', null, at)
    : rejectTo === ''
      ? refuse(state, 'callCannot')
      : useCall(rejected, callId, 'redirect', rejectTo, at);
  return step.refusal === null ? step : refuse(state, step.refusal);
}

/** What no new state of the call reflects is done with when it is accepted. */
const isDoneWhenAccepted = (verb: CallVerb): boolean =>
  verb === 'send-dtmf' ||
  verb === 'single-step-conference' ||
  verb === 'delete-from-conference' ||
  isRecordingVerb(verb);

export function callVerbOutcome(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'CallVerbOutcome' }>,
): Step<SignedIn> {
  const { callId, verb, outcome } = news;
  const call = calledBy(state, callId);
  if (call !== undefined && verb === 'complete' && outcome.is === 'refused') {
    // A call that is over and cannot be completed has nothing left to do here.
    return go(forgetCall(state, call.id));
  }
  const concerned = callsAsked(state, callId, verb);
  if (outcome.is === 'accepted') {
    const isDone = isDoneWhenAccepted(verb) && call?.asked === verb;
    return go(isDone ? withCall(state, { ...call, asked: null }) : state);
  }
  if (concerned.length === 0) return go(state);
  const change = (call: Call): Call => {
    if (outcome.is === 'refused') return { ...failed(call, verb, outcome.detail), doubtful: true };
    if (!isSentOnce(verb)) return { ...call, asked: null };
    // What was reflected meanwhile is no question any more.
    return call.asked === verb ? inQuestion(call, verb) : call;
  };
  const next = each(state, concerned, (state, call) => go(withCall(state, change(call))));
  // The call may be gone without a word.
  return and(next, (state) => go(state, { type: 'LookAtSession' }));
}

/** The call that an answer is about: it may have another id by now. */
const calledBy = ({ calls }: SignedIn, callId: string): Call | undefined =>
  own(calls, callId) ?? Object.values(calls).find(({ previousId }) => previousId === callId);

/** The calls that an answer is about. A transfer is asked of the consultation and of the call that it is about alike. */
function callsAsked({ calls }: SignedIn, callId: string, verb: CallVerb): readonly Call[] {
  return Object.values(calls).filter(
    ({ id, previousId, asked }) =>
      id === callId || (asked === verb && (previousId === callId || verb === 'complete-transfer')),
  );
}

/** An error that names nothing: the verb that was asked last, else the dial under way, else the call itself. */
export function callFault(state: SignedIn, detail: string, at: number): Step<SignedIn> {
  return and(blame(state, detail, at), (state) => go(withDoubt(state, at)));
}

function blame(state: SignedIn, detail: string, at: number): Step<SignedIn> {
  const [asked] = Object.values(state.calls)
    .filter((call) => call.asked !== null && call.asked !== 'complete')
    .sort((a, b) => (b.askedAt ?? 0) - (a.askedAt ?? 0));
  if (asked?.asked) {
    const { asked: verb } = asked;
    return each(state, callsAsked(state, asked.id, verb), (state, call) =>
      go(withCall(state, failed(call, verb, detail))),
    );
  }
  const dialing = dialFault(state, detail, at);
  if (dialing !== null) return dialing;
  const live = Object.values(state.calls).filter(isLive);
  const [call] = live;
  return live.length === 1 && call !== undefined ? go(withCall(state, { ...call, fault: detail })) : go(state);
}

/** The worker was stopped: what was asked for has an unknown outcome. A release stays marked, as the call's end will tell who ended it. */
export function interruptedCall(call: Call): Call {
  if (call.asked === null || call.asked === 'release') return call;
  return isSentOnce(call.asked) ? inQuestion(call, call.asked) : { ...call, asked: null };
}
