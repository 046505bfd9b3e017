import { endedBy, recordOf } from '../../components/support/fakes';
import type { OverlayEntry } from '../entry';
import type { Given } from '../given';

const many = [33, 6, 7, 9, 53, 17, 26, 40, 0, 28, 21, 32, 11, 48];
const verbs = ['answer', 'hold', 'retrieve', 'release', 'send-dtmf', 'complete'] as const;
const preview = { is: 'preview' } as const;
const ended = endedBy('agent');

const card = (
  name: string,
  session: OverlayEntry['session'],
  more: Partial<Omit<OverlayEntry, 'surface' | 'name' | 'session'>> = {},
): OverlayEntry => ({ surface: 'overlay', name: `card/${name}`, session, ...more });

const waiting = { reference: 1, deadline: 0, back: preview } as const;
const looking = { is: 'looking', looks: 0, countFrom: 0, askAt: 0 } as const;
const closing = { is: 'closing', reference: 1, deadline: 0, back: ended } as const;
const refused = { is: 'closingRefused', detail: 'Record is locked' } as const;

/** The card of a record, phase by phase. */
export const cards: readonly OverlayEntry[] = [
  card('preview', ({ record }) => record(preview)),
  card('preview-settling', ({ record }) => record(preview), { isSettling: true }),
  card('preview-no-keys', ({ record }) => record(preview), { hasNoSingleKeys: true }),
  card('preview-unknown', (given) => given.session({ records: [recordOf(nameless(given))] })),
  card('preview-unverified', ({ record }) => record(preview, { verified: false })),
  card('preview-withdrawn', ({ record }) => record(ended, { withdrawn: true })),
  card('preview-callback', (given) => given.record(preview, { data: { ...given.contact, origin: 'callback' } })),
  card('preview-personal', (given) =>
    given.record(preview, { data: { ...given.contact, origin: 'personalCallback' } }),
  ),
  card('preview-push', (given) => given.record(preview, { data: { ...given.contact, origin: 'push' } })),
  card('preview-long', (given) => given.session({ records: [recordOf(longWinded(given))] })),
  card('preview-mayNot', ({ record, session }) =>
    record(preview, {}, { allowances: { ...session().allowances, canMakeCall: false, canRejectRecord: false } }),
  ),
  card('preview-refused', ({ record }) => record(preview), {
    reply: { done: false, refusal: 'anotherCall' },
    act: ({ press }) => press('c'),
  }),
  card('preview-enter', ({ record }) => record(preview), { act: ({ press }) => press('Enter') }),
  card('not-placed', ({ record }) =>
    record(preview, { problem: { is: 'callNotPlaced', detail: 'Number is invalid' } }),
  ),
  card('dialing', ({ record, contact }) => record({ is: 'dialing', number: contact.phone, ...waiting })),
  card('looking', ({ record, contact }) => record({ ...looking, number: contact.phone, back: preview })),
  card('looking-after-call', ({ record, contact }) => record({ ...looking, number: contact.phone, back: ended })),
  card('calling', ({ call }) => call('dialing')),
  card('ringing', ({ call }) => call('ringing')),
  card('connected', ({ call }) => call('established')),
  card('connected-campaign', (given) =>
    given.call('established', {}, { records: [{ ...recordOf(campaignCall(given)), phase: onCall(given) }] }),
  ),
  card('connected-keypad', ({ call }) => call('established'), { act: ({ press }) => press('k', '5', '5', '#') }),
  card('connected-asked', ({ call }) => call('established', { asked: 'hold' })),
  card('held', ({ call }) => call('held')),
  ...verbs.map((verb) =>
    card(`call-problem-${verb}`, ({ call }) => call('established', { problem: { verb, detail: 'Not supported' } })),
  ),
  card('call-over', ({ call }) => call('released')),
  card('call-closed', ({ call }) => call('completed')),
  card('ended', ({ record }) => record(endedBy('contact'))),
  card('ended-by-agent', ({ record }) => record(ended)),
  card('ended-unanswered', ({ record }) => record(endedBy('contact', 0))),
  card('ended-fault', ({ record }) => record(endedBy('fault'))),
  card('ended-unknown', ({ record }) => record(endedBy('unknown'))),
  card('ended-many-results', ({ record, session }) =>
    record(endedBy('agent', 0), {}, { allowances: { ...session().allowances, callResults: many } }),
  ),
  card('ended-no-results', ({ record, session }) =>
    record(ended, {}, { allowances: { ...session().allowances, callResults: [], preselectedResult: null } }),
  ),
  card('ended-refused', ({ record }) => record(ended, { problem: refused })),
  card('ended-not-sent', ({ record }) => record(ended, { problem: { is: 'closingNotSent' } })),
  card('closing', ({ record }) => record({ ...closing, closing: { how: 'done', result: 33, next: 'fetch' } })),
  card('closing-stop', ({ record }) => record({ ...closing, closing: { how: 'done', result: 7, next: 'stop' } })),
  card('closing-later', ({ record }) => record({ ...closing, closing: { how: 'later' }, back: preview })),
  card('closing-dontCall', ({ record }) => record({ ...closing, closing: { how: 'dontCall' }, back: preview })),
];

const onCall = ({ contact }: Given) => ({ is: 'onCall', number: contact.phone, callId: 'call-1' }) as const;
const campaignCall = ({ contact }: Given) => ({ ...contact, origin: 'campaignCall', attempts: 0 }) as const;
const nameless = ({ contact }: Given) =>
  ({
    ...contact,
    fields: [],
    attempts: null,
    lastResult: null,
    timeZoneName: null,
    timeZoneOffset: null,
    dialHours: null,
    phoneType: null,
  }) as const;

/** Names and values as long as calling lists have them. */
const longWinded = ({ contact, language }: Given) => ({
  ...contact,
  campaign:
    language === 'ja'
      ? '令和八年度 長期契約更新および住所変更確認のご案内'
      : 'Long-term renewals and change-of-address follow-up 2026',
  fields: [
    {
      name: 'contact_name',
      value:
        language === 'ja' ? '勅使河原 アレクサンドラ美千代' : 'Maximiliane-Alexandra Featherstonehaugh-Cholmondeley',
    },
    {
      name: 'customer_preferred_contact_channel',
      value: 'https://crm.example.com/contacts/C-1002/preferences?tab=channels',
    },
    {
      name: language === 'ja' ? '前回のお問い合わせ内容' : 'last_remark',
      value:
        language === 'ja'
          ? '契約者本人が不在のため、夕方六時以降に改めて連絡してほしいとのこと。'
          : 'Was not at home; asks to be called again after six in the evening.',
    },
  ],
});
