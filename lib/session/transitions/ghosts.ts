import type { SignedIn } from '../state';
import { own, refuse, type Step } from '../step';

/** Clears a call about which dialer and device disagree. */
export function clearGhost(state: SignedIn, callId: string, _at: number): Step<SignedIn> {
  const call = own(state.calls, callId);
  return refuse(state, call === undefined ? 'callGone' : 'notGhost');
}
