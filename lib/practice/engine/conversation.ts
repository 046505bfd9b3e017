import { type Call, isAlive } from './call';
import type { World } from './world';

/** Why somebody is on a call, as desktops read it (protocol notes, section 4). */
export type Role = 'RoleOrigination' | 'RoleDestination' | 'RoleNewParty';

/** Somebody who is no agent: a contact, a desk outside, or the line of a campaign that an agent waits on. */
export interface Outsider {
  number: string;
  role: Role;
  /** `called`: the telephone rings. */
  state: 'called' | 'talking';
  /** The dialer itself, where an agent waits for a contact. */
  isLine: boolean;
  /** Where they are now: a transfer takes people along. */
  conversation: Conversation;
  /** Drops what they are going to do. */
  plans: (() => void)[];
}

/** People who hear each other. Each agent on it has a call of their own, with an id of its own, and all have one uuid. */
export interface Conversation {
  uuid: string;
  /** The agents' calls that are not over, oldest first. */
  legs: Call[];
  outsiders: Outsider[];
  /** The agent who made it a conference. */
  owner: string | null;
  /** Who talked to whom when it was last noted. */
  said: string;
}

export interface Participant {
  number: string;
  role: Role;
}

export const createConversation = (uuid: string): Conversation => ({
  uuid,
  legs: [],
  outsiders: [],
  owner: null,
  said: '',
});

/** Whether an agent's call has been answered and is not over. */
export const isOn = ({ state }: Call): boolean => state === 'Established' || state === 'Held';

/** Puts somebody from outside on a conversation. */
export function addOutsider(
  conversation: Conversation,
  number: string,
  role: Role,
  state: Outsider['state'],
  isLine = false,
): Outsider {
  const outsider: Outsider = { number, role, state, isLine, conversation, plans: [] };
  conversation.outsiders.push(outsider);
  return outsider;
}

/** Takes somebody from outside off the line, with all that they were going to do. */
export function removeOutsider(outsider: Outsider): void {
  for (const drop of outsider.plans) drop();
  outsider.plans = [];
  const { conversation } = outsider;
  conversation.outsiders = conversation.outsiders.filter((one) => one !== outsider);
}

/** Plans something for as long as somebody from outside is on the line. */
export function planFor(world: World, outsider: Outsider, after: number, step: () => void): void {
  outsider.plans.push(
    world.agenda.plan(world.now() + after, () => {
      if (outsider.conversation.outsiders.includes(outsider)) step();
    }),
  );
}

/**
 * Who is on the line beside an agent: all who have answered; before the agent's own call is answered, also whoever it is between. Of a
 * call that is over, who was there last.
 */
export function participantsOf(call: Call): readonly Participant[] {
  const { conversation, state } = call;
  if (!conversation.legs.includes(call)) return call.lastParticipants;
  const outside = conversation.outsiders.filter((one) => one.state === 'talking' || state === 'Dialing');
  const agents = conversation.legs.filter(
    (leg) =>
      leg !== call &&
      (isOn(leg) ||
        (state === 'Dialing' && leg.state === 'Ringing') ||
        (state === 'Ringing' && leg.state === 'Dialing')),
  );
  // Told before the other telephone rings.
  if (state === 'Dialing' && outside.length + agents.length === 0)
    return [{ number: call.number, role: 'RoleDestination' }];
  return [
    ...outside.map(({ number, role }) => ({ number, role })),
    ...agents.map(({ dn, role }) => ({ number: dn, role })),
  ];
}

/** The one whom a call is with, where there are several: who called, or was called. */
export function mainNumber(call: Call): string {
  const others = participantsOf(call);
  const hasArrived = call.type === 'Inbound' || (call.type !== 'Outbound' && call.role === 'RoleDestination');
  const wanted: Role = hasArrived ? 'RoleOrigination' : 'RoleDestination';
  return (others.find(({ role }) => role === wanted) ?? others[0])?.number ?? call.number;
}

/** Everybody who hears somebody: agents who do not hold, and people outside who have answered. */
export function talkersOf({ legs, outsiders }: Conversation): string[] {
  return [
    ...outsiders.filter(({ state, isLine }) => state === 'talking' && !isLine).map(({ number }) => number),
    ...legs.filter(({ state }) => state === 'Established').map(({ agent }) => agent),
  ];
}

/** Writes to the log who talks to whom, whenever that has changed: `Talking` with all of them, or `Quiet`. */
export function noteTalk(world: World, conversation: Conversation): void {
  const talkers = talkersOf(conversation);
  const said = talkers.length > 1 ? talkers.join(' + ') : '';
  if (said === conversation.said) return;
  conversation.said = said;
  world.log.add({
    kind: 'conversation',
    name: said === '' ? 'Quiet' : 'Talking',
    call: conversation.uuid,
    outcome: 'done',
    detail: said === '' ? null : said,
  });
}

/** A consultation about a call that its agent still has; null: there is none. */
export function consultationOf(world: World, call: Call): Call | null {
  for (const one of world.openCalls) if (one.parent === call && isAlive(one)) return one;
  return null;
}
