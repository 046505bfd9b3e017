import type { Callback } from './callback';
import type { Campaign } from './campaign';
import { mayCallNow } from './chains';
import type { CampaignRecord } from './record';
import type { World } from './world';

/** Whether the dialer calls the contact itself when a callback is due; otherwise an agent gets it as a preview. */
export const isDialed = ({ switches }: World, { owner, record }: Callback): boolean => {
  const { mode } = record.chain.campaign;
  const dials = mode === 'progressive' || mode === 'predictive';
  return dials && owner === 'anyone' && switches.predictiveCallback === 'dialed';
};

/** Whether a callback that is due can be delivered now: its campaign runs, and dial hours are not against it. */
export const isDeliverable = (world: World, { record: { chain } }: Callback): boolean =>
  chain.campaign.status === 'running' && mayCallNow(world, chain.contact);

/** The record of the next due callback that a campaign calls itself; null: there is none. */
export function nextDialedCallback(world: World, campaign: Campaign): CampaignRecord | null {
  for (const callback of world.dueCallbacks)
    if (callback.record.chain.campaign === campaign && isDialed(world, callback) && isDeliverable(world, callback))
      return callback.record;
  return null;
}
