import type { Desk } from './desk';
import type { CampaignRecord } from './record';
import { type Pair, textOf, whole } from './userData';
import type { World } from './world';

/** Added before a handle is written as hexadecimal text, so that the text always holds a letter and cannot be misread. */
const hexOffset = 0xa00000;

/**
 * The handle as this world writes it. `isOther`: another number of a chain in hand, which must not be taken for the record that
 * `sameHandle` calls 1.
 */
export function handlePair(world: World, record: CampaignRecord, isOther = false): Pair {
  if (world.switches.sameHandle) return whole('GSW_RECORD_HANDLE', isOther ? record.handle + hexOffset : 1);
  if (world.switches.repeatedKeys)
    return { key: 'GSW_RECORD_HANDLE', type: 'int', value: (record.handle + hexOffset).toString(16) };
  return whole('GSW_RECORD_HANDLE', record.handle);
}

/** The record that a desktop's user data names, or null. */
export function namedRecord(world: World, desk: Desk, pairs: readonly Pair[]): CampaignRecord | null {
  const written = textOf(pairs, 'GSW_RECORD_HANDLE');
  if (written === null) return null;
  if (world.switches.sameHandle && written === '1') return desk.lastDelivered;
  if (/^\d+$/.test(written)) {
    const number = Number(written);
    return world.records.get(number) ?? world.records.get(number - hexOffset) ?? null;
  }
  return /^[0-9a-f]+$/i.test(written) ? (world.records.get(Number.parseInt(written, 16) - hexOffset) ?? null) : null;
}
