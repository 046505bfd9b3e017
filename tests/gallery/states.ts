import type { ClosedSession, OpenSession } from '../../lib/messaging/snapshot';
import type { RecordInHand } from '../../lib/session/record';
import { callOn, emily, endedBy, onCall, openSession, recordOf, sato } from '../components/support/fakes';

/** Every state that is worth a look, by name. */
export type Gallery<Session> = readonly (readonly [
  name: string,
  session: Session,
  more?: { collapsed?: boolean; matches?: boolean },
])[];

const withRecord = (
  phase: RecordInHand['phase'],
  more: Partial<RecordInHand> = {},
  session: Partial<OpenSession> = {},
) => openSession({ records: [{ ...recordOf(emily, phase), ...more }], ...session });

const closing = {
  is: 'closing',
  closing: { how: 'done', result: 33, next: 'fetch' },
  reference: 1,
  deadline: 0,
  back: endedBy('agent'),
} as const;
const notice = (is: 'voiceNotReady' | 'noRecordLeft' | 'campaignStarted' | 'noAnswerInTime' | 'campaignStopped') =>
  [{ is, campaign: 'Spring renewal', id: is, at: 1 }] as const;

export const cards: Gallery<OpenSession> = [
  ['preview', withRecord({ is: 'preview' })],
  ['not-this-page', withRecord({ is: 'preview' }), { matches: false }],
  ['japanese-record', openSession({ records: [recordOf(sato)] })],
  ['unverified', withRecord({ is: 'preview' }, { verified: false })],
  ['dialing', withRecord({ is: 'dialing', number: emily.phone, reference: 1, deadline: 0, back: { is: 'preview' } })],
  [
    'looking',
    withRecord({ is: 'looking', number: emily.phone, looks: 0, countFrom: 0, askAt: 0, back: { is: 'preview' } }),
  ],
  ['calling', onCall('dialing')],
  ['connected', onCall('established')],
  [
    'japanese-call',
    onCall('established', {
      records: [recordOf({ ...sato, attempts: 0 }, { is: 'onCall', number: sato.phone, callId: 'call-1' })],
    }),
  ],
  ['held', onCall('held')],
  ['call-problem', onCall('established', {}, { problem: { verb: 'hold', detail: 'Not supported by switch' } })],
  ['ended', withRecord(endedBy('contact'))],
  ['not-answered', withRecord(endedBy('contact', 0))],
  ['ended-fault', withRecord(endedBy('fault'))],
  [
    'many-results',
    withRecord(
      endedBy('agent', 0),
      {},
      {
        allowances: { ...openSession().allowances, callResults: [33, 6, 7, 9, 53, 17, 26, 40, 0, 28, 21, 32, 11, 48] },
      },
    ),
  ],
  ['closing', withRecord(closing)],
  ['refused', withRecord(endedBy('agent'), { problem: { is: 'closingRefused', detail: 'Record is locked' } })],
  ['down', onCall('established', { link: 'down', downSince: Date.now() - 21_000 })],
  ['with-notice', withRecord({ is: 'preview' }, {}, { notices: [...notice('campaignStopped')] })],
  [
    'other-call',
    onCall('held', {
      calls: [
        callOn(emily, 'held'),
        { ...callOn(emily, 'ringing'), id: 'call-2', record: null, number: '4102', type: 'internal' },
      ],
    }),
  ],
  ['two-records', openSession({ records: [recordOf(emily), recordOf(sato)] })],
  ['notice-started', openSession({ notices: [...notice('campaignStarted')] })],
  ['notice-voice', openSession({ notices: [...notice('voiceNotReady')] })],
  ['notice-empty', openSession({ notices: [...notice('noRecordLeft')] })],
  ['call-only', openSession({ calls: [{ ...callOn(emily, 'ringing'), record: null }] })],
  ['pill-ready', openSession()],
  [
    'pill-fetching',
    openSession({ fetching: [{ campaign: 'Spring renewal', askedAt: Date.now() - 2000, whenReady: false }] }),
  ],
  ['pill-preview', withRecord({ is: 'preview' }), { collapsed: true }],
  ['pill-call', onCall('established'), { collapsed: true }],
  ['pill-held', onCall('held'), { collapsed: true }],
  ['pill-ended', withRecord(endedBy('contact')), { collapsed: true }],
  ['pill-down', onCall('held', { link: 'down', downSince: Date.now() - 21_000 }), { collapsed: true }],
];

const problem = (is: ClosedSession & { phase: 'signedOut' }): ClosedSession => is;

export const popups: Gallery<OpenSession | ClosedSession> = [
  ['home', openSession()],
  [
    'voice-not-ready',
    openSession({
      notices: [...notice('voiceNotReady')],
      channels: openSession().channels.map((channel) => ({
        ...channel,
        status: { is: 'notReady', reason: null } as const,
      })),
    }),
  ],
  ['fetching', openSession({ fetching: [{ campaign: 'Spring renewal', askedAt: Date.now(), whenReady: true }] })],
  ['preview', withRecord({ is: 'preview' })],
  ['connected', onCall('established')],
  ['ended', withRecord(endedBy('contact'))],
  ['down', openSession({ link: 'down', downSince: Date.now() - 21_000, services: ['VOICE'] })],
  [
    'unconfirmed',
    openSession({
      unconfirmed: [
        {
          reference: 1,
          contact: 'Emily Carter',
          campaign: 'Spring renewal',
          closing: { how: 'done', result: 33, next: 'rest' },
          status: 'unconfirmed',
          askedAt: Date.now() - 60_000,
        },
        {
          reference: 2,
          contact: 'Omar Haddad',
          campaign: 'Spring renewal',
          closing: { how: 'later' },
          status: 'sent',
          askedAt: Date.now() - 4_000,
        },
      ],
    }),
  ],
  ['no-campaign', openSession({ campaigns: [] })],
  ['signed-out', problem({ phase: 'signedOut', problem: null })],
  ['unreachable', problem({ phase: 'signedOut', problem: { is: 'unreachable', address: 'gws.example.net' } })],
  [
    'origin-refused',
    problem({
      phase: 'signedOut',
      problem: { is: 'originRefused', origin: 'chrome-extension://cnfbebhlggkobcgpmenmmbgfpfaejdlk' },
    }),
  ],
  ['refused', problem({ phase: 'signedOut', problem: { is: 'refused', detail: 'invalid_grant: agent not found' } })],
  ['elsewhere', problem({ phase: 'signedOut', problem: { is: 'elsewhere' } })],
  ['signing-in', { phase: 'signingIn', step: 'window' }],
  ['initializing', { phase: 'signingIn', step: 'initializing' }],
  ['place', { phase: 'askingPlace', refused: null }],
  ['place-refused', { phase: 'askingPlace', refused: { place: '9999', detail: 'No such place' } }],
];
