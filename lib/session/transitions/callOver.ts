import { type Call, type CallVerb, isTransfer } from '../call';
import { parentOf } from '../consultations';
import { recordCalled } from '../numbers';
import { patience } from '../patience';
import type { EndedCall } from '../record';
import { isConnecting } from '../selectors';
import type { SignedIn } from '../state';
import { go, own, type Step, without } from '../step';
import { withDoubt } from './doubt';
import { withNotice } from './notices';
import { withPhase } from './records';
import { withCall } from './withCall';

const rememberedCalls = 20;

/** A call is over. Its record is open for its result (CALL-4); what the dialer still wants completed is completed. */
export function callOver(before: SignedIn, call: Call, at: number, by: EndedCall['by'] | null = null): Step<SignedIn> {
  const state = withEnding(consultationOver(before, call), call, at);
  const record = Object.values(state.records).find(({ phase }) => phase.is === 'onCall' && phase.callId === call.id);
  const target = call.fault === null ? transferTarget(call, at) : null;
  const ended: EndedCall = {
    number: record?.phase.is === 'onCall' ? record.phase.number : call.number,
    by: target !== null ? 'transfer' : (by ?? endedBy(call)),
    ...(target === null ? {} : { transferredTo: target }),
    fault: call.fault,
    at,
    talked: call.establishedAt === null ? 0 : Math.max(0, at - call.establishedAt),
  };
  const next: SignedIn =
    record === undefined
      ? state
      : withPhase(state, { ...record, callUuid: call.uuid ?? record.callUuid }, { is: 'ended', call: ended });
  const isLeft = call.state === 'released' && call.capabilities.includes('complete');
  if (isLeft) {
    if (call.asked === 'complete') return go(next);
    const completing = withCall(withDoubt(next, at), {
      ...(own(next.calls, call.id) ?? call),
      asked: 'complete',
      askedAt: at,
    });
    return go(completing, { type: 'UseCall', callId: call.id, verb: 'complete', digits: null });
  }
  return go(forgetCall(next, call.id));
}

/** What was asked of a call last and not refused; null: nothing. */
const askedLast = ({ asked, problem }: Call): CallVerb | null => asked ?? (problem?.isUnknown ? problem.verb : null);

function endedBy(call: Call): EndedCall['by'] {
  if (call.fault !== null) return 'fault';
  const verb = askedLast(call);
  if (verb === 'release') return 'agent';
  // A transfer may have been made, or the contact has hung up long after it failed without a word.
  return isTransfer(verb) ? 'unknown' : 'contact';
}

/** Whom a call went to that ends soon after a transfer which was sent and not refused; null: it was not transferred, or nobody can say. */
function transferTarget(call: Call, at: number): string | null {
  const { asked, askedAt = at, reaching } = call;
  if (reaching === undefined || !isTransfer(askedLast(call))) return null;
  if (asked === null && at - askedAt > patience.transfer) return null;
  return reaching.target.name || reaching.target.number;
}

/** The call that a consultation was about goes on as it is, unless it is on its way to the target. */
function consultationOver(state: SignedIn, consultation: Call): SignedIn {
  const parent = parentOf(Object.values(state.calls), consultation);
  return parent === null ? state : withCall(state, withoutReaching(parent));
}

const initiating = ['initiate-transfer', 'initiate-conference'] as const;
export const isInitiating = (verb: string | null): boolean => initiating.some((each) => each === verb);

/** What was begun with a target is over, but for a transfer that was sent. */
export function withoutReaching(call: Call): Call {
  const { asked, problem, reaching, ...rest } = call;
  const isGoing = isTransfer(asked) || (problem?.isUnknown && isTransfer(problem.verb));
  if (reaching === undefined || isGoing || !isInitiating(reaching.verb)) return call;
  return { ...rest, asked: isInitiating(asked) ? null : asked, problem };
}

/** A campaign's call that has brought no record yet. */
export const bringsNone = (state: SignedIn, { campaign, arrived, record }: Call): boolean =>
  campaign !== undefined && arrived === true && (record === null || recordCalled(state.records, record) === null);

/** A campaign's call that ended before it became a record in hand: the agent is told, unless they rejected it (AUTO-1). */
export function withoutRecord(state: SignedIn, call: Call, at: number): SignedIn {
  const { campaign } = call;
  if (campaign === undefined || call.rejected || !bringsNone(state, call)) return state;
  if (call.establishedAt === null) return withNotice(state, { is: 'callMissed', campaign }, at);
  return isConnecting(call) ? withNotice(state, { is: 'nobodyReached', campaign }, at) : state;
}

function withEnding(state: SignedIn, { id, establishedAt }: Call, at: number): SignedIn {
  const { [id]: _, ...others } = state.endings ?? {};
  const last = Object.entries(others)
    .sort(([, a], [, b]) => a.at - b.at)
    .slice(1 - rememberedCalls);
  return { ...state, endings: { ...Object.fromEntries(last), [id]: { at, wasAnswered: establishedAt !== null } } };
}

export const withEnded = (state: SignedIn, id: string): SignedIn => ({
  ...state,
  endedCalls: [...state.endedCalls, id].slice(-rememberedCalls),
});

export const forgetCall = (state: SignedIn, id: string): SignedIn =>
  withEnded({ ...state, calls: without(state.calls, id) }, id);
