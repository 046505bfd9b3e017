import { assert, constantFrom, integer, property, record as recordOf } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfRecord } from '../../lib/session/numbers';
import { recordKey } from '../../lib/session/record';
import { createSeededChance } from './support/chance';
import { createDeliveredShift, type DeliveredShift } from './support/deliveredShift';
import type { EngineSetting } from './support/engineWorld';
import { open } from './support/when';

const settings = recordOf({
  environment: constantFrom('agentFirst' as const, 'contactFirst' as const),
  switches: recordOf({
    rejectBy: constantFrom('release' as const, 'redirect' as const),
    afterCall: constantFrom('unchanged' as const, 'afterCallWork' as const),
    autoAnswer: constantFrom('desktop' as const, 'dialer' as const),
    repeats: constantFrom('again' as const, 'answeredAgain' as const, 'refused' as const),
  }),
  isAutomatic: constantFrom(false, true),
  timedPreview: constantFrom(null, 4_000),
});

/** What the engine holds for the agent and what the machine says are the same, record by record. */
function expectAgreement(shift: DeliveredShift): void {
  const { world } = shift.world.engine;
  const { records, outbox, calls } = open(shift.state());
  const inHand = [...world.records.values()].filter(({ chain }) => chain.state.is === 'retrieved');
  const chains = [...new Set(inHand.map(({ chain }) => chain))];
  const keysOf = (chain: (typeof chains)[number]) =>
    chain.records.map(({ handle }) => recordKey(String(chain.campaign.applicationId), String(handle)));
  const known = Object.values(records);
  for (const chain of chains) {
    const keys = keysOf(chain);
    const isHere = known.some((record) => keys.some((key) => isOfRecord(record, key)));
    const isOwed = Object.values(outbox).some(({ record }) => keys.includes(record.key));
    // What a message brought that was lost with the line, no request asks for (ARCHITECTURE, rule 3).
    if (!isHere && !isOwed && !keys.some((key) => shift.world.lost.has(key))) throw new Error(`${keys.join()} is lost`);
  }
  for (const record of known) {
    const holders = chains.filter((chain) => keysOf(chain).some((key) => isOfRecord(record, key)));
    if (holders.length !== 1) throw new Error(`${record.data.key} ${record.phase.is} is in ${holders.length} hands`);
  }
  for (const call of Object.values(calls)) expect(world.calls.has(call.id)).toBe(true);
}

describe('the practice dialer’s engine and the machine', () => {
  it.each(['pushPreview', 'progressive', 'predictive', 'preview'] as const)(
    'LIVE-2 agree on every record in the end, whatever the line, the worker and the agent do: %s',
    (mode) => {
      assert(
        property(settings, integer(), integer({ min: 1, max: 60 }), (set, seed, turns) => {
          const { environment, switches, isAutomatic, timedPreview } = set;
          const options = isAutomatic ? { 'voice.auto-answer': 'true' } : {};
          const setting: EngineSetting = { mode, environment, switches, options };
          const may = { answersCalls: isAutomatic, acceptsPreviews: isAutomatic, timedPreview };
          const shift = createDeliveredShift(createSeededChance(seed), setting, may);
          for (let turn = 0; turn < turns; turn++) shift.turn();
          shift.end();
          const state = open(shift.state());
          for (const { phase } of Object.values(state.records)) {
            expect(['preview', 'ended', 'onCall']).toContain(phase.is);
          }
          expect(shift.world.notes).toEqual([]);
          expectAgreement(shift);
        }),
        { numRuns: 40, interruptAfterTimeLimit: 8_000 },
      );
    },
    30_000,
  );
});
