import type { SignedIn } from '../state';

/** One bit that no reference of the agent's shares with another but by chance. */
const mark = 0x4000_0000;
const highest = 0x7fff_ffff;

/**
 * A reference for a request that no click made: worked out from that of the request it follows, or from the moment, so that the same events always
 * make the same one. Positive, 31 bits. Every closing has another one, it is never the neighbour of a reference in use (some
 * pages count upwards), and never one that still stands for something: an answer would be taken for the wrong request's.
 */
export function nextReference(state: SignedIn, after: number): number {
  const taken = new Set([
    after,
    ...state.spent,
    ...Object.values(state.outbox).map((item) => item.reference),
    ...Object.values(state.fetching).map((fetch) => fetch.reference),
    ...Object.values(state.records).flatMap(({ phase, chain, adding }) => [
      ...('reference' in phase ? [phase.reference] : []),
      ...(phase.is === 'saving' ? [phase.closeAs] : []),
      ...(chain.is === 'asked' ? [chain.reference] : []),
      ...(adding === null ? [] : [adding.reference]),
    ]),
  ]);
  // `after` may be a time, which has more bits.
  let reference = (after ^ mark) & highest;
  while (reference < 1 || taken.has(reference)) reference = (reference % highest) + 1;
  return reference;
}
