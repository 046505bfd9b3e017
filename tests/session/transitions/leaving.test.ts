import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../lib/session/events';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import type { AgentOrder, Refusal } from '../../../lib/session/orders';
import { patience } from '../../../lib/session/patience';
import { defaultPolicy } from '../../../lib/session/policy';
import { canLeave, isBusy, isUpdatable } from '../../../lib/session/selectors';
import { noWork, type SignedIn } from '../../../lib/session/state';
import { transition } from '../../../lib/session/transition';
import { openSession } from '../../../lib/session/transitions/openSession';
import { agent, allowances, record, timePassed } from '../../support/session';
import { chaosIn, ordinary } from '../support/chaos';
import {
  arriving,
  callOf,
  campaignCall,
  campaignOf,
  channelOf,
  declined,
  dialing,
  done,
  ended,
  fetchingOf,
  holding,
  inHand,
  itemOf,
  key,
  looking,
  onCall,
  owing,
  preview,
  pushed,
  server,
  session,
  spring,
  stopping,
  t0,
  withCalls,
} from '../support/given';
import { happened, open, ordered, passed, phaseOf, played, revived, told, typesOf } from '../support/when';

const out = (inHand: 'ask' | 'finish' | 'giveBack') => ({ type: 'SignOut', inHand }) as const;
const acknowledged = { type: 'RequestAcknowledged', reference: 31, handle: '9' } as const;
const seen = { type: 'SessionSeen', calls: [], channels: [] } as const;
const notReady = { voice: channelOf('voice', { is: 'notReady', reason: null }) };

/** An agent who has asked to leave, with Voice Not Ready since. */
const leaving = (change: Partial<SignedIn> = {}) => session({ leaving: true, channels: notReady, ...change });
const closing = { ...holding(inHand(done)), ...owing(itemOf()) };

/** Everything that keeps an agent, by its name. */
const work: readonly [string, Partial<SignedIn>][] = [
  ['a preview', holding(inHand(preview))],
  ['a dial', holding(inHand(dialing))],
  ['a call that is looked for', holding(inHand(looking))],
  ['a record on a call', { ...holding(inHand(onCall)), ...withCalls(callOf()) }],
  ['a record without its result', holding(inHand(ended))],
  ['a record that arrives', holding(pushed(arriving))],
  ['a record that waits for its channel', holding(inHand(stopping))],
  ['a call that rings', withCalls(campaignCall())],
  ['a record that is being closed', closing],
  ['a call', withCalls(callOf({ record: null }))],
  ['a result on its way', owing(itemOf({ status: 'sent' }))],
  ['a result that waits', owing(itemOf({ status: 'waiting' }))],
];

describe('signing out with work in hand', () => {
  it.each(work)('SES-6 is refused at first, so that the agent can be asked: %s', (_what, change) => {
    const state = session(change);
    expect(ordered(state, out('ask'))).toEqual({ state, effects: [], refusal: 'workInHand' });
  });

  it.each(work)('SES-6 happens afterwards where the agent wants to finish %s', (_what, change) => {
    const step = ordered(session({ ...change, channels: notReady }), out('finish'));
    expect(step).toMatchObject({ effects: [], refusal: null });
    expect(open(step)).toMatchObject({ leaving: true });
    expect(isBusy(step.state)).toBe(true);
    expect(canLeave(open(step))).toBe(false);
  });

  it('takes no more: channels that are Ready are set to Not Ready, and what waited for one is not asked for', () => {
    const channels = {
      voice: channelOf('voice', { is: 'ready' }),
      outboundpreview: channelOf('outboundpreview', { is: 'doNotDisturb' }),
    };
    const change = { channels, ...holding(inHand(preview)), ...fetchingOf({ whenReady: true }) };
    const step = ordered(session(change), out('finish'));
    const target = { is: 'notReady', reason: null } as const;
    expect(step.effects).toEqual([{ type: 'SetChannel', channel: 'voice', target }]);
    expect(open(step)).toMatchObject({ fetching: {}, channels: { voice: { asked: target } } });
  });

  it('stops a channel that is on its way to Ready', () => {
    const asked = { ...channelOf('voice', { is: 'notReady', reason: null }), asked: { is: 'ready' } as const };
    const step = ordered(session({ channels: { voice: asked }, ...holding(inHand(preview)) }), out('finish'));
    expect(typesOf(step)).toEqual(['SetChannel']);
  });

  it('stops the channels once the line is back, where it was down', () => {
    const step = ordered(session({ link: 'down', ...holding(inHand(preview)) }), out('finish'));
    expect(step.effects).toEqual([]);
    const back = told(told(step.state, { type: 'LinkRestored' }).state, seen);
    expect(typesOf(back)).toContain('SetChannel');
    expect(typesOf(told(back.state, seen))).not.toContain('SetChannel');
  });

  it('is ordered twice with one effect', () => {
    const first = ordered(session(holding(inHand(preview))), out('finish'));
    expect(ordered(first.state, out('finish'))).toEqual({ state: first.state, effects: [], refusal: null });
  });
});

describe('the session of an agent who has asked to leave', () => {
  const freeing: readonly [string, SignedIn, SessionEvent][] = [
    ['the dialer has confirmed', leaving(closing), { from: 'dialer', news: acknowledged, at: t0 }],
    [
      'the result is sent, eight seconds of silence included',
      leaving(closing),
      { from: 'device', event: timePassed, at: t0 + patience.closing },
    ],
    [
      'the record is withdrawn',
      leaving(holding(inHand(preview))),
      { from: 'dialer', news: { type: 'RecordWithdrawn', record: key, handle: '9' }, at: t0 },
    ],
    [
      'the call is over',
      leaving(withCalls(callOf({ record: null }))),
      {
        from: 'dialer',
        news: { type: 'CallChanged', call: { ...callOf({ record: null }), state: 'completed' }, uuid: null },
        at: t0,
      },
    ],
    [
      'no record came',
      leaving(fetchingOf()),
      { from: 'dialer', news: { type: 'NoRecordLeft', campaign: spring, reference: 21 }, at: t0 },
    ],
  ];
  it.each(freeing)('SES-6 ends by itself when %s, saved before', (_when, state, event) => {
    const step = transition(state, event);
    expect(typesOf(step)).not.toContain('EndSession');
    expect(canLeave(open(step))).toBe(true);
    // At once, by an event of its own: what was closed has been taken off this device by then.
    expect(nextDeadline(step.state)).toBe(0);
    const over = passed(step.state, event.at);
    expect(over.state).toMatchObject({ phase: 'signingOut', deadline: event.at + patience.signingOut });
    expect(over.effects).toEqual([{ type: 'EndSession' }]);
  });

  it('does not fetch the next record after Done', () => {
    const step = told(leaving({ ...closing, channels: session().channels }), acknowledged);
    expect(step.effects).toEqual([]);
    expect(open(step)).toMatchObject({ records: {}, fetching: {}, notices: [] });
  });

  it('fetches the next record after Done when the agent stays before the dialer has confirmed', () => {
    const stayed = ordered(leaving({ ...closing, channels: session().channels }), { type: 'StaySignedIn' });
    expect(open(stayed).leaving).toBe(false);
    expect(typesOf(told(stayed.state, acknowledged))).toEqual(['RequestPreview']);
  });

  it('goes on where the agent stays; there is nothing to take back where they did not mean to leave', () => {
    expect(passed(ordered(leaving(), { type: 'StaySignedIn' }).state, t0).state.phase).toBe('signedIn');
    const state = session();
    expect(ordered(state, { type: 'StaySignedIn' }).state).toBe(state);
  });

  const orders: readonly [Refusal | null, string, AgentOrder][] = [
    ['leaving', 'Get Record', { type: 'GetRecord', campaign: spring, reference: 1, becomeReady: false }],
    ['leaving', 'Ready and Get Record', { type: 'GetRecord', campaign: spring, reference: 1, becomeReady: true }],
    ['leaving', 'Ready', { type: 'SetChannel', channel: 'voice', target: { is: 'ready' } }],
    ['leaving', 'both Ready', { type: 'SetChannel', channel: 'all', target: { is: 'ready' } }],
    [null, 'Not Ready', { type: 'SetChannel', channel: 'voice', target: { is: 'notReady', reason: null } }],
    [null, 'after-call work', { type: 'SetChannel', channel: 'voice', target: { is: 'afterCallWork' } }],
    ['leaving', 'OK that makes Ready', { type: 'JoinCampaign', campaign: spring, becomeReady: true }],
    [null, 'OK', { type: 'JoinCampaign', campaign: spring, becomeReady: false }],
  ];
  it.each(orders)('answers %j to %s', (refusal, _what, order) => {
    const step = ordered(leaving({ ...holding(inHand(preview)), ...withCalls() }), order);
    expect(step.refusal).toBe(refusal);
    if (refusal !== null) expect(step.effects).toEqual([]);
  });

  it('can finish what is in hand: dial it, and close it', () => {
    const dial = { type: 'DialRecord', record: key, number: record().phone, callerId: null, reference: 5 } as const;
    const despite = ['dialHours', 'doNotCall'] as const;
    const state = leaving(holding(inHand(preview)));
    expect(ordered(state, { ...dial, despite }).refusal).toBeNull();
    const later = { type: 'DeclineRecord', record: key, how: 'later', reference: 6 } as const;
    expect(ordered(state, later).refusal).toBeNull();
  });

  it('goes on with a record or call that arrives all the same', () => {
    const offered = told(leaving({ ...closing, ...fetchingOf() }), {
      type: 'RecordOffered',
      record: record({ handle: '10' }),
      reference: 21,
    });
    const after = told(offered.state, acknowledged);
    expect(phaseOf(after, '134/10')).toBe('preview');
    expect(canLeave(open(after))).toBe(false);
    const { uuid, since, seenAt, establishedAt, fault, asked, problem, ...call } = callOf({ id: 'in', record: null });
    const rung = told(leaving(), { type: 'CallChanged', call: { ...call, state: 'ringing' }, uuid: null });
    expect(canLeave(open(rung))).toBe(false);
    expect(open(rung).leaving).toBe(true);
  });

  it.each([
    ['waits for the answer to a Get Record', fetchingOf(), false],
    ['waits for no answer without a line', { ...fetchingOf(), link: 'down' }, true],
    ['waits for the dialer’s account', { link: 'checking' }, false],
    ['is not held by what was sent and not confirmed', owing(itemOf({ status: 'unconfirmed' })), true],
  ] as const)('%s', (_what, change, isFree) => {
    expect(canLeave(leaving(change))).toBe(isFree);
    expect(passed(leaving(change), t0 + 1).state.phase).toBe(isFree ? 'signingOut' : 'signedIn');
  });

  it('LIVE-1 ends after a stop of the worker', () => {
    const awake = revived(leaving(closing));
    expect(open(awake).leaving).toBe(true);
    const after = played(
      awake.state,
      { from: 'dialer', news: seen, at: t0 + 1 },
      { from: 'dialer', news: acknowledged, at: t0 + 2 },
      { from: 'device', event: timePassed, at: t0 + 3 },
    );
    expect(after.state.phase).toBe('signingOut');
  });

  it('is a session like any other after a restart of the browser: who starts it again means to work', () => {
    const facts = { server, agent, allowances, at: t0 };
    expect(openSession({ ...facts, work: noWork }).state.leaving).toBe(false);
  });

  it.each(work)('LIVE-5 is not replaced by an update before it is over: %s', (_what, change) => {
    expect(isUpdatable(leaving(change))).toBe(false);
  });
});

describe('leaving with a Get Record under way', () => {
  it('waits for its answer, for as long as any record may come', () => {
    const step = ordered(session({ ...fetchingOf(), channels: notReady }), out('ask'));
    expect(step).toMatchObject({ effects: [], refusal: null, state: { leaving: true } });
    const late = passed(step.state, t0 + patience.record);
    expect(canLeave(open(late))).toBe(true);
    expect(typesOf(passed(late.state, t0 + patience.record))).toEqual(['EndSession']);
  });

  it.each([
    ['it waits for Ready itself', fetchingOf({ whenReady: true })],
    ['there is no line', { ...fetchingOf(), link: 'down' }],
  ] as const)('waits for nothing where %s', (_why, change) => {
    expect(typesOf(ordered(session(change), out('ask')))).toEqual(['EndSession']);
  });
});

describe('giving back what is in hand', () => {
  const other = record({ handle: '10' });

  it('SES-6 sends every preview back to its list, and signs out once the dialer has confirmed', () => {
    const state = session({ ...holding(inHand(preview), inHand(preview, {}, other)), channels: notReady });
    const step = ordered(state, out('giveBack'), t0);
    expect(step.effects).toMatchObject([
      { type: 'SendRequest', item: { request: 'RecordReject', closing: { how: 'later' }, record: { handle: '9' } } },
      { type: 'SendRequest', item: { request: 'RecordReject', closing: { how: 'later' }, record: { handle: '10' } } },
    ]);
    const references = Object.values(open(step).outbox).map((item) => item.reference);
    expect(new Set(references).size).toBe(2);
    for (const reference of references) expect(reference > 0 && reference <= 0x7fffffff).toBe(true);
    const [first = 0, second = 0] = references;
    const half = told(step.state, { ...acknowledged, reference: first });
    expect(canLeave(open(half))).toBe(false);
    const all = told(half.state, { ...acknowledged, reference: second, handle: '10' });
    expect(typesOf(passed(all.state, t0))).toEqual(['EndSession']);
  });

  it('signs out after eight seconds of silence; what was not confirmed is kept for the next sign-in', () => {
    const step = ordered(session({ ...holding(inHand(preview)), channels: notReady }), out('giveBack'));
    const silent = passed(step.state, t0 + patience.closing);
    expect(Object.values(open(silent).outbox)).toMatchObject([{ status: 'unconfirmed', repeatable: true }]);
    expect(canLeave(open(silent))).toBe(true);
  });

  it('leaves a record that the dialer does not take in hand, with the reason', () => {
    const step = ordered(session({ ...holding(inHand(preview)), channels: notReady }), out('giveBack'));
    const [reference = 0] = Object.values(open(step).outbox).map((item) => item.reference);
    const no = { type: 'RequestRefused', reference, handle: '9', detail: 'no', recordClosed: false } as const;
    const refused = open(told(step.state, no));
    expect(refused).toMatchObject({ leaving: true, records: { [key]: { phase: preview } } });
    expect(refused.records[key]?.problem).toEqual({ is: 'closingRefused', detail: 'no' });
  });

  it('gives back what can be, and lets the rest be finished', () => {
    const talking = { ...holding(inHand(onCall), inHand(preview, {}, other)), ...withCalls(callOf()) };
    const step = ordered(session({ ...talking, channels: notReady }), out('giveBack'));
    expect(step.effects).toMatchObject([{ item: { record: { handle: '10' } } }]);
    expect(phaseOf(step)).toBe('onCall');
    expect(open(step).leaving).toBe(true);
  });

  const kept: readonly [Refusal, string, Partial<SignedIn>][] = [
    ['workInHand', 'on a call', { ...holding(inHand(onCall)), ...withCalls(callOf()) }],
    ['workInHand', 'being dialed', holding(inHand(dialing))],
    ['workInHand', 'called', holding(inHand(ended))],
    ['workInHand', 'on its way back', { ...holding(inHand(declined)), ...owing(itemOf()) }],
    ['workInHand', 'only a call', withCalls(callOf({ record: null }))],
    [
      'notAllowed',
      'not the agent’s to give back',
      { ...holding(inHand(preview)), allowances: { ...allowances, canRejectRecord: false } },
    ],
    ['noConnection', 'without a line', { ...holding(inHand(preview)), link: 'down' }],
  ];
  it.each(kept)('is refused, %s, where it is %s', (refusal, _what, change) => {
    const state = session(change);
    expect(ordered(state, out('giveBack'))).toEqual({ state, effects: [], refusal });
  });

  it('is no mistake where it was done a moment before', () => {
    const state = leaving({ ...holding(inHand(declined)), ...owing(itemOf()) });
    expect(ordered(state, out('giveBack'))).toEqual({ state, effects: [], refusal: null });
  });
});

describe('an agent who may not use outbound campaigns, where the administrator is strict', () => {
  const strict = { ...defaultPolicy, strict: true };
  const may = { ...allowances, canUseOutbound: false };
  const give = (state: SignedIn, order: AgentOrder, policy = strict) =>
    transition(state, { from: 'agent', order, server, policy, at: t0 });
  const get = { type: 'GetRecord', campaign: spring, reference: 1, becomeReady: false } as const;
  const join = { type: 'JoinCampaign', campaign: spring, becomeReady: false } as const;

  it.each([get, join])('is refused $type', (order) => {
    const state = session({ allowances: may });
    expect(give(state, order)).toEqual({ state, effects: [], refusal: 'notAllowed' });
    expect(give(state, order, defaultPolicy).refusal).toBeNull();
    expect(give(session(), order).refusal).toBeNull();
  });

  it('finishes a record that is in hand, and gets no other', () => {
    const finish = { type: 'FinishRecord', record: key, result: 33, stop: false, reference: 31 } as const;
    const step = give(session({ ...holding(inHand(ended)), allowances: may }), finish);
    expect(open(step).records[key]?.phase).toMatchObject({ closing: { next: 'rest' } });
    expect(told(step.state, acknowledged).effects).toEqual([]);
    const lax = give(session({ ...holding(inHand(ended)), allowances: may }), finish, defaultPolicy);
    expect(open(lax).records[key]?.phase).toMatchObject({ closing: { next: 'fetch' } });
  });
});

describe('an agent who may not take part in push preview campaigns', () => {
  const state = (mode: 'pushPreview' | 'preview', canUsePushPreview: boolean) =>
    session({ campaigns: { [spring]: campaignOf({ mode }) }, allowances: { ...allowances, canUsePushPreview } });
  it.each([
    ['pushPreview', false, 'notAllowed'],
    ['pushPreview', true, null],
    ['preview', false, null],
  ] as const)('joins a campaign that is %s, allowed %s: %s', (mode, isAllowed, refusal) => {
    const join = { type: 'JoinCampaign', campaign: spring, becomeReady: false } as const;
    expect(ordered(state(mode, isAllowed), join).refusal).toBe(refusal);
  });
});

it('LIVE-1 whatever is told: an agent who is leaving takes nothing new, and leaves no work behind', () => {
  assert(
    property(chaosIn(ordinary), (events) => {
      let state: SignedIn = leaving({
        campaigns: { [spring]: campaignOf() },
        ...holding(inHand(preview), inHand(ended, {}, record({ handle: '10' }))),
      });
      let now = t0;
      for (const { after, event } of events) {
        now += after;
        const step = transition(state, { ...event, at: now } as SessionEvent);
        if (step.effects.some(({ type }) => type === 'EndSession')) expect(isBusy(state)).toBe(false);
        expect(typesOf(step)).not.toContain('RequestPreview');
        for (const effect of step.effects) if (effect.type === 'SetChannel') expect(effect.target.is).not.toBe('ready');
        if (step.state.phase !== 'signedIn') return;
        state = step.state;
        if (!state.leaving) return;
      }
    }),
    { numRuns: 200, interruptAfterTimeLimit: 10_000 },
  );
}, 20_000);

it('does nothing of the kind for an agent who stays', () => {
  expect(happened(session(), timePassed).state.phase).toBe('signedIn');
  expect(nextDeadline(session())).toBeNull();
});

describe('a record or call that arrives while the agent leaves', () => {
  const over = { type: 'InteractionChanged', interaction: { id: 'i1', state: 'over', record: null } } as const;

  it('SES-6 gives back what arrives with what is previewed, each by its own way', () => {
    const other = record({ handle: '10' });
    const state = session(holding(pushed(arriving), inHand(preview, {}, other)));
    const step = ordered(state, out('giveBack'));
    expect(step.effects).toMatchObject([
      { type: 'SetChannel', channel: 'voice' },
      { type: 'UseInteraction', interaction: 'i1', verb: 'reject' },
      { type: 'SendRequest', item: { request: 'RecordReject' } },
    ]);
    expect([phaseOf(step), phaseOf(step, '134/10')]).toEqual(['arriving', 'closing']);
  });

  it('SES-6 rejects what arrives even though no record may be rejected', () => {
    const state = session({ ...holding(pushed(arriving)), allowances: { ...allowances, canRejectRecord: false } });
    expect(typesOf(ordered(state, out('giveBack')))).toEqual(['SetChannel', 'UseInteraction']);
  });

  it('SES-6 signs out once the alert of what arrives is over', () => {
    const step = ordered(session(holding(pushed(arriving))), out('finish'));
    const gone = told(step.state, over);
    expect(canLeave(open(gone))).toBe(true);
    expect(passed(gone.state, t0 + 1).state.phase).toBe('signingOut');
  });

  it('SES-6 does not give back what the agent is answering', () => {
    const asked = { ...arriving, asked: 'accept', askedUntil: t0 + 8_000 } as const;
    const state = session(holding(pushed(asked)));
    expect(ordered(state, out('giveBack'))).toMatchObject({ refusal: 'workInHand', effects: [] });
  });
});
