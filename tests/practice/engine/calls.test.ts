import { describe, expect, it } from 'vitest';
import { callsOf, hangUp, makeCall, ringAgent } from '../../../lib/practice/engine/calls';
import { useCall } from '../../../lib/practice/engine/callVerbs';
import { capabilitiesOf } from '../../../lib/practice/engine/capabilities';
import { text, textOf, whole } from '../../../lib/practice/engine/userData';
import { createBench, fetchRecord, handlePair } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const spring = campaignOf(listOf('4471', '4472'));
const noData = { userData: [], dtmfDigits: null, key: null };

function dial(bench: ReturnType<typeof createBench>, destination: string, ...userData: Parameters<typeof textOf>[0]) {
  return makeCall(bench.engine.world, bench.desk('kate'), { destination, userData, callerId: null });
}
const statesTold = (bench: ReturnType<typeof createBench>) =>
  bench.told.flatMap((event) => (event.type === 'call' ? [event.state] : []));
const use = (bench: ReturnType<typeof createBench>, id: string, verb: string, data = {}) =>
  useCall(bench.engine.world, bench.desk('kate'), id, verb, { ...noData, ...data });

describe('calls', () => {
  it.each([
    ['answered', { is: 'answered', after: 100, talkFor: null }, ['Dialing', 'Established'], 33],
    [
      'answered by one who hangs up',
      { is: 'answered', after: 100, talkFor: 50 },
      ['Dialing', 'Established', 'Released', 'Completed'],
      33,
    ],
    ['answered by a machine', { is: 'answeringMachine', after: 100, talkFor: null }, ['Dialing', 'Established'], 9],
    ['busy', { is: 'busy', after: 100 }, ['Dialing', 'Released', 'Completed'], 6],
    ['not answered', { is: 'noAnswer', after: 100 }, ['Dialing', 'Released', 'Completed'], 7],
  ] as const)('that are %s take their states in order and leave their result', (_how, outcome, states, result) => {
    const bench = createBench([spring], { calls: { fixed: new Map([['4471', outcome]]) } });
    const handle = fetchRecord(bench, 'kate');
    dial(bench, '4471', handlePair(handle));
    bench.pass(99);
    expect(statesTold(bench)).toEqual(['Dialing']);
    bench.pass(1);
    bench.pass(50);
    expect(statesTold(bench)).toEqual(states);
    expect(bench.engine.report()[0]).toMatchObject({ attempts: 1, lastResult: result });
  });

  it.each(['5000', '', 'Kate', '12', '1234567890123456'])('to %j are an invalid destination', (destination) => {
    const bench = createBench([spring]);
    expect(dial(bench, destination)).toBeNull();
    expect(bench.told.at(-1)).toMatchObject({ type: 'fault', code: 415, message: 'Invalid Destination DN' });
    expect(callsOf(bench.engine.world, 'kate')).toEqual([]);
  });

  it('are one at a time, unless the first is on hold', () => {
    const bench = createBench([spring]);
    const first = dial(bench, '4471');
    bench.pass(1000);
    expect(dial(bench, '4472')).toBeNull();
    use(bench, first?.id ?? '', 'hold');
    expect(dial(bench, '4472')).toMatchObject({ state: 'Dialing' });
  });

  it('are held, retrieved and released', () => {
    const bench = createBench([spring]);
    const id = dial(bench, '4471')?.id ?? '';
    bench.pass(1000);
    for (const verb of ['hold', 'retrieve', 'release']) expect(use(bench, id, verb).ok).toBe(true);
    expect(statesTold(bench)).toEqual(['Dialing', 'Established', 'Held', 'Established', 'Released', 'Completed']);
  });

  it('wait for complete when they do not complete by themselves', () => {
    const bench = createBench([spring]);
    bench.desk('kate').autoCompleteCall = false;
    const id = dial(bench, '4471')?.id ?? '';
    bench.pass(1000);
    use(bench, id, 'release');
    expect(callsOf(bench.engine.world, 'kate')).toMatchObject([{ state: 'Released' }]);
    use(bench, id, 'complete', { userData: [text('DispositionCode', 'Sold')] });
    expect(bench.engine.world.calls.get(id)).toMatchObject({ state: 'Completed' });
    expect(textOf(bench.engine.world.calls.get(id)?.userData ?? [], 'DispositionCode')).toBe('Sold');
  });

  it.each(['Dialing', 'Ringing', 'Established', 'Held', 'Released', 'Completed'] as const)(
    'offer while %s exactly the verbs that work then',
    (state) => {
      const verbs = ['answer', 'hold', 'retrieve', 'release', 'complete', 'send-dtmf', 'clear'];
      for (const verb of verbs) {
        const bench = createBench([spring]);
        bench.desk('kate').autoCompleteCall = false;
        const call =
          state === 'Ringing' ? ringAgent(bench.engine.world, bench.desk('kate'), '4479') : dial(bench, '4471');
        if (!call) throw new Error('There is no call');
        call.state = state;
        const isOffered = capabilitiesOf(bench.engine.world, call).includes(verb);
        const used = use(bench, call.id, verb, { dtmfDigits: '1' });
        expect([verb, used.ok]).toEqual([verb, isOffered]);
      }
    },
  );

  it('that the agent releases while dialing are never answered afterwards', () => {
    const bench = createBench([spring]);
    const id = dial(bench, '4471')?.id ?? '';
    use(bench, id, 'release');
    bench.pass(100_000);
    expect(statesTold(bench)).toEqual(['Dialing', 'Released', 'Completed']);
  });

  it('carry user data that can be attached, updated and deleted', () => {
    const bench = createBench([spring]);
    const id = dial(bench, '4471', text('a', '1'))?.id ?? '';
    const data = () => bench.engine.world.calls.get(id)?.userData.map(({ key, value }) => [key, value]);
    use(bench, id, 'attach-user-data', { userData: [text('a', '2')] });
    expect(data()).toEqual([
      ['a', '1'],
      ['a', '2'],
    ]);
    use(bench, id, 'update-user-data', { userData: [text('a', '3'), whole('b', 4)] });
    expect(data()).toEqual([
      ['a', '3'],
      ['b', 4],
    ]);
    use(bench, id, 'delete-user-data-pair', { key: 'a' });
    expect(data()).toEqual([['b', 4]]);
  });

  it('can be ended by the contact, and arrive from outside', () => {
    const bench = createBench([spring]);
    const call = ringAgent(bench.engine.world, bench.desk('kate'), '+442079460001');
    expect(call).toMatchObject({ type: 'Inbound', state: 'Ringing' });
    use(bench, call.id, 'answer');
    expect(hangUp(bench.engine.world, call.id).ok).toBe(true);
    expect(call).toMatchObject({ state: 'Completed', endedBy: 'contact' });
    expect(hangUp(bench.engine.world, call.id).ok).toBe(false);
  });

  it('of another agent are out of reach', () => {
    const bench = createBench([spring]);
    const id = dial(bench, '4471')?.id ?? '';
    expect(useCall(bench.engine.world, bench.desk('taro'), id, 'release', noData)).toMatchObject({
      ok: false,
      problem: { is: 'noSuchCall' },
    });
  });

  it('go the same way again under the same seed', () => {
    const run = (seed: number) => {
      const bench = createBench([spring], {
        seed,
        calls: { chances: { busy: 0.3, noAnswer: 0.3, answeringMachine: 0.2 } },
      });
      return Array.from({ length: 12 }, () => {
        const call = dial(bench, '4471');
        bench.pass(400);
        const state = `${call?.id} ${call?.state}`;
        bench.pass(30_000);
        if (call?.state === 'Established') use(bench, call.id, 'release');
        return state;
      });
    };
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });
});
