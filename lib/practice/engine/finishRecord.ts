import { dropAsked, endCallback, schedule } from './callbackLife';
import { canBeCalled, closeChain } from './chains';
import type { CampaignRecord } from './record';
import { noteResult } from './story';
import { treat } from './treat';
import type { TreatmentMode } from './treatments';
import type { World } from './world';

/**
 * Closes the record with its result, and with it the contact's other numbers. A callback that was asked for takes effect now, unless its
 * number must not be called any more; without one, the campaign's treatment for this result where one is asked for.
 */
export function finishRecord(
  world: World,
  record: CampaignRecord,
  result: number,
  agent: string,
  mode: TreatmentMode | null = null,
): void {
  const { chain } = record;
  const { asked } = chain;
  noteResult(world, record, result, agent);
  record.lastResult = result;
  if (asked && canBeCalled(asked.record)) {
    chain.asked = null;
    endCallback(world, chain, 'moved', agent);
    schedule(world, asked, agent);
    return;
  }
  dropAsked(world, chain, 'The number must not be called');
  endCallback(world, chain, 'done', agent, String(result));
  if (mode !== null && treat(world, record, { result, agent, mode })) return;
  closeChain(world, record, result, agent);
}
