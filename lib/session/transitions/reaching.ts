import type { Allowances } from '../agent';
import { agentName } from '../agentName';
import { type Call, isUnderWay, type ReachVerb } from '../call';
import { consultationOf } from '../consultations';
import type { AgentOrder } from '../orders';
import { callerIdsOf, type Policy } from '../policy';
import { equalDigits, sameDigits } from '../sameDigits';
import type { SignedIn } from '../state';
import { go, own, refuse, type Step } from '../step';
import type { Target } from '../target';
import { asking } from './asking';
import { withDoubt } from './doubt';
import { isLive } from './isLive';
import { withName } from './names';
import { targetBarred } from './targetBarred';
import { withCall } from './withCall';

type Order<Type extends AgentOrder['type']> = Extract<AgentOrder, { type: Type }>;

/** What a verb needs, and what the agent needs to choose the number that the target is shown. */
const needs: Readonly<Record<ReachVerb, { verb: keyof Allowances; callerId: keyof Allowances }>> = {
  'single-step-transfer': { verb: 'canTransfer', callerId: 'canChooseTransferCallerId' },
  'single-step-conference': { verb: 'canConference', callerId: 'canChooseConferenceCallerId' },
  'initiate-transfer': { verb: 'canConsult', callerId: 'canChooseConsultationCallerId' },
  'initiate-conference': { verb: 'canConsult', callerId: 'canChooseConsultationCallerId' },
};

/** Transfers a call, or turns it into a conference, in one step or by a consultation first (CALL-2). It is sent once (RES-5). */
export function reachTarget(state: SignedIn, order: Order<'ReachTarget'>, policy: Policy, at: number): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  const { callId, verb, callerId } = order;
  const call = own(state.calls, callId);
  if (call === undefined || !isLive(call)) return refuse(state, 'callGone');
  if (!call.capabilities.includes(verb)) return refuse(state, 'callCannot');
  if (isUnderWay(call)) return refuse(state, 'recordBusy');
  if (!state.allowances[needs[verb].verb]) return refuse(state, 'notAllowed');
  const number = dialed(order.target, state.allowances);
  if (number === null || isOnCall(call, number)) return refuse(state, 'badNumber');
  if (isSelf(order.target, number, state)) return refuse(state, 'badNumber');
  // Another number of the contact is called only by whom may dial one.
  if (order.target.kind === 'contact' && !state.allowances.canDialOtherNumber) return refuse(state, 'notAllowed');
  const bar = targetBarred(state, number, policy, at);
  if (bar !== null) return refuse(state, bar);
  if (callerId !== null && !mayShow(state, call, policy, verb, callerId)) return refuse(state, 'callerIdMissing');
  if (consultationOf(Object.values(state.calls), call) !== null) return refuse(state, 'anotherCall');
  const target = { ...order.target, number };
  const named = target.name === '' ? state : withName(state, number, target.name);
  const asked = { ...asking(call, verb, at), reaching: { verb, target } };
  const sentBy = agentName(state.agent);
  return go(withCall(withDoubt(named, at), asked), { type: 'ReachTarget', callId, verb, number, callerId, sentBy });
}

const separators = /[\s().\-/\u2010-\u2015]/g;
const fewestDigits = 3;
const mostDigits = 24;

/** A target's number as it is sent: without separators, and with nothing that the dialer would drop without a word. Null: nobody has such a number. */
function dialed({ kind, number: written }: Target, { dialableCharacters }: Allowances): string | null {
  const number = written.replace(separators, '');
  const isKept = [...number].every((character) => dialableCharacters.includes(character));
  const digits = number.replace(/\D/g, '').length;
  // The server knows how short the numbers of its own agents are.
  const fewest = kind === 'agent' || kind === 'favourite' ? 1 : fewestDigits;
  return isKept && digits >= fewest && digits <= mostDigits ? number : null;
}

/** The agent's own entry among the server's agents. */
const isSelf = ({ kind, name }: Target, number: string, { agent }: SignedIn): boolean =>
  (kind === 'agent' || kind === 'favourite') && number === agent.id && name === agentName(agent);

const isOnCall = ({ number, parties = [] }: Call, target: string): boolean =>
  [number, ...parties.map((party) => party.number)].some((each) => sameDigits(each, target));

function mayShow(state: SignedIn, call: Call, policy: Policy, verb: ReachVerb, callerId: string): boolean {
  const record = Object.values(state.records).find(({ phase }) => phase.is === 'onCall' && phase.callId === call.id);
  const campaign = record?.data.campaign ?? call.campaign ?? '';
  const isOffered = callerIdsOf(policy, campaign).some(({ number }) => number === callerId);
  return isOffered && state.allowances[needs[verb].callerId] === true;
}

/** Names of lines differ in more than their digits. */
const isSpelledAlike = (a: string, b: string): boolean =>
  ![a, b].some((each) => /\p{L}/u.test(each)) && equalDigits(a, b);

/** Removes a party from a conference (CALL-2). */
export function dropParty(state: SignedIn, { callId, number }: Order<'DropParty'>, at: number): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  const call = own(state.calls, callId);
  if (call === undefined || !isLive(call)) return refuse(state, 'callGone');
  const { parties = [] } = call;
  const party =
    parties.find((each) => each.number === number) ?? parties.find((each) => isSpelledAlike(each.number, number));
  if (party === undefined) return refuse(state, 'partyGone');
  if (!call.capabilities.includes('delete-from-conference')) return refuse(state, 'callCannot');
  if (isUnderWay(call)) return refuse(state, 'recordBusy');
  return go(withCall(withDoubt(state, at), asking(call, 'delete-from-conference', at)), {
    type: 'DropParty',
    callId,
    number: party.number,
  });
}
