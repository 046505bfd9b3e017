import type { Desk } from './desk';
import type { Pair } from './userData';
import type { World } from './world';

/** The eight keys of each preview that stay under `repeatedKeys`. */
const stayingKeys = new Set([
  'GSW_PHONE',
  'GSW_FROM',
  'GSW_UNTIL',
  'GSW_CALLING_LIST',
  'GSW_CAMPAIGN_NAME',
  'GSW_RECORD_HANDLE',
  'GSW_APPLICATION_ID',
  'GSW_CHAIN_ID',
]);

/** What a preview carries: under `repeatedKeys` those of the agent's earlier ones come first, and the last of equal keys counts. */
export function withEarlierPairs({ switches }: World, desk: Desk, own: Pair[]): Pair[] {
  if (!switches.repeatedKeys) return own;
  const all = [...desk.earlierPairs, ...own];
  desk.earlierPairs.push(...own.filter(({ key }) => stayingKeys.has(key)));
  return all;
}

/** What an agent writes into a push preview comes again with the later ones, as at the simulator. */
export function keepEarlierPairs({ switches }: World, desk: Desk, written: readonly Pair[]): void {
  if (switches.repeatedKeys) desk.earlierPairs.push(...written);
}
