import { type Call, isAlive } from './call';
import { finishLeg, newCall, setState, settle, tellCall, tellState } from './callLife';
import { chooseOutcome } from './callOutcome';
import { callsOf } from './calls';
import { addOutsider } from './conversation';
import type { Desk } from './desk';
import { type Destination, destinationOf, type Fault, faults, isEngaged } from './destination';
import { callOutside } from './outsideCalls';
import { ringColleague, ringDesk } from './ringColleague';
import { type Pair, updatePairs } from './userData';
import type { World } from './world';

export const reachVerbs = [
  'single-step-transfer',
  'single-step-conference',
  'initiate-transfer',
  'initiate-conference',
] as const;
export type ReachVerb = (typeof reachVerbs)[number];

/** Whom a call is brought to. */
export interface ReachOrder {
  destination: string;
  userData: readonly Pair[];
  callerId: string | null;
}

/** Brings somebody to a call. What cannot be is answered by a fault event; the call stays as it was. */
export function reach(world: World, desk: Desk, call: Call, verb: ReachVerb, order: ReachOrder): void {
  const to = destinationOf(world, desk, order.destination);
  const isConsultation = verb === 'initiate-transfer' || verb === 'initiate-conference';
  const fault = to.is === 'fault' ? to.fault : faultOf(world, desk, call, to, isConsultation);
  if (to.is === 'fault' || fault !== null) {
    world.tell({ type: 'fault', agent: call.agent, ...(fault ?? faults.invalid) });
    return;
  }
  if (isConsultation) consult(world, desk, call, verb, to, order);
  else if (verb === 'single-step-transfer') transfer(world, call, to, order);
  else invite(world, call, to, order);
}

type Reachable = Exclude<Destination, { is: 'fault' }>;

function faultOf(world: World, desk: Desk, call: Call, to: Reachable, isConsultation: boolean): Fault | null {
  if (to.is === 'outside' && world.callPlan.fixed.get(to.number.replace(/\D/g, ''))?.is === 'invalid')
    return faults.invalid;
  // Nobody's telephone can ring without one's own while the call goes there at once; a consultation hears that it is busy.
  if (!isConsultation) return to.is === 'agent' && isEngaged(world, to.desk) ? faults.busy : null;
  const others = callsOf(world, desk.agent.userName).filter((one) => one !== call);
  return others.some((one) => isAlive(one) && one.state !== 'Held') ? faults.busy : null;
}

/** Holds the call and calls the target on another. */
function consult(world: World, desk: Desk, call: Call, verb: ReachVerb, to: Reachable, order: ReachOrder): void {
  setState(world, call, 'Held', verb);
  settle(world, call.conversation);
  const consultation = newCall(world, desk, 'Consult', 'Dialing', to.number, 'RoleOrigination');
  consultation.parent = call;
  consultation.callerId = order.callerId;
  consultation.userData = consultationData(world, call, order.userData);
  if (to.is === 'agent') ringColleague(world, consultation, to.desk, 'Consult', verb);
  else {
    const target = addOutsider(consultation.conversation, to.number, 'RoleDestination', 'called');
    tellState(world, consultation, verb);
    callTarget(world, target);
  }
}

/**
 * What a consultation knows of the call that it is about, by the switch `consultData`, which a real switch has as an option: nothing, what
 * was known when it began, or all that is known, and that in common.
 */
function consultationData(world: World, call: Call, own: readonly Pair[]): Pair[] {
  const { consultData } = world.switches;
  if (consultData === 'separate') return [...own];
  const both = updatePairs(call.userData, own);
  if (consultData === 'joint' && own.length > 0) shareData(world, call, own);
  return both;
}

/** Adds pairs to what is known of a conversation, at all agents who are on it. */
export function shareData(world: World, { conversation }: Call, pairs: readonly Pair[]): void {
  for (const leg of conversation.legs) {
    leg.userData = updatePairs(leg.userData, pairs);
    tellCall(world, leg, 'AttachedDataChanged', null);
  }
}

/** The agent is off the line at once; whoever is on it waits until the target answers. */
function transfer(world: World, call: Call, to: Reachable, order: ReachOrder): void {
  const { conversation, role, type, number } = call;
  const userData = updatePairs(call.userData, order.userData);
  if (to.is === 'agent') ringDesk(world, conversation, to.desk, { type, number, role, userData });
  else if (!world.switches.hangingRequests) callTarget(world, addOutsider(conversation, to.number, role, 'called'));
  finishLeg(world, call, 'agent', 'single-step-transfer');
  settle(world, conversation);
  // The simulator hands nobody on to somebody outside: the call is over, and is told of once more with its parties exchanged.
  if (to.is === 'outside' && world.switches.hangingRequests) {
    call.isSwapped = true;
    tellCall(world, call, 'StateChange', null);
  }
}

/** Sends a call that rings here on to somebody else: whoever calls goes on waiting. */
export function passOn(world: World, desk: Desk, call: Call, destination: string): void {
  const to = destinationOf(world, desk, destination);
  const fault = to.is === 'fault' ? to.fault : faultOf(world, desk, call, to, false);
  if (to.is === 'fault' || fault !== null) {
    world.tell({ type: 'fault', agent: call.agent, ...(fault ?? faults.invalid) });
    return;
  }
  const { conversation, role, type, number, userData, foreignParent } = call;
  if (to.is === 'agent') ringDesk(world, conversation, to.desk, { type, number, role, userData, foreignParent });
  else callTarget(world, addOutsider(conversation, to.number, role, 'called'));
  finishLeg(world, call, 'agent', 'redirect');
  settle(world, conversation);
}

/** Asks somebody to join; who is on the line talks on meanwhile. */
function invite(world: World, call: Call, to: Reachable, order: ReachOrder): void {
  const { conversation, type, number, agent } = call;
  conversation.owner ??= agent;
  if (order.userData.length > 0) shareData(world, call, order.userData);
  const role = 'RoleNewParty';
  if (to.is === 'outside') callTarget(world, addOutsider(conversation, to.number, role, 'called'), agent);
  else ringDesk(world, conversation, to.desk, { type, number, role, userData: call.userData, invitedBy: agent });
  settle(world, conversation);
}

function callTarget(world: World, target: Parameters<typeof callOutside>[1], invitedBy: string | null = null): void {
  const outcome = chooseOutcome(world.callPlan, world.random, target.number);
  if (outcome.is !== 'invalid') callOutside(world, target, outcome, invitedBy);
}
