import { isAlive } from './call';
import type { Campaign } from './campaign';
import { worksOn } from './campaigns';
import type { Desk } from './desk';
import { countInHand } from './hands';
import type { World } from './world';

/**
 * How long nothing is delivered to an agent who rejected something or let an alert pass, in milliseconds: otherwise what is at the
 * top of the list would come back at once. No source says how a real server does it.
 */
export const restAfterReject = 3000;

/** Leaves the agent in peace for a moment. */
export function rest(world: World, desk: Desk): void {
  desk.restUntil = world.now() + restAfterReject;
  world.agenda.plan(desk.restUntil, () => world.stir());
}

/** Agents of the campaign who are Ready on the channel and have nothing in hand; who has waited longest comes first. */
export function freeAgents(world: World, campaign: Campaign, channel: 'voice' | 'outboundpreview'): Desk[] {
  const busy = new Set([...world.openCalls].filter(isAlive).map(({ agent }) => agent));
  for (const { agent } of world.openInvitations) busy.add(agent);
  return [...world.desks.values()]
    .filter(
      (desk) =>
        desk.place !== null &&
        desk.restUntil <= world.now() &&
        worksOn(desk, campaign) &&
        isReady(desk, channel) &&
        !busy.has(desk.agent.userName) &&
        countInHand(world, desk.agent.userName) === 0,
    )
    .sort((a, b) => a.lastOffer - b.lastOffer);
}

/** Free agents whom no other campaign is calling a contact for. */
export function spareAgents(world: World, campaign: Campaign, channel: 'voice' | 'outboundpreview'): Desk[] {
  const claimed = new Set<Desk>();
  for (const other of world.campaigns.values()) {
    let contacts = other === campaign ? 0 : onTheLine(other) - other.seats.length;
    if (contacts <= 0) continue;
    for (const desk of freeAgents(world, other, 'voice'))
      if (contacts > 0 && !claimed.has(desk)) {
        claimed.add(desk);
        contacts--;
      }
  }
  return freeAgents(world, campaign, channel).filter((desk) => !claimed.has(desk));
}

/** Contacts who are called, or have answered and wait. */
export const onTheLine = ({ legs }: Campaign): number =>
  legs.filter(({ state }) => state === 'dialing' || state === 'waiting').length;

function isReady(desk: Desk, channel: 'voice' | 'outboundpreview'): boolean {
  if (channel === 'voice') return desk.voice.agentState === 'Ready' && !desk.voice.dnd;
  const media = desk.media.get(channel);
  return media?.state === 'Ready' && !media.dnd;
}
