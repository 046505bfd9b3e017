import { describe, expect, it } from 'vitest';
import { parseCallingList } from '../../../lib/practice/engine/callingList';
import { parseFieldRule } from '../../../lib/practice/engine/fieldRule';
import { isSameValue, readWireValue, wireValue } from '../../../lib/practice/engine/fieldValue';
import type { Switches } from '../../../lib/practice/engine/switches';
import { type Pair, text, whole } from '../../../lib/practice/engine/userData';
import { askAbout, processed, reportOf } from '../support/callbacks';
import { campaignPairs, createBench, reference } from '../support/engine';
import { campaignOf } from '../support/lists';

const rule = (head: string) => {
  const read = parseFieldRule(head);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};

describe('a field’s value on the wire', () => {
  it.each<[string, string, string | number]>([
    ['due:datetime', '2026-11-30 15:30', '11/30/2026 15:30'],
    ['due:datetime', '2026-11-30', '11/30/2026 00:00'],
    ['due:datetime', '', ''],
    ['visits:int', '7', 7],
    ['visits:int', '-7', -7],
    ['visits:int nullable', '', ''],
    ['balance:float', '310.00', '310.00'],
    ['plan', 'Home Plus', 'Home Plus'],
    ['grade:char', 'A', 'A'],
  ])('of %j, kept as %j, is %j', (head, kept, wire) => {
    expect(wireValue(rule(head), kept)).toBe(wire);
    expect(isSameValue(rule(head), kept, String(wire))).toBe(true);
  });

  it.each<[string, string, string | null]>([
    ['due:datetime', '11/30/2026 15:30', '2026-11-30 15:30'],
    ['due:datetime', '1/2/2027 9:05', '2027-01-02 09:05'],
    ['due:datetime', '11/30/2026', '2026-11-30 00:00'],
    ['due:datetime', '2026-11-30 15:30', null],
    ['due:datetime', '02/30/2026 10:00', null],
    ['due:datetime', 'soon', null],
    ['due:datetime', '', null],
    ['due:datetime nullable', '', ''],
    ['due:datetime nullable mandatory', '', null],
    ['visits:int', '12', '12'],
    ['visits:int', '+12', '12'],
    ['visits:int', '2147483647', '2147483647'],
    ['visits:int', '2147483648', null],
    ['visits:int', '-2147483648', '-2147483648'],
    ['visits:int', '1.5', null],
    ['balance:float', '.5', '.5'],
    ['balance:float', '1e3', '1e3'],
    ['balance:float', 'much', null],
    ['plan:varchar(5)', 'Basic', 'Basic'],
    ['plan:varchar(5)', ' Plus', ' Plus'],
    ['plan:varchar(5)', 'Basics', null],
    ['plan mandatory nullable', '  ', null],
    ['plan', '', null],
    ['grade:char', 'AB', null],
    ['grade:char(2)', '茶色', '茶色'],
  ])('of %j, written as %j, is kept as %j', (head, written, kept) => {
    const read = readWireValue(rule(head), written);
    expect(read.ok ? read.value : null).toBe(kept);
  });
});

describe('what desktops write into fields', () => {
  const head =
    'name,phone_1,time_zone,from,until,crm_id:varchar(12) read-only,signed:datetime read-only,due:datetime nullable,visits:int nullable,reason:varchar(20) nullable mandatory label Reason';
  const list = parseCallingList(`${head}\nAnn,4471,Europe/London,00:00,24:00,C-1,2026-01-02,2026-11-30 10:00,3,`);
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  const start = (switches: Partial<Switches> = {}, options: Record<string, string> = {}) => {
    const bench = createBench([campaignOf(list.value)], { switches, options });
    const [answer] = bench.ask('kate', 'PreviewRecordRequest', ...campaignPairs, reference());
    return { bench, record: answer?.pairs ?? [] };
  };

  it('may stand empty in a list where an agent must fill it', () => expect(list.value.contacts).toHaveLength(1));

  it('comes typed', () => {
    const { record } = start();
    const of = (key: string) => record.find((pair) => pair.key === key);
    expect(of('due')).toEqual(text('due', '11/30/2026 10:00'));
    expect(of('signed')).toEqual(text('signed', '01/02/2026 00:00'));
    expect(of('visits')).toEqual(whole('visits', 3));
  });

  it.each<[string, Pair[], Record<string, string>]>([
    ['a date', [text('due', '12/01/2026 09:30')], { due: '2026-12-01 09:30' }],
    ['a number', [whole('visits', 4)], { visits: '4' }],
    ['nothing where that may be', [text('visits', '')], { visits: '' }],
    ['what is there already, read-only or not', [text('signed', '01/02/2026 00:00'), text('crm_id', 'C-1')], {}],
    ['several at once', [text('reason', 'Moved'), whole('visits', 9)], { reason: 'Moved', visits: '9' }],
  ])('is stored: %s', (_what, pairs, changed) => {
    const { bench } = start();
    const before = reportOf(bench, 1).fields;
    expect(askAbout(bench, 'kate', 'UpdateCallCompletionStats', 1, ...pairs)).toBe(
      'UpdateCallCompletionStatsAcknowledge',
    );
    expect(reportOf(bench, 1).fields).toEqual({ ...before, ...changed });
  });

  it.each<[string, Pair[], string]>([
    ['a read-only field', [text('crm_id', 'C-2')], 'crm_id is read-only'],
    ['a read-only date', [text('signed', '01/03/2026 00:00')], 'signed is read-only'],
    ['a date that is none', [text('due', 'soon')], 'due: Not a date such as 11/30/2026 15:30: soon'],
    ['a number that is none', [text('visits', 'few')], 'visits: Not a whole number: few'],
    ['nothing where something must be', [text('reason', ' ')], 'reason: A value is required'],
    ['too much', [text('reason', 'x'.repeat(21))], 'reason: Longer than 20 characters'],
  ])('is refused with the reason, and nothing is stored: %s', (_what, pairs, words) => {
    const { bench } = start();
    const before = reportOf(bench, 1);
    for (const name of ['UpdateCallCompletionStats', 'RecordProcessed'])
      expect(askAbout(bench, 'kate', name, 1, whole('GSW_CALL_RESULT', 7), ...pairs)).toContain(words);
    expect(reportOf(bench, 1)).toEqual(before);
  });

  it('is stored and not acknowledged where the switch says so, and refused all the same', () => {
    const { bench } = start({ updates: 'silent' });
    expect(askAbout(bench, 'kate', 'UpdateCallCompletionStats', 1, text('reason', 'Moved'))).toBe('silence');
    expect(reportOf(bench, 1).fields).toMatchObject({ reason: 'Moved' });
    expect(askAbout(bench, 'kate', 'UpdateCallCompletionStats', 1, text('crm_id', 'C-2'))).toContain('read-only');
  });

  it('needs the privilege where the dialer enforces it', () => {
    const { bench } = start(
      { privileges: 'enforced' },
      { 'privilege.outbound.record-information.can-update': 'false' },
    );
    expect(askAbout(bench, 'kate', 'UpdateCallCompletionStats', 1, text('reason', 'Moved'))).toBe(
      'Agent is not permitted to do this',
    );
    expect(processed(bench, 'kate', 1)).toBe('RecordProcessedAcknowledge');
  });

  it('is kept beside fields and results under any other key, the latest of each', () => {
    const { bench } = start();
    const said = (...pairs: Pair[]) => askAbout(bench, 'kate', 'UpdateCallCompletionStats', 1, ...pairs);
    said(text('DispositionCode', 'renewed'), text('Note', 'First line\nsecond'), text('contact_info', '4471'));
    said(whole('DispositionCode', 7), { key: 'Nested', type: 'kvlist', value: [] });
    expect(reportOf(bench, 1).said).toEqual({ DispositionCode: '7', Note: 'First line\nsecond' });
  });

  it.each([
    ['RecordReject', 'can-reject-record'],
    ['RequestRecordCancel', 'can-cancel-record'],
    ['DoNotCall', 'can-mark-do-not-call'],
  ])('%s needs the privilege %s where the dialer enforces it', (name, privilege) => {
    const { bench } = start({ privileges: 'enforced' }, { [`privilege.outbound.${privilege}`]: 'false' });
    expect(askAbout(bench, 'kate', name, 1)).toBe('Agent is not permitted to do this');
    bench.switches.privileges = 'ignored';
    expect(askAbout(bench, 'kate', name, 1)).toMatch(/Acknowledge$/);
  });

  it.each(['RequestRecordCancel', 'DoNotCall'])('%s of neither a number nor a contact is refused', (name) => {
    const { bench } = start();
    expect(askAbout(bench, 'kate', name, 1, text('GSW_CHAIN_ATTR', 'Everything'))).toBe(
      'Value is not possible: GSW_CHAIN_ATTR',
    );
  });

  it('DoNotCall names a number of the contact, and no other', () => {
    const { bench } = start();
    expect(askAbout(bench, 'kate', 'DoNotCall', 1, text('GSW_PHONE', '4499'))).toBe(
      'Number does not belong to this contact: 4499',
    );
    expect(askAbout(bench, 'kate', 'DoNotCall', 1, text('GSW_PHONE', '44-71'))).toBe('DoNotCallAcknowledge');
    expect(reportOf(bench, 1).marks).toMatchObject([{ agent: 'kate', scope: 'RecordOnly' }]);
  });
});
