import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../lib/practice/engine/calls';
import { addDoNotCall } from '../../../lib/practice/engine/doNotCall';
import { resetCampaign } from '../../../lib/practice/engine/reset';
import { parseTreatments, type Treatments } from '../../../lib/practice/engine/treatments';
import { text, whole } from '../../../lib/practice/engine/userData';
import { withdrawRecord } from '../../../lib/practice/engine/withdraw';
import { askAbout, callbackStates, reportOf, reschedule, scheduledCalls } from '../support/callbacks';
import { benchOf, ready } from '../support/delivery';
import { type Bench, createBench, fetchRecord, handlePair } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const minute = 60_000;
const none = 'No records available';
const treatments: Treatments = {
  rules: [
    { result: 6, do: 'retry', minutes: 5 },
    { result: 7, do: 'nextNumber' },
  ],
  mostAttempts: 3,
};
const start = (given: Partial<Treatments> = treatments) =>
  createBench([campaignOf(listOf('4471 4472', '4473'), { treatments: given })], {
    calls: { answerAfter: 300, talkFor: 1000 },
  });

/** Calls a number and lets the contact hang up. */
function call(bench: Bench, handle: number): void {
  const destination = reportOf(bench, handle).phone;
  makeCall(bench.engine.world, bench.desk('kate'), { destination, userData: [handlePair(handle)], callerId: null });
  bench.pass(1300);
}

const close = (bench: Bench, handle: number, result: number, mode: 'Campaign' | 'Personal' | null = 'Campaign') =>
  askAbout(
    bench,
    'kate',
    'RecordProcessed',
    handle,
    whole('GSW_CALL_RESULT', result),
    ...(mode === null ? [] : [text('GSW_TREATMENT', `RecordTreat${mode}`)]),
  );

describe('a treatment that the desktop asks for', () => {
  it('brings a record back to the top of the list after its minutes', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    call(bench, 1);
    close(bench, 1, 6);
    expect(reportOf(bench, 1)).toMatchObject({ state: 'postponed', agent: null, lastResult: 6 });
    expect(reportOf(bench, 2)).toMatchObject({ state: 'postponed' });
    expect(askAbout(bench, 'kate', 'RecordProcessed', 1)).toBe('Record is already closed');
    bench.pass(5 * minute - 1);
    expect(reportOf(bench, 1).state).toBe('postponed');
    bench.pass(1);
    expect([fetchRecord(bench, 'taro'), fetchRecord(bench, 'taro')]).toEqual([1, 3]);
    expect(reportOf(bench, 1).treatments).toMatchObject([{ result: 6, did: 'retry' }]);
  });

  it('has the contact’s next number called at once, and no more when there is none', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    close(bench, 1, 7);
    expect(fetchRecord(bench, 'kate')).toBe(2);
    close(bench, 2, 7);
    expect(reportOf(bench, 2)).toMatchObject({
      state: 'done',
      result: 7,
      treatments: [{ did: 'none', detail: 'No number is left' }],
    });
    expect([fetchRecord(bench, 'kate'), fetchRecord(bench, 'kate')]).toEqual([3, none]);
  });

  it('comes to nothing after the most attempts, over all of a contact’s numbers', () => {
    const bench = start();
    const attempts: (string | number)[] = [];
    for (let round = 0; round < 4; round++) {
      const handle = fetchRecord(bench, 'kate');
      attempts.push(handle);
      if (handle !== 1) break;
      call(bench, 1);
      close(bench, 1, 6);
      bench.pass(5 * minute);
    }
    expect(attempts).toEqual([1, 1, 1, 3]);
    expect(reportOf(bench, 1)).toMatchObject({ state: 'done', result: 6, attempts: 3 });
    expect(reportOf(bench, 1).treatments.at(-1)).toMatchObject({ did: 'none', detail: '3 attempts are the most' });
  });

  it('brings it back to the same agent where that is asked for, as a callback of theirs', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    close(bench, 1, 6, 'Personal');
    expect(reportOf(bench, 1)).toMatchObject({ state: 'scheduled', agent: 'kate', recordType: 4 });
    bench.pass(5 * minute);
    expect(scheduledCalls(bench)).toEqual([['kate', 1]]);
    close(bench, 1, 7, 'Personal');
    bench.pass(0);
    expect(scheduledCalls(bench)).toEqual([
      ['kate', 1],
      ['kate', 2],
    ]);
    expect(reportOf(bench, 2)).toMatchObject({ recordType: 5, state: 'retrieved' });
  });

  it.each<[string, (bench: Bench) => unknown, string]>([
    ['no treatment is asked for', (bench) => close(bench, 1, 6, null), 'done'],
    ['there is none for the result', (bench) => close(bench, 1, 33), 'done'],
    [
      'the number was marked Do Not Call',
      (bench) => {
        askAbout(bench, 'kate', 'DoNotCall', 1);
        return close(bench, 1, 6);
      },
      'done',
    ],
    [
      'all numbers were',
      (bench) => {
        askAbout(bench, 'kate', 'DoNotCall', 1, text('GSW_CHAIN_ATTR', 'AllChain'));
        return close(bench, 1, 7);
      },
      'done',
    ],
  ])('is not applied where %s', (_when, act, state) => {
    const bench = start();
    fetchRecord(bench, 'kate');
    act(bench);
    expect(reportOf(bench, 1).state).toBe(state);
    bench.pass(60 * minute);
    expect([fetchRecord(bench, 'taro'), fetchRecord(bench, 'taro')]).toEqual([3, none]);
  });

  it('gives way to a callback that was asked for', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    reschedule(bench, 'kate', 1);
    close(bench, 1, 6);
    expect(callbackStates(bench, 1)).toEqual(['waiting']);
    expect(reportOf(bench, 1).treatments).toEqual([]);
  });

  it('skips numbers that must not be called', () => {
    const bench = createBench([campaignOf(listOf('4471 4472 4474'), { treatments })]);
    addDoNotCall(bench.engine.world, ['4472']);
    fetchRecord(bench, 'kate');
    close(bench, 1, 7);
    expect(fetchRecord(bench, 'kate')).toBe(3);
  });

  it('that is none is refused, and the record stays', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    expect(askAbout(bench, 'kate', 'RecordProcessed', 1, text('GSW_TREATMENT', 'Twice'))).toBe(
      'Value is not possible: GSW_TREATMENT Twice',
    );
    expect(reportOf(bench, 1).state).toBe('retrieved');
  });

  it.each<[string, (bench: Bench) => unknown, unknown]>([
    ['withdrawn', (bench) => withdrawRecord(bench.engine.world, 1), 'cancelled'],
    ['on the do-not-call list by then', (bench) => addDoNotCall(bench.engine.world, ['4471', '4472']), 'doNotCall'],
    [
      'reset with its campaign',
      (bench) => {
        const campaign = bench.engine.world.campaigns.get('Spring');
        if (campaign) resetCampaign(bench.engine.world, campaign);
      },
      'ready',
    ],
  ])('does not bring back a record that is %s', (_how, act, state) => {
    const bench = start();
    fetchRecord(bench, 'kate');
    close(bench, 1, 6);
    act(bench);
    bench.pass(5 * minute);
    expect(reportOf(bench, 1).state).toBe(state);
    expect(fetchRecord(bench, 'taro')).toBe(state === 'ready' ? 1 : 3);
  });
});

it('the dialer treats whom it does not reach, without being asked', () => {
  const bench = benchOf('progressive', 'contactFirst', { numbers: ['4471 4472'] });
  const campaign = bench.engine.world.campaigns.get('Spring');
  if (campaign) campaign.treatments = treatments;
  bench.engine.world.callPlan.fixed.set('4471', { is: 'busy', after: 100 });
  ready(bench, 'kate');
  bench.pass(100);
  expect(reportOf(bench, 1)).toMatchObject({ state: 'postponed', treatments: [{ result: 6, did: 'retry' }] });
  bench.engine.world.callPlan.fixed.set('4471', { is: 'noAnswer', after: 100 });
  bench.pass(5 * minute);
  bench.pass(100);
  bench.pass(300);
  // The next number is dialed, and answered.
  expect(reportOf(bench, 2)).toMatchObject({ attempts: 1, calls: [{ result: 33 }] });
});

describe('the settings of treatments', () => {
  it.each([
    [{ rules: [{ result: 6, do: 'retry', minutes: 5 }] }, null],
    [{ rules: [{ result: 7, do: 'nextNumber' }], mostAttempts: null }, null],
    [{ mostAttempts: 0 }, 'mostAttempts'],
    [{ mostAttempts: 2.5 }, 'mostAttempts'],
    [{ rules: 'all' }, 'rules'],
    [{ rules: [{ result: 54, do: 'nextNumber' }] }, 'rules'],
    [{ rules: [{ result: 6, do: 'retry' }] }, 'rules'],
    [{ rules: [{ result: 6, do: 'pray' }] }, 'rules'],
    [{ rules: [null] }, 'rules'],
    [{ always: true }, 'always'],
  ])('%j: what is wrong is named', (given, field) => {
    const read = parseTreatments(given);
    expect(read.ok ? null : read.problem.field).toBe(field);
    if (read.ok) expect(read.value).toEqual(given);
  });
});
