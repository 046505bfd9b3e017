import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatModes } from '../../lib/practice/engine/switches';
import { createCallbackShift } from './support/callbackShift';
import { createSeededChance } from './support/chance';

describe('callbacks between the machine and the practice dialer’s engine', () => {
  it.each(
    repeatModes.flatMap((repeats) =>
      [false, true].map((scheduledRescheduleCloses) => ({ repeats, scheduledRescheduleCloses })),
    ),
  )(
    'RES-5 what the panel said is what the dialer reports, whatever the line and the worker do: %o',
    (switches) => {
      assert(
        property(integer({ min: 0, max: 1_000_000 }), integer({ min: 1, max: 80 }), (seed, turns) => {
          const setting = { mode: 'preview', environment: 'contactFirst', switches, options: {} } as const;
          const shift = createCallbackShift(createSeededChance(seed), setting);
          for (let turn = 0; turn < turns; turn++) shift.turn();
          shift.end();
          expect([...shift.faults(), ...shift.strayCallbacks()]).toEqual([]);
          for (const { phase } of Object.values(shift.state().records)) {
            expect(['preview', 'ended', 'onCall']).toContain(phase.is);
          }
        }),
        { numRuns: 12 },
      );
    },
    30_000,
  );
});
