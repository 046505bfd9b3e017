import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hangUp, makeCall, ringAgent } from '../../../lib/practice/engine/calls';
import { capabilitiesOf } from '../../../lib/practice/engine/capabilities';
import { allQuirks, consultDataModes } from '../../../lib/practice/engine/switches';
import { text } from '../../../lib/practice/engine/userData';
import { campaignPairs, createBench, reference } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';
import { callsAt, expectConversationsToAgree, use } from '../support/talk';

const agents = ['kate', 'taro', 'claire'] as const;
const numbers = ['5000', '5001', '5002', '4471', '+442079460901', '4479', '5003', '12'];
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('dial' as const),
      agent: fc.constantFrom(...agents),
      to: fc.constantFrom(...numbers),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ring' as const), agent: fc.constantFrom(...agents) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('use' as const),
      agent: fc.constantFrom(...agents),
      call: fc.nat(3),
      verb: fc.nat(30),
      to: fc.constantFrom(...numbers),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('hangUp' as const), agent: fc.constantFrom(...agents), call: fc.nat(3) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(10, 300, 5000, 21_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fetch' as const), agent: fc.constantFrom(...agents) }) },
);

/** What agents may ask, whatever the call offers at that moment. */
function play(
  steps: readonly (typeof step extends fc.Arbitrary<infer One> ? One : never)[],
  options: Parameters<typeof createBench>[1],
) {
  const bench = createBench([campaignOf(listOf('4471', '4472', '4473'))], options);
  const { world } = bench.engine;
  for (const one of steps) {
    switch (one.do) {
      case 'dial':
        makeCall(world, bench.desk(one.agent), { destination: one.to, userData: [], callerId: null });
        break;
      case 'ring':
        // A switch rings one telephone for one call at a time.
        if (callsAt(bench, one.agent).length === 0) ringAgent(world, bench.desk(one.agent), '4475');
        break;
      case 'fetch':
        bench.ask(one.agent, 'PreviewRecordRequest', ...campaignPairs, reference());
        break;
      case 'pass':
        bench.pass(one.ms);
        break;
      case 'hangUp': {
        const own = callsAt(bench, one.agent);
        hangUp(world, own[one.call % Math.max(1, own.length)]?.id ?? '');
        break;
      }
      case 'use': {
        const own = callsAt(bench, one.agent);
        const call = own[one.call % Math.max(1, own.length)];
        if (!call) break;
        const offered = capabilitiesOf(world, call);
        const verb = offered[one.verb % offered.length] ?? '';
        // Two calls of one agent are never on at once: a desktop holds the first.
        const isOther = own.some((other) => other !== call && ['Established', 'Dialing'].includes(other.state));
        if ((verb === 'answer' || verb === 'retrieve') && isOther) break;
        const otherId = call.parent?.id ?? null;
        const userData = [text('DialbridgeSentBy', one.agent)];
        const used = use(bench, one.agent, call, verb, {
          destination: one.to,
          otherId,
          dtmfDigits: '1',
          dnToDrop: one.to,
          key: 'a',
          userData,
        });
        // Whatever is offered is carried out, but for a party who is not there.
        if (!used.ok) expect([verb, used.problem.is]).toEqual(['delete-from-conference', 'wrong']);
      }
    }
    expectConversationsToAgree(world);
    const kept = world.campaigns.get('Spring')?.chains.map(({ calls }) => calls) ?? [];
    for (const count of kept) expect(count).toBeGreaterThanOrEqual(0);
  }
  return bench;
}

describe('whatever agents ask of their calls, in whatever order', () => {
  it.each(consultDataModes)(
    'nobody talks to nobody, every leg has its conversation, and the log proves who talked to whom (%s)',
    (consultData) => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
          const calls = { talkFor: 4000, chances: { busy: 0.2, noAnswer: 0.2, answeringMachine: 0.1 } };
          const bench = play(steps, { switches: { consultData }, calls });
          // When all agents have gone home, nobody is left on any line; people outside hang up in the end.
          for (const agent of agents) for (const call of callsAt(bench, agent)) use(bench, agent, call, 'clear');
          bench.pass(60_000);
          expectConversationsToAgree(bench.engine.world);
          expect([...bench.engine.world.conversations].filter(({ legs }) => legs.length > 0)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('nothing throws and nothing disagrees with every quirk on', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        play(steps, { switches: allQuirks() });
      }),
      { numRuns: 100 },
    );
  });
});
