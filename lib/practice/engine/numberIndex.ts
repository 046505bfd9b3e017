import { digitsOf } from './callOutcome';
import type { CampaignRecord } from './record';
import type { World } from './world';

/** Which records have a number, over all campaigns. Numbers are the same when their digits are. */
export type NumberIndex = Map<string, CampaignRecord[]>;

export function rememberNumber(world: World, record: CampaignRecord): void {
  const digits = digitsOf(record.phone);
  const known = world.byNumber.get(digits);
  if (known) known.push(record);
  else world.byNumber.set(digits, [record]);
}

export function forgetNumber(world: World, record: CampaignRecord): void {
  const digits = digitsOf(record.phone);
  const rest = (world.byNumber.get(digits) ?? []).filter((one) => one !== record);
  if (rest.length > 0) world.byNumber.set(digits, rest);
  else world.byNumber.delete(digits);
}
