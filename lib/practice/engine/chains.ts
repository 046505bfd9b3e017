import { changeCallback, comeDue, dropAsked, endCallback, noteCallback } from './callbackLife';
import { doNotCallResult } from './callResults';
import type { Campaign } from './campaign';
import type { DialHours } from './readyQueue';
import { type CampaignRecord, type Chain, type ChainState, dialerName } from './record';
import { noteResult } from './story';
import { changeChain } from './tally';
import { clockTime } from './timeZone';
import type { DesktopPath, World } from './world';

/** The record that comes next in a campaign, or null: the number that a treatment has chosen, or the first that may still be called. */
export function nextRecord(world: World, campaign: Campaign): CampaignRecord | null {
  const chain = campaign.queue.first(
    (hours) => mayCallNow(world, hours),
    ({ records }) => records.some(canBeCalled),
  );
  if (!chain) return null;
  const { next, records } = chain;
  return next && canBeCalled(next) ? next : (records.find(canBeCalled) ?? null);
}

export const canBeCalled = (record: CampaignRecord): boolean => !record.cancelled && !record.doNotCall;

/** Whether dial hours let a contact be called, where they are respected. */
export const mayCallNow = (world: World, hours: DialHours): boolean =>
  world.switches.dialHours === 'ignored' || inDialHours(hours, world.now());

/** Whether an instant, in milliseconds since 1970, is within somebody's dial hours. */
export function inDialHours({ timeZone, from, until }: DialHours, at: number): boolean {
  const time = clockTime(timeZone, at);
  return time >= from && time < until;
}

/** Puts the chain into one agent's hands. */
export function takeChain(world: World, record: CampaignRecord, agent: string, path: DesktopPath = 'voice'): void {
  const { chain } = record;
  changeChain(world, chain, () => {
    record.deliveries++;
    chain.wasDelivered = true;
    chain.wasCalled = chain.state.is === 'dialing';
    chain.isMissed = false;
    chain.state = { is: 'retrieved', agent, handle: record.handle, since: world.now(), path };
  });
  if (chain.callback) changeCallback(world, chain.callback, 'inHand', agent);
}

/**
 * Puts the chain back, behind all others or before them. One that was brought by a callback waits for the next agent who may have it; what
 * was asked for comes to nothing.
 */
export function returnChain(world: World, chain: Chain, place: 'last' | 'first' = 'last'): void {
  const { campaign, callback } = chain;
  const holder = holderOf(chain.state);
  dropAsked(world, chain, 'The record was given back');
  if (callback && canBeCalled(callback.record)) {
    changeChain(world, chain, () => {
      chain.state = { is: 'scheduled', callback };
      callback.state = 'due';
    });
    noteCallback(world, callback, 'returned', holder);
    comeDue(world, callback, dialerName);
    return;
  }
  if (callback && dropUncallable(world, chain)) return;
  queue(world, chain, place === 'last' ? ++campaign.lastOrder : --campaign.firstOrder);
}

/** Puts a chain that nobody has before all others of its campaign. */
export const queueFirst = (world: World, chain: Chain): void => queue(world, chain, --chain.campaign.firstOrder);

function queue(world: World, chain: Chain, order: number): void {
  changeChain(world, chain, () => {
    chain.state = { is: 'ready' };
  });
  chain.order = order;
  chain.campaign.queue.add(chain);
}

/** A chain that was left out of the queue because none of its numbers could be called may have one again. */
export function queueAgain(chain: Chain): void {
  if (chain.state.is === 'ready' && !chain.isQueued && chain.records.some(canBeCalled)) chain.campaign.queue.add(chain);
}

/** Takes one number, or all numbers of the contact, out of the campaign. */
export function cancelRecord(world: World, record: CampaignRecord, wholeChain: boolean, by: string) {
  const { chain } = record;
  changeChain(world, chain, () => {
    record.cancelled = true;
    if (wholeChain) for (const one of chain.records) one.cancelled = true;
    if (!chain.records.some(canBeCalled)) chain.state = { is: 'cancelled', by, at: world.now() };
  });
  if (chain.state.is !== 'cancelled') return returnChain(world, chain);
  dropAsked(world, chain, 'The record was cancelled');
  endCallback(world, chain, 'dropped', by, 'The record was cancelled');
}

/** Closes a record for good, and with it the contact's other numbers. */
export function closeChain(world: World, record: CampaignRecord, result: number, agent: string): void {
  const { chain, handle } = record;
  changeChain(world, chain, () => {
    chain.state = { is: 'done', agent, handle, result, at: world.now() };
  });
}

/**
 * Drops a callback whose number must not be called any more. After Do Not Call the contact is finished with it, as nothing else was agreed
 * on; after a cancelled number the others are left, and the answer is false: where they go is the caller's.
 */
export function dropUncallable(world: World, chain: Chain): boolean {
  const { callback } = chain;
  if (!callback) return false;
  const { record } = callback;
  const why = record.doNotCall ? 'The number must not be called' : 'The number was cancelled';
  endCallback(world, chain, 'dropped', dialerName, why);
  if (!record.doNotCall) return false;
  noteResult(world, record, doNotCallResult, dialerName);
  closeChain(world, record, doNotCallResult, dialerName);
  return true;
}

const holderOf = (state: ChainState): string => (state.is === 'retrieved' ? state.agent : dialerName);
