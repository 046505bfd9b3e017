import { describe, expect, it } from 'vitest';
import { callResultName } from '../../lib/session/callResult';
import type { RecordPhase } from '../../lib/session/record';
import {
  badge,
  callOf as callOfRecord,
  deviceWork,
  isBusy,
  isUpdatable,
  liveCalls,
  recordsInOrder,
  selectedResult,
} from '../../lib/session/selectors';
import { type SessionState, signedOut } from '../../lib/session/state';
import { agent, allowances, record } from '../support/session';
import {
  arriving,
  callOf,
  campaignCall,
  campaignOf,
  channelOf,
  dialing,
  done,
  ended,
  fetchingOf,
  holding,
  inHand,
  itemOf,
  knownOf,
  looking,
  onCall,
  owing,
  preview,
  pushed,
  scheduled,
  server,
  session,
  spring,
  stopping,
  t0,
  withCalls,
} from './support/given';

describe('the record in hand', () => {
  it('is the one on a call, then the one being dialed, then the one to finish, then the oldest preview', () => {
    const phases: readonly RecordPhase[] = [done, preview, ended, looking, dialing, onCall];
    const records = phases.map((phase, index) =>
      inHand(phase, { arrivedAt: t0 + index }, record({ handle: String(index) })),
    );
    const older = inHand(preview, { arrivedAt: t0 - 1 }, record({ handle: '7' }));
    const order = recordsInOrder(holding(...records, older).records).map(({ data }) => data.handle);
    expect(order).toEqual(['5', '3', '4', '2', '7', '1', '0']);
  });

  it('has its call while it is on one', () => {
    const call = callOf();
    expect(callOfRecord([call], inHand(onCall))).toBe(call);
    expect(callOfRecord([callOf({ id: 'c2' })], inHand(onCall))).toBeNull();
    expect(callOfRecord([call], inHand(ended))).toBeNull();
  });

  it('leaves out calls that are over; the oldest call comes first', () => {
    const calls = withCalls(
      callOf({ id: 'a', seenAt: 3 }),
      callOf({ id: 'b', seenAt: 1 }),
      callOf({ id: 'c', state: 'released' }),
      callOf({ id: 'd', state: 'completed' }),
    );
    expect(liveCalls(calls.calls).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('the selected result', () => {
  const select = (
    chosen: number | null,
    preselectedResult: number | null,
    lastResult: number | null,
    offered = [33, 7, 28],
  ) =>
    selectedResult(inHand(ended, { result: chosen }, record({ lastResult })), {
      ...allowances,
      preselectedResult,
      callResults: offered,
    });

  it('RES-1 is the agent’s choice, else the server’s, else the record’s own, else Unknown where it is offered', () => {
    expect(select(7, 33, 28)).toBe(7);
    expect(select(null, 33, 7)).toBe(33);
    expect(select(null, null, 7)).toBe(7);
    expect(select(null, null, null)).toBe(28);
    expect(select(null, null, null, [33])).toBeNull();
    expect(select(52, 51, 50)).toBe(28);
  });

  it('RES-1 has a name for every result of the dialer, and none for another number', () => {
    expect([0, 33, 53, 54, -1].map(callResultName)).toEqual(['ok', 'answer', 'wrongNumber', null, null]);
  });
});

describe('what keeps the session busy', () => {
  const signingIn = (step: 'window' | 'activating'): SessionState => ({
    phase: 'signingIn',
    server,
    step,
    deadline: null,
    agent: null,
    allowances: null,
    work: null,
    activated: false,
  });
  const table: readonly [string, SessionState, boolean][] = [
    ['nothing', session(), false],
    ['a record', session(holding(inHand(preview))), true],
    ['a call', session(withCalls(callOf())), true],
    ['a call that is over', session(withCalls(callOf({ state: 'released' }))), false],
    ['a request on its way', session(owing(itemOf())), true],
    ['a request that waits', session(owing(itemOf({ status: 'waiting' }))), true],
    ['a request that is not confirmed', session(owing(itemOf({ status: 'unconfirmed' }))), false],
    ['nobody signed in', signedOut, false],
    ['the sign-in window', signingIn('window'), false],
    ['a workspace that is being built', signingIn('activating'), true],
    ['a session that is being ended', { phase: 'signingOut', server, agent, deadline: t0 }, false],
  ];
  it.each(table)('%s', (_what, state, busy) => {
    expect(isBusy(state)).toBe(busy);
  });

  const waiting: readonly [string, SessionState][] = [
    ['a record that was asked for', session(fetchingOf())],
    ['the sign-in window', signingIn('window')],
    ['a session that is being ended', { phase: 'signingOut', server, agent, deadline: t0 }],
    ...table.filter(([, , busy]) => busy).map(([what, state]) => [what, state] as [string, SessionState]),
  ];
  it.each(waiting)('LIVE-5 an update waits for %s', (_what, state) => {
    expect(isUpdatable(state)).toBe(false);
  });
  it.each([
    ['nothing is in hand', session()],
    ['nobody is signed in', signedOut],
  ])('LIVE-5 an update goes ahead when %s', (_what, state) => {
    expect(isUpdatable(state)).toBe(true);
  });
});

describe('what this device keeps for the agent', () => {
  it('LIVE-1 is records, unsent results, and the campaigns joined and stopped, listed or not', () => {
    const state = session({
      ...holding(inHand(onCall)),
      ...owing(itemOf()),
      campaigns: { [spring]: campaignOf({ joined: true }), Autumn: campaignOf({ name: 'Autumn', stopped: true }) },
      remembered: { joined: ['Winter', 'Autumn'], stopped: ['Winter', spring] },
      callerIds: { [spring]: '+13035550100' },
      ...scheduled(knownOf()),
    });
    expect(deviceWork(state)).toEqual({
      records: state.records,
      outbox: state.outbox,
      joined: [spring, 'Winter'],
      stopped: ['Autumn', 'Winter'],
      callerIds: state.callerIds,
      completing: state.completing,
      callbacks: state.callbacks,
    });
  });
});

describe('the toolbar button', () => {
  const voice = (is: 'ready' | 'afterCallWork') => ({ channels: { voice: channelOf('voice', { is }) } });
  const table: readonly [SessionState, ReturnType<typeof badge>][] = [
    [signedOut, { is: 'signedOut' }],
    [{ phase: 'signingOut', server, agent, deadline: t0 }, { is: 'signedOut' }],
    [session({ link: 'down', ...withCalls(callOf()) }), { is: 'noConnection' }],
    [session({ ...withCalls(callOf()), ...holding(inHand(onCall)) }), { is: 'onCall' }],
    [session(holding(inHand(preview), inHand(preview, {}, record({ handle: '10' })))), { is: 'waiting', count: 2 }],
    [session(holding(pushed(arriving))), { is: 'waiting', count: 1 }],
    [session({ ...holding(inHand(preview)), ...withCalls(campaignCall()) }), { is: 'waiting', count: 2 }],
    [session(withCalls(campaignCall({ state: 'established' }))), { is: 'onCall' }],
    [session(holding(inHand(stopping))), { is: 'waiting', count: 1 }],
    [session(withCalls(callOf({ state: 'released' }))), { is: 'ready' }],
    [session({ ...voice('ready'), link: 'checking' }), { is: 'ready' }],
    [session(voice('afterCallWork')), { is: 'notReady' }],
    [session({ channels: {} }), { is: 'notReady' }],
  ];
  it.each(table)('SES-4 shows the state at a glance: %#', (state, shown) => {
    expect(badge(state)).toEqual(shown);
  });
});
