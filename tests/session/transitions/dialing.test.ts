import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../lib/session/events';
import type { DialerNews } from '../../../lib/session/news';
import type { AgentOrder, Refusal } from '../../../lib/session/orders';
import { patience } from '../../../lib/session/patience';
import { defaultPolicy } from '../../../lib/session/policy';
import type { SignedIn } from '../../../lib/session/state';
import { transition } from '../../../lib/session/transition';
import { allowances, record } from '../../support/session';
import {
  callOf,
  dialing,
  done,
  ended,
  holding,
  inHand,
  key,
  looking,
  onCall,
  phone,
  preview,
  session,
  spring,
  t0,
  withCalls,
} from '../support/given';
import { open, ordered, passed, phaseOf, revived, told, typesOf } from '../support/when';

const call = { type: 'DialRecord', record: key, number: phone, callerId: null, despite: [], reference: 11 } as const;
const inPreview = session(holding(inHand(preview)));
const made = {
  type: 'MakeCall',
  record: key,
  number: phone,
  callerId: null,
  attached: record().attached,
  reference: 11,
};
const seen = { type: 'SessionSeen', calls: [], channels: [] } as const;
const agentDoes = (order: AgentOrder): SessionEvent => ({
  from: 'agent',
  order,
  server: null,
  policy: defaultPolicy,
  at: t0,
});
const dialerSays = (news: DialerNews): SessionEvent => ({ from: 'dialer', news, at: t0 });
const other = record({ handle: '10', phone: '+442079460000' });

describe('Call', () => {
  it.each([preview, ended])('PULL-4 dials the record from its $is', (phase) => {
    const step = ordered(session(holding(inHand(phase))), call);
    expect(step.effects).toEqual([made]);
    expect(open(step).records[key]?.phase).toEqual({ ...dialing, back: phase });
  });

  it('says at last what the dialer said when it was not certain whose fault it was', () => {
    const doubtful = session({ ...holding(inHand(dialing)), doubtUntil: t0 + 1000 });
    const looked = told(doubtful, { type: 'CallFault', detail: 'Invalid Destination DN' });
    expect(phaseOf(looked)).toBe('looking');
    const once = told(looked.state, seen, t0 + 1000);
    const twice = told(once.state, seen, t0 + 1000 + patience.betweenLooks);
    expect(open(twice).records[key]?.problem).toEqual({ is: 'callNotPlaced', detail: 'Invalid Destination DN' });
  });

  it('takes away what was said of the call before', () => {
    const problem = { is: 'callNotPlaced', detail: 'busy' } as const;
    const step = ordered(session(holding(inHand(preview, { problem }))), call);
    expect(open(step).records[key]?.problem).toBeNull();
  });

  const refused: readonly [Refusal, string, Partial<SignedIn>, Partial<typeof call>][] = [
    ['noConnection', 'the line is down', { link: 'down', ...holding(inHand(preview)) }, {}],
    ['notAllowed', 'the agent may not call', { allowances: { ...allowances, canMakeCall: false } }, {}],
    ['recordGone', 'there is no such record', {}, {}],
    ['recordGone', 'the record is called constructor', {}, { record: 'constructor' as typeof key }],
    ['recordBusy', 'it is dialed already', holding(inHand(dialing)), {}],
    ['recordBusy', 'it is looked for', holding(inHand(looking)), {}],
    ['recordBusy', 'it is on a call', holding(inHand(onCall)), {}],
    ['recordBusy', 'it is being closed', holding(inHand(done)), {}],
    ['numberNotOfRecord', 'the number is another', holding(inHand(preview)), { number: '110' as typeof phone }],
    ['anotherCall', 'another is dialed', holding(inHand(preview), inHand(dialing, {}, other)), {}],
    ['anotherCall', 'another is looked for', holding(inHand(preview), inHand(looking, {}, other)), {}],
    [
      'anotherCall',
      'another is on a call that is not told yet',
      holding(inHand(preview), inHand(onCall, {}, other)),
      {},
    ],
    [
      'anotherCall',
      'the agent talks to somebody',
      { ...holding(inHand(preview)), ...withCalls(callOf({ record: null })) },
      {},
    ],
  ];
  it.each(refused)('is refused, %s: %s', (refusal, _why, change, order) => {
    const state = session(change);
    expect(ordered(state, { ...call, ...order })).toEqual({ state, effects: [], refusal });
  });

  it('is possible while a call that is over waits to be completed', () => {
    const over = callOf({ state: 'released', asked: 'complete' });
    const step = ordered(session({ ...holding(inHand(ended)), ...withCalls(over) }), call);
    expect(typesOf(step)).toEqual(['MakeCall']);
  });

  it('is possible while the line is checked after a stop of the worker', () => {
    const step = ordered(revived(inPreview).state, call);
    expect(typesOf(step)).toEqual(['MakeCall']);
  });

  it('LIVE-3 waits for the dialer’s account when the record came back from a restart', () => {
    const state = session({ link: 'checking', checkAt: t0, ...holding(inHand(ended, { verified: false })) });
    expect(ordered(state, call)).toEqual({ state, effects: [], refusal: 'noConnection' });
    expect(typesOf(ordered(told(state, seen).state, call))).toEqual(['MakeCall']);
  });
});

describe('the first sign of a call', () => {
  const state = session(holding(inHand(dialing)));
  const outcome = (is: object, reference = 11) =>
    ({ type: 'DialOutcome', record: key, reference, outcome: is }) as Extract<
      Parameters<typeof told>[1],
      { type: 'DialOutcome' }
    >;

  it('is awaited after the dialer accepted the request', () => {
    expect(told(state, outcome({ is: 'accepted' })).state).toBe(state);
  });

  it('PULL-4 is given up with the dialer’s words when it refused', () => {
    const step = told(state, outcome({ is: 'refused', detail: 'DN is busy' }));
    // The first of two requests that the browser made of one may be the call that the dialer refuses the second for.
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(open(step).records[key]).toEqual(
      inHand(preview, { problem: { is: 'callNotPlaced', detail: 'DN is busy' } }),
    );
  });

  it('LIVE-3 is looked for when the outcome is unknown', () => {
    const step = told(state, outcome({ is: 'unknown', detail: 'timeout' }));
    expect(open(step).records[key]?.phase).toEqual(looking);
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
  });

  it('LIVE-3 is looked for when there is none in time', () => {
    expect(passed(state, dialing.deadline - 1).state).toBe(state);
    const step = passed(state, dialing.deadline);
    expect(open(step).records[key]?.phase).toMatchObject({ is: 'looking', looks: 0, countFrom: dialing.deadline });
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
  });

  it.each([dialing, looking])('LIVE-3 is looked for anew when the worker was stopped while $is', (phase) => {
    const step = revived(session(holding(inHand({ ...phase, ...('looks' in phase ? { looks: 1 } : {}) }))), t0 + 7);
    expect(open(step).records[key]?.phase).toEqual({
      ...looking,
      countFrom: t0 + 7,
      askAt: t0 + 7 + patience.lookAgain,
    });
    expect(typesOf(step)).toEqual(['ResumeSession', 'AskCampaigns']);
  });

  it.each([
    ['of another dial', outcome({ is: 'refused', detail: null }, 10)],
    ['of a record that is gone', { ...outcome({ is: 'refused', detail: null }), record: '134/8' }],
  ])('is not touched by an outcome %s', (_what, news) => {
    expect(told(state, news).state).toBe(state);
  });

  it.each([looking, onCall, ended])('is not touched by a refusal that comes when it is $is', (phase) => {
    const later = session(holding(inHand(phase)));
    expect(told(later, outcome({ is: 'refused', detail: null })).state).toBe(later);
  });

  it('PULL-4 is given up when the dialer reports a fault', () => {
    const step = told(state, { type: 'CallFault', detail: 'Invalid Destination DN' });
    expect(open(step).records[key]).toMatchObject({
      phase: preview,
      problem: { is: 'callNotPlaced', detail: 'Invalid Destination DN' },
    });
  });

  const before: readonly [string, Partial<SignedIn>, SessionEvent][] = [
    ['a call that was used', withCalls(callOf()), agentDoes({ type: 'UseCall', callId: 'c1', verb: 'hold' })],
    [
      'completing the call before',
      withCalls(callOf({ record: null })),
      dialerSays({ type: 'CallChanged', call: callOf({ state: 'released', capabilities: ['complete'] }), uuid: null }),
    ],
    ['a channel change', {}, agentDoes({ type: 'SetChannel', channel: 'voice', target: { is: 'ready' } })],
    [
      'becoming Ready for a record',
      { channels: {} },
      agentDoes({ type: 'GetRecord', campaign: spring, reference: 21, becomeReady: true }),
    ],
    [
      'a dial that was refused',
      holding(inHand(dialing)),
      dialerSays({ type: 'DialOutcome', record: key, reference: 11, outcome: { is: 'refused', detail: null } }),
    ],
    ['the same fault, told once more', {}, dialerSays({ type: 'CallFault', detail: 'Invalid Destination DN' })],
  ];
  it.each(before)('LIVE-3 is looked for when the fault may as well belong to %s', (_what, change, event) => {
    const { doubtUntil } = open(transition(session(change), event));
    const doubtful = session({ ...holding(inHand(dialing)), doubtUntil });
    const step = told(doubtful, { type: 'CallFault', detail: 'Invalid call' }, t0 + 1);
    expect(open(step).records[key]?.phase).toMatchObject({ is: 'looking', back: preview });
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(phaseOf(told(doubtful, { type: 'CallFault', detail: 'DN' }, t0 + patience.faultLag))).toBe('preview');
  });
});

describe('looking for a call', () => {
  const from = session(holding(inHand(looking)));

  it('LIVE-3 offers Call again only after two looks, five seconds apart, showed none', () => {
    const first = told(from, seen, t0 + 200);
    expect(open(first).records[key]?.phase).toMatchObject({
      is: 'looking',
      looks: 1,
      askAt: t0 + 200 + patience.betweenLooks,
    });
    const early = told(first.state, seen, t0 + 200 + patience.betweenLooks - 1);
    expect(phaseOf(early)).toBe('looking');
    const asked = passed(early.state, t0 + 200 + patience.betweenLooks);
    expect(asked.effects).toEqual([{ type: 'LookAtSession' }]);
    const second = told(asked.state, seen, t0 + 400 + patience.betweenLooks);
    expect(open(second).records[key]).toMatchObject({
      phase: preview,
      problem: { is: 'callNotPlaced', detail: null },
    });
  });

  it('LIVE-3 does not count an answer to a question that was put before', () => {
    expect(phaseOf(told(from, { ...seen, askedAt: t0 - 1 }, t0 + 200))).toBe('looking');
    expect(open(told(from, { ...seen, askedAt: t0 - 1 }, t0 + 200)).records[key]?.phase).toMatchObject({ looks: 0 });
    expect(open(told(from, { ...seen, askedAt: t0 }, t0 + 200)).records[key]?.phase).toMatchObject({ looks: 1 });

    const once = told(from, { ...seen, askedAt: t0 }, t0 + 200).state;
    const slow = { ...seen, askedAt: t0 + 200 + patience.betweenLooks - 1 };
    expect(phaseOf(told(once, slow, t0 + 20_000))).toBe('looking');
  });

  it('LIVE-3 begins anew when the clock was set back, and is not held up until it has caught up', () => {
    const back = t0 - 3_600_000;
    const state = session(holding(inHand({ ...looking, looks: 1 })));
    expect(passed(state, t0 - 50_000).state).toBe(state);
    const step = passed(state, back);
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(open(step).records[key]?.phase).toMatchObject({
      looks: 0,
      countFrom: back,
      askAt: back + patience.lookAgain,
    });
    const first = told(step.state, { ...seen, askedAt: back }, back + 200);
    const second = told(first.state, seen, back + 200 + patience.betweenLooks);
    expect([phaseOf(first), phaseOf(second)]).toEqual(['looking', 'preview']);
  });

  it('asks again when a look is not answered', () => {
    expect(passed(from, looking.askAt - 1).state).toBe(from);
    const step = passed(from, looking.askAt);
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(open(step).records[key]?.phase).toMatchObject({ looks: 0, askAt: looking.askAt + patience.lookAgain });
  });

  it('counts no failed look', () => {
    expect(told(from, { type: 'SessionNotSeen' }, t0 + 200).state).toBe(from);
  });

  it('LIVE-3 finds the call by the record in its user data', () => {
    const report = callOf({ number: 'anonymous' });
    const step = told(from, { ...seen, calls: [report] }, t0 + 200);
    expect(open(step).records[key]?.phase).toEqual(onCall);
  });

  it('LIVE-3 finds the call by its number where it names no record', () => {
    const report = callOf({ record: null, number: '0013035550142' });
    const step = told(from, { ...seen, calls: [report] }, t0 + 200);
    expect(open(step)).toMatchObject({ records: { [key]: { phase: onCall } }, calls: { c1: { record: key } } });
  });

  it('LIVE-3 finds the call by its number where it names a record that is not here', () => {
    const step = told(from, { ...seen, calls: [callOf({ record: 'OCS/9' })] }, t0 + 200);
    expect(open(step)).toMatchObject({ records: { [key]: { phase: onCall } }, calls: { c1: { record: key } } });
  });

  it('does not take an inbound call of the same number for it', () => {
    const step = told(from, { ...seen, calls: [callOf({ record: null, type: 'inbound' })] }, t0 + 200);
    expect(phaseOf(step)).toBe('looking');
  });

  it('LIVE-3 goes back to the result of the call before when no second call is found', () => {
    const state = session(holding(inHand({ ...looking, looks: 1, back: ended })));
    expect(phaseOf(told(state, seen, t0 + 1))).toBe('ended');
  });

  it('dials once more after that when the agent wants it, and under a new reference', () => {
    const state = open(told(session(holding(inHand({ ...looking, looks: 1 }))), seen, t0 + 1));
    expect(typesOf(ordered(state, { ...call, reference: 12 }))).toEqual(['MakeCall']);
  });
});
