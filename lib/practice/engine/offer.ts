import { ok, problem, type Result } from '../../support/result';
import { nextRecord, takeChain } from './chains';
import type { Desk } from './desk';
import type { CampaignRecord } from './record';
import { previewPairs } from './recordPairs';
import type { World } from './world';

/** Sends an agent the next record of a preview campaign unasked, as a server does that still owed one. Returns the record. */
export function offerRecord(world: World, desk: Desk, campaignName: string): Result<CampaignRecord, string> {
  const campaign = world.campaigns.get(campaignName);
  if (!campaign) return problem(`There is no campaign ${campaignName}`);
  const record = nextRecord(world, campaign);
  if (!record) return problem(`No record is left in ${campaignName}`);
  const { userName: agent } = desk.agent;
  takeChain(world, record, agent);
  desk.lastDelivered = record;
  const { handle } = record;
  world.log.add({ kind: 'event', name: 'PreviewRecord', agent, handle, campaign: campaignName, outcome: 'told' });
  world.tell({
    type: 'desktop',
    agent,
    path: 'voice',
    name: 'PreviewRecord',
    pairs: previewPairs(world, desk, record),
    answers: null,
  });
  return ok(record);
}
