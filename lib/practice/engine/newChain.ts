import type { ListContact } from './callingList';
import type { Campaign, LoadedList } from './campaign';
import type { PhoneType } from './phoneType';
import type { CampaignRecord, Chain } from './record';
import type { World } from './world';

/** Puts a contact behind all others of a campaign, with a record for each of its numbers. */
export function newChain(world: World, campaign: Campaign, list: LoadedList, contact: ListContact): Chain {
  const chain: Chain = {
    id: ++world.lastChain,
    campaign,
    list,
    contact,
    fields: { ...contact.fields },
    records: [],
    state: { is: 'ready' },
    order: (campaign.chains.at(-1)?.order ?? -1) + 1,
    isAdded: false,
  };
  campaign.chains.push(chain);
  for (const { phone, type } of contact.numbers) newRecord(world, chain, phone, type);
  return chain;
}

/** Adds a number to a chain, behind its others, with a handle that no record had before. */
export function newRecord(world: World, chain: Chain, phone: string, phoneType: PhoneType): CampaignRecord {
  const record: CampaignRecord = {
    handle: ++world.lastHandle,
    chain,
    position: chain.records.length,
    phone,
    phoneType,
    attempts: 0,
    lastResult: 28,
    deliveries: 0,
    cancelled: false,
    doNotCall: false,
  };
  chain.records.push(record);
  world.records.set(record.handle, record);
  return record;
}
