import type { CampaignPlan } from '../../../lib/practice/engine/campaign';
import { exampleCampaigns, exampleList } from '../../../lib/practice/server/examples';

/** The practice dialer's preview campaign with the contacts of these names, who may be called at any time of the day. */
export function campaignFor(...names: readonly string[]): CampaignPlan[] {
  const list = exampleList('spring-renewal');
  const contacts = list.contacts
    .filter(({ name }) => names.includes(name))
    .map((contact) => ({ ...contact, from: 0, until: 24 * 60 * 60 }));
  return exampleCampaigns()
    .slice(0, 1)
    .map((campaign) => ({ ...campaign, lists: [{ name: 'Spring renewal list', list: { ...list, contacts } }] }));
}
