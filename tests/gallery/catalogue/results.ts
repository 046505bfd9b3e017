import type { Dispositions } from '../../../lib/session/agent';
import type { DoNotCallMark } from '../../../lib/session/doNotCall';
import type { RecordInHand, RecordPhase } from '../../../lib/session/record';
import type { FieldRule } from '../../../lib/session/recordField';
import { callOn, emily, endedBy, recordOf } from '../../components/support/fakes';
import type { Hands, OverlayEntry } from '../entry';
import type { Given } from '../given';

const preview = { is: 'preview' } as const;
const ended = endedBy('contact');
const many = [33, 6, 7, 9, 53, 17, 26, 40, 0, 28, 21, 32, 11, 48];

const result = (
  name: string,
  session: OverlayEntry['session'],
  more: Partial<Omit<OverlayEntry, 'surface' | 'name' | 'session'>> = {},
): OverlayEntry => ({ surface: 'overlay', name: `result/${name}`, session, ...more });

const words = ({ language }: Given) =>
  language === 'ja'
    ? {
        note: '同じプランで更新。新しいカードは勤務先の住所へ送付。',
        agreed: '更新に同意',
        others: ['検討中', '他社へ変更', '連絡先の変更のみ'],
        fields: {
          date: '更新日',
          people: '人数',
          rate: '割引率',
          best: '希望時間帯',
          plan: 'プラン',
          remark: '申し送り',
        },
        plan: 'ファミリー プラス(4名)',
        morning: '午前中',
        remark: '本人不在の場合は夕方六時以降に改めて連絡。',
      }
    : {
        note: 'Renews the same plan. Send the new card to the office address.',
        agreed: 'Renewal agreed',
        others: ['Thinking it over', 'Changes to a competitor', 'Only a change of address'],
        fields: {
          date: 'Renewal date',
          people: 'People',
          rate: 'Discount',
          best: 'Best time',
          plan: 'Plan',
          remark: 'Remark',
        },
        plan: 'Family Plus, 4 people',
        morning: 'Mornings',
        remark: 'Call again after six in the evening if nobody is at home.',
      };

const dispositions = (given: Given, isMandatory: boolean, count = 4): Dispositions => {
  const { agreed, others } = words(given);
  const names = [agreed, ...others];
  return {
    key: 'DispositionCode',
    isMandatory,
    values: Array.from({ length: count }, (_, index) => {
      const name = names[index % names.length] ?? '';
      return { code: String(index), name: index < names.length ? name : `${name} ${index}` };
    }),
  };
};

const disposed = (given: Given, isMandatory: boolean, count?: number) => ({
  allowances: { ...given.session().allowances, disposition: dispositions(given, isMandatory, count) },
});

const rule = (
  name: string,
  label: string | null,
  type: FieldRule['type'],
  more: Partial<FieldRule> = {},
): FieldRule => ({
  name,
  label,
  type,
  length: null,
  isNullable: true,
  isReadOnly: false,
  isMandatory: false,
  ...more,
});

/** A record whose calling list lets some of its fields be changed. */
function fielded(given: Given, phase: RecordPhase, more: Partial<RecordInHand> = {}, isFilled = true) {
  const { contact } = given;
  const { fields: labels, plan, morning } = words(given);
  const name = contact.fields.filter(({ name }) => name === 'contact_name');
  const data = {
    ...contact,
    fields: [
      ...name,
      { name: 'plan', value: plan },
      { name: 'renewal_date', value: isFilled ? '06/30/2026 14:00' : '' },
      { name: 'people', value: '4' },
      { name: 'discount', value: '12.5' },
      { name: 'best_time', value: morning },
    ],
  };
  const rules = [
    rule('plan', labels.plan, 'varchar', { isReadOnly: true }),
    rule('renewal_date', labels.date, 'datetime', { isMandatory: true }),
    rule('people', labels.people, 'int', { isNullable: false }),
    rule('discount', labels.rate, 'float'),
    rule('best_time', labels.best, 'char', { length: 20 }),
    rule('remark', labels.remark, 'varchar', { length: 255 }),
    rule('branch_office', null, 'unknown', { isReadOnly: true }),
  ];
  const record = { ...recordOf(data, phase), ...more };
  const calls = phase.is === 'onCall' ? [callOn(data, 'established')] : [];
  return given.session({
    records: [record],
    calls,
    fieldRules: { [data.key]: rules },
  });
}

const onCall = ({ contact }: Given) => ({ is: 'onCall', number: contact.phone, callId: 'call-1' }) as const;
const wrong = { renewal_date: '31.6.', people: '', discount: 'a lot', best_time: 'Only on Tuesdays after lunch' };

const mark = (given: Given, status: DoNotCallMark['status'], scope: DoNotCallMark['scope']) => ({
  marks: [{ scope, status, phone: given.contact.phone, reference: 1 }],
});
const others = ({ contact }: Given) => ({
  others: [
    { ...contact, handle: '91', phone: '+1 720 555 0119', phoneType: 1 },
    { ...contact, handle: '92', phone: '+1 303 555 0178', phoneType: 2 },
  ],
  chain: { is: 'listed' } as const,
});
const ask = ({ click }: Hands) => click((m) => m.callResults.doNotCall);

const saving = (save: 'doNotCall' | 'fields' | 'callback'): RecordPhase => ({
  is: 'saving',
  save,
  closing: {
    how: 'done',
    result: 33,
    next: 'fetch',
    callback: {
      owner: 'personal',
      at: Date.now() + 86_400_000,
      number: emily,
      told: { wall: '2026-06-11T10:30', zone: 'America/Denver', isTwice: false },
      zone: 'America/Denver',
    },
  },
  closeAs: 1,
  reference: 2,
  back: endedBy('contact'),
});

/** What the agent enters about a record: result, disposition, note, fields, *Do Not Call*. */
export const results: readonly OverlayEntry[] = [
  result('all', (given) => given.record(ended, { note: words(given).note, disposition: '0' }, disposed(given, true))),
  result('optional', (given) => given.record(ended, {}, disposed(given, false))),
  result('disposition-missing', (given) => given.record(ended, {}, disposed(given, true)), {
    reply: { done: false, refusal: 'dispositionMissing' },
    act: ({ click }) => click((m) => m.record.done),
  }),
  result('disposition-many', (given) => given.record(ended, { disposition: '5' }, disposed(given, false, 30)), {
    act: ({ pick }) => pick('.disposition input'),
  }),
  result('disposition-none-fits', (given) => given.record(ended, {}, disposed(given, true, 30)), {
    act: ({ type }) => type((m) => m.entry.required(m.entry.disposition), 'xyz'),
  }),
  result(
    'search',
    (given) => given.record(ended, {}, { allowances: { ...given.session().allowances, callResults: many } }),
    {
      act: ({ type }) => type((m) => m.entry.findResult, 'e'),
    },
  ),
  result('note-on-call', (given) =>
    given.call(
      'established',
      {},
      {
        records: [{ ...recordOf(given.contact, onCall(given)), note: words(given).note }],
        ...disposed(given, true),
      },
    ),
  ),
  result('note-off', ({ record, session }) => record(ended, {}, { policy: { ...session().policy, noteKey: '' } })),
  result('fields', (given) => fielded(given, preview)),
  result('fields-on-call', (given) => fielded(given, onCall(given), { edits: { best_time: words(given).morning } })),
  result('fields-unsaved', (given) => fielded(given, preview, { edits: { remark: words(given).remark } })),
  result('fields-wrong', (given) => fielded(given, preview, { edits: wrong })),
  result('fields-needed', (given) => fielded(given, ended, {}, false), {
    reply: { done: false, refusal: 'fieldsWrong' },
    act: ({ click }) => click((m) => m.record.done),
  }),
  result('fields-refused', (given) =>
    fielded(given, ended, {
      edits: { remark: words(given).remark },
      problem: { is: 'fieldsRefused', detail: 'Field is locked' },
    }),
  ),
  result('fields-locked', (given) => {
    const session = fielded(given, preview);
    return { ...session, allowances: { ...session.allowances, canEditFields: false } };
  }),
  result('ask-do-not-call', (given) => given.record(ended, others(given)), { act: ask }),
  result('ask-on-call', ({ call }) => call('established'), { act: ask }),
  result('ask-contact', (given) => given.record(ended, { ...others(given), ...mark(given, 'marked', 'number') }), {
    act: ask,
  }),
  result('mark-sending', (given) => given.record(ended, mark(given, 'sending', 'number'))),
  result('marked-number', (given) => given.record(preview, { ...others(given), ...mark(given, 'marked', 'number') })),
  result('marked-contact', (given) => given.record(ended, { ...others(given), ...mark(given, 'marked', 'contact') })),
  result('mark-unconfirmed', (given) => given.record(preview, mark(given, 'unconfirmed', 'contact'))),
  result('mark-refused', (given) =>
    given.record(ended, { problem: { is: 'doNotCallRefused', detail: 'Record is locked' } }),
  ),
  result('mark-mayNot', ({ record, session }) =>
    record(ended, {}, { allowances: { ...session().allowances, canMarkDoNotCall: false } }),
  ),
  result('postponing', (given) => {
    const { contact } = given;
    const callback = {
      owner: 'anyone',
      at: Date.now() + 86_400_000,
      number: contact,
      told: { wall: '2026-06-11T10:30', zone: 'America/Denver', isTwice: false },
      zone: 'America/Denver',
    } as const;
    const closing = { how: 'postponed', next: 'fetch', callback } as const;
    return given.record(
      { is: 'closing', closing, reference: 1, deadline: 0, back: preview },
      { note: words(given).note },
    );
  }),
  ...(['doNotCall', 'fields', 'callback'] as const).map((save) =>
    result(`saving-${save}`, (given) =>
      given.record(saving(save), { note: words(given).note, disposition: '0' }, disposed(given, true)),
    ),
  ),
];
