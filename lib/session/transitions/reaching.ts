import type { AgentOrder } from '../orders';
import type { Policy } from '../policy';
import type { SignedIn } from '../state';
import { own, refuse, type Step } from '../step';
import { isLive } from './isLive';

type Order<Type extends AgentOrder['type']> = Extract<AgentOrder, { type: Type }>;

/** Transfers a call, or turns it into a conference, in one step or by a consultation first (CALL-2). */
export function reachTarget(
  state: SignedIn,
  { callId }: Order<'ReachTarget'>,
  _policy: Policy,
  _at: number,
): Step<SignedIn> {
  const call = own(state.calls, callId);
  if (call === undefined || !isLive(call)) return refuse(state, 'callGone');
  return refuse(state, 'callCannot');
}

/** Goes on between a consultation and the call that it is about. */
export function useConsultation(state: SignedIn, { callId }: Order<'UseConsultation'>, _at: number): Step<SignedIn> {
  const call = own(state.calls, callId);
  if (call === undefined || !isLive(call)) return refuse(state, 'consultationGone');
  return refuse(state, 'callCannot');
}

/** Removes a party from a conference. */
export function dropParty(state: SignedIn, { callId }: Order<'DropParty'>, _at: number): Step<SignedIn> {
  const call = own(state.calls, callId);
  if (call === undefined || !isLive(call)) return refuse(state, 'callGone');
  return refuse(state, 'partyGone');
}
