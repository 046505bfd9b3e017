import type { CallbackOwner } from '../../session/callback';
import { type Callback, type CallbackState, isOpen } from './callback';
import { type CampaignRecord, type Chain, dialerName } from './record';
import { changeChain } from './tally';
import type { World } from './world';

/** A callback as it was asked for; nothing is planned for it yet. */
export function newCallback(
  world: World,
  record: CampaignRecord,
  { owner, agent, at }: { owner: CallbackOwner; agent: string; at: number },
): Callback {
  const callback: Callback = {
    id: ++world.lastCallback,
    owner,
    agent,
    record,
    at,
    state: 'asked',
    events: [],
    keptFrom: new Map(),
    lookAt: 0,
    drop: () => {},
  };
  record.chain.callbacks = [...record.chain.callbacks, callback];
  return callback;
}

const names: Readonly<Record<CallbackState | 'returned', string>> = {
  asked: 'CallbackAsked',
  waiting: 'CallbackScheduled',
  due: 'CallbackDue',
  inHand: 'CallbackDelivered',
  returned: 'CallbackReturned',
  done: 'CallbackDone',
  moved: 'CallbackMoved',
  replaced: 'CallbackReplaced',
  missed: 'CallbackMissed',
  dropped: 'CallbackDropped',
};

/** Brings a callback to another state, and writes it down. */
export function changeCallback(
  world: World,
  callback: Callback,
  state: CallbackState,
  agent: string,
  detail: string | null = null,
): void {
  changeChain(world, callback.record.chain, () => {
    callback.state = state;
  });
  world.dueCallbacks.delete(callback);
  if (state === 'due') world.dueCallbacks.add(callback);
  if (state !== 'waiting' && state !== 'due') {
    callback.drop();
    callback.drop = () => {};
  }
  if (isOpen(callback)) world.openCallbacks.add(callback);
  else world.openCallbacks.delete(callback);
  noteCallback(world, callback, state, agent, detail);
}

/** Writes down what happened to a callback. */
export function noteCallback(
  world: World,
  callback: Callback,
  what: CallbackState | 'returned',
  agent: string,
  detail: string | null = null,
): void {
  const { record, at } = callback;
  callback.events.push({ at: world.now(), what, agent, detail });
  world.log.add({
    kind: 'callback',
    name: names[what],
    agent,
    handle: record.handle,
    campaign: record.chain.campaign.name,
    outcome: what === 'dropped' || what === 'missed' ? 'refused' : 'done',
    detail: detail ?? new Date(at).toISOString(),
  });
}

/** Takes a record out of everybody's hands until its callback is due. */
export function schedule(world: World, callback: Callback, by: string): void {
  const { chain } = callback.record;
  changeChain(world, chain, () => {
    chain.callback = callback;
    chain.state = { is: 'scheduled', callback };
    callback.state = 'waiting';
  });
  changeCallback(world, callback, 'waiting', by);
  callback.drop = world.agenda.plan(callback.at, () => comeDue(world, callback, dialerName));
}

/** Its time has come, or it comes back from an agent who will not have it now. */
export function comeDue(world: World, callback: Callback, agent: string): void {
  changeCallback(world, callback, 'due', agent);
  lookLater(world, callback);
  world.stir();
}

/** Sets when it is looked at whether the owner is away; `least` milliseconds pass before. */
export function lookLater(world: World, callback: Callback, least = 0): void {
  const { awayAfter } = callback.record.chain.campaign.callbacks;
  callback.lookAt = world.now() + Math.max(awayAfter, least);
  callback.drop();
  callback.drop = callback.owner === 'personal' ? world.agenda.plan(callback.lookAt, () => world.stir()) : () => {};
}

/** Keeps a callback from an agent for a while who did not want it now: it comes again later. */
export function keepFrom(world: World, chain: Chain, agent: string): void {
  const { callback, campaign } = chain;
  if (!callback) return;
  const until = world.now() + campaign.callbacks.againAfter;
  callback.keptFrom.set(agent, until);
  world.agenda.plan(until, () => world.stir());
}

/** What was asked for comes to nothing, as its record is not closed by a result. */
export function dropAsked(world: World, chain: Chain, why: string): void {
  const { asked } = chain;
  chain.asked = null;
  if (asked) changeCallback(world, asked, 'dropped', asked.agent, why);
}

/** Ends the callback that a chain has, whoever holds it. */
export function endCallback(
  world: World,
  chain: Chain,
  state: 'done' | 'moved' | 'missed' | 'dropped',
  agent: string,
  detail: string | null = null,
): void {
  const { callback } = chain;
  if (!callback) return;
  changeCallback(world, callback, state, agent, detail);
  changeChain(world, chain, () => {
    chain.callback = null;
  });
}
