import type { Call } from '../call';
import type { SignedIn } from '../state';
import { own, refuse, type Step } from '../step';
import { callOver } from './callOver';
import { useCall } from './callVerbs';
import { isLive } from './isLive';

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
