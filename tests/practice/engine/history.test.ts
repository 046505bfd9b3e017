import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../lib/practice/engine/calls';
import { createHistory } from '../../../lib/practice/engine/history';
import { stages } from '../../../lib/practice/engine/stage';
import { whole } from '../../../lib/practice/engine/userData';
import { type Bench, campaignPairs, createBench, fetchRecord, handlePair } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

describe('counts over time', () => {
  it('are kept when they change, and hold until then', () => {
    const history = createHistory();
    history.note(5000, [3, 0]);
    history.note(5400, [2, 1]);
    history.note(9000, [1, 2]);
    expect(history.points()).toEqual([
      { at: 5000, counts: [2, 1] },
      { at: 9000, counts: [1, 2] },
    ]);
  });

  it('forget what came later when the clock is turned back', () => {
    const history = createHistory();
    for (const at of [1000, 2000, 3000]) history.note(at, [at]);
    history.note(2000, [7]);
    expect(history.points()).toEqual([
      { at: 1000, counts: [1000] },
      { at: 2000, counts: [7] },
    ]);
  });

  it('take bounded memory over a shift, with the last of each step kept', () => {
    const history = createHistory(600);
    const end = 8 * 3600 * 1000;
    for (let now = 0; now <= end; now += 700) history.note(now, [now]);
    const points = history.points();
    expect(points.length).toBeLessThanOrEqual(600);
    expect(points.length).toBeGreaterThan(300);
    expect(history.resolution()).toBe(64_000);
    expect(points.at(-1)?.counts[0]).toBeGreaterThan(end - 700);
  });

  it('never lose order or the last counts, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 500_000 }), { minLength: 1 }), (times) => {
        const history = createHistory(20);
        for (const [index, now] of times.entries()) history.note(now, [index]);
        const points = history.points();
        expect(points.length).toBeLessThanOrEqual(20);
        expect(points.at(-1)?.counts).toEqual([times.length - 1]);
        for (const [index, { at }] of points.entries()) expect(at).toBeGreaterThan(points[index - 1]?.at ?? -1);
      }),
    );
  });
});

describe('records by stage', () => {
  const counted = (bench: Bench) =>
    Object.fromEntries(
      stages.flatMap((stage, at) => {
        const count = bench.engine.world.tally.counts[at] ?? 0;
        return count === 0 ? [] : [[stage, count]];
      }),
    );

  it('follow a record through its life', () => {
    const bench = createBench([campaignOf(listOf('4471 4472', '4473', '4474'))]);
    const seen = [counted(bench)];
    const step = (act: () => unknown) => {
      act();
      seen.push(counted(bench));
    };
    step(() => fetchRecord(bench, 'kate'));
    step(() =>
      makeCall(bench.engine.world, bench.desk('kate'), {
        destination: '4471',
        userData: [handlePair(1)],
        callerId: null,
      }),
    );
    step(() => {
      const [call] = bench.engine.world.calls.values();
      if (call) bench.pass(1000);
    });
    step(() => bench.ask('kate', 'RecordProcessed', ...campaignPairs, handlePair(1), whole('GSW_CALL_RESULT', 33)));
    step(() => bench.ask('kate', 'RecordReject', ...campaignPairs, handlePair(fetchRecord(bench, 'kate'))));
    step(() => bench.ask('kate', 'DoNotCall', ...campaignPairs, handlePair(fetchRecord(bench, 'kate'))));
    step(() => bench.ask('kate', 'RecordProcessed', ...campaignPairs, handlePair(4), whole('GSW_CALL_RESULT', 7)));
    step(() => bench.ask('kate', 'RequestRecordCancel', ...campaignPairs, handlePair(fetchRecord(bench, 'kate'))));
    expect(seen).toEqual([
      { waiting: 4 },
      { waiting: 2, preview: 2 },
      { waiting: 2, onCall: 2 },
      { waiting: 2, onCall: 2 },
      { waiting: 2, reached: 1, otherNumber: 1 },
      { waiting: 1, returned: 1, reached: 1, otherNumber: 1 },
      { returned: 1, preview: 1, reached: 1, otherNumber: 1 },
      { returned: 1, notReached: 1, reached: 1, otherNumber: 1 },
      { notReached: 1, reached: 1, otherNumber: 1, cancelled: 1 },
    ]);
  });
});
