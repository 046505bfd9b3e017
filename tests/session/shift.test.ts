import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChance, tape } from './support/chance';
import { createShift } from './support/shift';
import { open } from './support/when';

/** Plays a generated shift to its end; the promises that hold at every step are checked on the way. */
function playShift(numbers: readonly number[]) {
  const shift = createShift(createChance(numbers));
  for (let turn = 0; turn < 60; turn++) shift.turn();
  shift.end();
  return shift;
}

const shifts = (check: (shift: ReturnType<typeof playShift>) => void, numRuns: number) =>
  assert(
    property(tape(900), (numbers) => check(playShift(numbers))),
    { numRuns, interruptAfterTimeLimit: 12_000 },
  );

describe('whatever a dialer, a line, a browser and an agent do', () => {
  it('LIVE-3 no contact is called while a call of the record exists, and nothing is stuck in the end', () => {
    shifts((shift) => {
      const state = open(shift.state());
      expect(state.link).toBe('live');
      expect(state.fetching).toEqual({});
      const phases = Object.values(state.records).map(({ phase }) => phase.is);
      for (const is of phases) expect(['preview', 'ended', 'onCall']).toContain(is);
      for (const { chain, adding } of Object.values(state.records)) {
        expect([chain.is === 'asked', adding]).toEqual([false, null]);
      }
      for (const item of Object.values(state.outbox)) expect(item.status).toBe('unconfirmed');
    }, 150);
  }, 30_000);

  it('RES-5 every result arrived, or stands where the agent sees it, or the agent was told', () => {
    shifts((shift) => {
      const { outbox, records } = open(shift.state());
      for (const { item, told, over } of shift.promised()) {
        const isSeen = Object.hasOwn(outbox, String(item.reference)) || Object.hasOwn(records, item.record.key);
        expect([item.reference, shift.closed.has(item.reference) || over === 'acknowledged' || isSeen || told]).toEqual(
          [item.reference, true],
        );
      }
    }, 100);
  }, 30_000);
});
