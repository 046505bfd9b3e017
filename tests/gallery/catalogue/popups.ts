import type { SignInProblem } from '../../../lib/session/problem';
import { callOn, endedBy } from '../../components/support/fakes';
import type { PopupEntry } from '../entry';
import type { Given } from '../given';
import { unconfirmed } from './small';

type More = Partial<Omit<PopupEntry, 'surface' | 'name' | 'session'>>;

const popup = (name: string, session: PopupEntry['session'], more: More = {}): PopupEntry => ({
  surface: 'popup',
  name: `popup/${name}`,
  session,
  ...more,
});

/** One of each kind. A new kind is asked for by the type check here. */
const problems: { readonly [Is in SignInProblem['is']]: Extract<SignInProblem, { is: Is }> } = {
  notConfigured: { is: 'notConfigured' },
  noPermission: { is: 'noPermission', origin: 'https://gws.example.net' },
  wrongAddress: { is: 'wrongAddress', address: 'https://gws.example.net' },
  unreachable: { is: 'unreachable', address: 'https://gws.example.net' },
  refused: { is: 'refused', detail: 'invalid_grant: agent not found' },
  originRefused: { is: 'originRefused', origin: 'chrome-extension://mgagblfafaikkoonofjpjbekmjifdgjk' },
  cancelled: { is: 'cancelled' },
  expired: { is: 'expired' },
  elsewhere: { is: 'elsewhere' },
  placeRefused: { is: 'placeRefused', place: '9999', detail: 'No such place' },
  initializationFailed: { is: 'initializationFailed', detail: 'Timeout' },
};

const signedOut: readonly PopupEntry[] = [
  popup('waiting-for-worker', null),
  popup('signed-out', () => ({ phase: 'signedOut', problem: null })),
  popup('signed-out-unset', () => ({ phase: 'signedOut', problem: null }), { more: { server: null } }),
  ...Object.values(problems).map((problem) => popup(`problem-${problem.is}`, () => ({ phase: 'signedOut', problem }))),
  popup('problem-details', () => ({ phase: 'signedOut', problem: problems.refused }), {
    act: ({ pick }) => pick('summary'),
  }),
  ...(['window', 'initializing', 'activating', 'resuming'] as const).map((step) =>
    popup(`signing-in-${step}`, () => ({ phase: 'signingIn', step })),
  ),
  popup('place', () => ({ phase: 'askingPlace', refused: null })),
  popup('place-empty', () => ({ phase: 'askingPlace', refused: null }), { act: ({ pick }) => pick('[type=submit]') }),
  popup('place-refused', () => ({ phase: 'askingPlace', refused: { place: '9999', detail: 'No such place' } })),
  popup('signing-out', () => ({ phase: 'signingOut' })),
];

const down = () => ({ link: 'down', downSince: Date.now() - 21_000 }) as const;
const preview = { is: 'preview' } as const;
/** What nobody waits for any more. */
const settled = (given: Given) => unconfirmed(given).filter(({ status }) => status === 'unconfirmed');

const signedIn: readonly PopupEntry[] = [
  popup('home', ({ session }) => session()),
  popup('home-japanese-agent', ({ session }) => session(), {
    more: { agent: { id: '4018', userName: 'hanako', firstName: '花子', lastName: '鈴木', place: '4018' } },
  }),
  popup('stale', ({ session }) => session(), { isStale: true }),
  popup('set-both', ({ session }) => session(), { act: ({ click }) => click((m) => m.channels.setBoth) }),
  popup('channel-menu', ({ session }) => session(), { act: ({ pick }) => pick('[data-channel=voice]') }),
  popup('channel-changing', ({ session }) =>
    session({
      channels: session().channels.map((each) => ({ ...each, asked: { is: 'doNotDisturb' }, askedUntil: 1 })),
    }),
  ),
  popup('channel-states', ({ session }) => {
    const [voice, preview] = session().channels;
    if (voice === undefined || preview === undefined) return session();
    return session({
      channels: [
        { ...voice, status: { is: 'afterCallWork' } },
        { ...preview, status: { is: 'outOfService' } },
      ],
    });
  }),
  popup('channel-asked', ({ session }) =>
    session({
      channels: session().channels.map((each, index) => ({
        ...each,
        asked: ([{ is: 'notReady', reason: 'Break' }, { is: 'afterCallWork' }] as const)[index] ?? { is: 'ready' },
        askedUntil: 1,
      })),
    }),
  ),
  popup('channel-asked-ready', ({ session }) =>
    session({ channels: session().channels.map((each) => ({ ...each, asked: { is: 'ready' }, askedUntil: 1 })) }),
  ),
  popup('channel-refused', ({ session }) => session(), {
    reply: { done: false, refusal: 'noConnection' },
    act: async ({ pick, click }) => {
      await pick('[data-channel=voice]');
      await click((m) => m.channels.doNotDisturb);
    },
  }),
  popup('no-channel', ({ session }) => session({ channels: [] })),
  popup('no-campaign', ({ session }) => session({ campaigns: [] })),
  popup('campaign-states', ({ session }) => {
    const [first, ...others] = session().campaigns;
    if (first === undefined) return session();
    return session({
      campaigns: [
        { ...first, stopped: true },
        { ...first, name: `${first.name} 2`, mode: 'progressive', joined: true, description: '' },
        { ...first, name: `${first.name} 3`, mode: 'unknown' },
        ...others,
      ],
    });
  }),
  popup('may-not', ({ session }) => session({ allowances: { ...session().allowances, canUseOutbound: false } })),
  popup('order-refused', ({ session }) => session(), {
    reply: { done: false, refusal: 'campaignGone' },
    act: ({ click }) => click((m) => m.campaigns.getRecord),
  }),
  popup('sign-out-refused', ({ record }) => record(preview), {
    reply: { done: false, refusal: 'workInHand' },
    act: ({ click }) => click((m) => m.signIn.signOut),
  }),
  popup('voice-not-ready', ({ notice, campaign }) => notice({ is: 'voiceNotReady', campaign })),
  popup('fetching', ({ session, campaign }) =>
    session({ fetching: [{ campaign, askedAt: Date.now(), whenReady: true }] }),
  ),
  popup('preview', ({ record }) => record(preview)),
  popup('preview-no-page', ({ record }) => record(preview), { more: { canOpenContact: false } }),
  popup('preview-decline', ({ record }) => record(preview), { act: ({ press }) => press('d') }),
  popup('connected', ({ call }) => call('established')),
  popup('ended', ({ record }) => record(endedBy('contact'))),
  popup('do-not-call', ({ record }) => record(endedBy('contact')), {
    act: ({ click }) => click((m) => m.callResults.doNotCall),
  }),
  popup('saving', (given) =>
    given.record({
      is: 'saving',
      save: 'fields',
      closing: { how: 'done', result: 33, next: 'rest' },
      closeAs: 1,
      reference: 2,
      back: endedBy('contact'),
    }),
  ),
  popup('call-only', (given) => given.session({ calls: [{ ...callOn(given.contact, 'ringing'), record: null }] })),
  popup('down', ({ session }) => session({ ...down(), services: ['VOICE'] })),
  popup('down-call', ({ call }) => call('established', {}, down())),
  popup('checking', ({ session }) => session({ link: 'checking' })),
  popup('unconfirmed', (given) => given.session({ unconfirmed: unconfirmed(given) })),
  popup('sign-out-unconfirmed', (given) => given.session({ unconfirmed: settled(given) }), {
    act: ({ click }) => click((m) => m.signIn.signOut),
  }),
  popup('sign-out-unconfirmed-refused', (given) => given.session({ unconfirmed: settled(given) }), {
    reply: { done: false, problem: 'failed' },
    act: async ({ click, pick }) => {
      await click((m) => m.signIn.signOut);
      await pick('.leave .btn:last-child');
    },
  }),
  popup('unconfirmed-refused', (given) => given.session({ unconfirmed: unconfirmed(given) }), {
    reply: { done: false, problem: 'failed' },
    act: ({ pick }) => pick('.notice .btn'),
  }),
];

/** The popup in every phase of the session. */
export const popups: readonly PopupEntry[] = [...signedOut, ...signedIn];
