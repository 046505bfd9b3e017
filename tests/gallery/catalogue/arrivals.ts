import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { Call } from '../../../lib/session/call';
import type { RecordData, RecordInHand } from '../../../lib/session/record';
import { callOn, endedBy, recordOf } from '../../components/support/fakes';
import type { OverlayEntry, PopupEntry } from '../entry';
import type { Given } from '../given';

type More = Partial<Omit<OverlayEntry, 'surface' | 'name' | 'session'>>;

const arrival = (name: string, session: OverlayEntry['session'], more: More = {}): OverlayEntry => ({
  surface: 'overlay',
  name: `arrival/${name}`,
  session,
  ...more,
});
const popup = (name: string, session: PopupEntry['session'], act?: PopupEntry['act']): PopupEntry => ({
  surface: 'popup',
  name: `popup/arrival-${name}`,
  session,
  ...(act === undefined ? {} : { act }),
});

const otherPage = { place: () => ({ is: 'otherPage', candidates: [] }) } satisfies More;
const preview = { is: 'preview' } as const;

/** A push preview whose alert has run for a while. */
const arriving = (
  data: RecordData,
  left = 21_000,
  phase: Partial<Extract<RecordInHand['phase'], { is: 'arriving' }>> = {},
): RecordInHand => ({
  ...recordOf(data, { is: 'arriving', until: Date.now() + left, asked: null, askedUntil: null, ...phase }),
  interaction: 'i-1',
  arrivedAt: Date.now() + left - 30_000,
});
/** The campaign whose records arrive, and the one whose calls do. */
const pushed = ({ session, contact }: Given): RecordData => ({
  ...contact,
  campaign: session().campaigns[1]?.name ?? '',
  origin: 'push',
});
const second = (given: Given): RecordData => ({ ...pushed(given), ...given.other, campaign: pushed(given).campaign });
const survey = ({ session }: Given) => session().campaigns[2]?.name ?? '';
const dialed = (given: Given): RecordData => ({ ...given.contact, campaign: survey(given), origin: 'campaignCall' });

/** A campaign's call; with `data` the contact is on the line already. */
const campaignCall = (given: Given, state: Call['state'], more: Partial<Call> = {}): Call => ({
  ...callOn(given.contact, state),
  type: 'inbound',
  number: '',
  record: null,
  campaign: survey(given),
  seenAt: Date.now() - 39_000,
  ...more,
});
const contactFirst = (given: Given, state: Call['state'], more: Partial<Call> = {}): Call =>
  campaignCall(given, state, { number: given.contact.phone, record: given.contact.key, data: dialed(given), ...more });

const record = (given: Given, each: RecordInHand, more: Partial<OpenSession> = {}) =>
  given.session({ records: [each], ...more });
const calls = (given: Given, ...all: readonly Call[]) => given.session({ calls: all });
const push = (given: Given, phase: RecordInHand['phase'], more: Partial<RecordInHand> = {}) =>
  record(given, { ...recordOf(pushed(given), phase), interaction: 'i-1', ...more });
const timed = (left: number, heldBack = false) =>
  ({ is: 'preview', timed: { is: 'running', until: Date.now() + left, heldBack } }) as const;
const allowed = ({ session }: Given, more: Partial<OpenSession['allowances']>) => ({
  allowances: { ...session().allowances, ...more },
});
const stopping = { is: 'stopping', reference: 1, deadline: 0, back: endedBy('agent') } as const;
const stop = { how: 'done', result: 33, next: 'stop' } as const;

const overlays: readonly OverlayEntry[] = [
  arrival('record', (given) => record(given, arriving(pushed(given)))),
  arrival('record-late', (given) => record(given, arriving(pushed(given), 8_000))),
  arrival('record-settling', (given) => record(given, arriving(pushed(given))), { isSettling: true }),
  arrival('record-no-keys', (given) => record(given, arriving(pushed(given))), { hasNoSingleKeys: true }),
  arrival('record-nameless', (given) => record(given, arriving({ ...pushed(given), fields: [] }))),
  arrival('record-callback', (given) => record(given, arriving({ ...pushed(given), origin: 'personalCallback' }))),
  arrival('record-other-page', (given) => record(given, arriving(pushed(given))), otherPage),
  arrival('record-wanted', (given) => record(given, arriving(pushed(given)), { opensContact: true }), otherPage),
  ...(['accept', 'reject'] as const).flatMap((asked) => [
    arrival(`record-${asked}`, (given) => record(given, arriving(pushed(given), 21_000, { asked }))),
    arrival(`record-${asked}-failed`, (given) =>
      record(given, {
        ...arriving(pushed(given)),
        problem: { is: 'answerFailed', answer: asked, detail: 'Not invited' },
      }),
    ),
  ]),
  arrival('record-refused', (given) => record(given, arriving(pushed(given))), {
    reply: { done: false, refusal: 'recordGone' },
    act: ({ click }) => click((m) => m.arrival.accept),
  }),
  arrival('record-down', (given) =>
    record(given, arriving(pushed(given)), { link: 'down', downSince: Date.now() - 4_000 }),
  ),
  arrival('call', (given) => calls(given, campaignCall(given, 'ringing'))),
  arrival('call-late', (given) => calls(given, campaignCall(given, 'ringing', { seenAt: Date.now() - 51_000 }))),
  arrival('call-no-reject', (given) => calls(given, campaignCall(given, 'ringing', { capabilities: ['answer'] }))),
  arrival('call-answered', (given) => calls(given, campaignCall(given, 'ringing', { asked: 'answer' }))),
  arrival('call-rejected', (given) => calls(given, campaignCall(given, 'ringing', { rejected: true }))),
  arrival('call-problem', (given) =>
    calls(given, campaignCall(given, 'ringing', { problem: { verb: 'redirect', detail: 'Not supported' } })),
  ),
  arrival('call-unlisted', (given) => calls(given, campaignCall(given, 'ringing', { campaign: 'Not listed here' }))),
  arrival('contact-first', (given) => calls(given, contactFirst(given, 'ringing'))),
  arrival('connecting', (given) => calls(given, campaignCall(given, 'established'))),
  arrival('connecting-held', (given) => calls(given, campaignCall(given, 'held'))),
  arrival('connected', (given) =>
    record(given, recordOf(dialed(given), { is: 'onCall', number: given.contact.phone, callId: 'call-1' }), {
      calls: [contactFirst(given, 'established')],
    }),
  ),
  arrival('ended', (given) => record(given, recordOf(dialed(given), endedBy('contact')))),
  arrival('two', (given) =>
    record(given, arriving(pushed(given)), {
      calls: [
        contactFirst(given, 'ringing', {
          record: given.other.key,
          data: { ...given.other, campaign: survey(given), origin: 'campaignCall' },
        }),
      ],
    }),
  ),
  arrival('beside-record', (given) => given.session({ records: [recordOf(given.contact), arriving(second(given))] })),
  arrival('beside-record-late', (given) =>
    given.session({ records: [recordOf(given.contact), arriving(second(given), 5_000)] }),
  ),
  arrival('beside-record-problem', (given) =>
    given.session({
      records: [
        recordOf(given.contact),
        {
          ...arriving(second(given)),
          problem: { is: 'answerFailed', answer: 'accept', detail: 'Not invited' },
        },
      ],
    }),
  ),
  arrival('beside-call', (given) =>
    given.call(
      'established',
      {},
      {
        calls: [callOn(given.contact, 'established'), campaignCall(given, 'ringing', { id: 'call-2' })],
      },
    ),
  ),
  arrival('beside-connecting', (given) =>
    record(given, arriving(pushed(given)), { calls: [campaignCall(given, 'established')] }),
  ),
  arrival('connecting-beside-record', (given) =>
    record(given, recordOf(given.contact), { calls: [campaignCall(given, 'established', { id: 'call-2' })] }),
  ),
  arrival('pill', (given) => record(given, arriving(pushed(given))), { isCollapsed: true }),
  arrival(
    'pill-two',
    (given) => record(given, arriving(pushed(given), 7_000), { calls: [campaignCall(given, 'ringing')] }),
    {
      isCollapsed: true,
    },
  ),
  arrival(
    'pill-beside-record',
    (given) => given.session({ records: [recordOf(given.contact), arriving(second(given))] }),
    { isCollapsed: true },
  ),
  arrival('timed', (given) =>
    given.record(timed(18_000), { arrivedAt: Date.now() - 12_000 }, allowed(given, { timedPreview: 30_000 })),
  ),
  arrival('timed-late', (given) => given.record(timed(6_000, true), {}, allowed(given, { timedPreview: 30_000 }))),
  arrival('timed-pill', (given) => given.record(timed(18_000), {}, allowed(given, { timedPreview: 30_000 })), {
    isCollapsed: true,
  }),
  arrival('timed-missed', ({ record }) => record({ is: 'preview', timed: { is: 'missed', because: 'late' } })),
  arrival('timed-refused', ({ record }) =>
    record({ is: 'preview', timed: { is: 'missed', because: 'voiceNotReady' } }),
  ),
  arrival('push-ended', (given) => push(given, endedBy('contact'))),
  arrival('stopping', ({ record }) => record({ ...stopping, channels: ['voice'], closing: stop })),
  arrival('stopping-both', ({ record }) =>
    record({ ...stopping, channels: ['voice', 'outboundpreview'], closing: { ...stop, next: 'rest' } }),
  ),
  arrival('not-stopped', ({ record }) =>
    record(endedBy('agent'), { problem: { is: 'notStopped', detail: 'Agent is on a call' } }),
  ),
  arrival('after-record', ({ record }) => record(preview, {}, { afterRecord: { is: 'notReady', reason: 'Lunch' } })),
  arrival('after-record-menu', ({ record }) => record(endedBy('contact')), {
    act: ({ click }) => click((m) => m.afterRecord.title),
  }),
  arrival('after-record-set-menu', ({ record }) => record(preview, {}, { afterRecord: { is: 'afterCallWork' } }), {
    act: ({ pick }) => pick('.btn.after'),
  }),
];

const popups: readonly PopupEntry[] = [
  popup('record', (given) => record(given, arriving(pushed(given)))),
  popup('call', (given) => calls(given, campaignCall(given, 'ringing'))),
  popup('connecting', (given) => calls(given, campaignCall(given, 'established'))),
  popup('beside-record', (given) => given.session({ records: [recordOf(given.contact), arriving(second(given))] })),
  popup('after-record', ({ record }) => record(preview, {}, { afterRecord: { is: 'notReady', reason: null } })),
  popup(
    'after-record-menu',
    ({ record }) => record(preview),
    ({ click }) => click((m) => m.afterRecord.title),
  ),
  popup(
    'few-states',
    (given) => given.session(allowed(given, { offeredStates: { each: ['ready', 'notReady'], all: [] } })),
    ({ pick }) => pick('[data-channel=voice]'),
  ),
  popup('stopped', ({ session }) =>
    session({ campaigns: session().campaigns.map((each) => ({ ...each, joined: true, stopped: true })) }),
  ),
];

/** What comes by itself: interaction previews, campaign calls, timed previews, and the ways to stop it. */
export const arrivals: readonly (OverlayEntry | PopupEntry)[] = [...overlays, ...popups];
