import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../lib/practice/engine/calls';
import { resetChains } from '../../../lib/practice/engine/reset';
import { type Pair, text, textOf, whole } from '../../../lib/practice/engine/userData';
import { withdrawRecord } from '../../../lib/practice/engine/withdraw';
import { type Bench, campaignPairs, createBench, fetchRecord, handlePair, reference } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const spring = campaignOf(listOf('4471 4472 4473', '4474'));
const recordOf = (bench: Bench, handle: number) => bench.engine.report().find((record) => record.handle === handle);
const chainOf = (bench: Bench, handle: number, ...more: Pair[]) =>
  bench.ask('kate', 'ChainedRecordRequest', ...campaignPairs, handlePair(handle), ...more);
const errorOf = (answers: { name: string; pairs: readonly Pair[] }[]) => textOf(answers[0]?.pairs ?? [], 'GSW_ERROR');

const newNumber = (more: Record<string, string | number | null> = {}): Pair[] =>
  Object.entries({
    GSW_CALLING_LIST: 'Spring list',
    GSW_CHAIN_ID: 1,
    GSW_PHONE: '+44 (0) 4479',
    GSW_PHONE_TYPE: 4,
    GSW_TZ_NAME: 'Europe/London',
    GSW_FROM: 28_800,
    GSW_UNTIL: 64_800,
    ...more,
  }).flatMap(([key, value]) =>
    value === null ? [] : [typeof value === 'number' ? whole(key, value) : text(key, value)],
  );
const add = (bench: Bench, more: Record<string, string | number | null> = {}, ...pairs: Pair[]) =>
  bench.ask('kate', 'AddRecord', ...campaignPairs, ...newNumber(more), ...pairs);

describe('the other numbers of a contact', () => {
  it('come each with its own handle, place and type, and the reference in all', () => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    const answers = chainOf(bench, 1, whole('GSW_REFERENCE_ID', 61));
    expect(
      answers.map(({ name, pairs }) => [
        name,
        ...['GSW_RECORD_HANDLE', 'GSW_PHONE', 'GSW_PHONE_TYPE', 'GSW_CHAIN_ID', 'GSW_CHAIN_N', 'GSW_CALL_RESULT'].map(
          (key) => textOf(pairs, key),
        ),
      ]),
    ).toEqual([
      ['ChainedRecord', '2', '4472', '1', '1', '1', '28'],
      ['ChainedRecord', '3', '4473', '1', '1', '2', '28'],
      ['ChainedRecordsDataEnd', '1', null, null, '1', null, null],
    ]);
    for (const { pairs } of answers) expect(textOf(pairs, 'GSW_REFERENCE_ID')).toBe('61');
    expect(Object.fromEntries(answers[0]?.pairs.map(({ key, value }) => [key, value]) ?? [])).toMatchObject({
      GSW_FROM: 32_400,
      GSW_UNTIL: 64_800,
      GSW_TZ_NAME: 'Europe/London',
      GSW_TZ_OFFSET: 0,
      GSW_ATTEMPTS: 0,
      crm_id: 'C-1',
      visits: 0,
    });
  });

  it('are all but the one asked with, the first one too', () => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    expect(chainOf(bench, 2).map(({ pairs }) => textOf(pairs, 'GSW_RECORD_HANDLE'))).toEqual(['1', '3', '2']);
  });

  it('leave out what was cancelled, and show what may not be called', () => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    bench.ask('kate', 'RequestRecordCancel', ...campaignPairs, handlePair(1), reference());
    expect([fetchRecord(bench, 'kate'), fetchRecord(bench, 'kate')]).toEqual([4, 2]);
    bench.ask('kate', 'DoNotCall', ...campaignPairs, handlePair(3), reference());
    const answers = chainOf(bench, 2);
    expect(answers.map(({ pairs }) => textOf(pairs, 'GSW_RECORD_HANDLE'))).toEqual(['3', '2']);
    expect(textOf(answers[0]?.pairs ?? [], 'GSW_CALL_RESULT')).toBe('51');
  });

  it('are told to nobody who does not hold the contact', () => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'taro');
    expect(errorOf(chainOf(bench, 1))).toBe('Record is not in the hands of this agent');
  });

  it('keep handles of their own where every preview has handle 1', () => {
    const bench = createBench([spring], { switches: { sameHandle: true } });
    bench.ask('kate', 'CampaignStatusRequest');
    expect(fetchRecord(bench, 'kate')).toBe(1);
    const handles = chainOf(bench, 1).map(({ pairs }) => textOf(pairs, 'GSW_RECORD_HANDLE') ?? '');
    expect(new Set(handles).size).toBe(3);
    bench.ask('kate', 'RecordProcessed', ...campaignPairs, handlePair(handles[1] ?? ''), whole('GSW_CALL_RESULT', 33));
    expect(recordOf(bench, 3)).toMatchObject({ state: 'done', result: 33 });
  });

  it('get call, attempt and result when they are dialed, and the contact is finished', () => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    makeCall(bench.engine.world, bench.desk('kate'), {
      destination: '4472',
      userData: [handlePair(2)],
      callerId: null,
    });
    bench.pass(1000);
    const [answer] = bench.ask('kate', 'RecordProcessed', ...campaignPairs, handlePair(2), reference());
    expect(textOf(answer?.pairs ?? [], 'GSW_RECORD_HANDLE')).toBe('2');
    expect(recordOf(bench, 2)).toMatchObject({ state: 'done', attempts: 1, result: 33, agent: 'kate' });
    for (const handle of [1, 3])
      expect(recordOf(bench, handle)).toMatchObject({ state: 'done', attempts: 0, result: null });
    expect([fetchRecord(bench, 'kate'), fetchRecord(bench, 'kate')]).toEqual([4, 'No records available']);
  });

  it.each(['RecordReject', 'RequestRecordCancel'])('let %s close what is in hand by any handle', (name) => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    const all = text('GSW_CHAIN_ATTR', 'AllChain');
    bench.ask('kate', name, ...campaignPairs, handlePair(3), all, reference());
    const state = name === 'RecordReject' ? 'ready' : 'cancelled';
    expect([1, 2, 3].map((handle) => recordOf(bench, handle)?.state)).toEqual([state, state, state]);
    expect(errorOf(bench.ask('kate', name, ...campaignPairs, handlePair(1)))).not.toBeNull();
  });

  it('are withdrawn with the one in hand, under the handle that the desktop knows', () => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    withdrawRecord(bench.engine.world, 3);
    const last = bench.told.at(-1);
    expect(last).toMatchObject({ name: 'RecordCancel' });
    expect(textOf(last?.type === 'desktop' ? last.pairs : [], 'GSW_RECORD_HANDLE')).toBe('1');
  });
});

describe('a new number', () => {
  it('joins the chain behind the others, and is acknowledged with its place', () => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    const [answer] = add(bench, {}, whole('GSW_REFERENCE_ID', 71));
    expect(answer?.name).toBe('AddRecordAcknowledge');
    expect(Object.fromEntries(answer?.pairs.map(({ key, value }) => [key, value]) ?? [])).toEqual({
      GSW_REFERENCE_ID: 71,
      GSW_APPLICATION_ID: 134,
      GSW_CAMPAIGN_NAME: 'Spring',
      GSW_CALLING_LIST: 'Spring list',
      GSW_PHONE: '+4404479',
      GSW_CHAIN_ID: 1,
      GSW_CHAIN_N: 3,
    });
    const member = chainOf(bench, 1)[2];
    expect(textOf(member?.pairs ?? [], 'GSW_PHONE')).toBe('+4404479');
    const handle = Number(textOf(member?.pairs ?? [], 'GSW_RECORD_HANDLE'));
    bench.ask('kate', 'RecordProcessed', ...campaignPairs, handlePair(handle), whole('GSW_CALL_RESULT', 40));
    expect(recordOf(bench, handle)).toMatchObject({ phone: '+4404479', state: 'done', result: 40 });
  });

  it('without a chain is a contact of its own, last of all', () => {
    const bench = createBench([spring]);
    const [answer] = add(bench, { GSW_CHAIN_ID: null, crm_id: 'C-9', plan: 'Plus' });
    expect(textOf(answer?.pairs ?? [], 'GSW_CHAIN_ID')).toBe('3');
    expect(textOf(answer?.pairs ?? [], 'GSW_CHAIN_N')).toBe('0');
    expect([1, 2, 3].map(() => fetchRecord(bench, 'kate'))).toEqual([1, 4, 5]);
    expect(recordOf(bench, 5)).toMatchObject({ fields: { crm_id: 'C-9', plan: 'Plus', visits: '' } });
  });

  it.each([
    [{ GSW_PHONE: null }, 'Field is missing: GSW_PHONE'],
    [{ GSW_PHONE_TYPE: null }, 'Field is missing: GSW_PHONE_TYPE'],
    [{ GSW_TZ_NAME: '' }, 'Field is missing: GSW_TZ_NAME'],
    [{ GSW_FROM: null }, 'Field is missing: GSW_FROM'],
    [{ GSW_UNTIL: null }, 'Field is missing: GSW_UNTIL'],
    [{ GSW_CALLING_LIST: null }, 'Field is missing: GSW_CALLING_LIST'],
    [{ GSW_CALLING_LIST: 'Other list' }, 'Calling list not found: Other list'],
    [{ GSW_CHAIN_ID: 77 }, 'Chain not found: 77'],
    [{ GSW_PHONE: '12' }, 'Value is not possible: GSW_PHONE 12'],
    [{ GSW_PHONE: 'call me' }, 'Value is not possible: GSW_PHONE call me'],
    [{ GSW_PHONE_TYPE: 99 }, 'Value is not possible: GSW_PHONE_TYPE 99'],
    [{ GSW_TZ_NAME: 'Mars' }, 'Value is not possible: GSW_TZ_NAME Mars'],
    [{ GSW_UNTIL: 28_800 }, 'Value is not possible: GSW_UNTIL 28800'],
    [{ GSW_CALL_RESULT: 54 }, 'Value is not possible: GSW_CALL_RESULT 54'],
    [{ GSW_CAMPAIGN_NAME: 'Autumn' }, 'Campaign not found'],
    [{ GSW_APPLICATION_ID: 1 }, 'Application id does not belong to this campaign'],
    [{ crm_id: 'C-99' }, 'Field value breaks the rule of the calling list: crm_id is read-only'],
    [
      { GSW_CHAIN_ID: null, plan: 'Plus' },
      'Field value breaks the rule of the calling list: crm_id: A value is required',
    ],
  ])('is refused with %j', (more, message) => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    const answers = add(bench, more, whole('GSW_REFERENCE_ID', 72));
    expect(answers.map(({ name }) => name)).toEqual(['Error']);
    expect(errorOf(answers)).toBe(message);
    expect(textOf(answers[0]?.pairs ?? [], 'GSW_REFERENCE_ID')).toBe('72');
    expect(bench.engine.report()).toHaveLength(4);
  });

  it('comes too late for a contact that is finished', () => {
    const bench = createBench([spring]);
    bench.ask('kate', 'RecordProcessed', ...campaignPairs, handlePair(fetchRecord(bench, 'kate')));
    expect(errorOf(add(bench))).toBe('Record is already closed: 1');
  });

  it.each([
    ['again', 6],
    ['answeredAgain', 5],
    ['refused', 5],
  ] as const)('asked for twice with one reference is there as often as the switch says: %s', (repeats, count) => {
    const bench = createBench([spring], { switches: { repeats } });
    fetchRecord(bench, 'kate');
    const twice = [1, 2].flatMap(() => add(bench, {}, whole('GSW_REFERENCE_ID', 73)));
    expect(twice.map(({ name }) => name)).toEqual([
      'AddRecordAcknowledge',
      repeats === 'refused' ? 'Error' : 'AddRecordAcknowledge',
    ]);
    expect(bench.engine.report()).toHaveLength(count);
  });

  it('is gone after a reset, and its handle is not given again', () => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    add(bench);
    add(bench, { GSW_CHAIN_ID: null, crm_id: 'C-9', plan: 'Plus' });
    const campaign = bench.engine.world.campaigns.get('Spring');
    if (campaign) resetChains(bench.engine.world, campaign);
    expect(bench.engine.report().map(({ handle }) => handle)).toEqual([1, 2, 3, 4]);
    fetchRecord(bench, 'kate');
    add(bench);
    expect(bench.engine.report().map(({ handle }) => handle)).toEqual([1, 2, 3, 4, 7]);
  });
});
