import { afterEach, describe, expect, it } from 'vitest';
import type { Call } from '../../../lib/practice/engine/call';
import { hangUp, makeCall, ringAgent } from '../../../lib/practice/engine/calls';
import { capabilitiesOf } from '../../../lib/practice/engine/capabilities';
import { participantsOf } from '../../../lib/practice/engine/conversation';
import { text, textOf } from '../../../lib/practice/engine/userData';
import { type Bench, createBench } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';
import { callsAt, expectConversationsToAgree, talks, toldTo, use } from '../support/talk';

const desk = '+442079460901';
let bench: Bench;

/** Kate talks to 4471. */
function talking(options: Parameters<typeof createBench>[1] = {}): Call {
  bench = createBench([campaignOf(listOf('4471'))], options);
  const userData = [text('plan', 'Basic')];
  const call = makeCall(bench.engine.world, bench.desk('kate'), { destination: '4471', userData, callerId: null });
  if (!call) throw new Error('There is no call');
  bench.pass(1000);
  return call;
}

/** Kate, Taro and 4471 talk. */
function three(options: Parameters<typeof createBench>[1] = {}) {
  const call = talking(options);
  use(bench, 'kate', call, 'single-step-conference', { destination: '5001', userData: [text('a', '1')] });
  const [joined] = callsAt(bench, 'taro');
  if (!joined) throw new Error('Nobody rings');
  use(bench, 'taro', joined, 'answer');
  return { call, joined };
}

const said = () => talks(bench.engine.world).at(-1);

afterEach(() => expectConversationsToAgree(bench.engine.world));

describe('a conference', () => {
  it('rings at the third while the two talk on, and lists each of the others with their roles', () => {
    const call = talking();
    use(bench, 'kate', call, 'single-step-conference', { destination: '5001' });
    expect(said()).toBe('4471 + kate');
    expect(participantsOf(call)).toEqual([{ number: '4471', role: 'RoleDestination' }]);
    const told = bench.told.length;
    use(bench, 'taro', callsAt(bench, 'taro')[0], 'answer');
    expect(said()).toBe('4471 + kate + taro');
    expect(participantsOf(call)).toEqual([
      { number: '4471', role: 'RoleDestination' },
      { number: '5001', role: 'RoleNewParty' },
    ]);
    expect(participantsOf(callsAt(bench, 'taro')[0] as Call)).toEqual([
      { number: '4471', role: 'RoleDestination' },
      { number: '5000', role: 'RoleOrigination' },
    ]);
    expect(toldTo(bench, 'kate', told)).toEqual(['ParticipantsUpdated']);
  });

  it('of a call that arrived names who called as its origin', () => {
    bench = createBench([campaignOf(listOf('4471'))]);
    const call = ringAgent(bench.engine.world, bench.desk('kate'), '4479');
    use(bench, 'kate', call, 'answer');
    use(bench, 'kate', call, 'single-step-conference', { destination: '5001' });
    use(bench, 'taro', callsAt(bench, 'taro')[0], 'answer');
    const [joined] = callsAt(bench, 'taro');
    expect(joined).toMatchObject({ type: 'Inbound', number: '4479' });
    expect(participantsOf(joined as Call)).toEqual([
      { number: '4479', role: 'RoleOrigination' },
      { number: '5000', role: 'RoleDestination' },
    ]);
  });

  it.each([
    ['the agent who made it', () => void use(bench, 'kate', callsAt(bench, 'kate')[0], 'release'), '4471 + taro'],
    ['who was asked in', () => void use(bench, 'taro', callsAt(bench, 'taro')[0], 'release'), '4471 + kate'],
    ['the contact', () => void hangUp(bench.engine.world, callsAt(bench, 'kate')[0]?.id ?? ''), 'kate + taro'],
  ])('goes on with two when %s leaves, and ends when one more does', (_who, leave, left) => {
    three();
    leave();
    expect(said()).toBe(left);
    const rest = ['kate', 'taro'].flatMap((agent) => callsAt(bench, agent).map((call) => ({ agent, call })));
    const [first] = rest;
    use(bench, first?.agent ?? '', first?.call, 'release');
    expect(bench.engine.world.conversations.size).toBe(0);
    expect([...callsAt(bench, 'kate'), ...callsAt(bench, 'taro')]).toEqual([]);
  });

  it('lets its owner, and nobody else, remove a party', () => {
    const { call, joined } = three();
    const offers = (one: Call) => capabilitiesOf(bench.engine.world, one).includes('delete-from-conference');
    expect([offers(call), offers(joined)]).toEqual([true, false]);
    const drop = (dnToDrop: string) => use(bench, 'kate', call, 'delete-from-conference', { dnToDrop });
    expect(drop('5002')).toMatchObject({ ok: false, problem: { is: 'wrong', field: 'dnToDrop' } });
    expect(drop('')).toMatchObject({ ok: false, problem: { is: 'missing', field: 'dnToDrop' } });
    drop('4471');
    expect(said()).toBe('kate + taro');
    expect(offers(call)).toBe(false);
  });

  it('is over for all by clear', () => {
    const { call } = three();
    use(bench, 'kate', call, 'clear');
    expect(callsAt(bench, 'taro')).toEqual([]);
    expect(said()).toBeNull();
  });

  it.each([
    ['nobody answers', 20_000, 'No answer', () => undefined],
    ['it is rejected', 0, 'No answer', () => void use(bench, 'taro', callsAt(bench, 'taro')[0], 'release')],
  ])('that comes to nothing as %s is a fault, and the two talk on', (_how, after, message, end) => {
    const call = talking();
    use(bench, 'kate', call, 'single-step-conference', { destination: '5001' });
    end();
    bench.pass(after);
    expect(bench.told.filter(({ type }) => type === 'fault')).toMatchObject([{ agent: 'kate', message }]);
    expect(callsAt(bench, 'kate')).toEqual([call]);
    expect(said()).toBe('4471 + kate');
  });

  it('with somebody outside goes by the call plan', () => {
    const fixed = new Map([['442079460902', { is: 'busy', after: 100 } as const]]);
    const call = talking({ calls: { fixed } });
    use(bench, 'kate', call, 'single-step-conference', { destination: '+442079460902' });
    bench.pass(100);
    expect(bench.told.at(-1)).toMatchObject({ type: 'fault', message: 'DN is busy' });
    use(bench, 'kate', call, 'single-step-conference', { destination: desk });
    bench.pass(300);
    expect(said()).toBe(`4471 + ${desk} + kate`);
    // Who is outside and talks on keeps the line, also when the agent is gone.
    use(bench, 'kate', call, 'release');
    expect(said()).toBe(`4471 + ${desk}`);
  });

  it('knows the same at all agents', () => {
    const { call, joined } = three();
    const values = (key: string) => [call, joined].map(({ userData }) => textOf(userData, key));
    expect([values('plan'), values('a')]).toEqual([
      ['Basic', 'Basic'],
      ['1', '1'],
    ]);
    use(bench, 'taro', joined, 'update-user-data', { userData: [text('plan', 'Gold')] });
    expect(values('plan')).toEqual(['Gold', 'Gold']);
    expect(bench.told.at(-1)).toMatchObject({ agent: 'kate', notification: 'AttachedDataChanged' });
  });
});

describe('a consultation', () => {
  it('offers for a conference what the switch conferenceBy says', () => {
    for (const [conferenceBy, offered] of [
      ['both', ['complete-conference', 'merge']],
      ['merge', ['merge']],
    ] as const) {
      const call = talking({ switches: { conferenceBy } });
      use(bench, 'kate', call, 'initiate-conference', { destination: '5001' });
      use(bench, 'taro', callsAt(bench, 'taro')[0], 'answer');
      const consultation = callsAt(bench, 'kate').find((one) => one !== call) as Call;
      const verbs = capabilitiesOf(bench.engine.world, consultation).filter((verb) => /conference|merge/.test(verb));
      expect([...verbs].sort()).toEqual(offered);
    }
  });

  it.each([
    ['separate', [null, '1'], 'Basic', null],
    ['inherited', ['Basic', '1'], 'Basic', null],
    ['joint', ['Basic', '1'], 'Basic', '1'],
  ] as const)('knows of its call what the switch consultData says: %s', (consultData, before, plan, own) => {
    const call = talking({ switches: { consultData } });
    use(bench, 'kate', call, 'initiate-transfer', { destination: '5001', userData: [text('a', '1')] });
    const [asked] = callsAt(bench, 'taro');
    expect(['plan', 'a'].map((key) => textOf(asked?.userData ?? [], key))).toEqual(before);
    use(bench, 'taro', asked, 'answer');
    const consultation = callsAt(bench, 'kate').find(({ type }) => type === 'Consult');
    use(bench, 'kate', consultation, 'complete-transfer', { otherId: call.id });
    expect(textOf(asked?.userData ?? [], 'plan')).toBe(plan);
    expect(textOf(asked?.userData ?? [], 'a')).toBe(own);
  });

  it('with somebody outside is answered by the call plan, and can be completed', () => {
    const call = talking();
    use(bench, 'kate', call, 'initiate-conference', { destination: desk });
    const consultation = callsAt(bench, 'kate')[1];
    bench.pass(300);
    expect(consultation?.state).toBe('Established');
    use(bench, 'kate', consultation, 'complete-conference', { otherId: call.id });
    expect(said()).toBe(`4471 + ${desk} + kate`);
  });

  it('that is completed with the wrong call, or with none, is refused', () => {
    const call = talking();
    use(bench, 'kate', call, 'initiate-transfer', { destination: '5001' });
    const consultation = callsAt(bench, 'kate')[1];
    const complete = (otherId: string | null) => use(bench, 'kate', consultation, 'complete-transfer', { otherId });
    expect(complete(null)).toMatchObject({ problem: { is: 'missing', field: 'parentConnId' } });
    expect(complete('c0ffee')).toMatchObject({ problem: { is: 'wrong', field: 'parentConnId' } });
    expect(use(bench, 'kate', consultation, 'merge', { otherId: call.id })).toMatchObject({ ok: false });
  });
});

describe('a call between agents', () => {
  it('rings there, is answered, and is Internal for both', () => {
    bench = createBench([campaignOf(listOf('4471'))]);
    const order = { destination: '5001', userData: [], callerId: null };
    const call = makeCall(bench.engine.world, bench.desk('kate'), order);
    expect(call).toMatchObject({ type: 'Internal', state: 'Dialing', number: '5001' });
    const [there] = callsAt(bench, 'taro');
    expect(there).toMatchObject({ type: 'Internal', state: 'Ringing', number: '5000' });
    use(bench, 'taro', there, 'answer');
    expect([call?.state, said()]).toEqual(['Established', 'kate + taro']);
    use(bench, 'taro', there, 'release');
    expect(call?.state).toBe('Completed');
  });

  it('is sent on by redirect while it rings', () => {
    bench = createBench([campaignOf(listOf('4471'))], { switches: { rejectBy: 'redirect' } });
    makeCall(bench.engine.world, bench.desk('kate'), { destination: '5001', userData: [], callerId: null });
    use(bench, 'taro', callsAt(bench, 'taro')[0], 'redirect', { destination: '5002' });
    expect(callsAt(bench, 'taro')).toEqual([]);
    use(bench, 'claire', callsAt(bench, 'claire')[0], 'answer');
    expect(said()).toBe('kate + claire');
  });

  it('to one who is set to answer automatically connects at once', () => {
    bench = createBench([campaignOf(listOf('4471'))], { options: { 'voice.auto-answer': 'true' } });
    makeCall(bench.engine.world, bench.desk('kate'), { destination: '5001', userData: [], callerId: null });
    expect(said()).toBe('kate + taro');
  });
});

describe('a recording', () => {
  it('offers what can be done with it, and ends with the call', () => {
    const call = talking();
    const offers = () => capabilitiesOf(bench.engine.world, call).filter((verb) => verb.endsWith('-recording'));
    expect(call.recording).toBeNull();
    for (const [verb, state, then] of [
      ['start-recording', 'Recording', ['pause-recording', 'stop-recording']],
      ['pause-recording', 'Paused', ['resume-recording', 'stop-recording']],
      ['stop-recording', 'Stopped', ['start-recording']],
      ['start-recording', 'Recording', ['pause-recording', 'stop-recording']],
    ] as const) {
      use(bench, 'kate', call, verb);
      expect(bench.told.at(-1)).toMatchObject({ notification: 'CallRecordingStateChange' });
      expect([call.recording, offers()]).toEqual([state, then]);
    }
    use(bench, 'kate', call, 'release');
    expect([call.recording, offers()]).toEqual(['Stopped', []]);
  });

  it('is not offered where the switch says so', () => {
    const call = talking({ switches: { recording: 'withheld' } });
    expect(use(bench, 'kate', call, 'start-recording')).toMatchObject({ ok: false, problem: { is: 'notPossible' } });
  });
});
