import { describe, expect, it } from 'vitest';
import type { Call, CallReport, CallState, CallVerb } from '../../../lib/session/call';
import type { Refusal } from '../../../lib/session/orders';
import { patience } from '../../../lib/session/patience';
import type { SignedIn } from '../../../lib/session/state';
import { allowances, record } from '../../support/session';
import {
  callOf,
  dialing,
  done,
  ended,
  holding,
  inHand,
  key,
  onCall,
  phone,
  preview,
  session,
  t0,
  withCalls,
} from '../support/given';
import { open, ordered, passed, phaseOf, played, told, typesOf } from '../support/when';

const reportOf = (change: Partial<CallReport> = {}): CallReport => {
  const { id, previousId, state, type, number, capabilities, record } = callOf();
  return { id, previousId, state, type, number, capabilities, record, ...change };
};
const changed = (change: Partial<CallReport> = {}, uuid: string | null = null) =>
  ({ type: 'CallChanged', call: reportOf(change), uuid }) as const;
const over = { state: 'released', capabilities: [] } as const;

const talking = session({ ...holding(inHand(onCall)), ...withCalls(callOf()) });

describe('call status', () => {
  const states: readonly CallState[] = ['dialing', 'established', 'held'];
  it.each(states)('PULL-4 follows the dialer: %s', (state) => {
    const step = told(session(holding(inHand(dialing))), changed({ state }, 'uuid-1'));
    expect(open(step)).toMatchObject({
      records: { [key]: { phase: onCall, callUuid: 'uuid-1' } },
      calls: { c1: { state, uuid: 'uuid-1', since: t0, seenAt: t0, establishedAt: state === 'dialing' ? null : t0 } },
    });
    expect(step.effects).toEqual([]);
  });

  it('counts each state from its beginning and the talk from the answer', () => {
    const step = played(
      session(holding(inHand(dialing))),
      { from: 'dialer', news: changed({ state: 'dialing' }), at: t0 },
      { from: 'dialer', news: changed({ state: 'established' }, 'uuid-1'), at: t0 + 1000 },
      { from: 'dialer', news: changed({ state: 'established', number: '' }), at: t0 + 2000 },
      { from: 'dialer', news: changed({ state: 'held', record: null }), at: t0 + 3000 },
    );
    expect(open(step).calls.c1).toMatchObject({
      uuid: 'uuid-1',
      number: phone,
      record: key,
      seenAt: t0,
      establishedAt: t0 + 1000,
      since: t0 + 3000,
    });
  });

  it.each(['dialing', 'ringing'] as const)('does not go back to %s once it was answered', (state) => {
    expect(told(talking, changed({ state })).state).toBe(talking);
  });

  it('shows a call that arrives without touching the record', () => {
    const step = told(session(holding(inHand(preview))), changed({ type: 'inbound', state: 'ringing', record: null }));
    expect(open(step)).toMatchObject({ records: { [key]: { phase: preview } }, calls: { c1: { state: 'ringing' } } });
  });

  it.each([preview, ended])('takes in a call of the record that was placed elsewhere: $is', (phase) => {
    const step = told(session(holding(inHand(phase))), changed());
    expect(open(step).records[key]?.phase).toEqual(onCall);
  });

  it('leaves a record that is being closed as it is', () => {
    const step = told(session(holding(inHand(done))), changed());
    expect(phaseOf(step)).toBe('closing');
    expect(open(step).calls.c1?.record).toBe(key);
  });

  it('follows a call to its new id, and no message about the old one brings it back', () => {
    const step = told(talking, changed({ id: 'c2', previousId: 'c1', state: 'held' }));
    expect(open(step).records[key]?.phase).toEqual({ ...onCall, callId: 'c2' });
    expect(Object.keys(open(step).calls)).toEqual(['c2']);
    expect(open(step).calls.c2).toMatchObject({ seenAt: t0 - 30_000, uuid: 'uuid-1' });

    const late = told(step.state, changed({ id: 'c1' }));
    expect(late.state).toBe(step.state);
    const back = told(step.state, changed({ id: 'c1', previousId: 'c2' }));
    expect(open(back).records[key]?.phase).toEqual(onCall);
    expect(Object.keys(open(told(back.state, changed({ state: 'held' }))).calls)).toEqual(['c1']);
  });

  it('LIVE-1 knows the call of a record that came back from a restart, whatever its id is now', () => {
    const back = session({ link: 'checking', ...holding(inHand(onCall, { verified: false })) });
    const renamed = told(back, {
      type: 'SessionSeen',
      calls: [reportOf({ id: 'c2', previousId: 'c1', record: null })],
      channels: [],
    });
    expect(open(renamed).records[key]?.phase).toEqual({ ...onCall, callId: 'c2' });
    const another = told(back, { type: 'SessionSeen', calls: [reportOf({ id: 'c7' })], channels: [] });
    expect(open(another).records[key]?.phase).toEqual({ ...onCall, callId: 'c7' });
    const same = told(back, { type: 'SessionSeen', calls: [reportOf({ record: null })], channels: [] });
    expect(open(same).records[key]?.phase).toEqual(onCall);
  });
});

describe('a call ends', () => {
  const ends: readonly [string, Partial<Call>, string, string | null][] = [
    ['the contact', {}, 'contact', null],
    ['the agent', { asked: 'release' }, 'agent', null],
    ['a fault', { fault: 'trunk lost' }, 'fault', 'trunk lost'],
  ];
  it.each(ends)('CALL-4 ended by %s leaves the record open for its result', (_who, change, by, fault) => {
    const state = session({ ...holding(inHand(onCall)), ...withCalls(callOf(change)) });
    const step = told(state, changed(over, 'uuid-2'));
    expect(open(step).records[key]).toMatchObject({
      phase: { is: 'ended', call: { number: phone, by, fault, at: t0, talked: 20_000 } },
      callUuid: 'uuid-2',
    });
    expect(open(step)).toMatchObject({ calls: {}, endedCalls: ['c1'] });
    expect(step.effects).toEqual([]);
  });

  it('CALL-4 counts no talk where nobody answered', () => {
    const ringing = callOf({ state: 'dialing', establishedAt: null });
    const step = told(session({ ...holding(inHand(onCall)), ...withCalls(ringing) }), changed(over));
    expect(open(step).records[key]?.phase).toMatchObject({ call: { talked: 0 } });
  });

  it('CALL-4 leaves a record open whose call began and ended before it was told', () => {
    const step = told(session(holding(inHand(dialing))), changed(over));
    expect(phaseOf(step)).toBe('ended');
  });

  it('completes a call that the dialer keeps until then, once', () => {
    const kept = { state: 'released', capabilities: ['complete'] } as const;
    const first = told(talking, changed(kept));
    expect(first.effects).toEqual([{ type: 'UseCall', callId: 'c1', verb: 'complete', digits: null }]);
    expect(phaseOf(first)).toBe('ended');
    const again = told(first.state, changed(kept));
    expect(again.effects).toEqual([]);
    const completed = told(again.state, changed({ state: 'completed', capabilities: [] }));
    expect(open(completed)).toMatchObject({ calls: {}, endedCalls: ['c1'] });
  });

  it('is not brought back by a message that comes late or twice', () => {
    const { state } = told(talking, changed(over));
    expect(told(state, changed(over)).state).toBe(state);
    expect(told(state, changed({ state: 'established' })).state).toBe(state);
  });

  it('is not brought back while it waits to be completed', () => {
    const { state } = told(talking, changed({ state: 'released', capabilities: ['complete'] }));
    const late = told(state, changed({ state: 'established' }));
    expect(late.state).toBe(state);
  });

  it('LIVE-3 does not end the next call of the record when its own end is told once more', () => {
    const kept = { state: 'released', capabilities: ['complete'] } as const;
    const first = told(talking, changed(kept));
    const again = ordered(first.state, {
      type: 'DialRecord',
      record: key,
      number: phone,
      callerId: null,
      despite: [],
      reference: 12,
    });
    expect(typesOf(again)).toEqual(['MakeCall']);
    const repeated = told(again.state, changed(kept));
    expect(phaseOf(repeated)).toBe('dialing');
    const completed = told(repeated.state, changed({ state: 'completed', capabilities: [] }));
    expect(phaseOf(completed)).toBe('dialing');
  });

  it('remembers only the last of many', () => {
    const news = Array.from({ length: 30 }, (_, index) => ({
      from: 'dialer' as const,
      news: changed({ id: `c${index}`, record: null, ...over }),
      at: t0,
    }));
    const ids = open(played(session(), ...news)).endedCalls;
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([20, 'c10', 'c29']);
  });
});

describe('call controls', () => {
  const verbs: readonly ('answer' | 'hold' | 'retrieve' | 'release')[] = ['answer', 'hold', 'retrieve', 'release'];
  const able = (capabilities: readonly string[]) => session(withCalls(callOf({ capabilities })));

  it.each(verbs)('CALL-1 offers %s by the call’s own capabilities', (verb) => {
    const step = ordered(able([verb]), { type: 'UseCall', callId: 'c1', verb });
    expect(step.effects).toEqual([{ type: 'UseCall', callId: 'c1', verb, digits: null }]);
    expect(open(step).calls.c1).toMatchObject({ asked: verb, problem: null });
    expect(ordered(able([]), { type: 'UseCall', callId: 'c1', verb }).refusal).toBe('callCannot');
  });

  it('CALL-1 sends tones', () => {
    const step = ordered(able(['send-dtmf']), { type: 'SendTones', callId: 'c1', digits: '12#' });
    expect(step.effects).toEqual([{ type: 'UseCall', callId: 'c1', verb: 'send-dtmf', digits: '12#' }]);
  });

  const hold = { type: 'UseCall', callId: 'c1', verb: 'hold' } as const;
  const refused: readonly [Refusal, Partial<SignedIn>, Parameters<typeof ordered>[1]][] = [
    ['noConnection', { link: 'down', ...withCalls(callOf()) }, hold],
    ['callGone', {}, hold],
    ['callGone', {}, { ...hold, callId: 'constructor' }],
    ['callGone', withCalls(callOf({ state: 'released' })), hold],
    ['callGone', withCalls(callOf({ state: 'completed' })), hold],
    ['callCannot', withCalls(callOf({ capabilities: ['retrieve'] })), hold],
    ['callCannot', withCalls(callOf({ capabilities: [] })), { type: 'SendTones', callId: 'c1', digits: '1' }],
    [
      'notAllowed',
      { ...withCalls(callOf()), allowances: { ...allowances, canSendDtmf: false } },
      { type: 'SendTones', callId: 'c1', digits: '1' },
    ],
  ];
  it.each(refused)('refuses: %s', (refusal, change, order) => {
    const state = session(change);
    expect(ordered(state, order)).toEqual({ state, effects: [], refusal });
  });

  const asking = (asked: CallVerb, change: Partial<Call> = {}) => session(withCalls(callOf({ asked, ...change })));
  const outcome = (verb: CallVerb, is: 'accepted' | 'refused' | 'unknown', callId = 'c1') => {
    const detail = is === 'accepted' ? {} : { detail: 'no such call' };
    return { type: 'CallVerbOutcome', callId, verb, outcome: { is, ...detail } } as Parameters<typeof told>[1];
  };

  it('waits for the call to change after the dialer accepted', () => {
    const state = asking('hold');
    expect(told(state, outcome('hold', 'accepted')).state).toBe(state);
    const changedState = told(state, changed({ state: 'held' }));
    expect(open(changedState).calls.c1?.asked).toBeNull();
  });

  it('is done with tones that were accepted', () => {
    expect(open(told(asking('send-dtmf'), outcome('send-dtmf', 'accepted'))).calls.c1?.asked).toBeNull();
  });

  it('shows the dialer’s words beside the call when it refused, and looks whether the call is still there', () => {
    const step = told(asking('hold'), outcome('hold', 'refused'));
    expect(open(step).calls.c1).toMatchObject({ asked: null, problem: { verb: 'hold', detail: 'no such call' } });
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
  });

  it('LIVE-3 asks what is true when the outcome is unknown', () => {
    const step = told(asking('release'), outcome('release', 'unknown'));
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(open(step).calls.c1?.asked).toBeNull();
  });

  it('forgets a call that is over and cannot be completed', () => {
    const step = told(asking('complete', { state: 'released' }), outcome('complete', 'refused'));
    expect(open(step)).toMatchObject({ calls: {}, endedCalls: ['c1'] });
    expect(step.effects).toEqual([]);
  });

  it('is not touched by the outcome for a call that is gone', () => {
    const state = asking('hold');
    expect(told(state, outcome('hold', 'refused', 'c9')).state).toBe(state);
    expect(told(state, outcome('hold', 'unknown', '__proto__')).state).toBe(state);
  });

  it('keeps a release asked for, whatever the call does until it is over', () => {
    const step = told(asking('release'), changed({ state: 'held' }));
    expect(open(step).calls.c1?.asked).toBe('release');
  });
});

describe('a fault that names nothing', () => {
  const fault = { type: 'CallFault', detail: 'trunk lost' } as const;

  it('belongs to the verb that was asked last', () => {
    const step = told(session(withCalls(callOf({ asked: 'hold' }))), fault);
    expect(open(step).calls.c1).toMatchObject({
      asked: null,
      problem: { verb: 'hold', detail: 'trunk lost' },
      fault: null,
    });
  });

  it('belongs to the only call', () => {
    expect(open(told(session(withCalls(callOf())), fault)).calls.c1?.fault).toBe('trunk lost');
  });

  it.each([
    ['two calls', withCalls(callOf(), callOf({ id: 'c2' }))],
    ['no call', {}],
    ['a call that is over', withCalls(callOf({ state: 'released' }))],
  ])('belongs to nothing with %s', (_what, change) => {
    const state = session(change);
    const step = told(state, fault);
    expect(step).toEqual({ state: { ...state, doubtUntil: t0 + patience.faultLag }, effects: [], refusal: null });
  });
});

describe('the dialer’s account of the calls', () => {
  const nothing = { type: 'SessionSeen', calls: [], channels: [] } as const;

  it('CALL-4 leaves the record of a call open that was gone when the line came back', () => {
    const step = told({ ...talking, link: 'checking' }, nothing);
    expect(open(step).records[key]?.phase).toMatchObject({ is: 'ended', call: { by: 'unknown', talked: 20_000 } });
    expect(open(step)).toMatchObject({ calls: {}, endedCalls: ['c1'], link: 'live' });
  });

  it('CALL-4 leaves a record open whose call nobody knows any more', () => {
    const step = told(session({ link: 'checking', ...holding(inHand(onCall)) }), nothing);
    expect(open(step).records[key]?.phase).toMatchObject({ is: 'ended', call: { by: 'unknown', talked: 0 } });
  });

  it('forgets a call that was to be completed and is gone', () => {
    const released = callOf({ state: 'released', asked: 'complete' });
    expect(open(told(session(withCalls(released)), nothing))).toMatchObject({ calls: {}, endedCalls: ['c1'] });
  });

  const fresh = session({
    link: 'checking',
    ...holding(inHand(onCall)),
    ...withCalls(callOf({ seenAt: t0 - patience.accountLag + 1 })),
  });

  it('keeps a call that is younger than the account may be, and looks again soon', () => {
    const step = told(fresh, nothing);
    expect(phaseOf(step)).toBe('onCall');
    const again = passed(step.state, t0 + patience.accountLag);
    expect(again.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(phaseOf(told(again.state, nothing, t0 + patience.accountLag + 50))).toBe('ended');
  });

  it('LIVE-3 does not end a call because of an account that was asked for before it began', () => {
    const step = told(talking, { ...nothing, askedAt: t0 - 30_000 });
    expect(phaseOf(step)).toBe('onCall');
  });

  it('keeps calls of other records apart', () => {
    const other = record({ handle: '10' });
    const state = session({
      link: 'checking',
      ...holding(inHand(onCall), inHand({ ...onCall, callId: 'c2' }, {}, other)),
      ...withCalls(callOf(), callOf({ id: 'c2', record: '134/10' })),
    });
    const step = told(state, { ...nothing, calls: [reportOf({ id: 'c2', record: '134/10' })] });
    expect([phaseOf(step), phaseOf(step, '134/10')]).toEqual(['ended', 'onCall']);
  });
});
