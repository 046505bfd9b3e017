import { describe, expect, it } from 'vitest';
import type { Call, CallReport, ConsultationVerb } from '../../../lib/session/call';
import { consultationOf, parentOf } from '../../../lib/session/consultations';
import type { DialerNews, Outcome } from '../../../lib/session/news';
import type { AgentOrder, Refusal } from '../../../lib/session/orders';
import { badge, isBusy } from '../../../lib/session/selectors';
import type { SignedIn } from '../../../lib/session/state';
import {
  callReport,
  contactReport,
  ended,
  holding,
  inHand,
  key,
  onCall,
  phone,
  session,
  spring,
  t0,
  withCalls,
} from '../support/given';
import {
  consultCall,
  consulting,
  consultReport,
  goOnAll,
  john,
  mainCall,
  over,
  reportOf,
  talking,
} from '../support/givenConsultation';
import { noticesOf, open, ordered, phaseOf, revived, told, typesOf } from '../support/when';

const tell = (call: CallReport): DialerNews => ({ type: 'CallChanged', call, uuid: null });
const account = (...calls: CallReport[]): DialerNews => ({ type: 'SessionSeen', calls, channels: [] });
const use = (verb: ConsultationVerb, callId = 'c2', reference = 27): AgentOrder & { type: 'UseConsultation' } => ({
  type: 'UseConsultation',
  callId,
  verb,
  reference,
});
const outcome = (verb: ConsultationVerb, is: Outcome['is'], callId = 'c2'): DialerNews => ({
  type: 'CallVerbOutcome',
  callId,
  verb,
  outcome: is === 'accepted' ? { is } : { is, detail: 'no' },
});
const mainReport = (change: Partial<CallReport> = {}) => reportOf(mainCall(), { state: 'held', ...change });
const callsIn = (step: Parameters<typeof open>[0]) => open(step).calls;
const recordIn = (step: Parameters<typeof open>[0]) => open(step).records[key];
const asked = talking({ asked: 'initiate-transfer', reaching: { verb: 'initiate-transfer', target: john } });

describe('a consultation begins', () => {
  const orders: readonly [string, readonly DialerNews[]][] = [
    ['the call is held first', [tell(mainReport()), tell(consultReport())]],
    ['the consultation is told first', [tell(consultReport()), tell(mainReport())]],
  ];
  it.each(orders)('CALL-2b leaves the record on its own call, though it is named: %s', (_what, news) => {
    const { state } = news.reduce((step, each) => told(step.state, each), told(asked, { type: 'SessionNotSeen' }));
    expect(recordIn(state)?.phase).toEqual(onCall);
    const { c1, c2 } = callsIn(state);
    expect(c1).toMatchObject({ state: 'held', asked: null, record: key, reaching: { target: john } });
    expect(c2).toMatchObject({ record: null, parentId: 'c1', foreign: true });
    expect([c2?.campaign, c2?.data]).toEqual([undefined, undefined]);
    const calls = Object.values(callsIn(state));
    expect([c2 && parentOf(calls, c2)?.id, c1 && consultationOf(calls, c1)?.id]).toEqual(['c1', 'c2']);
    expect([c1 && parentOf(calls, c1), c2 && consultationOf(calls, c2)]).toEqual([null, null]);
  });

  it.each(orders)('CALL-2b is known without a word of what it is about: %s', (_what, news) => {
    const { parentId: _, ...plain } = consultReport();
    const nameless = news.map((each) => (each.type === 'CallChanged' && each.call.id === 'c2' ? tell(plain) : each));
    // Begun here, or elsewhere.
    for (const begun of [asked, talking()]) {
      const { state } = nameless.reduce(
        (step, each) => told(step.state, each),
        told(begun, { type: 'SessionNotSeen' }),
      );
      expect(callsIn(state).c2?.parentId).toBe('c1');
      // Switched, it is the consultation that is held.
      const up = told(state, tell(mainReport({ state: 'established' })));
      const switched = told(up.state, tell({ ...plain, state: 'held' }));
      const calls = Object.values(callsIn(switched));
      expect(consultationOf(calls, callsIn(switched).c1 ?? mainCall())?.id).toBe('c2');
    }
  });

  it('CALL-2b is no consultation of this agent where a colleague consults them beside a call', () => {
    const held = talking({ state: 'held' });
    const parties = [{ number: '5001', role: 'origination' }] as const;
    const { parentId: _, ...rings } = consultReport({ id: 'c7', state: 'ringing', parties, sentBy: 'John Smith' });
    const step = told(held, tell(rings));
    const { c1, c7 } = callsIn(step);
    expect(c7).toMatchObject({ foreign: true, sentBy: 'John Smith' });
    expect(c7?.parentId).toBeUndefined();
    expect(c1 && consultationOf(Object.values(callsIn(step)), c1)).toBeNull();
  });

  it.each([
    ['the call first', [mainReport(), consultReport({ state: 'established' })]],
    ['the consultation first', [consultReport({ state: 'established' }), mainReport()]],
  ] as const)('LIVE-1 is not taken for the record’s call after a restart of the browser: %s', (_what, calls) => {
    const back = session({ link: 'checking', ...holding(inHand(onCall, { verified: false })) });
    const step = told(back, account(...calls));
    expect(recordIn(step)?.phase).toEqual(onCall);
    expect(callsIn(step).c2).toMatchObject({ record: null, parentId: 'c1' });
    expect(typesOf(step)).not.toContain('ReachTarget');
  });

  it('is not taken for the call of a record that is being dialed, whatever its number is', () => {
    const dialing = {
      is: 'dialing',
      number: john.number,
      reference: 1,
      deadline: t0 + 9,
      back: { is: 'preview' },
    } as const;
    const state = session({ ...holding(inHand(dialing)), ...withCalls(mainCall({ record: null })) });
    expect(phaseOf(told(state, tell(consultReport())))).toBe('dialing');
  });

  it('counts as a call of the agent’s', () => {
    const state = session(withCalls(consultCall({ state: 'established' })));
    expect([isBusy(state), badge(state)]).toEqual([true, { is: 'onCall' }]);
  });
});

describe('going on between a consultation and its call', () => {
  it.each(goOnAll)('CALL-2b is asked of the consultation while it is up: %s', (verb) => {
    const step = ordered(consulting(), use(verb));
    expect(step.effects).toEqual([{ type: 'UseConsultation', callId: 'c2', verb, otherId: 'c1' }]);
    expect(callsIn(step).c2).toMatchObject({ asked: verb, problem: null });
    expect(ordered(step.state, use(verb))).toEqual({ state: step.state, effects: [], refusal: null });
  });

  const switched = (capabilities: readonly string[] = goOnAll) =>
    consulting({ state: 'established', capabilities }, { state: 'held' });
  const turned: readonly [ConsultationVerb, string, string][] = [
    ['alternate', 'c1', 'c2'],
    ['merge', 'c1', 'c2'],
    ['complete-transfer', 'c2', 'c1'],
    ['complete-conference', 'c2', 'c1'],
  ];
  it.each(turned)(
    'CALL-2b is asked of the call that is up, when that is the contact’s: %s',
    (verb, callId, otherId) => {
      const step = ordered(switched(), use(verb));
      expect(step.effects).toEqual([{ type: 'UseConsultation', callId, verb, otherId }]);
      expect(callsIn(step)[callId]?.asked).toBe(verb);
    },
  );

  it.each(['alternate', 'merge'] as const)(
    'CALL-2b is asked of the call that names it, where the one that is up does not: %s',
    (verb) => {
      expect(ordered(switched([]), use(verb)).effects).toEqual([
        { type: 'UseConsultation', callId: 'c2', verb, otherId: 'c1' },
      ]);
      const waiting = consulting({ capabilities: [verb] }, { state: 'established', capabilities: [] });
      expect(ordered(waiting, use(verb)).effects).toMatchObject([{ callId: 'c1', otherId: 'c2' }]);
    },
  );

  it('CALL-2b never ends the contact’s call instead of the consultation', () => {
    const step = ordered(switched(), use('reconnect'));
    expect(step.effects).toEqual([{ type: 'UseCall', callId: 'c2', verb: 'release', digits: null }]);
    const { state } = told(step.state, tell(consultReport(over)));
    expect([Object.keys(callsIn(state)), recordIn(state)?.phase]).toEqual([['c1'], onCall]);
    const unable = consulting({ state: 'established' }, { state: 'held', capabilities: ['reconnect'] });
    expect(ordered(unable, use('reconnect')).refusal).toBe('callCannot');
  });

  it.each([
    ['the consultation', { capabilities: [] }, {}],
    ['the call', {}, { capabilities: [] }],
  ])('CALL-2b is offered by either of the two: not by %s', (_which, main, consultation) => {
    const state = consulting({ capabilities: ['complete-transfer'], ...main }, consultation);
    expect(ordered(state, use('complete-transfer')).refusal).toBeNull();
  });

  const refused: readonly [Refusal, SignedIn, AgentOrder][] = [
    ['noConnection', { ...consulting(), link: 'down' }, use('alternate')],
    ['consultationGone', talking(), use('alternate')],
    ['consultationGone', consulting({}, over), use('alternate')],
    ['consultationGone', consulting(), use('alternate', 'constructor')],
    ['consultationGone', consulting(over), use('alternate')],
    ['consultationGone', consulting(), use('alternate', 'c1')],
    ['callCannot', consulting({}, { capabilities: ['release'] }), use('alternate')],
  ];
  it.each(refused)('CALL-2b is refused: %s %#', (refusal, state, order) => {
    expect(ordered(state, order)).toEqual({ state, effects: [], refusal });
  });

  it('CALL-2b switches there and back', () => {
    const { state } = ordered(consulting({ capabilities: goOnAll }), use('alternate'));
    const held = told(state, tell(consultReport({ state: 'held' })));
    const up = told(held.state, tell(mainReport({ state: 'established', capabilities: goOnAll })));
    expect(callsIn(up)).toMatchObject({ c1: { asked: null }, c2: { asked: null } });
    const back = ordered(up.state, use('alternate', 'c2', 28));
    expect(back.effects).toEqual([{ type: 'UseConsultation', callId: 'c1', verb: 'alternate', otherId: 'c2' }]);
  });
});

describe('a consultation ends', () => {
  const gone = tell(consultReport(over));
  it.each([
    ['by the target', consulting()],
    ['by the agent', open(ordered(consulting(), use('reconnect')))],
  ])('CALL-2b leaves the record on its call, and says nothing: %s', (_who, state) => {
    const step = told(state, gone);
    expect(recordIn(step)?.phase).toEqual(onCall);
    expect(Object.keys(callsIn(step))).toEqual(['c1']);
    expect(callsIn(step).c1?.reaching).toBeUndefined();
    expect(noticesOf(step)).toEqual([]);
    const later = told(step.state, tell(mainReport(over)));
    expect(recordIn(later)?.phase).toMatchObject({ is: 'ended', call: { by: 'contact' } });
  });

  it('CALL-4 leaves the record open where the contact hangs up meanwhile, and the consultation goes on', () => {
    const step = told(consulting(), tell(mainReport(over)));
    expect(recordIn(step)?.phase).toMatchObject({ is: 'ended', call: { by: 'contact' } });
    expect(Object.keys(callsIn(step))).toEqual(['c2']);
    expect(phaseOf(told(step.state, tell(consultReport({ state: 'established' }))))).toBe('ended');
  });

  it('CALL-2b is about no other call once its own is over', () => {
    const other = mainCall({ id: 'c8', type: 'inbound', record: null, state: 'held' });
    const { c1, c2 } = consulting().calls;
    const three = { ...consulting(), calls: { ...(c1 && { c1 }), ...(c2 && { c2 }), c8: other } };
    const step = told(three, tell(mainReport(over)));
    const again = told(step.state, tell(consultReport({ state: 'established' })));
    for (const { state } of [step, again])
      expect(ordered(state, use('complete-transfer')).refusal).toBe('consultationGone');
  });

  it('CALL-2b completes at the dialer what it keeps until then', () => {
    const step = told(consulting(), tell(consultReport({ state: 'released', capabilities: ['complete'] })));
    expect(step.effects).toEqual([{ type: 'UseCall', callId: 'c2', verb: 'complete', digits: null }]);
  });
});

describe('a transfer is completed', () => {
  const transferred = { is: 'ended', call: { by: 'transfer', transferredTo: 'John Smith', talked: 20_000 } };
  const completing = (state = consulting()) => open(ordered(state, use('complete-transfer')));
  const ends: readonly [string, readonly DialerNews[]][] = [
    ['the call first', [tell(mainReport(over)), tell(consultReport(over))]],
    ['the consultation first', [tell(consultReport(over)), tell(mainReport(over))]],
    ['answered before', [outcome('complete-transfer', 'accepted'), tell(mainReport(over)), tell(consultReport(over))]],
    ['an account', [{ type: 'LinkRestored' }, account()]],
  ];
  it.each(ends)('CALL-2b ends the record’s call by it: %s', (_which, news) => {
    const { state } = news.reduce(
      (step, each) => told(step.state, each),
      told(completing(), { type: 'SessionNotSeen' }),
    );
    expect(recordIn(state)?.phase).toMatchObject(transferred);
    expect([callsIn(state), noticesOf(state)]).toEqual([{}, []]);
  });

  it('CALL-2b names the number where the consultation was begun elsewhere', () => {
    const { reaching: _, ...main } = mainCall({ state: 'held' });
    const begun = session({ ...holding(inHand(onCall)), ...withCalls(main, consultCall({ state: 'established' })) });
    const step = told(completing(begun), tell(mainReport(over)));
    expect(recordIn(step)?.phase).toMatchObject({ call: { by: 'transfer', transferredTo: '5001' } });
    const named = told(completing({ ...begun, names: { 5001: 'J. Smith' } }), tell(mainReport(over)));
    expect(recordIn(named)?.phase).toMatchObject({ call: { transferredTo: 'J. Smith' } });
  });

  it('CALL-2b stays with the agent where it was refused, whatever has become of the consultation', () => {
    const step = told(completing(), outcome('complete-transfer', 'refused'));
    const problem = { verb: 'complete-transfer', detail: 'no' };
    expect(callsIn(step)).toMatchObject({ c1: { asked: null, problem }, c2: { asked: null, problem } });
    expect(recordIn(told(step.state, tell(mainReport(over))))?.phase).toMatchObject({ call: { by: 'contact' } });
    const alone = told(completing(), tell(consultReport(over)));
    const refused = told(alone.state, outcome('complete-transfer', 'refused'));
    expect(callsIn(refused).c1).toMatchObject({ asked: null, problem });
    expect(recordIn(told(refused.state, tell(mainReport(over))))?.phase).toMatchObject({ call: { by: 'contact' } });
  });

  it('CALL-2b stays with the agent where a fault is told', () => {
    const step = told(completing(), { type: 'CallFault', detail: 'no' });
    expect(callsIn(step)).toMatchObject({ c1: { asked: null }, c2: { asked: null } });
    expect(recordIn(told(step.state, tell(mainReport(over))))?.phase).toMatchObject({ call: { by: 'contact' } });
  });

  it('CALL-2b was none where the target hung up and the contact is back on the line', () => {
    const alone = told(completing(), tell(consultReport(over)));
    const back = told(alone.state, tell(mainReport({ state: 'established' })));
    expect(callsIn(back).c1?.asked).toBeNull();
    expect(recordIn(told(back.state, tell(mainReport(over))))?.phase).toMatchObject({ call: { by: 'contact' } });
  });
});

describe('a conference is completed', () => {
  const parties = [
    { number: phone, role: 'destination' },
    { number: '5001', role: 'newParty' },
  ] as const;
  const completing = () => open(ordered(consulting(), use('complete-conference')));
  const joined = { state: 'established', parties } as const;

  it('CALL-2b goes on as the record’s call with more parties, and the consultation is gone', () => {
    const grown = told(completing(), tell(mainReport(joined)));
    const step = told(grown.state, tell(consultReport(over)));
    expect(callsIn(step)).toMatchObject({ c1: { parties, state: 'established', record: key, asked: null } });
    expect([Object.keys(callsIn(step)), recordIn(step)?.phase, noticesOf(step)]).toEqual([['c1'], onCall, []]);
  });

  const renamed: readonly [string, CallReport, string][] = [
    ['that of the consultation', mainReport({ ...joined, id: 'c2', previousId: 'c1' }), 'c2'],
    ['its own', mainReport({ ...joined, id: 'c1', previousId: 'c2' }), 'c1'],
    ['a new one', mainReport({ ...joined, id: 'c9', previousId: 'c1' }), 'c9'],
  ];
  it.each(renamed)('CALL-2b is the record’s call under whatever id the dialer gives it: %s', (_which, report, id) => {
    const step = told(completing(), tell(report));
    expect(recordIn(step)?.phase).toEqual({ ...onCall, callId: id });
    expect(callsIn(step)[id]).toMatchObject({ record: key, establishedAt: t0 - 20_000, parties });
    expect(callsIn(step)[id]?.foreign).toBeUndefined();
    const late = told(step.state, tell(consultReport(over)));
    const rest = id === 'c2' ? late : told(late.state, tell(mainReport({ ...over, id })));
    expect([phaseOf(rest), callsIn(rest)]).toEqual(['ended', {}]);
  });

  it('CALL-2b is about the call under its new id, though the dialer goes on naming the old one', () => {
    const step = told(consulting(), tell(mainReport({ id: 'c9', previousId: 'c1' })));
    const told2 = told(step.state, tell(consultReport({ state: 'held' })));
    expect(callsIn(told2)).toMatchObject({ c9: { reaching: { target: john } }, c2: { parentId: 'c9' } });
    expect(ordered(told2.state, use('complete-transfer')).effects).toMatchObject([{ callId: 'c2', otherId: 'c9' }]);
  });
});

describe('what was sent and has no answer', () => {
  const problemOf = (verb: ConsultationVerb) => ({ verb, detail: null, isUnknown: true });

  it.each(goOnAll)('RES-5 is said to be unknown, and not sent again: %s', (verb) => {
    const { state } = ordered(consulting(), use(verb));
    for (const step of [told(state, outcome(verb, 'unknown')), revived(state)]) {
      expect(callsIn(step).c2).toMatchObject({ asked: null, problem: problemOf(verb) });
      const seen = told(step.state, account(mainReport(), consultReport({ state: 'established' })), t0 + 1);
      expect(callsIn(seen).c2?.problem).toEqual(problemOf(verb));
      expect([...typesOf(step), ...typesOf(seen)]).not.toContain('UseConsultation');
      expect(recordIn(seen)?.phase).toEqual(onCall);
      const again = ordered(seen.state, use(verb, 'c2', 28));
      expect([typesOf(again), callsIn(again).c2?.problem]).toEqual([['UseConsultation'], null]);
      const changed = told(seen.state, tell(consultReport({ state: 'held' })));
      expect(callsIn(changed).c2?.problem).toBeNull();
    }
  });

  const stops: readonly [string, SignedIn, readonly CallReport[], Readonly<Record<string, Partial<Call>>>, object][] = [
    [
      'before the consultation',
      asked,
      [reportOf(mainCall())],
      { c1: { problem: { verb: 'initiate-transfer', detail: null, isUnknown: true } } },
      onCall,
    ],
    [
      'the consultation being placed',
      asked,
      [mainReport(), consultReport()],
      { c1: { problem: null }, c2: { parentId: 'c1' } },
      onCall,
    ],
    [
      'the consultation up',
      consulting(),
      [mainReport(), consultReport({ state: 'established' })],
      { c1: {}, c2: { parentId: 'c1' } },
      onCall,
    ],
    ['the target gone', consulting(), [mainReport()], { c1: { state: 'held' } }, onCall],
    [
      'the transfer completed',
      open(ordered(consulting(), use('complete-transfer'))),
      [],
      {},
      { is: 'ended', call: { by: 'transfer', transferredTo: 'John Smith' } },
    ],
    [
      'the contact gone',
      consulting(),
      [consultReport({ state: 'established' })],
      { c2: {} },
      { is: 'ended', call: { by: 'unknown' } },
    ],
    [
      'the conference completed',
      open(ordered(consulting(), use('complete-conference'))),
      [mainReport({ state: 'established' })],
      { c1: { state: 'established' } },
      onCall,
    ],
  ];
  it.each(stops)(
    'LIVE-1 is right from the dialer’s account when the worker was stopped: %s',
    (_when, state, calls, known, phase) => {
      const back = revived(state);
      expect(typesOf(back)).toEqual(['ResumeSession', 'AskCampaigns']);
      const step = told(back.state, account(...calls), t0 + 1);
      expect(callsIn(step)).toMatchObject(known);
      expect(Object.keys(callsIn(step))).toEqual(Object.keys(known));
      expect(recordIn(step)?.phase).toMatchObject(phase);
      expect(typesOf(step)).not.toContain('UseConsultation');
      expect(typesOf(step)).not.toContain('ReachTarget');
    },
  );
});

describe('a call that a colleague sends here', () => {
  const parties = [{ number: '5002', role: 'origination' }] as const;
  const { parentId: _, ...asConsult } = consultReport({
    state: 'ringing',
    number: '5002',
    parties,
    sentBy: 'Mary Major',
  });
  const up = { state: 'established' } as const;
  const taken: CallReport = { ...asConsult, ...reportOf(mainCall(), { id: 'c1', previousId: 'c2' }) };

  it('CALL-5 rings with what it is about, and brings no record when it is answered', () => {
    const rings = told(session(), tell(asConsult));
    expect(callsIn(rings).c2).toMatchObject({ state: 'ringing', sentBy: 'Mary Major', data: { key }, record: null });
    expect(callsIn(rings).c2?.campaign).toBeUndefined();
    const step = told(rings.state, tell({ ...asConsult, ...up }));
    expect([open(step).records, typesOf(step)]).toEqual([{}, []]);
    const gone = told(step.state, tell({ ...asConsult, ...over }));
    expect([callsIn(gone), noticesOf(gone)]).toEqual([{}, []]);
    expect(noticesOf(told(rings.state, tell({ ...asConsult, ...over })))).toEqual([]);
  });

  it('CALL-5 brings none when it has become the contact’s call either', () => {
    const step = told(told(session(), tell({ ...asConsult, ...up })).state, tell(taken));
    expect(callsIn(step)).toMatchObject({ c1: { type: 'outbound', foreign: true, record: null } });
    expect(open(step).records).toEqual({});
    const later = told(step.state, tell({ ...taken, previousId: null, state: 'held' }));
    expect(open(later).records).toEqual({});
    expect(open(told(later.state, tell({ ...taken, previousId: null, ...over }))).records).toEqual({});
  });

  const sent: readonly [string, Partial<CallReport>][] = [
    ['with the colleague’s name', { type: 'outbound', sentBy: 'Mary Major' }],
    ['as an internal call', { type: 'internal', sentBy: 'Mary Major' }],
  ];
  it.each(sent)('CALL-5 brings none when it comes in one step: %s', (_how, change) => {
    const { sentBy: _, ...plain } = asConsult;
    const report: CallReport = { ...plain, id: 'c5', ...change };
    const rings = told(session(), tell(report));
    expect(open(told(rings.state, tell({ ...report, ...up }))).records).toEqual({});
    // Seen by an account alone, or named only once it is up.
    expect(open(told(session({ link: 'checking' }), account({ ...report, ...up }))).records).toEqual({});
    const later = told(
      told(session(), tell({ ...report, data: undefined as never })).state,
      tell({ ...report, ...up }),
    );
    expect(open(later).records).toEqual({});
  });

  it('CALL-5 brings none where an internal call is of no campaign at first, whatever it names later', () => {
    const { sentBy: _, ...plain } = asConsult;
    const report: CallReport = { ...plain, id: 'c5', type: 'internal' };
    const { campaign: __, data: ___, ...bare } = { ...report, record: null };
    const rings = told(session(), tell(bare));
    expect(callsIn(rings).c5?.foreign).toBe(true);
    expect(open(told(rings.state, tell({ ...report, ...up }))).records).toEqual({});
  });

  it('AUTO-3 brings a campaign’s record where the dialer calls the agent first, by an internal call', () => {
    const first = callReport({ type: 'internal' });
    const rings = told(session(), tell(first));
    expect([callsIn(rings).c1?.foreign, callsIn(rings).c1?.campaign, typesOf(rings)]).toEqual([undefined, spring, []]);
    const joined = told(rings.state, tell({ ...first, ...up }));
    expect(open(joined).records).toEqual({});
    const step = told(joined.state, tell(contactReport({ type: 'internal', ...up })));
    expect(recordIn(step)?.phase).toMatchObject({ is: 'onCall', callId: 'c1' });
  });

  it('CALL-5 comes back to the agent who has its record in hand, once it is answered', () => {
    const away = session(
      holding(inHand({ ...ended, call: { ...ended.call, by: 'transfer', transferredTo: 'Mary Major' } })),
    );
    const { previousId: _, ...plain } = taken;
    const report: CallReport = { ...plain, previousId: null, id: 'c5', sentBy: 'Mary Major', state: 'ringing' };
    const rings = told(away, tell(report));
    expect(recordIn(rings)?.phase).toMatchObject({ is: 'ended', call: { by: 'transfer' } });
    const step = told(rings.state, tell({ ...report, ...up }));
    expect(recordIn(step)?.phase).toMatchObject({ is: 'onCall', callId: 'c5' });
    expect(callsIn(step).c5?.record).toBe(key);
    expect(recordIn(told(step.state, tell({ ...report, ...over })))?.phase).toMatchObject({ call: { by: 'contact' } });
  });

  it('CALL-5 does not take a record’s own call for one, whose name our own request has put there', () => {
    const state = talking({ arrived: true });
    for (const sentBy of ['Kate London', 'Mary Major']) {
      const step = told(state, tell(reportOf(mainCall(), { sentBy, state: 'held' })));
      expect([callsIn(step).c1?.sentBy, callsIn(step).c1?.foreign]).toEqual([undefined, undefined]);
    }
  });

  it('CALL-5 is answered, held and ended beside a record’s call, and nothing of it touches the record', () => {
    const inbound = {
      ...reportOf(mainCall(), { id: 'c8', type: 'inbound', number: '5003', record: null }),
      state: 'ringing',
    } as const;
    const capabilities = ['answer', 'hold', 'release'];
    let state = open(told(talking(), tell({ ...inbound, capabilities })));
    for (const verb of ['answer', 'hold', 'release'] as const) {
      const step = ordered(state, { type: 'UseCall', callId: 'c8', verb });
      expect(typesOf(step)).toEqual(['UseCall']);
      state = open(step);
    }
    for (const change of [up, { state: 'held' }, over] as const) {
      state = open(told(state, tell({ ...inbound, capabilities, ...change })));
      expect(state.records).toEqual(talking().records);
    }
    expect(Object.keys(state.calls)).toEqual(['c1']);
  });
});

describe('who a colleague is', () => {
  const inbound = (number: string, change: Partial<CallReport> = {}) =>
    tell({
      ...reportOf(mainCall(), { id: 'c8', type: 'inbound', record: null, state: 'ringing', parties: [] }),
      number,
      ...change,
    });
  const table: readonly [string, DialerNews, boolean][] = [
    ['an internal number', inbound('5003'), true],
    ['an internal number of six digits', inbound('500301'), true],
    ['seven digits', inbound('5003010'), false],
    ['a public number', inbound('+1303'), false],
    ['no number', inbound(''), false],
    ['an internal call from anywhere', inbound('+13035550199', { type: 'internal' }), true],
    ['a consultation', inbound('5003', { type: 'consult' }), true],
    ['a call that was placed', inbound('5003', { type: 'outbound' }), false],
    ['a call with a name', inbound('5003', { sentBy: 'Mary Major' }), false],
    ['a call that is over', inbound('5003', over), false],
  ];
  it.each(table)('CALL-5 is asked of the server: %s', (_what, news, isAsked) => {
    const step = told(session(), news);
    expect(typesOf(step).includes('AskName')).toBe(isAsked);
  });

  it('CALL-5 is asked once, and shown from then on', () => {
    const step = told(session(), inbound('5003'));
    expect(step.effects).toEqual([{ type: 'AskName', number: '5003' }]);
    expect(open(step).names).toEqual({ 5003: null });
    const answered = told(step.state, { type: 'NameTold', number: '5003', name: 'Mary Major' });
    expect(open(answered).names).toEqual({ 5003: 'Mary Major' });
    // Asked, answered, and not known to anybody: never again.
    const unknown = told(step.state, { type: 'NameTold', number: '5003', name: null });
    for (const { state } of [step, answered, unknown]) {
      expect(typesOf(told(state, inbound('5003', { state: 'established' })))).not.toContain('AskName');
    }
    // Nobody’s name is forgotten because the server does not say it.
    expect(open(told(answered.state, { type: 'NameTold', number: '5003', name: null })).names).toEqual({
      5003: 'Mary Major',
    });
  });

  it('CALL-5 remembers the last fifty, and those on the line', () => {
    const names = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`9${index}`, 'N']));
    const step = told(session({ names }), inbound('1'));
    expect(Object.keys(open(step).names)).toHaveLength(50);
    expect(open(step).names).toHaveProperty('1', null);
    const next = told(step.state, { type: 'NameTold', number: '2', name: 'M' });
    expect(Object.keys(open(next).names)).toHaveLength(50);
    expect(open(next).names).toMatchObject({ 1: null, 2: 'M' });
  });
});
