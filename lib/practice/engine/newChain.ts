import type { ListContact } from './callingList';
import { digitsOf } from './callOutcome';
import type { Campaign, LoadedList } from './campaign';
import { rememberNumber } from './numberIndex';
import type { PhoneType } from './phoneType';
import type { CampaignRecord, Chain } from './record';
import { count, noteTally } from './tally';
import type { World } from './world';

// A list is long: what most of its chains have alike is one object.
const nothing: readonly [] = [];
const noWords: Chain['said'] = {};
const ready: Chain['state'] = { is: 'ready' };

/** What is true of a chain that nobody has touched. */
export const freshChain = (): Pick<
  Chain,
  'state' | 'wasDelivered' | 'wasCalled' | 'callback' | 'asked' | 'callbacks' | 'next' | 'isMissed' | 'said'
> => ({
  state: ready,
  wasDelivered: false,
  wasCalled: false,
  callback: null,
  asked: null,
  callbacks: nothing,
  next: null,
  isMissed: false,
  said: noWords,
});

/** The same of a record. */
export const freshRecord = (): Pick<
  CampaignRecord,
  'attempts' | 'lastResult' | 'deliveries' | 'cancelled' | 'story'
> => ({ attempts: 0, lastResult: 28, deliveries: 0, cancelled: false, story: null });

/** Puts a contact behind all others of a campaign, with a record for each of its numbers. */
export function newChain(world: World, campaign: Campaign, list: LoadedList, contact: ListContact): Chain {
  const chain: Chain = {
    id: ++world.lastChain,
    campaign,
    list,
    contact,
    fields: contact.fields,
    records: [],
    order: ++campaign.lastOrder,
    isQueued: false,
    calls: 0,
    isAdded: false,
    ...freshChain(),
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
    ...freshRecord(),
    doNotCall: world.doNotCall.has(digitsOf(phone)),
  };
  chain.records.push(record);
  world.records.set(record.handle, record);
  rememberNumber(world, record);
  count(world, record, 1);
  noteTally(world, chain);
  return record;
}
