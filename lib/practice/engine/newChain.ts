import type { ListContact } from './callingList';
import { digitsOf } from './callOutcome';
import type { Campaign, LoadedList } from './campaign';
import { rememberNumber } from './numberIndex';
import type { PhoneType } from './phoneType';
import type { CampaignRecord, Chain } from './record';
import { count, noteTally } from './tally';
import type { World } from './world';

/** Puts a contact behind all others of a campaign, with a record for each of its numbers. */
export function newChain(world: World, campaign: Campaign, list: LoadedList, contact: ListContact): Chain {
  const chain: Chain = {
    id: ++world.lastChain,
    campaign,
    list,
    contact,
    fields: contact.fields,
    records: [],
    state: { is: 'ready' },
    order: ++campaign.lastOrder,
    isQueued: false,
    wasDelivered: false,
    calls: 0,
    isAdded: false,
  };
  campaign.chains.push(chain);
  for (const { phone, type } of contact.numbers) newRecord(world, chain, phone, type);
  campaign.queue.add(chain);
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
    doNotCall: world.doNotCall.has(digitsOf(phone)),
  };
  chain.records.push(record);
  world.records.set(record.handle, record);
  rememberNumber(world, record);
  count(world, record, 1);
  noteTally(world, chain);
  return record;
}
