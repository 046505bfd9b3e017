import type { Call } from '../call';
import { parentOf } from '../consultations';
import { recordCalled } from '../numbers';
import type { SignedIn } from '../state';
import { own, refuse, type Step } from '../step';
import { callOver, isInitiating } from './callOver';
import { useCall } from './callVerbs';
import { isLive } from './isLive';
import { withCall } from './withCall';

/** Clears a call about which dialer and device disagree: at the dialer where it knows the call, here where it does not. */
export function clearGhost(state: SignedIn, callId: string, at: number): Step<SignedIn> {
  const call = own(state.calls, callId);
  if (call === undefined || !isLive(call)) return refuse(state, 'callGone');
  if (call.ghost === undefined) return refuse(state, 'notGhost');
  const verb = call.ghost === 'unknown' ? undefined : clearing.find((each) => call.capabilities.includes(each));
  // What the dialer would not clear is forgotten here.
  const isRefused = clearing.some((each) => each === call.problem?.verb);
  return verb === undefined || isRefused ? forgotten(state, call, at) : useCall(state, callId, verb, null, at);
}

const clearing = ['release', 'clear'] as const;

/** What became of it, nobody knows: not even whether it was transferred. */
function forgotten(state: SignedIn, { reaching: _, ...call }: Call, at: number): Step<SignedIn> {
  return callOver(state, { ...call, state: 'completed', capabilities: [], asked: null }, at, 'unknown');
}

/**
 * A call that only an account names was waited for: its record was being called, or a consultation was begun, and the message about it
 * comes late.
 */
export function isExpected(before: SignedIn, after: SignedIn, { id }: Call): boolean {
  const call = own(after.calls, id);
  if (call?.ghost !== 'unannounced') return false;
  const calling = call.record === null ? null : recordCalled(before.records, call.record);
  if (calling?.phase.is === 'dialing' || calling?.phase.is === 'looking') return true;
  const parent = parentOf(Object.values(before.calls), call);
  return parent !== null && isInitiating(parent.asked ?? parent.problem?.verb ?? null);
}

export function withoutGhost(state: SignedIn, id: string): SignedIn {
  const call = own(state.calls, id);
  if (call === undefined) return state;
  const { ghost: _, ...known } = call;
  return withCall(state, known);
}
