import { describe, expect, it } from 'vitest';
import { type CallVerb, consultationVerbs, isSentOnce, reachVerbs, recordingVerbs } from '../../../lib/session/call';
import type { DialerNews } from '../../../lib/session/news';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import type { AgentOrder } from '../../../lib/session/orders';
import { patience } from '../../../lib/session/patience';
import type { SignedIn } from '../../../lib/session/state';
import { callOf, key, phone, session, t0, withCalls } from '../support/given';
import {
  consultCall,
  consulting,
  type goOnAll,
  john,
  mainCall,
  over,
  type reachAll,
  reportOf,
  talking,
} from '../support/givenConsultation';
import { open, ordered, passed, phaseOf, revived, told, typesOf } from '../support/when';

const late = t0 + patience.verb;
const verbs: readonly CallVerb[] = [
  'answer',
  'hold',
  'retrieve',
  'release',
  'clear',
  'redirect',
  'send-dtmf',
  'delete-from-conference',
  ...recordingVerbs,
  ...reachVerbs,
  ...consultationVerbs,
];
const waiting = (asked: CallVerb) => talking({ asked, askedAt: t0 });
const callIn = (step: Parameters<typeof open>[0], id = 'c1') => open(step).calls[id];
const tell = (call: Parameters<typeof reportOf>[0], change: Parameters<typeof reportOf>[1] = {}): DialerNews => ({
  type: 'CallChanged',
  call: reportOf(call, change),
  uuid: null,
});
const outcome = (verb: CallVerb, is: 'accepted' | 'refused', callId = 'c1'): DialerNews => ({
  type: 'CallVerbOutcome',
  callId,
  verb,
  outcome: is === 'accepted' ? { is } : { is, detail: 'busy' },
});
const reach = (reference = 26, verb: (typeof reachAll)[number] = 'single-step-transfer'): AgentOrder => ({
  type: 'ReachTarget',
  callId: 'c1',
  verb,
  target: john,
  callerId: null,
  reference,
});
const goOn = (verb: (typeof goOnAll)[number], reference = 27): AgentOrder => ({
  type: 'UseConsultation',
  callId: 'c2',
  verb,
  reference,
});

describe('what the dialer has taken and shows nothing of', () => {
  it.each(verbs)('LIVE-3 is looked at after a while, and the call can be used again: %s', (verb) => {
    const state = waiting(verb);
    expect(nextDeadline(state)).toBe(late);
    expect(passed(state, late - 1).state).toBe(state);
    const step = passed(state, late);
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    const isSaid = isSentOnce(verb) || ['release', 'redirect', 'clear'].includes(verb);
    const problem = isSaid ? { verb, detail: null, isUnknown: true } : null;
    expect(callIn(step)).toMatchObject({ asked: null, problem });
    // It is looked at once, and never sent again.
    expect(typesOf(passed(step.state, late + 1))).toEqual([]);
    const seen = told(step.state, { type: 'SessionSeen', calls: [reportOf(mainCall())], channels: [] }, late + 100);
    expect([seen.effects, callIn(seen)?.problem]).toEqual([[], problem]);
  });

  it('LIVE-3 waits on a live line alone, and through a stop of the worker', () => {
    for (const link of ['down', 'checking'] as const) {
      const state = { ...waiting('single-step-transfer'), link, checkAt: null };
      expect(callIn(passed(state, late))?.asked).toBe('single-step-transfer');
    }
    const back = revived(waiting('release'), t0 + 1_000);
    const seen = told(back.state, { type: 'SessionSeen', calls: [reportOf(mainCall())], channels: [] }, t0 + 1_100);
    expect(nextDeadline(seen.state)).toBeLessThanOrEqual(late);
    expect(callIn(passed(seen.state, late))?.problem?.isUnknown).toBe(true);
  });

  it('LIVE-3 is not waited for when the clock is set back', () => {
    expect(callIn(passed(waiting('hold'), t0 - 3_600_000))?.asked).toBeNull();
  });

  it('LIVE-3 is the same for both calls of a transfer that was to be completed', () => {
    const sent = ordered(consulting(), goOn('complete-transfer'));
    const accepted = told(sent.state, outcome('complete-transfer', 'accepted', 'c2'));
    const step = passed(accepted.state, late);
    for (const id of ['c1', 'c2']) expect(callIn(step, id)?.problem?.isUnknown).toBe(true);
    expect(typesOf(step)).toEqual(['LookAtSession']);
  });

  it('LIVE-3 is settled by an account that does not name the call any more', () => {
    const sent = ordered(talking(), reach());
    const asked = passed(told(sent.state, outcome('single-step-transfer', 'accepted')).state, late);
    const step = told(asked.state, { type: 'SessionSeen', calls: [], channels: [] }, late + 100);
    expect(open(step).records[key]?.phase).toMatchObject({ call: { by: 'transfer', transferredTo: 'John Smith' } });
  });

  it('CALL-4 is no transfer where the call ends long after: nobody can say', () => {
    const sent = ordered(talking(), reach());
    const step = told(passed(sent.state, late).state, tell(mainCall(), over), t0 + patience.transfer + 1);
    expect(open(step).records[key]?.phase).toMatchObject({ call: { by: 'unknown' } });
  });

  it('CALL-4 is an end by the agent where the end of the call comes late', () => {
    const able = talking({ capabilities: ['release'] });
    const sent = ordered(able, { type: 'UseCall', callId: 'c1', verb: 'release' });
    const step = told(passed(sent.state, late).state, tell(mainCall(), over), late + 1_000);
    expect(open(step).records[key]?.phase).toMatchObject({ call: { by: 'agent' } });
  });

  it('AUTO-1d is a call that can be answered again where its rejection had no effect', () => {
    const ringing = callOf({ state: 'ringing', asked: 'redirect', askedAt: t0, rejected: true });
    const step = passed(session(withCalls(ringing)), late);
    expect(callIn(step)?.rejected).toBeUndefined();
  });

  it('LIVE-3 is a call that is over and was to be completed: it is forgotten', () => {
    const state = session(withCalls(callOf({ state: 'released', asked: 'complete', askedAt: t0 })));
    expect(nextDeadline(state)).toBe(late);
    const step = passed(state, late);
    expect([open(step).calls, step.effects]).toEqual([{}, []]);
  });
});

describe('a second order on top of one that has no answer', () => {
  const consultation = (asked: CallVerb): SignedIn => consulting({}, { asked, askedAt: t0 });
  const parties = [{ number: phone, role: 'destination' }] as const;
  const drop: AgentOrder = { type: 'DropParty', callId: 'c1', number: phone };
  const refused: readonly [string, SignedIn, AgentOrder][] = [
    ['two transfers', waiting('single-step-transfer'), reach()],
    ['a transfer while somebody is added', waiting('single-step-conference'), reach()],
    ['two completions', consultation('complete-transfer'), goOn('complete-transfer')],
    ['a conference of a call that is transferred', consultation('complete-transfer'), goOn('merge')],
    ['a completion while the call is transferred', consulting({ asked: 'complete-transfer' }), goOn('alternate')],
    [
      'two removals',
      talking({ asked: 'delete-from-conference', parties, capabilities: ['delete-from-conference'] }),
      drop,
    ],
    [
      'a call on hold while it is transferred',
      waiting('single-step-transfer'),
      { type: 'UseCall', callId: 'c1', verb: 'hold' },
    ],
  ];
  it.each(refused)('RES-5 is refused: %s', (_what, state, order) => {
    expect(ordered(state, order)).toEqual({ state, effects: [], refusal: 'recordBusy' });
  });

  it('RES-5 is carried out once the first is settled', () => {
    const first = ordered(talking(), reach());
    const settled = told(first.state, outcome('single-step-transfer', 'refused'));
    expect(typesOf(ordered(settled.state, reach(28)))).toEqual(['ReachTarget']);
    expect(typesOf(ordered(passed(first.state, late).state, reach(28)))).toEqual(['ReachTarget']);
  });
});

describe('an answer that comes for a call under the id that it had before', () => {
  it('CALL-2 is about the call still', () => {
    const sent = ordered(talking(), reach());
    const renamed = told(sent.state, tell(mainCall(), { id: 'c7', previousId: 'c1' }));
    // What is said of it later does not name the old id.
    const again = told(renamed.state, tell(mainCall(), { id: 'c7' }));
    const step = told(again.state, outcome('single-step-transfer', 'refused'));
    expect(callIn(step, 'c7')).toMatchObject({
      asked: null,
      problem: { verb: 'single-step-transfer', detail: 'busy' },
    });
    expect(phaseOf(step)).toBe('onCall');
  });

  it('CALL-2 takes nothing from the call that a consultation became a part of', () => {
    const state = consulting({ asked: 'release', askedAt: t0, state: 'established' });
    const merged = told(state, tell(mainCall(), { previousId: 'c2' }));
    const step = told(merged.state, outcome('merge', 'refused', 'c2'));
    expect(callIn(step)).toMatchObject({ asked: 'release', problem: null });
  });
});

describe('what reflects a conference', () => {
  it.each(['merge', 'complete-conference'] as const)('CALL-2b is more parties on a call that stays up: %s', (verb) => {
    const parties = [
      { number: phone, role: 'destination' },
      { number: john.number, role: 'newParty' },
    ] as const;
    const step = told(waiting(verb), tell(mainCall(), { parties }));
    expect(callIn(step)?.asked).toBeNull();
  });
});

describe('a fault that names nothing', () => {
  it('CALL-2 is put to what was asked last', () => {
    const calls = withCalls(
      mainCall({ asked: 'release', askedAt: t0 - 4_000 }),
      consultCall({ asked: 'alternate', askedAt: t0 - 1_000 }),
    );
    const step = told({ ...talking(), ...calls }, { type: 'CallFault', detail: 'Wrong state' });
    expect([callIn(step)?.asked, callIn(step, 'c2')?.problem?.verb]).toEqual(['release', 'alternate']);
  });
});

describe('the removal of a party', () => {
  const able = { capabilities: ['delete-from-conference'] };
  it.each([
    ['alice', 'bob'],
    ['alice5', 'bob5'],
  ])('CALL-2 takes nobody for somebody else whose line has a name: %s, %s', (number, gone) => {
    const state = talking({ ...able, parties: [{ number, role: 'newParty' }] });
    expect(ordered(state, { type: 'DropParty', callId: 'c1', number: gone }).refusal).toBe('partyGone');
    expect(ordered(state, { type: 'DropParty', callId: 'c1', number }).refusal).toBeNull();
  });
});
