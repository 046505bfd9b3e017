import { type Call, isAlive } from './call';
import { finishLeg, setState, settle, tellState } from './callLife';
import { type Conversation, mainNumber, type Role } from './conversation';
import { updatePairs } from './userData';
import type { World } from './world';

/** What is done between a consultation and the call that it is about, and what the other call is named by (protocol notes, section 4). */
export const consultationVerbs = {
  'complete-transfer': 'parentConnId',
  'complete-conference': 'parentConnId',
  alternate: 'heldConnId',
  reconnect: 'heldConnId',
  merge: 'otherConnId',
} as const;
export type ConsultationVerb = keyof typeof consultationVerbs;

export const isConsultationVerb = (verb: string): verb is ConsultationVerb => Object.hasOwn(consultationVerbs, verb);

/** Goes on between a consultation and its call. Both are alive, and the first is about the second. */
export function useConsultation(world: World, consultation: Call, call: Call, verb: ConsultationVerb): void {
  switch (verb) {
    case 'complete-transfer':
      completeTransfer(world, consultation, call);
      break;
    case 'complete-conference':
    case 'merge':
      completeConference(world, consultation, call, verb);
      break;
    case 'alternate':
      alternate(world, consultation, call);
      break;
    case 'reconnect':
      finishLeg(world, consultation, 'agent', verb);
      settle(world, consultation.conversation);
      if (call.state === 'Held') setState(world, call, 'Established', verb);
      settle(world, call.conversation);
  }
}

/** The agent leaves both; whoever was consulted takes the agent's place. */
function completeTransfer(world: World, consultation: Call, call: Call): void {
  const { conversation, role } = call;
  finishLeg(world, call, 'agent', 'complete-transfer');
  finishLeg(world, consultation, 'agent', 'complete-transfer');
  const moved = moveOthers(world, consultation, call, role);
  for (const leg of moved) tellState(world, leg, null);
  settle(world, consultation.conversation);
  settle(world, conversation);
}

/** Whoever was consulted joins the call, and the agent stays. */
function completeConference(world: World, consultation: Call, call: Call, verb: ConsultationVerb): void {
  const { conversation } = call;
  conversation.owner ??= call.agent;
  finishLeg(world, consultation, 'agent', verb);
  const moved = moveOthers(world, consultation, call, 'RoleNewParty');
  setState(world, call, 'Established', verb);
  for (const leg of moved) tellState(world, leg, null);
  settle(world, consultation.conversation);
  settle(world, conversation);
}

/** Holds the one that is on and retrieves the other, whichever of the two was named first. */
function alternate(world: World, consultation: Call, call: Call): void {
  const [active, held] = call.state === 'Established' ? [call, consultation] : [consultation, call];
  setState(world, active, 'Held', 'alternate');
  if (isAlive(held)) setState(world, held, 'Established', 'alternate');
  settle(world, active.conversation);
  settle(world, held.conversation);
}

/** Takes all but the agent from one conversation to the other. Returns the agents' calls that have come along, with new ids. */
function moveOthers(world: World, from: Call, to: Call, role: Role): Call[] {
  const { conversation: target } = to;
  const { conversation } = from;
  const legs = conversation.legs.filter((leg) => leg !== from);
  for (const outsider of conversation.outsiders) {
    Object.assign(outsider, { conversation: target, role });
    target.outsiders.push(outsider);
  }
  conversation.outsiders = [];
  conversation.legs = conversation.legs.filter((leg) => leg === from);
  for (const leg of legs) rekey(world, leg, to, target, role);
  return legs;
}

/** As a switch does it: the target's call goes by another id from now on, and names the old one. */
function rekey(world: World, leg: Call, main: Call, target: Conversation, role: Role): void {
  world.calls.delete(leg.id);
  leg.previousId = leg.id;
  leg.id = world.random.hex(16);
  world.calls.set(leg.id, leg);
  leg.uuid = target.uuid;
  leg.type = main.type;
  leg.role = role;
  leg.foreignParent = null;
  leg.userData = world.switches.consultData === 'joint' ? updatePairs(main.userData, leg.userData) : [...main.userData];
  leg.conversation = target;
  target.legs.push(leg);
  leg.number = mainNumber(leg);
}
