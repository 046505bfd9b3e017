import { ok, problem, type Result } from '../../support/result';
import { worksOn } from './campaigns';
import { nextRecord } from './chains';
import type { Desk } from './desk';
import type { Invitation } from './invitation';
import { invite } from './invitations';
import type { World } from './world';

/** Sends the next record of a campaign to an agent as a push preview now, whatever is in hand. The channel must be Ready. */
export function inviteAgent(world: World, desk: Desk, campaignName: string): Result<Invitation, string> {
  const campaign = world.campaigns.get(campaignName);
  if (!campaign) return problem(`There is no campaign ${campaignName}`);
  const { userName: agent } = desk.agent;
  if (!worksOn(desk, campaign)) return problem(`${agent} does not belong to the group of ${campaignName}`);
  const media = desk.media.get('outboundpreview');
  if (media?.state !== 'Ready' || media.dnd) return problem(`Outbound Preview of ${agent} is not Ready`);
  const record = nextRecord(world, campaign);
  if (!record) return problem(`No record is left in ${campaignName}`);
  const { handle } = record;
  world.log.add({ kind: 'administration', name: 'push', agent, handle, campaign: campaignName, outcome: 'done' });
  return ok(invite(world, desk, record));
}
