import { afterEach, describe, expect, it } from 'vitest';
import type { Call } from '../../../lib/practice/engine/call';
import { makeCall, ringAgent } from '../../../lib/practice/engine/calls';
import { capabilitiesOf } from '../../../lib/practice/engine/capabilities';
import { participantsOf } from '../../../lib/practice/engine/conversation';
import { text, textOf } from '../../../lib/practice/engine/userData';
import { type Bench, createBench, fetchRecord, handlePair } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';
import { callsAt, expectConversationsToAgree, talks, toldTo, use } from '../support/talk';

const spring = campaignOf(listOf('4471', '4472'));
let bench: Bench;

/** Kate talks to the contact 4471 of a record. */
function talking(options: Parameters<typeof createBench>[1] = {}): Call {
  bench = createBench([spring], options);
  const handle = fetchRecord(bench, 'kate');
  const userData = [handlePair(handle), text('plan', 'Basic')];
  const call = makeCall(bench.engine.world, bench.desk('kate'), { destination: '4471', userData, callerId: null });
  if (!call) throw new Error('There is no call');
  bench.pass(1000);
  return call;
}

/** Kate asks Taro, who has answered. */
function consulting(options: Parameters<typeof createBench>[1] = {}) {
  const call = talking(options);
  const userData = [text('DialbridgeSentBy', 'Kate London')];
  use(bench, 'kate', call, 'initiate-transfer', { destination: '5001', userData });
  const [, consultation] = callsAt(bench, 'kate');
  const [asked] = callsAt(bench, 'taro');
  if (!consultation || !asked) throw new Error('Nobody is consulted');
  use(bench, 'taro', asked, 'answer');
  return { call, consultation, asked };
}

const offers = (call: Call) => capabilitiesOf(bench.engine.world, call);

afterEach(() => expectConversationsToAgree(bench.engine.world));

describe('a consultation with another agent', () => {
  it('holds the call and rings there, as a call of its own', () => {
    const call = talking();
    use(bench, 'kate', call, 'initiate-transfer', { destination: '5001', userData: [text('a', '1')] });
    const [, consultation] = callsAt(bench, 'kate');
    const [asked] = callsAt(bench, 'taro');
    expect(call.state).toBe('Held');
    expect(consultation).toMatchObject({ type: 'Consult', state: 'Dialing', parent: call, number: '5001' });
    expect(asked).toMatchObject({ type: 'Consult', state: 'Ringing', parent: null, number: '5000' });
    expect(textOf(asked?.userData ?? [], 'a')).toBe('1');
    expect(textOf(asked?.userData ?? [], 'plan')).toBeNull();
    expect(participantsOf(asked as Call)).toEqual([{ number: '5000', role: 'RoleOrigination' }]);
    expect(offers(call)).not.toContain('initiate-transfer');
  });

  it('is completed: the target has the contact, the call by another id, and the agent is free', () => {
    const { call, consultation, asked } = consulting();
    const before = asked.id;
    expect(offers(consultation)).toEqual(
      expect.arrayContaining(['alternate', 'reconnect', 'merge', 'complete-conference', 'complete-transfer']),
    );
    expect(offers(asked)).not.toContain('complete-transfer');
    const told = bench.told.length;
    use(bench, 'kate', consultation, 'complete-transfer', { otherId: call.id });
    expect(callsAt(bench, 'kate')).toEqual([]);
    expect([call.state, consultation.state]).toEqual(['Completed', 'Completed']);
    expect(asked).toMatchObject({ type: 'Outbound', state: 'Established', previousId: before, uuid: call.uuid });
    expect(asked.id).not.toBe(before);
    expect(asked.number).toBe('4471');
    expect(participantsOf(asked)).toEqual([{ number: '4471', role: 'RoleDestination' }]);
    expect(asked.userData).toEqual(call.userData);
    expect(toldTo(bench, 'taro', told)).toEqual(['Outbound Established']);
    expect(toldTo(bench, 'kate', told)).toEqual([
      'Outbound Released',
      'Outbound Completed',
      'Consult Released',
      'Consult Completed',
    ]);
    expect(talks(bench.engine.world)).toEqual(['4471 + kate', null, 'kate + taro', null, '4471 + taro']);
    // The record stays with the agent who had it.
    expect(bench.engine.report()[0]).toMatchObject({ state: 'retrieved', agent: 'kate' });
  });

  it('can be completed while it rings: the contact waits, and the target answers', () => {
    const call = talking();
    use(bench, 'kate', call, 'initiate-transfer', { destination: '5001' });
    const [, consultation] = callsAt(bench, 'kate');
    use(bench, 'kate', consultation, 'complete-transfer', { otherId: call.id });
    const [asked] = callsAt(bench, 'taro');
    expect(asked).toMatchObject({ type: 'Outbound', state: 'Ringing', number: '4471' });
    use(bench, 'taro', asked, 'answer');
    expect(talks(bench.engine.world).at(-1)).toBe('4471 + taro');
  });

  it.each([
    ['busy', (one: Bench) => void ringAgent(one.engine.world, one.desk('taro'), '4479'), 300],
    ['not to be disturbed', (one: Bench) => void Object.assign(one.desk('taro').voice, { dnd: true }), 300],
    ['not answering', () => undefined, 20_000],
  ])('with one who is %s comes to nothing, and the call is still there', (_how, prepare, after) => {
    const call = talking();
    prepare(bench);
    use(bench, 'kate', call, 'initiate-conference', { destination: '5001' });
    expect(callsAt(bench, 'kate')).toHaveLength(2);
    bench.pass(after);
    expect(callsAt(bench, 'kate')).toEqual([call]);
    use(bench, 'kate', call, 'retrieve');
    expect(talks(bench.engine.world).at(-1)).toBe('4471 + kate');
  });

  it.each(['5000', '5003', '12'])('with %s, who is nobody, is a fault, and the call goes on', (destination) => {
    const call = talking();
    bench.desk('sam').voice.agentState = 'LoggedOut';
    use(bench, 'kate', call, 'initiate-transfer', { destination });
    expect(bench.told.at(-1)).toMatchObject({ type: 'fault', code: 415 });
    expect(callsAt(bench, 'kate')).toEqual([call]);
    expect(call.state).toBe('Established');
  });

  it('goes on when the contact has hung up, and is a call of two agents', () => {
    const { call, consultation } = consulting();
    use(bench, 'kate', call, 'release');
    expect(callsAt(bench, 'kate')).toEqual([consultation]);
    expect(offers(consultation)).not.toContain('complete-transfer');
  });

  it('alternates, and each waits while the other is spoken to', () => {
    const { call, consultation } = consulting();
    for (const states of [
      ['Established', 'Held'],
      ['Held', 'Established'],
    ]) {
      use(bench, 'kate', consultation, 'alternate', { otherId: call.id });
      expect([call.state, consultation.state]).toEqual(states);
    }
    expect(talks(bench.engine.world).slice(-4)).toEqual([null, '4471 + kate', null, 'kate + taro']);
  });

  it('reconnects: the consultation is over, and the contact is back', () => {
    const { call, consultation, asked } = consulting();
    use(bench, 'kate', consultation, 'reconnect', { otherId: call.id });
    expect([call.state, consultation.state, asked.state]).toEqual(['Established', 'Completed', 'Completed']);
    expect(talks(bench.engine.world).at(-1)).toBe('4471 + kate');
  });
});

describe('a transfer in a single step', () => {
  it('rings at the agent as the call that it is, and the contact waits', () => {
    const call = talking();
    const userData = [text('DialbridgeSentBy', 'Kate London')];
    use(bench, 'kate', call, 'single-step-transfer', { destination: '5001', userData });
    expect(callsAt(bench, 'kate')).toEqual([]);
    const [sent] = callsAt(bench, 'taro');
    expect(sent).toMatchObject({ type: 'Outbound', state: 'Ringing', number: '4471', record: null });
    expect(textOf(sent?.userData ?? [], 'plan')).toBe('Basic');
    expect(textOf(sent?.userData ?? [], 'DialbridgeSentBy')).toBe('Kate London');
    use(bench, 'taro', sent, 'answer');
    expect(talks(bench.engine.world)).toEqual(['4471 + kate', null, '4471 + taro']);
    expect(bench.engine.report()[0]).toMatchObject({ state: 'retrieved', agent: 'kate' });
  });

  it.each([
    ['is rejected', (one: Bench) => void use(one, 'taro', callsAt(one, 'taro')[0], 'release')],
    ['is not answered', (one: Bench) => one.pass(20_000)],
  ])('that %s leaves the contact alone, who hangs up', (_how, end) => {
    const call = talking();
    use(bench, 'kate', call, 'single-step-transfer', { destination: '5001' });
    end(bench);
    expect(bench.engine.world.conversations.size).toBe(0);
    expect(callsAt(bench, 'taro')).toEqual([]);
  });

  it('to one who is busy is a fault, and the call goes on', () => {
    const call = talking();
    ringAgent(bench.engine.world, bench.desk('taro'), '4479');
    use(bench, 'kate', call, 'single-step-transfer', { destination: '5001' });
    expect(bench.told.at(-1)).toMatchObject({ type: 'fault', code: 231 });
    expect(call.state).toBe('Established');
  });

  it('to somebody outside lets those two talk, with no agent', () => {
    const call = talking();
    use(bench, 'kate', call, 'single-step-transfer', { destination: '+442079460901' });
    expect(callsAt(bench, 'kate')).toEqual([]);
    bench.pass(300);
    expect(talks(bench.engine.world).at(-1)).toBe('4471 + +442079460901');
  });
});
