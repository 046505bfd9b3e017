import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { Call } from '../../../lib/session/call';
import type { FoundTarget } from '../../../lib/session/target';
import { callOn, recordOf } from '../../components/support/fakes';
import type { Hands, OverlayEntry, PopupEntry } from '../entry';
import type { Given } from '../given';

type More = Partial<Omit<OverlayEntry, 'surface' | 'name' | 'session'>>;

const call = (name: string, session: OverlayEntry['session'], more: More = {}): OverlayEntry => ({
  surface: 'overlay',
  name: `call/${name}`,
  session,
  ...more,
});

const reach = ['single-step-transfer', 'single-step-conference', 'initiate-transfer', 'initiate-conference'];
const recorded = ['pause-recording', 'stop-recording'];
const talk = ['hold', 'release', 'send-dtmf', ...reach];
const all = [...talk, 'start-recording'];

const isJapanese = ({ language }: Given) => language === 'ja';
const kenji = (given: Given) => (isJapanese(given) ? '森 健二' : 'Kenji Mori');
const names = (given: Given) => ({ '4102': kenji(given), '4107': isJapanese(given) ? '鈴木 恵' : 'Ana Ruiz' });
const targetOf = (given: Given) => ({ kind: 'agent', number: '4102', name: kenji(given) }) as const;

const targets = (given: Given): readonly FoundTarget[] => [
  { ...targetOf(given), presence: 'ready' },
  { kind: 'agent', number: '4103', name: isJapanese(given) ? '高橋 美咲' : 'Priya Raman', presence: 'notReady' },
  { kind: 'agent', number: '4107', name: names(given)['4107'], presence: 'onCall' },
  { kind: 'agent', number: '4110', name: isJapanese(given) ? '小林 大輔' : 'Tom Okafor', presence: 'signedOut' },
  {
    kind: 'favourite',
    number: '+18005550100',
    name: isJapanese(given) ? '更新窓口' : 'Renewals desk',
    presence: 'unknown',
  },
  { kind: 'favourite', number: '7001', name: '', presence: 'unknown' },
];

/** The record's call with all that it can offer. */
const talking = (given: Given, more: Partial<Call> = {}, session: Partial<OpenSession> = {}) =>
  given.call('established', { capabilities: all, ...more }, { names: names(given), ...session });

const consultation = (given: Given, state: Call['state'], more: Partial<Call> = {}): Call => ({
  ...callOn(given.contact, state),
  id: 'call-2',
  type: 'consult',
  number: '4102',
  record: null,
  parentId: 'call-1',
  capabilities: ['release', 'complete-transfer', 'complete-conference', 'alternate', 'reconnect'],
  ...more,
});

const consulting = (given: Given, state: Call['state'], more: Partial<Call> = {}, parent: Partial<Call> = {}) => {
  const held = given.call(state === 'held' ? 'established' : 'held', parent, { names: names(given) });
  return { ...held, calls: [...held.calls, consultation(given, state, more)] };
};

const withCalls = (session: OpenSession, ...calls: readonly Call[]): OpenSession => ({
  ...session,
  calls: [...session.calls, ...calls],
});

/** A call that is no record's. */
const lone = (given: Given, state: Call['state'], more: Partial<Call> = {}): Call => ({
  ...callOn(given.contact, state),
  id: 'call-3',
  record: null,
  number: '+1 415 555 0163',
  type: 'inbound',
  ...more,
});

const unknownOutcome = (verb: NonNullable<Call['problem']>['verb']) =>
  ({ verb, detail: null, isUnknown: true }) as const;

const open = ({ press }: Hands) => press('t');
const choose = async (hands: Hands) => {
  await hands.press('t');
  await hands.rest();
  await hands.pick('[role=option]');
};
const choosing = { act: choose, targets } satisfies More;

const callerIds = (given: Given): Partial<OpenSession> => ({
  callerIds: {
    [given.campaign]: {
      choices: [
        { number: '+1 800 555 0100', name: isJapanese(given) ? '契約更新' : 'Renewals' },
        { number: '+1 800 555 0110', name: '' },
      ],
      chosen: null,
    },
  },
});

const conference = (given: Given): Partial<Call> => ({
  capabilities: ['hold', 'release', 'delete-from-conference', 'stop-recording'],
  recording: 'on',
  parties: [
    { number: given.contact.phone, role: 'destination' },
    { number: '4102', role: 'newParty' },
    { number: '+18005550100', role: 'unknown' },
    { number: '4107', role: 'observer' },
  ],
});

/** What is done with a call beside talking: transfer, conference, recording, other calls, and calls that nobody knows. */
export const calls: readonly OverlayEntry[] = [
  call('all-tiles', (given) => talking(given, { recording: 'off' })),
  call('recorded', (given) => talking(given, { recording: 'on', capabilities: [...talk, ...recorded] })),
  call('recording-paused', (given) =>
    talking(given, { recording: 'paused', capabilities: [...talk, 'resume-recording', 'stop-recording'] }),
  ),
  call('recorded-held', (given) =>
    given.call('held', { recording: 'on', capabilities: ['retrieve', 'release', ...recorded] }),
  ),
  call('panel', (given) => talking(given), { act: open, targets }),
  call('panel-waiting', (given) => talking(given), { act: open, targets: 'never' }),
  call('panel-none', (given) => talking(given), {
    act: async (hands) => {
      await hands.press('t');
      await hands.type((m) => m.calls.target, 'zz');
      await hands.rest();
    },
  }),
  call('panel-silent', (given) => talking(given), { act: open, targets: null }),
  call('panel-number', (given) => talking(given), {
    act: async (hands) => {
      await hands.press('t');
      await hands.type((m) => m.calls.target, '8005550199');
      await hands.rest();
    },
  }),
  call('panel-chosen', (given) => talking(given, {}, callerIds(given)), choosing),
  call('panel-conference', (given) => talking(given, { recording: 'on' }), {
    targets,
    act: async (hands) => {
      await choose(hands);
      await hands.pick('.reaching .seg label:last-child');
    },
  }),
  call('panel-consult-only', (given) => talking(given, { capabilities: ['release', 'initiate-transfer'] }), choosing),
  call('panel-refused', (given) => talking(given), {
    targets,
    reply: { done: false, refusal: 'callCannot' },
    act: async (hands) => {
      await choose(hands);
      await hands.click((m) => m.calls.transferNow);
    },
  }),
  call('transferring', (given) =>
    talking(given, {
      asked: reach[0] as Call['asked'],
      reaching: { verb: 'single-step-transfer', target: targetOf(given) },
    }),
  ),
  call('adding', (given) =>
    talking(given, {
      asked: 'single-step-conference',
      reaching: { verb: 'single-step-conference', target: { kind: 'number', number: '+18005550199', name: '' } },
    }),
  ),
  call('begun-consultation', (given) =>
    talking(given, { asked: 'initiate-transfer', reaching: { verb: 'initiate-transfer', target: targetOf(given) } }),
  ),
  call('consult-dialing', (given) => consulting(given, 'dialing', { capabilities: ['release', 'reconnect'] })),
  call('consult-talking', (given) => consulting(given, 'established')),
  call('consult-switched', (given) => consulting(given, 'held')),
  call('consult-for-conference', (given) =>
    consulting(
      given,
      'established',
      {},
      {
        reaching: { verb: 'initiate-conference', target: { ...targetOf(given), kind: 'favourite' } },
      },
    ),
  ),
  call('consult-merge', (given) => consulting(given, 'established', { capabilities: ['release', 'merge'] })),
  call('consult-completing', (given) =>
    consulting(
      given,
      'established',
      { asked: 'complete-transfer' },
      {
        asked: 'complete-transfer',
        reaching: { verb: 'initiate-transfer', target: { kind: 'contact', number: '4102', name: '' } },
      },
    ),
  ),
  call('conference', (given) => talking(given, conference(given))),
  call('listened-in', (given) =>
    talking(given, {
      parties: [
        { number: given.contact.phone, role: 'origination' },
        { number: '4107', role: 'observer' },
      ],
    }),
  ),
  call('lone-internal', (given) =>
    given.session({
      calls: [lone(given, 'established', { type: 'internal', number: '4102', capabilities: all })],
      names: names(given),
    }),
  ),
  call('lone-panel', (given) => given.session({ calls: [lone(given, 'established', { capabilities: all })] }), {
    act: choose,
    targets,
  }),
  call('lone-unknown', (given) =>
    given.session({ calls: [lone(given, 'established', { type: 'unknown', number: '', capabilities: talk })] }),
  ),
  call('other-inbound', (given) =>
    withCalls(given.call('held', { capabilities: ['retrieve', 'release'] }), lone(given, 'ringing')),
  ),
  call('other-two', (given) =>
    withCalls(
      talking(given),
      lone(given, 'held', { capabilities: ['retrieve', 'release', ...reach, ...recorded], recording: 'on' }),
      lone(given, 'ringing', { id: 'call-4', type: 'consult', number: '4107', sentBy: names(given)['4107'] }),
    ),
  ),
  call('other-transferred', (given) =>
    withCalls(
      given.record({ is: 'preview' }),
      lone(given, 'established', { sentBy: kenji(given), capabilities: talk }),
    ),
  ),
  call(
    'other-panel',
    (given) => withCalls(given.record({ is: 'preview' }), lone(given, 'established', { capabilities: talk })),
    {
      targets,
      act: async (hands) => {
        await hands.click((m) => m.calls.transfer);
        await hands.rest();
        await hands.pick('[role=option]');
      },
    },
  ),
  call('other-consult', (given) =>
    withCalls(
      given.record({ is: 'preview' }, {}, { names: names(given) }),
      lone(given, 'held', { capabilities: [] }),
      consultation(given, 'established', { parentId: 'call-3' }),
    ),
  ),
  call('unknown-transfer', (given) => talking(given, { problem: unknownOutcome('single-step-transfer') })),
  call('unknown-other', (given) =>
    withCalls(
      given.record({ is: 'preview' }),
      lone(given, 'established', { problem: unknownOutcome('hold'), capabilities: talk }),
    ),
  ),
  call('problem-consult', (given) =>
    consulting(given, 'established', { problem: { verb: 'complete-transfer', detail: 'Not supported' } }),
  ),
  call('ghost-unknown', (given) => talking(given, { ghost: 'unknown' })),
  call('ghost-unannounced', (given) => talking(given, { ghost: 'unannounced', capabilities: ['release'] })),
  call('ghost-lone', (given) => given.session({ calls: [lone(given, 'established', { ghost: 'unannounced' })] })),
  call('ghost-other', (given) =>
    withCalls(given.record({ is: 'preview' }), lone(given, 'established', { ghost: 'unknown' })),
  ),
  call('pill-recorded', (given) => talking(given, { recording: 'on' }), { isCollapsed: true }),
  call('pill-consulting', (given) => consulting(given, 'established'), { isCollapsed: true }),
  call('pill-ghost', (given) => talking(given, { ghost: 'unknown' }), { isCollapsed: true }),
  call('ended-transferred', (given) =>
    given.session({
      records: [
        recordOf(given.contact, {
          is: 'ended',
          call: {
            number: given.contact.phone,
            by: 'transfer',
            transferredTo: kenji(given),
            fault: null,
            at: Date.now() - 9_000,
            talked: 408_000,
          },
        }),
      ],
    }),
  ),
];

const popup = (name: string, session: PopupEntry['session'], more: Partial<PopupEntry> = {}): PopupEntry => ({
  surface: 'popup',
  name: `popup/call-${name}`,
  session,
  ...more,
});

/** The same where little height is. */
export const callPopups: readonly PopupEntry[] = [
  popup('panel', (given) => talking(given, {}, callerIds(given)), choosing),
  popup('panel-list', (given) => talking(given), { act: ({ click }) => click((m) => m.calls.transfer), targets }),
  popup('consult', (given) => consulting(given, 'established')),
  popup('conference', (given) => talking(given, conference(given))),
  popup('other', (given) => withCalls(talking(given), lone(given, 'ringing'))),
  popup('ghost', (given) => given.session({ calls: [lone(given, 'established', { ghost: 'unannounced' })] })),
];
