import type { Campaign } from './campaign';
import { resetChains } from './chains';
import { noDeliveries } from './dialing';
import { revokeAll } from './invitations';
import type { World } from './world';

/** Begins a campaign's lists again from the start. What agents are invited to is taken back; what they preview, they are not told. */
export function resetCampaign(world: World, campaign: Campaign): void {
  revokeAll(world, campaign);
  resetChains(world, campaign);
  campaign.deliveries = noDeliveries();
  world.log.add({ kind: 'administration', name: 'reset', campaign: campaign.name, outcome: 'done' });
}
