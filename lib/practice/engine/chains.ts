import type { Campaign } from './campaign';
import type { CampaignRecord, Chain } from './record';
import { clockTime } from './timeZone';
import type { World } from './world';

/** The record that comes next in a campaign, or null; the number at the head of the chain that may still be called. */
export function nextRecord(world: World, campaign: Campaign): CampaignRecord | null {
  let first: { chain: Chain; record: CampaignRecord } | null = null;
  for (const chain of campaign.chains) {
    if (chain.state.is !== 'ready' || (first && first.chain.order <= chain.order)) continue;
    if (world.switches.dialHours === 'respected' && !inDialHours(chain, world.now())) continue;
    const record = chain.records.find(canBeCalled);
    if (record) first = { chain, record };
  }
  return first?.record ?? null;
}

const canBeCalled = (record: CampaignRecord): boolean => !record.cancelled && !record.doNotCall;

function inDialHours(chain: Chain, now: number): boolean {
  const time = clockTime(chain.contact.timeZone, now);
  return time >= chain.contact.from && time < chain.contact.until;
}

/** Puts the chain into one agent's hands. */
export function takeChain(world: World, record: CampaignRecord, agent: string): void {
  record.deliveries++;
  record.chain.state = { is: 'retrieved', agent, handle: record.handle, since: world.now() };
}

/** Puts the chain back, behind all others or before them. */
export function returnChain(chain: Chain, place: 'last' | 'first' = 'last'): void {
  const orders = chain.campaign.chains.map((one) => one.order);
  chain.state = { is: 'ready' };
  chain.order = place === 'last' ? Math.max(...orders) + 1 : Math.min(...orders) - 1;
}

/** Takes one number, or all numbers of the contact, out of the campaign. */
export function cancelRecord(world: World, record: CampaignRecord, wholeChain: boolean, by: string): void {
  const { chain } = record;
  record.cancelled = true;
  if (wholeChain) for (const one of chain.records) one.cancelled = true;
  if (chain.records.some(canBeCalled)) returnChain(chain);
  else chain.state = { is: 'cancelled', by, at: world.now() };
}

/** Closes the record with its result, and with it the contact's other numbers. */
export function finishRecord(world: World, record: CampaignRecord, result: number, agent: string): void {
  record.lastResult = result;
  record.chain.state = { is: 'done', agent, handle: record.handle, result, at: world.now() };
}

/**
 * Puts every record of a campaign back to where the list has it. Attempts and results are forgotten too, and what desktops
 * added is taken out.
 */
export function resetChains(world: World, campaign: Campaign): void {
  for (const chain of campaign.chains) {
    const added = chain.isAdded ? chain.records : chain.records.splice(chain.contact.numbers.length);
    for (const { handle } of added) world.records.delete(handle);
  }
  campaign.chains = campaign.chains.filter(({ isAdded }) => !isAdded);
  for (const [order, chain] of campaign.chains.entries()) {
    chain.state = { is: 'ready' };
    chain.order = order;
    chain.fields = { ...chain.contact.fields };
    for (const record of chain.records)
      Object.assign(record, { attempts: 0, lastResult: 28, deliveries: 0, cancelled: false, doNotCall: false });
  }
}
