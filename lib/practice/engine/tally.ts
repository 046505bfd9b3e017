import { noteHands } from './hands';
import { createHistory, type History } from './history';
import type { CampaignRecord, Chain } from './record';
import { stageOf, stages } from './stage';
import type { World } from './world';

/** How many records are at each stage, now and before; kept up with every change, so that nobody has to count. */
export interface Tally {
  /** In the order of `stages`. */
  counts: number[];
  history: History;
}

export const createTally = (): Tally => ({ counts: stages.map(() => 0), history: createHistory() });

/** Carries out a change of a chain or of its records; every such change has to go through here, or the counts go wrong. */
export function changeChain<Value>(world: World, chain: Chain, change: () => Value): Value {
  for (const record of chain.records) count(world, record, -1);
  const before = chain.state;
  const value = change();
  for (const record of chain.records) count(world, record, 1);
  noteTally(world, chain);
  if (chain.state !== before) noteHands(world, chain, before);
  return value;
}

/** Counts a record in, as it is now, or out. */
export function count(world: World, record: CampaignRecord, by: 1 | -1): void {
  const at = stages.indexOf(stageOf(record));
  for (const { counts } of [world.tally, record.chain.campaign.tally]) counts[at] = (counts[at] ?? 0) + by;
}

export function noteTally(world: World, chain: Chain): void {
  const now = world.now();
  for (const { counts, history } of [world.tally, chain.campaign.tally]) history.note(now, counts);
}
