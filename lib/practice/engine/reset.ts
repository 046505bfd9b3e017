import type { Campaign } from './campaign';
import { noDeliveries } from './dialing';
import { revokeAll } from './invitations';
import { freshChain, freshRecord } from './newChain';
import { forgetNumber } from './numberIndex';
import type { Chain } from './record';
import { count, noteTally } from './tally';
import type { World } from './world';

/** Begins a campaign's lists again from the start. What agents are invited to is taken back; what they preview, they are not told. */
export function resetCampaign(world: World, campaign: Campaign): void {
  revokeAll(world, campaign);
  resetChains(world, campaign);
  campaign.deliveries = noDeliveries();
  world.log.add({ kind: 'administration', name: 'reset', campaign: campaign.name, outcome: 'done' });
}

/**
 * Puts every record of a campaign back to where the list has it. Attempts and results are forgotten too, and what desktops
 * added is taken out. The do-not-call list stays: it belongs to no campaign.
 */
export function resetChains(world: World, campaign: Campaign): void {
  for (const chain of campaign.chains) {
    if (chain.isAdded) forgetCallbacks(world, chain);
    const added = chain.isAdded ? 0 : chain.contact.numbers.length;
    for (const record of chain.records.slice(added)) {
      count(world, record, -1);
      forgetNumber(world, record);
      world.records.delete(record.handle);
    }
    chain.records = chain.records.slice(0, added);
  }
  campaign.chains = campaign.chains.filter(({ isAdded }) => !isAdded);
  for (const held of world.inHand.values())
    for (const chain of held) if (chain.campaign === campaign) held.delete(chain);
  campaign.queue.clear();
  campaign.firstOrder = 0;
  campaign.lastOrder = campaign.chains.length - 1;
  for (const [order, chain] of campaign.chains.entries()) {
    for (const record of chain.records) count(world, record, -1);
    forgetCallbacks(world, chain);
    Object.assign(chain, { ...freshChain(), order, fields: chain.contact.fields });
    for (const record of chain.records) {
      Object.assign(record, freshRecord());
      count(world, record, 1);
    }
    campaign.queue.add(chain);
  }
  const [chain] = campaign.chains;
  if (chain) noteTally(world, chain);
  world.stir();
}

function forgetCallbacks(world: World, chain: Chain): void {
  for (const callback of chain.callbacks) {
    callback.drop();
    world.dueCallbacks.delete(callback);
    world.openCallbacks.delete(callback);
  }
}
