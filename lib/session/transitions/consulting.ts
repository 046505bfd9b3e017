import { type Call, type ConsultationVerb, isUnderWay } from '../call';
import { consultationOf, parentOf } from '../consultations';
import type { AgentOrder } from '../orders';
import type { SignedIn } from '../state';
import { go, own, refuse, type Step } from '../step';
import { asking } from './asking';
import { isInitiating } from './callOver';
import { useCall } from './callVerbs';
import { withDoubt } from './doubt';
import { isLive } from './isLive';
import { withCall } from './withCall';

/** Goes on between a consultation and the call that it is about (CALL-2). */
export function useConsultation(
  state: SignedIn,
  { callId, verb }: Extract<AgentOrder, { type: 'UseConsultation' }>,
  at: number,
): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  const consultation = own(state.calls, callId);
  if (consultation === undefined || !isLive(consultation)) return refuse(state, 'consultationGone');
  const parent = parentOf(Object.values(state.calls), consultation);
  if (parent === null) return refuse(state, 'consultationGone');
  // Dialers differ in which of the two names the verb.
  if (![consultation, parent].some(({ capabilities }) => capabilities.includes(verb)))
    return refuse(state, 'callCannot');
  if (isUnderWay(consultation) || isUnderWay(parent)) return refuse(state, 'recordBusy');
  const isCompleting = verb === 'complete-transfer' || verb === 'complete-conference';
  const isParentUp = parent.state === 'established' && consultation.state !== 'established';
  // It ends the call that is up and takes the other one back. While that is the contact's, the consultation alone is ended.
  if (verb === 'reconnect' && isParentUp) return useCall(state, callId, 'release', null, at);
  const [up, waiting] = isCompleting || !isParentUp ? [consultation, parent] : [parent, consultation];
  // It is asked of the call that is up, unless the other one alone names it: our practice dialer and Genesys's simulator offer it on the consultation.
  const isByOther = isEither(verb) && !up.capabilities.includes(verb);
  const [used, other] = isByOther ? [waiting, up] : [up, waiting];
  const asked = withCall(withDoubt(state, at), asking(used, verb, at));
  const next = verb === 'complete-transfer' ? withCall(asked, leaving(state, parent, consultation, at)) : asked;
  return go(next, { type: 'UseConsultation', callId: used.id, verb, otherId: other.id });
}

/** It means the same of either call. */
const isEither = (verb: ConsultationVerb): boolean => verb === 'alternate' || verb === 'merge';

/** The call that goes to the target of its consultation: its end will tell that, and whom it went to. */
function leaving({ names }: SignedIn, parent: Call, { number }: Call, at: number): Call {
  const target = { kind: 'number', number, name: own(names, number) ?? '' } as const;
  const isKnown = parent.reaching !== undefined && isInitiating(parent.reaching.verb);
  const reaching = isKnown ? parent.reaching : ({ verb: 'initiate-transfer', target } as const);
  return { ...asking(parent, 'complete-transfer', at), ...(reaching === undefined ? {} : { reaching }) };
}

/** A consultation is known by the call that it is about from now on, and that call has what it was asked for. */
export function withConsultation(state: SignedIn, id: string): SignedIn {
  const call = own(state.calls, id);
  if (call === undefined || !isLive(call)) return state;
  const calls = Object.values(state.calls);
  const parent = parentOf(calls, call);
  if (parent === null) {
    // Its consultation may have been told before it.
    const consultation = consultationOf(calls, call);
    return consultation === null ? state : linked(state, consultation, call);
  }
  return linked(state, call, parent);
}

function linked(state: SignedIn, consultation: Call, parent: Call): SignedIn {
  const { asked, problem } = parent;
  const isDone = isInitiating(asked);
  const isSettled = problem?.isUnknown === true && isInitiating(problem.verb);
  const isLinked = consultation.parentId === parent.id && consultation.data === undefined;
  if (isLinked && !isDone && !isSettled) return state;
  const { data: _, ...own } = consultation;
  const reached = { ...parent, asked: isDone ? null : asked, problem: isSettled ? null : problem };
  return withCall(withCall(state, { ...own, parentId: parent.id, foreign: true, record: null }), reached);
}
