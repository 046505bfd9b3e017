import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../lib/practice/engine/calls';
import { addDoNotCall, removeDoNotCall } from '../../../lib/practice/engine/doNotCall';
import { setRefusal } from '../../../lib/practice/engine/refusals';
import { resetCampaign } from '../../../lib/practice/engine/reset';
import type { Switches } from '../../../lib/practice/engine/switches';
import { type Pair, text, textOf, whole } from '../../../lib/practice/engine/userData';
import { returnRecords, withdrawRecord } from '../../../lib/practice/engine/withdraw';
import {
  askAbout,
  callbackPairs,
  callbackStates,
  hour,
  move,
  noon,
  processed,
  reportOf,
  reschedule,
  scheduledCalls,
  scheduleOne,
} from '../support/callbacks';
import { type Bench, campaignPairs, createBench, fetchRecord, handlePair, reference } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const spring = campaignOf(listOf('4471 4472', '4473', '4474'));
const start = (switches: Partial<Switches> = {}, options: Record<string, string> = {}) =>
  createBench([spring], { switches, options });

describe('RecordReschedule', () => {
  it('is acknowledged with what names the record, and takes effect when the record is processed', () => {
    const bench = start();
    const handle = Number(fetchRecord(bench, 'kate'));
    const [answer] = bench.ask(
      'kate',
      'RecordReschedule',
      ...campaignPairs,
      handlePair(handle),
      ...callbackPairs(),
      whole('GSW_REFERENCE_ID', 51),
    );
    expect(answer?.name).toBe('RecordRescheduleAcknowledge');
    expect(Object.fromEntries(answer?.pairs.map(({ key, value }) => [key, value]) ?? [])).toEqual({
      GSW_REFERENCE_ID: 51,
      GSW_RECORD_HANDLE: 1,
      GSW_APPLICATION_ID: 134,
      GSW_CAMPAIGN_NAME: 'Spring',
      GSW_CALLING_LIST: 'Spring list',
    });
    expect(reportOf(bench, 1)).toMatchObject({ state: 'retrieved', agent: 'kate', recordType: 2, recordStatus: 2 });
    expect(callbackStates(bench, 1)).toEqual(['asked']);
    expect(processed(bench, 'kate', handle)).toBe('RecordProcessedAcknowledge');
    expect(reportOf(bench, 1)).toMatchObject({
      state: 'scheduled',
      agent: 'kate',
      result: null,
      lastResult: 33,
      recordType: 4,
      recordStatus: 1,
      callbacks: [{ owner: 'personal', by: 'kate', phone: '4471', at: noon + 3 * hour, state: 'waiting' }],
    });
    expect(reportOf(bench, 2)).toMatchObject({ state: 'scheduled', recordType: 2, callbacks: [] });
    // Nobody else gets it meanwhile.
    expect([1, 2, 3].map(() => fetchRecord(bench, 'taro'))).toEqual([3, 4, 'No records available']);
  });

  it.each([
    ['before its call', () => {}],
    [
      'during its call',
      (bench: Bench) => {
        makeCall(bench.engine.world, bench.desk('kate'), {
          destination: '4471',
          userData: [handlePair(1)],
          callerId: null,
        });
        bench.pass(300);
      },
    ],
  ])('is taken %s', (_when, prepare) => {
    const bench = start();
    fetchRecord(bench, 'kate');
    prepare(bench);
    expect(reschedule(bench, 'kate', 1, { type: 'Campaign' })).toBe('RecordRescheduleAcknowledge');
    processed(bench, 'kate', 1);
    expect(reportOf(bench, 1)).toMatchObject({ state: 'scheduled', agent: null, recordType: 3 });
  });

  it('asked for again before the record is processed, the later one counts', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    reschedule(bench, 'kate', 1);
    reschedule(bench, 'kate', 1, { at: '11/22/2026 17:00', type: 'Campaign' });
    processed(bench, 'kate', 1);
    expect(reportOf(bench, 1).callbacks).toMatchObject([
      { state: 'replaced', owner: 'personal' },
      { state: 'waiting', owner: 'anyone', at: noon + 5 * hour },
    ]);
  });

  it.each([
    ['rejected', (bench: Bench) => askAbout(bench, 'kate', 'RecordReject', 1)],
    [
      'cancelled',
      (bench: Bench) => askAbout(bench, 'kate', 'RequestRecordCancel', 1, text('GSW_CHAIN_ATTR', 'AllChain')),
    ],
    ['withdrawn', (bench: Bench) => withdrawRecord(bench.engine.world, 1)],
    ['taken back', (bench: Bench) => returnRecords(bench.engine.world, 'kate')],
  ])('comes to nothing when the record is %s', (_how, close) => {
    const bench = start();
    fetchRecord(bench, 'kate');
    reschedule(bench, 'kate', 1);
    close(bench);
    bench.pass(24 * hour);
    expect(callbackStates(bench, 1)).toEqual(['dropped']);
    expect(scheduledCalls(bench)).toEqual([]);
  });

  it('names a number of the contact, listed or added, by handle or by GSW_PHONE', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    expect(reschedule(bench, 'kate', 2)).toBe('RecordRescheduleAcknowledge');
    expect(reschedule(bench, 'kate', 1, { phone: '44 72' })).toBe('RecordRescheduleAcknowledge');
    expect(reschedule(bench, 'kate', 1, { phone: '4479' })).toBe('Number does not belong to this contact: 4479');
    bench.ask(
      'kate',
      'AddRecord',
      ...campaignPairs,
      text('GSW_CALLING_LIST', 'Spring list'),
      whole('GSW_CHAIN_ID', 1),
      text('GSW_PHONE', '4479'),
      whole('GSW_PHONE_TYPE', 4),
      text('GSW_TZ_NAME', 'Europe/London'),
      whole('GSW_FROM', 0),
      whole('GSW_UNTIL', 86_400),
      reference(),
    );
    expect(reschedule(bench, 'kate', 1, { phone: '4479' })).toBe('RecordRescheduleAcknowledge');
    expect(callbackStates(bench, 2)).toEqual(['replaced', 'replaced']);
    processed(bench, 'kate', 1);
    bench.pass(3 * hour);
    expect(scheduledCalls(bench)).toEqual([['kate', 5]]);
    expect(reportOf(bench, 5)).toMatchObject({ phone: '4479', state: 'retrieved', recordType: 5 });
  });

  it('stores a result and fields that come along', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    const more = [whole('GSW_CALL_RESULT', 7), text('plan', 'Plus')];
    askAbout(bench, 'kate', 'RecordReschedule', 1, ...callbackPairs(), ...more);
    expect(reportOf(bench, 1)).toMatchObject({ lastResult: 7, fields: { plan: 'Plus' } });
  });

  const later = (type: string) => callbackPairs({ type, at: '11/22/2026 15:00' });
  it.each<[string, string, Pair[], Partial<Switches>]>([
    [
      'a time that has passed',
      'Callback time is in the past: 11/22/2026 11:59',
      callbackPairs({ at: '11/22/2026 11:59' }),
      {},
    ],
    ['the present minute', 'Callback time is in the past', callbackPairs({ at: '11/22/2026 12:00' }), {}],
    ['a time outside dial hours', 'Callback time is outside dial hours', callbackPairs({ at: '11/22/2026 18:00' }), {}],
    ['no time', 'Field is missing: GSW_DATE_TIME', later('Personal').slice(0, 1), {}],
    ['a time that is none', 'Callback time is not readable: soon', callbackPairs({ at: 'soon' }), {}],
    ['no type', 'Field is missing: GSW_CALLBACK_TYPE', later('Personal').slice(1), {}],
    ['a type that is none', 'Value is not possible: GSW_CALLBACK_TYPE Everybody', later('Everybody'), {}],
    [
      'a personal one where there are none',
      'Callback type is not allowed: Personal',
      later('Personal'),
      { callbackTypes: 'campaign' },
    ],
    [
      'one for anyone where there are none',
      'Callback type is not allowed: Campaign',
      later('Campaign'),
      { callbackTypes: 'personal' },
    ],
    ['a result that is none', 'Call result is not a number', [...later('Personal'), whole('GSW_CALL_RESULT', 77)], {}],
    ['a read-only field', 'Field value breaks the rule', [...later('Personal'), text('crm_id', 'C-99')], {}],
  ])('is refused for %s, and the record stays as it is', (_what, words, pairs, switches) => {
    const bench = start(switches);
    fetchRecord(bench, 'kate');
    const before = reportOf(bench, 1);
    expect(askAbout(bench, 'kate', 'RecordReschedule', 1, ...pairs)).toContain(words);
    expect(reportOf(bench, 1)).toEqual(before);
  });

  it.each<[string, Pair[], Partial<Switches>]>([
    ['one outside dial hours', callbackPairs({ at: '11/22/2026 23:00' }), { callbackHours: 'accepted' }],
    ['a personal one', later('Personal'), { callbackTypes: 'personal' }],
    ['one for anyone', later('Campaign'), { callbackTypes: 'campaign' }],
  ])('is taken for %s where the switch says so', (_what, pairs, switches) => {
    const bench = start(switches);
    fetchRecord(bench, 'kate');
    expect(askAbout(bench, 'kate', 'RecordReschedule', 1, ...pairs)).toBe('RecordRescheduleAcknowledge');
  });

  it('is refused for a number on the do-not-call list, whoever put it there', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    addDoNotCall(bench.engine.world, ['4471']);
    expect(reschedule(bench, 'kate', 1)).toBe('Number is on the do-not-call list: 4471');
    expect(reschedule(bench, 'kate', 1, { phone: '4472' })).toBe('RecordRescheduleAcknowledge');
    askAbout(bench, 'kate', 'DoNotCall', 1, text('GSW_CHAIN_ATTR', 'AllChain'));
    expect(reschedule(bench, 'kate', 1, { phone: '4472' })).toBe('Number is on the do-not-call list: 4472');
  });

  it('is refused with whatever text an administrator sets, as often as they say', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    setRefusal(bench.engine.world, 'RecordReschedule', 'The queue is full', 2);
    expect([1, 2, 3].map(() => reschedule(bench, 'kate', 1))).toEqual([
      'The queue is full',
      'The queue is full',
      'RecordRescheduleAcknowledge',
    ]);
    setRefusal(bench.engine.world, 'RecordReschedule', 'No', null);
    expect([1, 2].map(() => reschedule(bench, 'kate', 1))).toEqual(['No', 'No']);
    setRefusal(bench.engine.world, 'RecordReschedule', null, null);
    expect(reschedule(bench, 'kate', 1)).toBe('RecordRescheduleAcknowledge');
  });

  it.each([
    ['can-reschedule', false, true],
    ['can-reschedule-before-call', false, false],
    ['can-reschedule-before-call', true, true],
    ['can-reschedule-on-new-number', false, true],
  ])('needs the privilege %s where the dialer enforces them (called: %s)', (name, isCalled, isFine) => {
    const options = { [`privilege.outbound.${name}`]: 'false' };
    const bench = start({ privileges: 'enforced' }, options);
    fetchRecord(bench, 'kate');
    if (isCalled)
      makeCall(bench.engine.world, bench.desk('kate'), {
        destination: '4471',
        userData: [handlePair(1)],
        callerId: null,
      });
    const expected =
      isFine && name !== 'can-reschedule' ? 'RecordRescheduleAcknowledge' : 'Agent is not permitted to do this';
    expect(reschedule(bench, 'kate', 1)).toBe(expected);
    bench.switches.privileges = 'ignored';
    expect(reschedule(bench, 'kate', 1)).toBe('RecordRescheduleAcknowledge');
  });

  it('is read on the record’s own clock, or in the zone that the switch names', () => {
    const bench = createBench([campaignOf(listOf('4471', '4472'))], { switches: { callbackHours: 'accepted' } });
    const list = bench.engine.world.campaigns.get('Spring')?.chains ?? [];
    for (const { contact } of list) contact.timeZone = 'Asia/Tokyo';
    const dueOf = (handle: number) => reportOf(bench, handle).callbacks[0]?.at;
    scheduleOne(bench, 'kate', { at: '11/23/2026 15:00' });
    expect(dueOf(1)).toBe(Date.UTC(2026, 10, 23, 6));
    bench.switches.callbackZone = 'UTC';
    scheduleOne(bench, 'kate', { at: '11/23/2026 15:00' });
    expect(dueOf(2)).toBe(Date.UTC(2026, 10, 23, 15));
    // And told in the same.
    bench.pass(48 * hour);
    processed(bench, 'kate', 1);
    const told = bench.told.flatMap((event) =>
      event.type === 'desktop' && event.name === 'ScheduledCall' ? [textOf(event.pairs, 'GSW_DATE_TIME')] : [],
    );
    expect(told).toEqual(['11/23/2026 06:00', '11/23/2026 15:00']);
  });

  it('of a record that waits for its callback is refused as closed, and so is all else', () => {
    const bench = start();
    scheduleOne(bench);
    for (const name of [
      'RecordReschedule',
      'RecordProcessed',
      'RecordReject',
      'DoNotCall',
      'UpdateCallCompletionStats',
    ])
      expect(askAbout(bench, 'kate', name, 1, ...callbackPairs())).toBe('Record is already closed');
  });
});

describe('ScheduledRecordReschedule', () => {
  const dueStart = (switches: Partial<Switches> = {}) => {
    const bench = start(switches);
    scheduleOne(bench);
    bench.pass(3 * hour);
    expect(scheduledCalls(bench)).toEqual([['kate', 1]]);
    return bench;
  };

  it('moves a callback that is in hand, when the record is processed', () => {
    const bench = dueStart();
    expect(move(bench, 'kate', 1, { at: '11/22/2026 17:00' })).toBe('ScheduledRecordRescheduleAcknowledge');
    expect(callbackStates(bench, 1)).toEqual(['inHand', 'asked']);
    processed(bench, 'kate', 1, 7);
    expect(callbackStates(bench, 1)).toEqual(['moved', 'waiting']);
    bench.pass(2 * hour);
    expect(scheduledCalls(bench)).toEqual([
      ['kate', 1],
      ['kate', 1],
    ]);
  });

  it('closes the record alone where the switch says so: what comes after it is refused', () => {
    const bench = dueStart({ scheduledRescheduleCloses: true });
    expect(move(bench, 'kate', 1, { at: '11/22/2026 17:00' })).toBe('ScheduledRecordRescheduleAcknowledge');
    expect(callbackStates(bench, 1)).toEqual(['moved', 'waiting']);
    expect(processed(bench, 'kate', 1)).toBe('Record is already closed');
    bench.pass(2 * hour);
    expect(scheduledCalls(bench)).toHaveLength(2);
  });

  it('moves by handle what is in nobody’s hands, if it is theirs', () => {
    const bench = start();
    scheduleOne(bench);
    expect(move(bench, 'taro', 1, { at: '11/22/2026 17:00' })).toBe('Record is already closed');
    expect(move(bench, 'kate', 1, { at: '11/22/2026 17:00', type: 'Campaign' })).toBe(
      'ScheduledRecordRescheduleAcknowledge',
    );
    expect(move(bench, 'taro', 1, { at: '11/22/2026 16:00', type: 'Campaign' })).toBe(
      'ScheduledRecordRescheduleAcknowledge',
    );
    expect(callbackStates(bench, 1)).toEqual(['moved', 'moved', 'waiting']);
    bench.pass(3 * hour);
    expect(scheduledCalls(bench)).toEqual([]);
    bench.pass(hour);
    expect(scheduledCalls(bench)).toHaveLength(1);
  });

  it('is not for a record without a callback, nor RecordReschedule for one with it', () => {
    const bench = dueStart();
    expect(reschedule(bench, 'kate', 1, { at: '11/22/2026 17:00' })).toBe(
      'A due callback is moved by ScheduledRecordReschedule',
    );
    const other = Number(fetchRecord(bench, 'taro'));
    expect(move(bench, 'taro', other, { at: '11/22/2026 17:00' })).toBe('There is no callback to move');
    expect(move(bench, 'claire', 1, { at: '11/22/2026 17:00' })).toBe('Record is not in the hands of this agent');
  });
});

describe('a callback that waits', () => {
  it('is dropped when its number must not be called any more, and its contact is finished with', () => {
    const bench = start();
    scheduleOne(bench);
    addDoNotCall(bench.engine.world, ['4471']);
    expect(callbackStates(bench, 1)).toEqual(['dropped']);
    expect(reportOf(bench, 1)).toMatchObject({ state: 'done', result: 51, agent: 'dialer', recordType: 7 });
    removeDoNotCall(bench.engine.world, ['4471']);
    bench.pass(24 * hour);
    expect(scheduledCalls(bench)).toEqual([]);
  });

  it('is not for the contact’s other number: that one may be called as before', () => {
    const bench = start();
    scheduleOne(bench);
    addDoNotCall(bench.engine.world, ['4472']);
    expect(reportOf(bench, 1).state).toBe('scheduled');
    expect(reportOf(bench, 2).state).toBe('doNotCall');
    bench.pass(3 * hour);
    expect(scheduledCalls(bench)).toEqual([['kate', 1]]);
  });

  it.each([
    ['withdrawn', (bench: Bench) => void withdrawRecord(bench.engine.world, 1), ['dropped']],
    [
      'reset with its campaign',
      (bench: Bench) => {
        const campaign = bench.engine.world.campaigns.get('Spring');
        if (campaign) resetCampaign(bench.engine.world, campaign);
      },
      [],
    ],
  ])('is gone when it is %s', (_how, end, states) => {
    const bench = start();
    scheduleOne(bench);
    end(bench);
    bench.pass(24 * hour);
    expect(scheduledCalls(bench)).toEqual([]);
    expect(callbackStates(bench, 1)).toEqual(states);
    expect([bench.engine.world.openCallbacks.size, bench.engine.world.dueCallbacks.size]).toEqual([0, 0]);
  });

  it('leaves its record’s life in the report', () => {
    const bench = start();
    fetchRecord(bench, 'kate');
    makeCall(bench.engine.world, bench.desk('kate'), {
      destination: '4471',
      userData: [handlePair(1)],
      callerId: null,
    });
    bench.pass(300);
    reschedule(bench, 'kate', 1);
    askAbout(
      bench,
      'kate',
      'RecordProcessed',
      1,
      whole('GSW_CALL_RESULT', 33),
      text('DispositionCode', 'sold'),
      text('Note', 'Rings at 3'),
    );
    const at = noon + 300;
    expect(reportOf(bench, 1)).toMatchObject({
      calls: [{ at: noon, number: '4471', agent: 'kate', result: 33 }],
      results: [{ at, result: 33, agent: 'kate' }],
      said: { DispositionCode: 'sold', Note: 'Rings at 3' },
      callbacks: [
        {
          events: [
            { at, what: 'asked', agent: 'kate' },
            { at, what: 'waiting', agent: 'kate' },
          ],
        },
      ],
    });
    expect(bench.engine.world.log.entries().filter(({ kind }) => kind === 'callback')).toMatchObject([
      { name: 'CallbackAsked', handle: 1, agent: 'kate', campaign: 'Spring', detail: '2026-11-22T15:00:00.000Z' },
      { name: 'CallbackScheduled', handle: 1 },
    ]);
  });
});
