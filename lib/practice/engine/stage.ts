import type { CampaignRecord } from './record';

/**
 * How far a record has come, finer than its chain's state: what the picture over time shows. `returned`: was in somebody's hands
 * and waits again. `scheduled`: waits for a callback's
 * time. `due`: that time has come, and nobody has it. `postponed`: is tried again later. `dialing`: with the dialer, no agent has it. `abandoned`: answered, and no agent was there. `otherNumber`: the contact is finished, on another number.
 */
export const stages = [
  'waiting',
  'returned',
  'scheduled',
  'due',
  'postponed',
  'dialing',
  'preview',
  'onCall',
  'reached',
  'notReached',
  'abandoned',
  'wrongNumber',
  'otherResult',
  'otherNumber',
  'cancelled',
  'doNotCall',
] as const;
export type Stage = (typeof stages)[number];

/** *Abandoned*: the contact answered, and no agent was there. */
export const abandonedResult = 21;

/** Call results of the public enumeration by what they mean for the contact; all others are `otherResult`. */
const families: ReadonlyMap<number, Stage> = new Map<number, Stage>([
  ...[0, 1, 2, 5, 25, 31, 33, 49, 50].map((result) => [result, 'reached'] as const),
  ...[6, 7, 9, 10, 18, 26, 27, 32, 35, 36, 37, 38, 39].map((result) => [result, 'notReached'] as const),
  [abandonedResult, 'abandoned' as const],
  ...[8, 11, 12, 13, 14, 15, 16, 17, 34, 40, 53].map((result) => [result, 'wrongNumber'] as const),
]);

export function stageOf(record: CampaignRecord): Stage {
  const { chain } = record;
  const { state } = chain;
  if (record.cancelled) return 'cancelled';
  switch (state.is) {
    case 'ready':
      return record.doNotCall ? 'doNotCall' : chain.wasDelivered ? 'returned' : 'waiting';
    case 'scheduled':
      return record.doNotCall ? 'doNotCall' : state.callback.state === 'due' ? 'due' : 'scheduled';
    case 'postponed':
      return record.doNotCall ? 'doNotCall' : 'postponed';
    case 'dialing':
      return 'dialing';
    case 'retrieved':
      return chain.calls > 0 ? 'onCall' : 'preview';
    case 'done':
      return state.handle === record.handle ? (families.get(state.result) ?? 'otherResult') : 'otherNumber';
    case 'cancelled':
      return 'cancelled';
  }
}
