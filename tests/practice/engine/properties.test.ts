import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageOf, stages } from '../../../lib/practice/engine/stage';
import { allQuirks, repeatModes } from '../../../lib/practice/engine/switches';
import { text, textOf, whole } from '../../../lib/practice/engine/userData';
import { campaignPairs, createBench, handlePair } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const agents = ['kate', 'taro', 'claire'] as const;
const step = fc.record({
  agent: fc.constantFrom(...agents),
  name: fc.constantFrom('PreviewRecordRequest', 'RecordReject', 'RequestRecordCancel', 'RecordProcessed', 'DoNotCall'),
  handle: fc.integer({ min: 0, max: 8 }),
  reference: fc.integer({ min: 1, max: 12 }),
  allChain: fc.boolean(),
});

describe('whatever desktops ask, in whatever order', () => {
  const list = listOf('4471 4472', '4473', '4474 4475 4476', '4477');

  it.each(repeatModes)('no contact is in two hands, none is lost, and the log agrees (repeats: %s)', (repeats) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const bench = createBench([campaignOf(list)], { switches: { repeats } });
        for (const { agent, name, handle, reference, allChain } of steps) {
          const before = bench.engine.report();
          const answers = bench.ask(
            agent,
            name,
            ...campaignPairs,
            handlePair(handle),
            whole('GSW_REFERENCE_ID', reference),
            ...(allChain ? [text('GSW_CHAIN_ATTR', 'AllChain')] : []),
          );
          expect(answers).toHaveLength(1);
          const after = bench.engine.report();
          // Nothing of a record that somebody else holds, or that is closed, changes.
          for (const [index, record] of before.entries()) {
            const isForeign = record.state === 'retrieved' && record.agent !== agent;
            if (isForeign || record.state === 'done') expect(after[index]).toEqual(record);
          }
          // A preview that was really new was free a moment ago.
          const [answer] = answers;
          const delivered = Number(textOf(answer?.pairs ?? [], 'GSW_RECORD_HANDLE'));
          const isNew = bench.engine.world.log
            .entries()
            .some((entry, at, all) => at === all.length - 2 && entry.outcome === 'done');
          if (answer?.name === 'PreviewRecord' && isNew)
            expect(before.find((record) => record.handle === delivered)?.state).toBe('ready');
        }
        const report = bench.engine.report();
        expect(report).toHaveLength(7);
        // Counting as one goes comes to the same as counting.
        const { tally, records } = bench.engine.world;
        const counts = stages.map((stage) => [...records.values()].filter((one) => stageOf(one) === stage).length);
        expect(tally.counts).toEqual(counts);
        expect(bench.engine.world.campaigns.get('Spring')?.tally.counts).toEqual(counts);
        const chains = new Map<number, Set<string | null>>();
        for (const { chain, state, agent } of report)
          if (state === 'retrieved') chains.set(chain, (chains.get(chain) ?? new Set()).add(agent));
        for (const holders of chains.values()) expect(holders.size).toBe(1);
        const requests = bench.engine.world.log.entries().filter(({ kind }) => kind === 'request');
        const wanted = requests.filter(
          ({ name }) =>
            name.startsWith('Record') ||
            name.endsWith('Request') ||
            name === 'RequestRecordCancel' ||
            name === 'DoNotCall',
        );
        expect(wanted).toHaveLength(steps.length);
      }),
      { numRuns: 60 },
    );
  });

  it('nothing throws with every quirk on', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const bench = createBench([campaignOf(list)], { switches: allQuirks() });
        for (const agent of agents) bench.ask(agent, 'CampaignStatusRequest');
        for (const { agent, name, handle, reference } of steps)
          bench.ask(agent, name, ...campaignPairs, handlePair(handle), whole('GSW_REFERENCE_ID', reference));
        expect(bench.engine.report()).toHaveLength(7);
      }),
      { numRuns: 40 },
    );
  });
});
