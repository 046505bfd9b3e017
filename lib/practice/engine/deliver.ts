import { nextRecord } from './chains';
import { freeAgents } from './freeAgents';
import { invite, revoke } from './invitations';
import { pace } from './pace';
import type { World } from './world';

/** How often dial hours are looked at, where they are respected and nothing else happens; milliseconds. */
const dialHoursLook = 60_000;

/** Whether the dialer delivers anything by itself, or has something under way that it must bring to an end. */
export function hasDeliveries(world: World): boolean {
  if (world.openInvitations.size > 0) return true;
  for (const { mode, status, legs, seats } of world.campaigns.values())
    if ((mode !== 'preview' && status === 'running') || legs.length > 0 || seats.length > 0) return true;
  return false;
}

/** Delivers everything that can be delivered now. */
export function deliver(world: World): void {
  for (const invitation of world.openInvitations)
    if (invitation.state === 'Invited' && world.desks.get(invitation.agent)?.place === null) revoke(world, invitation);
  for (const campaign of world.campaigns.values()) {
    if (campaign.mode === 'pushPreview' && campaign.status === 'running')
      for (const desk of freeAgents(world, campaign, 'outboundpreview')) {
        const record = nextRecord(world, campaign);
        if (!record) break;
        invite(world, desk, record);
      }
    pace(world, campaign);
  }
  lookAgain(world);
}

/** Records may become callable by time alone. */
function lookAgain(world: World): void {
  if (world.switches.dialHours === 'ignored' || world.looksAgain || !hasDeliveries(world)) return;
  world.looksAgain = true;
  world.agenda.plan(world.now() + dialHoursLook, () => {
    world.looksAgain = false;
    world.stir();
  });
}
