import { describe, expect, it } from 'vitest';
import { type Call, type ReachVerb, recordingVerbs } from '../../../lib/session/call';
import type { Outcome } from '../../../lib/session/news';
import type { AgentOrder, Refusal } from '../../../lib/session/orders';
import { defaultPolicy, type Policy } from '../../../lib/session/policy';
import type { SignedIn } from '../../../lib/session/state';
import type { Target } from '../../../lib/session/target';
import { agent, allowances } from '../../support/session';
import { callOf, key, phone, session, t0, withCalls } from '../support/given';
import {
  consulting,
  consultReport,
  john,
  mainCall,
  over,
  reachAll,
  reportOf,
  talking,
} from '../support/givenConsultation';
import { open, ordered, phaseOf, revived, told, typesOf } from '../support/when';

type Reach = Extract<AgentOrder, { type: 'ReachTarget' }>;

const reach = (verb: ReachVerb, change: Partial<Reach> = {}): Reach => ({
  type: 'ReachTarget',
  callId: 'c1',
  verb,
  target: john,
  callerId: null,
  reference: 26,
  ...change,
});
const to = (target: Partial<Target>) => reach('single-step-transfer', { target: { ...john, ...target } });
const outcome = (verb: ReachVerb, is: Outcome['is'], callId = 'c1') =>
  ({
    type: 'CallVerbOutcome',
    callId,
    verb,
    outcome: is === 'accepted' ? { is } : { is, detail: 'busy' },
  }) as const;
const changed = (call: Parameters<typeof reportOf>[0], change: Parameters<typeof reportOf>[1] = {}) =>
  ({ type: 'CallChanged', call: reportOf(call, change), uuid: null }) as const;
const callIn = (step: Parameters<typeof open>[0], id = 'c1') => open(step).calls[id];

describe('whom a call is sent to', () => {
  it.each(reachAll)('CALL-2 is asked of the dialer once, with the agent’s name: %s', (verb) => {
    const step = ordered(talking(), reach(verb));
    expect(step.effects).toEqual([
      { type: 'ReachTarget', callId: 'c1', verb, number: '5001', callerId: null, sentBy: 'Kate London' },
    ]);
    expect(callIn(step)).toMatchObject({ asked: verb, reaching: { verb, target: john }, problem: null });
    expect(open(step).names).toEqual({ 5001: 'John Smith' });
    // The same click once more, from a page that got no answer.
    expect(ordered(step.state, reach(verb))).toEqual({ state: step.state, effects: [], refusal: null });
  });

  it('CALL-2 goes with the name of the user where the agent has no other', () => {
    const nameless = { ...agent, firstName: '', lastName: '' };
    const step = ordered(talking({}, { agent: nameless }), reach('single-step-transfer'));
    expect(step.effects).toMatchObject([{ sentBy: 'kate' }]);
  });

  const numbers: readonly [Partial<Target>, string | null][] = [
    [{ number: '5001' }, '5001'],
    [{ number: '7' }, '7'],
    [{ kind: 'favourite', number: '12' }, '12'],
    [{ kind: 'number', number: '12' }, null],
    [{ kind: 'number', number: '112' }, '112'],
    [{ kind: 'contact', number: '+1 (303) 555-0199' }, '+13035550199'],
    [{ kind: 'number', number: '+44 20.7946/0000' }, '+442079460000'],
    [{ kind: 'number', number: 'CALL-ME-NOW' }, null],
    [{ kind: 'number', number: '303555#0199' }, null],
    [{ kind: 'number', number: '+' }, null],
    [{ kind: 'number', number: '1'.repeat(25) }, null],
    [{ kind: 'agent', number: '' }, null],
    // Whoever is on the line already.
    [{ kind: 'number', number: phone }, null],
    [{ kind: 'number', number: '3035550142' }, null],
    [{ kind: 'number', number: '7009' }, null],
  ];
  it.each(numbers)('CALL-2 is dialed as it is written, without separators: %j is %s', (target, number) => {
    const parties = [
      { number: phone, role: 'destination' },
      { number: '7009', role: 'newParty' },
    ] as const;
    const step = ordered(talking({ parties }), to(target));
    if (number === null) expect(step).toMatchObject({ effects: [], refusal: 'badNumber' });
    else expect(step.effects).toMatchObject([{ type: 'ReachTarget', number }]);
  });

  it('remembers no name where there is none', () => {
    expect(open(ordered(talking(), to({ name: '' }))).names).toEqual({});
  });

  const denied: readonly [ReachVerb, Partial<typeof allowances>, Refusal | null][] = [
    ['single-step-transfer', { canTransfer: false }, 'notAllowed'],
    ['single-step-transfer', { canConference: false, canConsult: false }, null],
    ['single-step-conference', { canConference: false }, 'notAllowed'],
    ['single-step-conference', { canTransfer: false, canConsult: false }, null],
    ['initiate-transfer', { canConsult: false }, 'notAllowed'],
    ['initiate-transfer', { canTransfer: false, canConference: false }, null],
    ['initiate-conference', { canConsult: false }, 'notAllowed'],
    ['initiate-conference', { canTransfer: false, canConference: false }, null],
  ];
  it.each(denied)('CALL-2 needs what the server allows: %s with %j is %s', (verb, change, refusal) => {
    const state = talking({}, { allowances: { ...allowances, ...change } });
    expect(ordered(state, reach(verb)).refusal).toBe(refusal);
  });

  const order = reach('initiate-transfer');
  const refused: readonly [Refusal, SignedIn, AgentOrder][] = [
    ['noConnection', talking({}, { link: 'down' }), order],
    ['callGone', session(), order],
    ['callGone', talking(over), order],
    ['callGone', talking(), { ...order, callId: 'constructor' }],
    ['callCannot', talking({ capabilities: ['single-step-transfer'] }), order],
    ['anotherCall', consulting({ capabilities: [...reachAll] }), order],
    // Sent from another tab a moment ago.
    ['recordBusy', talking({ asked: 'single-step-transfer' }), order],
    ['recordBusy', talking({ asked: 'initiate-transfer' }), reach('single-step-transfer')],
    ['anotherCall', consulting({ capabilities: [...reachAll] }), reach('single-step-transfer')],
  ];
  it.each(refused)('CALL-2 is refused: %s', (refusal, state, order) => {
    expect(ordered(state, order)).toEqual({ state, effects: [], refusal });
  });
});

describe('the number that a target is shown', () => {
  const offering: Policy = { ...defaultPolicy, callerIds: [{ campaign: null, choices: [{ number: '+1', name: '' }] }] };
  const elsewhere: Policy = {
    ...defaultPolicy,
    callerIds: [{ campaign: 'Autumn', choices: [{ number: '+1', name: '' }] }],
  };
  const table: readonly [ReachVerb, string | null, Policy, Partial<typeof allowances>, boolean][] = [
    ['initiate-transfer', '+1', offering, {}, true],
    ['initiate-transfer', null, offering, { canChooseConsultationCallerId: false }, true],
    ['initiate-transfer', '+2', offering, {}, false],
    ['initiate-transfer', '+1', defaultPolicy, {}, false],
    ['initiate-transfer', '+1', elsewhere, {}, false],
    ['initiate-transfer', '+1', offering, { canChooseConsultationCallerId: false }, false],
    ['initiate-conference', '+1', offering, { canChooseConsultationCallerId: false }, false],
    ['single-step-transfer', '+1', offering, { canChooseConsultationCallerId: false }, true],
    ['single-step-transfer', '+1', offering, { canChooseTransferCallerId: false }, false],
    ['single-step-conference', '+1', offering, { canChooseTransferCallerId: false }, true],
    ['single-step-conference', '+1', offering, { canChooseConferenceCallerId: false }, false],
  ];
  it.each(table)(
    'CALL-2 is one of the administrator’s, where the agent may choose: %s %s %#',
    (verb, callerId, policy, change, isSent) => {
      const state = talking({}, { allowances: { ...allowances, ...change } });
      const step = ordered(state, reach(verb, { callerId }), t0, policy);
      if (isSent) expect(step.effects).toMatchObject([{ type: 'ReachTarget', callerId }]);
      else expect(step).toEqual({ state, effects: [], refusal: 'callerIdMissing' });
    },
  );
});

describe('a transfer in one step', () => {
  const sent = () => ordered(talking(), reach('single-step-transfer'));
  const transferred = {
    is: 'ended',
    call: { by: 'transfer', transferredTo: 'John Smith', number: phone, talked: 20_000 },
  };

  it('CALL-2a ends the record’s call by it, whichever is told first', () => {
    const ended = told(sent().state, changed(mainCall(), over));
    expect(open(ended).records[key]?.phase).toMatchObject(transferred);
    expect(told(ended.state, outcome('single-step-transfer', 'accepted')).state).toBe(ended.state);
    const accepted = told(sent().state, outcome('single-step-transfer', 'accepted'));
    expect(open(told(accepted.state, changed(mainCall(), over))).records[key]?.phase).toMatchObject(transferred);
  });

  it('CALL-2a is one though the call is held for it', () => {
    const held = told(sent().state, changed(mainCall(), { state: 'held' }));
    expect(open(told(held.state, changed(mainCall(), over))).records[key]?.phase).toMatchObject(transferred);
  });

  it('CALL-2a names the number where nobody has a name', () => {
    const step = ordered(talking(), to({ kind: 'number', number: '+44 2079460000', name: '' }));
    const { phase } = open(told(step.state, changed(mainCall(), over))).records[key] ?? {};
    expect(phase).toMatchObject({ call: { by: 'transfer', transferredTo: '+442079460000' } });
  });

  it('CALL-2a leaves the call with the agent where the dialer refused it, and says why', () => {
    const step = told(sent().state, outcome('single-step-transfer', 'refused'));
    expect(callIn(step)).toMatchObject({ asked: null, problem: { verb: 'single-step-transfer', detail: 'busy' } });
    expect(callIn(step)?.reaching).toBeUndefined();
    expect(typesOf(step)).toEqual(['LookAtSession']);
    const ended = told(step.state, changed(mainCall(), over));
    expect(open(ended).records[key]?.phase).toMatchObject({ is: 'ended', call: { by: 'contact' } });
  });

  it('CALL-2a leaves the call with the agent where a fault is told', () => {
    const step = told(sent().state, { type: 'CallFault', detail: 'Invalid Destination DN' });
    expect(callIn(step)?.problem).toEqual({ verb: 'single-step-transfer', detail: 'Invalid Destination DN' });
    const ended = told(step.state, changed(mainCall(), over));
    expect(open(ended).records[key]?.phase).toMatchObject({ call: { by: 'contact' } });
  });

  it('CALL-2a is over without one where the call is back on the line', () => {
    const held = told(sent().state, changed(mainCall(), { state: 'held' }));
    const back = told(held.state, changed(mainCall(), { state: 'established' }));
    expect(callIn(back)?.asked).toBeNull();
    expect(open(told(back.state, changed(mainCall(), over))).records[key]?.phase).toMatchObject({
      call: { by: 'contact' },
    });
  });

  it('CALL-2a is no transfer where the agent releases the call after all', () => {
    const able = { capabilities: ['release', 'single-step-transfer'] };
    const asked = ordered(talking(able), reach('single-step-transfer'));
    const released = ordered(asked.state, { type: 'UseCall', callId: 'c1', verb: 'release' });
    expect(open(told(released.state, changed(mainCall(), over))).records[key]?.phase).toMatchObject({
      call: { by: 'agent' },
    });
  });
});

describe('a conference in one step', () => {
  const sent = () => ordered(talking(), reach('single-step-conference'));
  const parties = [
    { number: phone, role: 'destination' },
    { number: '5001', role: 'newParty' },
  ] as const;

  it('CALL-2a goes on with more parties, and the record stays on its call', () => {
    const step = told(sent().state, changed(mainCall(), { parties }));
    expect(callIn(step)).toMatchObject({ asked: null, parties, state: 'established' });
    expect(phaseOf(step)).toBe('onCall');
    const named = told(step.state, changed(mainCall(), { parties, sentBy: 'Kate London' }));
    expect(callIn(named)?.sentBy).toBeUndefined();
    expect(callIn(named)?.record).toBe(key);
  });

  it('CALL-2a is done with when it is accepted, as not every dialer names the parties', () => {
    expect(callIn(told(sent().state, outcome('single-step-conference', 'accepted')))?.asked).toBeNull();
  });

  const able = { parties, capabilities: ['delete-from-conference'] };
  const drop = { type: 'DropParty', callId: 'c1', number: '5001' } as const;
  it('CALL-2 removes a party again', () => {
    const step = ordered(talking(able), drop);
    expect(step.effects).toEqual([drop]);
    expect(callIn(step)).toMatchObject({ asked: 'delete-from-conference', problem: null });
    const gone = told(step.state, changed(mainCall(able), { parties: parties.slice(0, 1) }));
    expect(callIn(gone)?.asked).toBeNull();
    const spelled = ordered(talking(able), { ...drop, number: '1-303-555-0142' });
    expect(spelled.effects).toEqual([{ ...drop, number: phone }]);
  });

  const refused: readonly [Refusal, SignedIn, AgentOrder][] = [
    ['noConnection', talking(able, { link: 'down' }), drop],
    ['callGone', session(), drop],
    ['partyGone', talking(able), { ...drop, number: '5002' }],
    ['partyGone', session(withCalls(callOf({ capabilities: able.capabilities }))), drop],
    ['callCannot', talking({ parties }), drop],
    ['recordBusy', talking({ ...able, asked: 'delete-from-conference' }), drop],
  ];
  it.each(refused)('CALL-2 refuses to remove: %s', (refusal, state, order) => {
    expect(ordered(state, order)).toEqual({ state, effects: [], refusal });
  });
});

describe('what was sent and has no answer', () => {
  const cases: readonly [string, (state: SignedIn, verb: ReachVerb) => ReturnType<typeof told>][] = [
    ['the answer was lost', (state, verb) => told(state, outcome(verb, 'unknown'))],
    ['the worker was stopped', (state) => revived(state)],
  ];
  const all = cases.flatMap(([what, play]) => reachAll.map((verb) => [what, verb, play] as const));
  it.each(all)('RES-5 is said to be unknown, looked at and never sent again where %s: %s', (_what, verb, play) => {
    const step = play(open(ordered(talking(), reach(verb))), verb);
    expect(callIn(step)).toMatchObject({ asked: null, problem: { verb, detail: null, isUnknown: true } });
    expect(typesOf(step)).not.toContain('ReachTarget');
    expect(step.effects.some(({ type }) => type === 'LookAtSession' || type === 'ResumeSession')).toBe(true);
    const seen = told(step.state, { type: 'SessionSeen', calls: [reportOf(mainCall())], channels: [] }, t0 + 1);
    expect(typesOf(seen)).not.toContain('ReachTarget');
    expect(callIn(seen)?.problem?.isUnknown).toBe(true);
    expect(phaseOf(seen)).toBe('onCall');
  });

  const unknown = (verb: ReachVerb) =>
    talking({ reaching: { verb, target: john }, problem: { verb, detail: null, isUnknown: true } });
  const settling: readonly [string, ReachVerb, (state: SignedIn) => ReturnType<typeof told>][] = [
    [
      'the call changes its state',
      'single-step-transfer',
      (state) => told(state, changed(mainCall(), { state: 'held' })),
    ],
    [
      'its parties change',
      'single-step-conference',
      (state) => told(state, changed(mainCall(), { parties: [{ number: '5001', role: 'newParty' }] })),
    ],
    [
      'a consultation about it appears',
      'initiate-transfer',
      (state) => told(state, { type: 'CallChanged', call: consultReport(), uuid: null }),
    ],
    ['the agent acts again', 'initiate-transfer', (state) => ordered(state, reach('initiate-conference'))],
  ];
  it.each(settling)('LIVE-3 is not unknown any more when %s', (_what, verb, settle) => {
    const state = unknown(verb);
    expect(callIn(settle(state))?.problem).toBeNull();
    // What says nothing new leaves it.
    expect(callIn(told(state, changed(mainCall())))?.problem?.isUnknown).toBe(true);
  });

  it('LIVE-1 was a transfer where the call is gone when the worker is back', () => {
    const { state } = revived(open(ordered(talking(), reach('single-step-transfer'))));
    const step = told(state, { type: 'SessionSeen', calls: [], channels: [] }, t0 + 1);
    expect(open(step).records[key]?.phase).toMatchObject({
      is: 'ended',
      call: { by: 'transfer', transferredTo: 'John Smith' },
    });
  });

  it('RES-5 is no question where it was reflected before its answer was lost', () => {
    const asked = ordered(talking(), reach('initiate-transfer'));
    const held = told(asked.state, changed(mainCall(), { state: 'held' }));
    expect(callIn(told(held.state, outcome('initiate-transfer', 'unknown')))?.problem).toBeNull();
  });

  it('RES-5 does not repeat the removal of a party', () => {
    const parties = [{ number: '5001', role: 'newParty' }] as const;
    const able: Partial<Call> = { parties, capabilities: ['delete-from-conference'] };
    const { state } = ordered(talking(able), { type: 'DropParty', callId: 'c1', number: '5001' });
    const step = revived(open(state));
    expect(callIn(step)?.problem).toEqual({ verb: 'delete-from-conference', detail: null, isUnknown: true });
    expect(typesOf(step)).not.toContain('DropParty');
  });
});

describe('the recording of a call', () => {
  it.each(recordingVerbs)('CALL-3 is changed where the call offers it and the agent may: %s', (verb) => {
    const able = talking({ capabilities: [verb] });
    const order = { type: 'UseCall', callId: 'c1', verb } as const;
    expect(ordered(able, order).effects).toEqual([{ ...order, digits: null }]);
    expect(ordered(talking(), order).refusal).toBe('callCannot');
    const denied = { ...able, allowances: { ...allowances, canRecord: false } };
    expect(ordered(denied, order)).toEqual({ state: denied, effects: [], refusal: 'notAllowed' });
  });

  it('CALL-3 is what the dialer says, and stays where it says nothing', () => {
    const asked = talking({ asked: 'start-recording' });
    const on = told(asked, changed(mainCall(), { recording: 'on' }));
    expect(callIn(on)).toMatchObject({ recording: 'on', asked: null });
    const held = told(on.state, changed(mainCall(), { state: 'held' }));
    expect(callIn(held)?.recording).toBe('on');
    expect(callIn(told(held.state, changed(mainCall(), { state: 'held', recording: 'paused' })))?.recording).toBe(
      'paused',
    );
  });

  it.each(recordingVerbs)('CALL-3 waits for nothing more once it was accepted: %s', (verb) => {
    const news = { type: 'CallVerbOutcome', callId: 'c1', verb, outcome: { is: 'accepted' } } as const;
    expect(callIn(told(talking({ asked: verb }), news))?.asked).toBeNull();
    expect(callIn(told(talking({ asked: 'hold' }), news))?.asked).toBe('hold');
  });
});
