import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../lib/practice/engine/calls';
import { addDoNotCall, parseDoNotCall, removeDoNotCall, setDoNotCall } from '../../../lib/practice/engine/doNotCall';
import { resetChains } from '../../../lib/practice/engine/reset';
import { text } from '../../../lib/practice/engine/userData';
import { type Bench, campaignPairs, createBench, fetchRecord, handlePair, reference } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const spring = campaignOf(listOf('4471 4472', '4473', '4474'));
const summer = campaignOf(listOf('4473', '4475'), { name: 'Summer' });
const states = (bench: Bench) => bench.engine.report().map(({ state }) => state);
const none = 'No records available';

describe('the do-not-call list', () => {
  it('keeps its numbers out of every campaign, and lets the contact’s other numbers be called', () => {
    const bench = createBench([spring, summer]);
    expect(addDoNotCall(bench.engine.world, ['+44 71', '(4473)'])).toEqual({ ok: true, value: 2 });
    expect(states(bench)).toEqual(['doNotCall', 'ready', 'doNotCall', 'ready', 'doNotCall', 'ready']);
    expect([1, 2, 3].map(() => fetchRecord(bench, 'kate'))).toEqual([2, 4, none]);
    const [answer] = bench.ask('kate', 'PreviewRecordRequest', ...campaignPairs, text('GSW_CAMPAIGN_NAME', 'Summer'));
    expect(answer?.pairs).toContainEqual(text('GSW_PHONE', '4475'));
  });

  it('gives a number back to its place when it is taken off', () => {
    const bench = createBench([spring]);
    addDoNotCall(bench.engine.world, ['4471', '4472', '4473']);
    expect(fetchRecord(bench, 'kate')).toBe(4);
    expect(fetchRecord(bench, 'kate')).toBe(none);
    expect(removeDoNotCall(bench.engine.world, ['4472', '4473', '4479'])).toBe(2);
    expect([1, 2, 3].map(() => fetchRecord(bench, 'kate'))).toEqual([2, 3, none]);
  });

  it('can be replaced as a whole, and takes nothing that is no number', () => {
    const bench = createBench([spring]);
    const { world } = bench.engine;
    setDoNotCall(world, ['4471', '4473']);
    setDoNotCall(world, ['4473', '4474']);
    expect([...world.doNotCall.values()]).toEqual(['4473', '4474']);
    expect(states(bench)).toEqual(['ready', 'ready', 'doNotCall', 'doNotCall']);
    for (const change of [addDoNotCall, setDoNotCall])
      expect(change(world, ['4479', 'nobody'])).toEqual({ ok: false, problem: 'Not a telephone number: nobody' });
    expect(world.doNotCall.size).toBe(2);
  });

  it('gets what an agent marks, for all campaigns, and what is added later', () => {
    const bench = createBench([spring, summer]);
    bench.ask('kate', 'DoNotCall', ...campaignPairs, handlePair(fetchRecord(bench, 'kate')), reference());
    expect([...bench.engine.world.doNotCall.keys()]).toEqual(['4471']);
    bench.ask('kate', 'RecordReject', ...campaignPairs, handlePair(1), reference());
    expect([1, 2, 3].map(() => fetchRecord(bench, 'kate'))).toEqual([3, 4, 2]);
    bench.ask('kate', 'DoNotCall', ...campaignPairs, handlePair(3), reference());
    expect(bench.engine.report()[4]).toMatchObject({ campaign: 'Summer', phone: '4473', state: 'doNotCall' });
  });

  it('does not stop a call: the switch knows nothing of it', () => {
    const bench = createBench([spring]);
    addDoNotCall(bench.engine.world, ['4471']);
    const order = { destination: '4471', userData: [], callerId: null };
    expect(makeCall(bench.engine.world, bench.desk('kate'), order)?.state).toBe('Dialing');
  });

  it('outlives the reset of a campaign', () => {
    const bench = createBench([spring]);
    addDoNotCall(bench.engine.world, ['4473']);
    const campaign = bench.engine.world.campaigns.get('Spring');
    if (campaign) resetChains(bench.engine.world, campaign);
    expect(states(bench)).toEqual(['ready', 'ready', 'doNotCall', 'ready']);
    expect([1, 2, 3].map(() => fetchRecord(bench, 'kate'))).toEqual([1, 4, none]);
  });

  it.each([
    ['4471\n+44 72\r\n', ['4471', '+44 72']],
    ['name,phone\nAnn,4471', ['4471']],
  ])('is read from %j', (csv, numbers) => expect(parseDoNotCall(csv)).toEqual({ ok: true, value: numbers }));

  it('names every bad line', () => {
    expect(parseDoNotCall('phone\n4471\nnobody\n\n12')).toEqual({
      ok: false,
      problem: [
        { line: 3, column: 'phone', message: 'Not a telephone number: nobody' },
        { line: 5, column: 'phone', message: 'Not a telephone number: 12' },
      ],
    });
    expect(parseDoNotCall('phone\n').ok).toBe(false);
    expect(parseDoNotCall('"4471').ok).toBe(false);
  });
});
