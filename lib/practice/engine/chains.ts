import type { Campaign } from './campaign';
import { forgetNumber } from './numberIndex';
import type { DialHours } from './readyQueue';
import type { CampaignRecord, Chain } from './record';
import { changeChain, count, noteTally } from './tally';
import { clockTime } from './timeZone';
import type { DesktopPath, World } from './world';

/** The record that comes next in a campaign, or null; the number at the head of the chain that may still be called. */
export function nextRecord(world: World, campaign: Campaign): CampaignRecord | null {
  const now = world.now();
  const open = (hours: DialHours) => world.switches.dialHours === 'ignored' || inDialHours(hours, now);
  const chain = campaign.queue.first(open, ({ records }) => records.some(canBeCalled));
  return chain?.records.find(canBeCalled) ?? null;
}

const canBeCalled = (record: CampaignRecord): boolean => !record.cancelled && !record.doNotCall;

function inDialHours({ timeZone, from, until }: DialHours, now: number): boolean {
  const time = clockTime(timeZone, now);
  return time >= from && time < until;
}

/** Puts the chain into one agent's hands. */
export function takeChain(world: World, record: CampaignRecord, agent: string, path: DesktopPath = 'voice'): void {
  const { chain } = record;
  changeChain(world, chain, () => {
    record.deliveries++;
    chain.wasDelivered = true;
    chain.state = { is: 'retrieved', agent, handle: record.handle, since: world.now(), path };
  });
}

/** Puts the chain back, behind all others or before them. */
export function returnChain(world: World, chain: Chain, place: 'last' | 'first' = 'last'): void {
  const { campaign } = chain;
  changeChain(world, chain, () => {
    chain.state = { is: 'ready' };
  });
  chain.order = place === 'last' ? ++campaign.lastOrder : --campaign.firstOrder;
  campaign.queue.add(chain);
}

/** A chain that was left out of the queue because none of its numbers could be called may have one again. */
export function queueAgain(chain: Chain): void {
  if (chain.state.is === 'ready' && !chain.isQueued && chain.records.some(canBeCalled)) chain.campaign.queue.add(chain);
}

/** Takes one number, or all numbers of the contact, out of the campaign. */
export function cancelRecord(world: World, record: CampaignRecord, wholeChain: boolean, by: string): void {
  const { chain } = record;
  changeChain(world, chain, () => {
    record.cancelled = true;
    if (wholeChain) for (const one of chain.records) one.cancelled = true;
    if (!chain.records.some(canBeCalled)) chain.state = { is: 'cancelled', by, at: world.now() };
  });
  if (chain.state.is !== 'cancelled') returnChain(world, chain);
}

/** Closes the record with its result, and with it the contact's other numbers. */
export function finishRecord(world: World, record: CampaignRecord, result: number, agent: string): void {
  const { chain } = record;
  changeChain(world, chain, () => {
    record.lastResult = result;
    chain.state = { is: 'done', agent, handle: record.handle, result, at: world.now() };
  });
}

/**
 * Puts every record of a campaign back to where the list has it. Attempts and results are forgotten too, and what desktops
 * added is taken out. The do-not-call list stays: it belongs to no campaign.
 */
export function resetChains(world: World, campaign: Campaign): void {
  for (const chain of campaign.chains) {
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
    Object.assign(chain, { state: { is: 'ready' }, order, fields: chain.contact.fields, wasDelivered: false });
    for (const record of chain.records) {
      Object.assign(record, { attempts: 0, lastResult: 28, deliveries: 0, cancelled: false });
      count(world, record, 1);
    }
    campaign.queue.add(chain);
  }
  const [chain] = campaign.chains;
  if (chain) noteTally(world, chain);
  world.stir();
}
