import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeMedia, changeVoice } from '../../../lib/practice/engine/agentStates';
import { callsOf, hangUp } from '../../../lib/practice/engine/calls';
import { useCall } from '../../../lib/practice/engine/callVerbs';
import { changeMode, moveCampaign } from '../../../lib/practice/engine/campaigns';
import { environments } from '../../../lib/practice/engine/dialing';
import { invitationsOf, useInvitation } from '../../../lib/practice/engine/invitations';
import { stageOf, stages } from '../../../lib/practice/engine/stage';
import { whole } from '../../../lib/practice/engine/userData';
import { withdrawRecord } from '../../../lib/practice/engine/withdraw';
import { handsInLog } from '../../load/handsInLog';
import { type Bench, campaignPairs, createBench, handlePair, reference } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const modes = ['pushPreview', 'progressive', 'predictive', 'preview'] as const;
const agents = ['kate', 'taro', 'claire'] as const;
const numbers = ['4471', '4472', '4473', '4474', '4475', '4476', '4477', '4478'];
const step = fc.record({
  agent: fc.constantFrom(...agents),
  what: fc.constantFrom(
    ...['answer', 'release', 'hangUp', 'finish', 'reject', 'giveUp', 'pass', 'passLong', 'accept', 'complete'],
    ...['ready', 'notReady', 'stop', 'start', 'mode', 'withdraw'],
  ),
  number: fc.nat({ max: numbers.length - 1 }),
});

/** Does what an agent or an administrator may do at any time; what is not possible now is refused. */
function take(bench: Bench, { agent, what, number }: { agent: string; what: string; number: number }): void {
  const { world } = bench.engine;
  const desk = bench.desk(agent);
  const [call] = callsOf(world, agent);
  const [invitation] = invitationsOf(world, agent);
  const [held] = world.inHand.get(agent) ?? [];
  const handle = held?.records[0]?.handle ?? number;
  const order = { verb: what === 'ready' ? 'ready' : 'not-ready', reason: null, workMode: null };
  switch (what) {
    case 'answer':
    case 'release':
      useCall(world, desk, call?.id ?? '', what, { userData: [], dtmfDigits: null, key: null });
      break;
    case 'hangUp':
      hangUp(world, call?.id ?? '');
      break;
    case 'accept':
    case 'reject':
    case 'complete':
      useInvitation(world, desk, invitation?.id ?? '', what, []);
      break;
    case 'finish':
      bench.ask(
        agent,
        'RecordProcessed',
        ...campaignPairs,
        handlePair(handle),
        whole('GSW_CALL_RESULT', 33),
        reference(),
      );
      break;
    case 'giveUp':
      bench.ask(agent, 'RecordReject', ...campaignPairs, handlePair(handle), reference());
      break;
    case 'pass':
    case 'passLong':
      bench.pass(what === 'pass' ? 400 : 61_000);
      break;
    case 'ready':
    case 'notReady':
      changeVoice(world, desk, order);
      changeMedia(world, desk, 'outboundpreview', order);
      break;
    case 'stop':
    case 'start':
      moveCampaign(world, 'Spring', what);
      break;
    case 'mode':
      changeMode(world, 'Spring', modes[number % modes.length] ?? 'preview');
      break;
    case 'withdraw':
      withdrawRecord(world, number + 1);
  }
}

describe('whatever agents, contacts and administrators do while the dialer delivers', () => {
  it('no record is in two hands, none is lost, and the log proves it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...modes),
        fc.constantFrom(...environments),
        fc.integer({ min: 1, max: 1000 }),
        fc.array(step, { maxLength: 60 }),
        (mode, environment, seed, steps) => {
          const dialing = { environment, pacing: 2, answerRate: 0.7, abandonAfter: 2000 };
          const bench = createBench([campaignOf(listOf(...numbers), { mode, dialing })], { seed, ready: false });
          const { world } = bench.engine;
          for (const agent of agents) take(bench, { agent, what: 'ready', number: 0 });
          for (const one of steps) {
            take(bench, one);
            bench.pass(0);
            const report = bench.engine.report();
            expect(report).toHaveLength(numbers.length);
            // What the log says is what is true.
            const hands = handsInLog(world.log.entries());
            expect(hands.inTwoHands).toEqual([]);
            for (const { handle, state, agent } of report)
              expect([handle, hands.holders.get(handle) ?? null]).toEqual([
                handle,
                state === 'retrieved' ? agent : null,
              ]);
            // Nobody is given a second thing.
            for (const agent of agents) {
              expect(world.inHand.get(agent)?.size ?? 0).toBeLessThanOrEqual(1);
              expect(callsOf(world, agent).length).toBeLessThanOrEqual(1);
            }
            // Counting as one goes comes to the same as counting.
            const counts = stages.map(
              (stage) => [...world.records.values()].filter((r) => stageOf(r) === stage).length,
            );
            expect(world.tally.counts).toEqual(counts);
            for (const { chain } of world.records.values()) expect(chain.calls).toBeGreaterThanOrEqual(0);
          }
          // Once everybody has stopped and put down the telephone, nothing is left with the dialer.
          moveCampaign(world, 'Spring', 'stop');
          for (const agent of agents)
            for (const what of ['notReady', 'release', 'reject']) take(bench, { agent, what, number: 0 });
          bench.pass(120_000);
          bench.pass(120_000);
          expect(
            bench.engine.report().filter(({ agent, state }) => state === 'retrieved' && agent === 'dialer'),
          ).toEqual([]);
          for (const { chain } of world.records.values()) expect(chain.calls).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});
