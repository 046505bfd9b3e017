import { describe, expect, it } from 'vitest';
import { changeVoice } from '../../../lib/practice/engine/agentStates';
import { moveCampaign } from '../../../lib/practice/engine/campaigns';
import { type Pair, text, textOf, whole } from '../../../lib/practice/engine/userData';
import { returnRecords, withdrawRecord } from '../../../lib/practice/engine/withdraw';
import { campaignPairs, createBench, fetchRecord, handlePair, reference } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const spring = campaignOf(listOf('4471 4472', '4473', '4474'));
const errorOf = (answers: { name: string; pairs: readonly Pair[] }[]) =>
  answers[0]?.name === 'Error' ? textOf(answers[0].pairs, 'GSW_ERROR') : null;
const stateOf = (bench: ReturnType<typeof createBench>, handle: number) =>
  bench.engine.report().find((record) => record.handle === handle);

describe('desktop requests', () => {
  it('hand out one contact after the other, each to one agent', () => {
    const bench = createBench([spring]);
    expect([fetchRecord(bench, 'kate'), fetchRecord(bench, 'taro'), fetchRecord(bench, 'kate')]).toEqual([1, 3, 4]);
    expect(fetchRecord(bench, 'claire')).toBe('No records available');
  });

  it.each([
    [
      'the agent is not ready',
      'Agent is not ready',
      [],
      (bench: ReturnType<typeof createBench>) =>
        changeVoice(bench.engine.world, bench.desk('kate'), { verb: 'not-ready', reason: 'Break', workMode: null }),
    ],
    [
      'the agent does not want to be disturbed',
      'Agent is not ready',
      [],
      (bench: ReturnType<typeof createBench>) =>
        changeVoice(bench.engine.world, bench.desk('kate'), { verb: 'dnd-on', reason: null, workMode: null }),
    ],
    [
      'the campaign is stopped',
      'Campaign is not running',
      [],
      (bench: ReturnType<typeof createBench>) => moveCampaign(bench.engine.world, 'Spring', 'stop'),
    ],
    ['the campaign is unknown', 'Campaign not found', [text('GSW_CAMPAIGN_NAME', 'Autumn')], () => {}],
    ['the application is another', 'Application id', [whole('GSW_APPLICATION_ID', 9)], () => {}],
  ])('refuse a preview while %s', (_why, message, pairs, prepare) => {
    const bench = createBench([spring]);
    prepare(bench);
    const answers = bench.ask('kate', 'PreviewRecordRequest', ...campaignPairs, ...pairs, whole('GSW_REFERENCE_ID', 7));
    expect(errorOf(answers)).toContain(message);
    expect(textOf(answers[0]?.pairs ?? [], 'GSW_REFERENCE_ID')).toBe('7');
  });

  it('refuse a preview of a campaign that brings its records by itself', () => {
    const bench = createBench([{ ...spring, mode: 'progressive' }]);
    expect(fetchRecord(bench, 'kate')).toBe('Campaign is not a preview campaign');
  });

  it('refuse a preview of another group’s campaign', () => {
    const bench = createBench([{ ...spring, group: 'Sales' }]);
    expect(fetchRecord(bench, 'kate')).toBe('Agent does not belong to this campaign');
  });

  it('put a rejected contact back behind the others', () => {
    const bench = createBench([spring]);
    const handle = fetchRecord(bench, 'kate');
    const [answer] = bench.ask('kate', 'RecordReject', ...campaignPairs, handlePair(handle), reference());
    expect(answer?.name).toBe('RecordRejectAcknowledge');
    expect(stateOf(bench, 1)).toMatchObject({ state: 'ready', agent: null });
    expect([fetchRecord(bench, 'taro'), fetchRecord(bench, 'taro'), fetchRecord(bench, 'taro')]).toEqual([3, 4, 1]);
  });

  it('take one number out, and go on with the next of the contact', () => {
    const bench = createBench([spring]);
    const handle = fetchRecord(bench, 'kate');
    bench.ask('kate', 'RequestRecordCancel', ...campaignPairs, handlePair(handle), reference());
    expect(stateOf(bench, 1)).toMatchObject({ state: 'cancelled' });
    expect(stateOf(bench, 2)).toMatchObject({ state: 'ready' });
    expect([1, 2, 3].map(() => fetchRecord(bench, 'kate'))).toEqual([3, 4, 2]);
  });

  it('take a whole contact out', () => {
    const bench = createBench([spring]);
    const handle = fetchRecord(bench, 'kate');
    const all = text('GSW_CHAIN_ATTR', 'AllChain');
    const [answer] = bench.ask('kate', 'RequestRecordCancel', ...campaignPairs, handlePair(handle), all, reference());
    expect(answer?.name).toBe('RecordCancelAcknowledge');
    expect(stateOf(bench, 1)).toMatchObject({ state: 'cancelled', agent: 'kate' });
    expect(stateOf(bench, 2)).toMatchObject({ state: 'cancelled' });
    expect([1, 2, 3].map(() => fetchRecord(bench, 'kate'))).toEqual([3, 4, 'No records available']);
  });

  it('close a record with its result and the fields that came along', () => {
    const bench = createBench([spring]);
    const handle = fetchRecord(bench, 'kate');
    const [answer] = bench.ask(
      'kate',
      'RecordProcessed',
      ...campaignPairs,
      handlePair(handle),
      whole('GSW_CALL_RESULT', 7),
      text('plan', 'Plus'),
      whole('GSW_REFERENCE_ID', 41),
    );
    expect(answer?.name).toBe('RecordProcessedAcknowledge');
    expect(Object.fromEntries(answer?.pairs.map(({ key, value }) => [key, value]) ?? [])).toEqual({
      GSW_REFERENCE_ID: 41,
      GSW_RECORD_HANDLE: 1,
      GSW_APPLICATION_ID: 134,
      GSW_CAMPAIGN_NAME: 'Spring',
      GSW_CALLING_LIST: 'Spring list',
    });
    expect(stateOf(bench, 1)).toMatchObject({ state: 'done', result: 7, agent: 'kate', fields: { plan: 'Plus' } });
    expect(stateOf(bench, 2)).toMatchObject({ state: 'done', result: null });
  });

  it.each([
    ['a field that breaks its rule', [text('plan', 'Far too long a value')], 'Longer than 10'],
    ['a field that is read-only', [text('crm_id', 'C-99')], 'read-only'],
    ['a result that is none', [whole('GSW_CALL_RESULT', 99)], 'Call result'],
    ['another application', [whole('GSW_APPLICATION_ID', 9)], 'Application id'],
  ])('refuse to close a record with %s, and leave it open', (_what, pairs, message) => {
    const bench = createBench([spring]);
    const handle = fetchRecord(bench, 'kate');
    const answers = bench.ask('kate', 'RecordProcessed', ...campaignPairs, handlePair(handle), ...pairs, reference());
    expect(errorOf(answers)).toContain(message);
    expect(stateOf(bench, 1)).toMatchObject({ state: 'retrieved', agent: 'kate', fields: { plan: 'Basic' } });
  });

  it.each(['RecordReject', 'RequestRecordCancel', 'RecordProcessed', 'UpdateCallCompletionStats', 'DoNotCall'])(
    'refuse %s for a record that is not there, not theirs, or closed',
    (name) => {
      const bench = createBench([spring]);
      const handle = handlePair(fetchRecord(bench, 'kate'));
      const ask = (agent: string, ...pairs: Pair[]) => errorOf(bench.ask(agent, name, ...campaignPairs, ...pairs));
      expect(ask('kate')).toBe('Record handle is missing');
      expect(ask('kate', whole('GSW_RECORD_HANDLE', 77))).toBe('Record not found');
      expect(ask('taro', handle)).toBe('Record is not in the hands of this agent');
      bench.ask('kate', 'RecordProcessed', ...campaignPairs, handle, reference());
      expect(ask('kate', handle)).toBe('Record is already closed');
    },
  );

  it('store a result without closing the record', () => {
    const bench = createBench([spring]);
    const handle = handlePair(fetchRecord(bench, 'kate'));
    bench.ask('kate', 'UpdateCallCompletionStats', ...campaignPairs, handle, whole('GSW_CALL_RESULT', 9));
    expect(stateOf(bench, 1)).toMatchObject({ state: 'retrieved', lastResult: 9 });
  });

  it('give the other numbers of a contact, and always say when that is all', () => {
    const bench = createBench([spring]);
    const several = bench.ask('kate', 'ChainedRecordRequest', ...campaignPairs, handlePair(fetchRecord(bench, 'kate')));
    expect(several.map(({ name, pairs }) => [name, textOf(pairs, 'GSW_PHONE')])).toEqual([
      ['ChainedRecord', '4472'],
      ['ChainedRecordsDataEnd', null],
    ]);
    const one = bench.ask('kate', 'ChainedRecordRequest', ...campaignPairs, handlePair(fetchRecord(bench, 'kate')));
    expect(one.map(({ name }) => name)).toEqual(['ChainedRecordsDataEnd']);
  });

  it('never hand out a number marked as do-not-call', () => {
    const bench = createBench([spring]);
    const handle = handlePair(fetchRecord(bench, 'kate'));
    bench.ask('kate', 'DoNotCall', ...campaignPairs, handle, text('GSW_CHAIN_ATTR', 'AllChain'));
    bench.ask('kate', 'RecordReject', ...campaignPairs, handle);
    expect([1, 2, 3].map(() => fetchRecord(bench, 'kate'))).toEqual([3, 4, 'No records available']);
    expect(stateOf(bench, 1)).toMatchObject({ state: 'doNotCall' });
  });

  it.each(['PreviewDialingModeStart', 'PreviewDialingModeOver'])('say that %s is not offered yet', (name) => {
    const bench = createBench([spring]);
    expect(errorOf(bench.ask('kate', name, ...campaignPairs))).toBe('Request is not supported yet');
  });

  it('refuse what nobody knows, even the names of built-in properties', () => {
    const bench = createBench([spring]);
    expect(errorOf(bench.ask('kate', 'toString'))).toBe('Unknown request: toString');
  });

  it('tell the status of every loaded campaign of the agent', () => {
    const bench = createBench([spring, { ...spring, name: 'Summer' }, { ...spring, name: 'Sales', group: 'Sales' }]);
    moveCampaign(bench.engine.world, 'Summer', 'stop');
    const names = bench
      .ask('kate', 'CampaignStatusRequest')
      .map(({ name, pairs }) => [name, textOf(pairs, 'GSW_CAMPAIGN_NAME')]);
    expect(names).toEqual([
      ['CampaignStarted', 'Spring'],
      ['CampaignLoaded', 'Summer'],
    ]);
  });

  it('leave a record in hand when its campaign is stopped and unloaded', () => {
    const bench = createBench([spring]);
    const handle = handlePair(fetchRecord(bench, 'kate'));
    moveCampaign(bench.engine.world, 'Spring', 'stop');
    moveCampaign(bench.engine.world, 'Spring', 'unload');
    expect(bench.ask('kate', 'RecordProcessed', ...campaignPairs, handle)[0]?.name).toBe('RecordProcessedAcknowledge');
  });

  it('tell whoever previews a record that it was withdrawn', () => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    withdrawRecord(bench.engine.world, 1);
    expect(bench.told.at(-1)).toMatchObject({ type: 'desktop', agent: 'kate', name: 'RecordCancel', answers: null });
    expect(stateOf(bench, 1)).toMatchObject({ state: 'cancelled', agent: 'administrator' });
  });

  it('put back what an agent left behind', () => {
    const bench = createBench([spring]);
    fetchRecord(bench, 'kate');
    fetchRecord(bench, 'kate');
    expect(returnRecords(bench.engine.world, 'kate')).toBe(2);
    expect(bench.engine.report().every(({ state }) => state === 'ready')).toBe(true);
  });

  it.each([
    ['again', ['RecordRejectAcknowledge', 'Error']],
    ['answeredAgain', ['RecordRejectAcknowledge', 'RecordRejectAcknowledge']],
    ['refused', ['RecordRejectAcknowledge', 'Error']],
  ] as const)('that repeat a reference id are handled as the switch says: %s', (repeats, names) => {
    const bench = createBench([spring], { switches: { repeats } });
    const handle = handlePair(fetchRecord(bench, 'kate'));
    const send = () => bench.ask('kate', 'RecordReject', ...campaignPairs, handle, whole('GSW_REFERENCE_ID', 5));
    const answers = [...send(), ...send()];
    expect(answers.map(({ name }) => name)).toEqual(names);
    if (repeats === 'again') expect(errorOf(answers.slice(1))).toBe('Record is not in the hands of this agent');
    if (repeats === 'refused') expect(errorOf(answers.slice(1))).toBe('Reference id was used before');
    expect(stateOf(bench, 1)).toMatchObject({ state: 'ready', deliveries: 1 });
  });

  it.each([
    ['again', [1, 3]],
    ['answeredAgain', [1, 1]],
    ['refused', [1, 'Reference id was used before']],
  ] as const)('for a preview that repeat a reference id: %s', (repeats, handles) => {
    const bench = createBench([spring], { switches: { repeats } });
    const send = () => {
      const [answer] = bench.ask('kate', 'PreviewRecordRequest', ...campaignPairs, whole('GSW_REFERENCE_ID', 5));
      return textOf(answer?.pairs ?? [], 'GSW_ERROR') ?? Number(textOf(answer?.pairs ?? [], 'GSW_RECORD_HANDLE'));
    };
    expect([send(), send()]).toEqual(handles);
  });

  it.each([
    ['error', 'Error'],
    ['event', 'PreviewRecordEmpty'],
    ['silent', undefined],
  ] as const)('say that a list is empty as the switch says: %s', (emptyList, name) => {
    const bench = createBench([campaignOf(listOf('4471'))], { switches: { emptyList } });
    fetchRecord(bench, 'kate');
    expect(bench.ask('kate', 'PreviewRecordRequest', ...campaignPairs)[0]?.name).toBe(name);
  });

  it('hold back records outside their dial hours when told to', () => {
    const bench = createBench([spring], { switches: { dialHours: 'respected' } });
    expect(fetchRecord(bench, 'kate')).toBe(1);
    bench.pass(9 * 3600 * 1000);
    expect(fetchRecord(bench, 'kate')).toBe('No records available');
  });
});
