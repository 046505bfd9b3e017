import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activateChannels, changeMedia, changeVoice, leaveDesk } from '../../../lib/practice/engine/agentStates';
import { isAlive } from '../../../lib/practice/engine/call';
import { callsOf, hangUp } from '../../../lib/practice/engine/calls';
import { useCall } from '../../../lib/practice/engine/callVerbs';
import { changeMode, moveCampaign } from '../../../lib/practice/engine/campaigns';
import { environments } from '../../../lib/practice/engine/dialing';
import { invitationsOf } from '../../../lib/practice/engine/invitations';
import { useInvitation } from '../../../lib/practice/engine/invitationVerbs';
import { inviteAgent } from '../../../lib/practice/engine/push';
import { quirkNames } from '../../../lib/practice/engine/quirks';
import { stageOf, stages } from '../../../lib/practice/engine/stage';
import { callbackTypeModes, choices, type Switches } from '../../../lib/practice/engine/switches';
import { type Pair, text, whole } from '../../../lib/practice/engine/userData';
import { returnRecords, withdrawRecord } from '../../../lib/practice/engine/withdraw';
import { examplePlaces } from '../../../lib/practice/server/agents';
import { handsInLog } from '../../load/handsInLog';
import { type Bench, campaignPairs, createBench, handlePair, reference } from '../support/engine';
import { expectCallbacksToAgree, expectNoForbiddenCall } from '../support/invariants';
import { campaignOf, listOf } from '../support/lists';

const modes = ['pushPreview', 'progressive', 'predictive', 'preview'] as const;
const agents = ['kate', 'taro', 'claire'] as const;
const campaigns = ['Spring', 'Autumn'] as const;
const numbers = ['4471', '4472', '4473', '4474', '4475', '4476', '4477', '4478'];
const step = fc.record({
  agent: fc.constantFrom(...agents),
  what: fc.constantFrom(
    ...['answer', 'release', 'hangUp', 'finish', 'reject', 'giveUp', 'pass', 'passLong', 'accept', 'complete'],
    ...['ready', 'notReady', 'leave', 'arrive', 'stop', 'start', 'mode', 'withdraw'],
    ...['push', 'hold', 'takeBack', 'afterCall'],
    ...['schedule', 'schedule', 'schedule', 'reschedule', 'moveCallback', 'mark', 'cancel', 'treat', 'hours', 'hours'],
  ),
  number: fc.nat({ max: 2 * numbers.length - 1 }),
});

/** Any of the simulator's oddities, and any way in which real servers may differ. */
const switches: fc.Arbitrary<Partial<Switches>> = fc
  .tuple(
    fc.oneof(fc.constant([]), fc.subarray([...quirkNames])),
    fc.record({
      scheduledRescheduleCloses: fc.boolean(),
      callbackZone: fc.constantFrom('', 'UTC'),
      callbackTypes: fc.constantFrom('both', ...callbackTypeModes),
      ...mapChoices(),
    }),
  )
  .map(([quirks, more]) => ({ ...Object.fromEntries(quirks.map((name) => [name, true])), ...more }));

function mapChoices() {
  const { callbackHours, repeatedHour, predictiveCallback, privileges, updates, dialHours, rejectBy } = choices;
  return {
    callbackHours: fc.constantFrom('accepted' as const, ...callbackHours.values),
    repeatedHour: fc.constantFrom(...repeatedHour.values),
    predictiveCallback: fc.constantFrom(...predictiveCallback.values),
    privileges: fc.constantFrom(...privileges.values),
    updates: fc.constantFrom(...updates.values),
    dialHours: fc.constantFrom('ignored' as const, ...dialHours.values),
    rejectBy: fc.constantFrom(...rejectBy.values),
  };
}

/** Does what an agent or an administrator may do at any time; what is not possible now is refused. */
function take(bench: Bench, { agent, what, number }: { agent: string; what: string; number: number }): void {
  const { world } = bench.engine;
  const desk = bench.desk(agent);
  const [call] = callsOf(world, agent);
  const [invitation] = invitationsOf(world, agent);
  const [held] = world.inHand.get(agent) ?? [];
  const handle = held?.records[0]?.handle ?? number;
  const name = campaigns[number % campaigns.length] ?? '';
  const application = world.switches.oddTypes ? text('GSW_APPLICATION_ID', '134') : campaignPairs[0];
  const ask = (request: string, ...pairs: Pair[]) => {
    const path = held?.state.is === 'retrieved' ? held.state.path : 'voice';
    const all = [...(application ? [application] : []), text('GSW_CAMPAIGN_NAME', name), handlePair(handle), ...pairs];
    bench[path === 'voice' ? 'ask' : 'publish'](agent, request, ...all, reference());
  };
  const at = new Date(world.now() + (number + 1) * 20 * 60_000).toISOString();
  const callback = [
    text('GSW_CALLBACK_TYPE', number % 2 === 0 ? 'Personal' : 'Campaign'),
    text('GSW_DATE_TIME', `${at.slice(5, 7)}/${at.slice(8, 10)}/${at.slice(0, 4)} ${at.slice(11, 16)}`),
  ];
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
      ask('RecordProcessed', whole('GSW_CALL_RESULT', 33));
      break;
    case 'giveUp':
      ask('RecordReject');
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
      moveCampaign(world, name, what);
      break;
    case 'mode':
      changeMode(world, name, modes[number % modes.length] ?? 'preview');
      break;
    case 'leave':
      leaveDesk(world, desk);
      break;
    case 'arrive': {
      const { agentLogin } = desk.agent;
      const place = `Place_${agentLogin}`;
      const channels = ['voice', 'outboundpreview'];
      activateChannels(world, desk, examplePlaces, { agentId: agentLogin, place, autoCompleteCall: true, channels });
      break;
    }
    case 'push':
      // Only who has nothing in hand: an administrator may send more, and then it is more than one thing.
      if (!held && !call && !invitation) inviteAgent(world, desk, name);
      break;
    case 'hold': {
      const campaign = world.campaigns.get(name);
      if (campaign) campaign.dialing.holdAnswers = number % 2 === 0;
      world.stir();
      break;
    }
    case 'takeBack':
      returnRecords(world, agent);
      break;
    case 'afterCall':
      bench.switches.afterCall = number % 2 === 0 ? 'afterCallWork' : 'unchanged';
      break;
    case 'withdraw':
      withdrawRecord(world, number + 1);
      break;
    case 'schedule':
      if (held === undefined) break;
      ask('RecordReschedule', ...callback);
      ask('ScheduledRecordReschedule', ...callback);
      ask('RecordProcessed', whole('GSW_CALL_RESULT', 33));
      break;
    case 'reschedule':
      ask('RecordReschedule', ...callback);
      break;
    case 'moveCallback':
      ask('ScheduledRecordReschedule', ...callback);
      break;
    case 'mark':
      ask('DoNotCall');
      break;
    case 'cancel':
      ask('RequestRecordCancel');
      break;
    case 'treat':
      ask(
        'RecordProcessed',
        whole('GSW_CALL_RESULT', number % 2 === 0 ? 6 : 7),
        text('GSW_TREATMENT', number % 3 === 0 ? 'RecordTreatPersonal' : 'RecordTreatCampaign'),
      );
      break;
    case 'hours':
      bench.pass(number * 20 * 60_000);
  }
}

describe('whatever agents, contacts and administrators do while the dialer delivers', () => {
  it('no record is in two hands, none is lost, and the log proves it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...modes),
        fc.constantFrom(...modes),
        fc.constantFrom(...environments),
        fc.integer({ min: 1, max: 1000 }),
        switches,
        fc.array(step, { maxLength: 60 }),
        (mode, other, environment, seed, setting, steps) => {
          const dialing = { environment, pacing: 2, answerRate: 0.7, abandonAfter: 2000 };
          const missed = seed % 2 === 0 ? 'list' : 'anyone';
          const plans = [mode, other].map((one, at) =>
            campaignOf(listOf(...numbers), {
              name: campaigns[at] ?? '',
              mode: one,
              dialing,
              callbacks: { missed, awayAfter: 600_000, againAfter: 60_000 },
              treatments: {
                rules: [
                  { result: 6, do: 'retry', minutes: 10 },
                  { result: 7, do: 'nextNumber' },
                ],
                mostAttempts: 4,
              },
            }),
          );
          const bench = createBench(plans, { seed, ready: false, switches: setting });
          const { world } = bench.engine;
          for (const agent of agents) take(bench, { agent, what: 'ready', number: 0 });
          for (const one of steps) {
            const from = world.log.entries().length - 1;
            const forbidden = new Set([...world.records.values()].flatMap((r) => (r.doNotCall ? r.handle : [])));
            take(bench, one);
            bench.pass(0);
            expectNoForbiddenCall(world.log.since(from), forbidden);
            expectCallbacksToAgree(world);
            const report = bench.engine.report();
            expect(report).toHaveLength(2 * numbers.length);
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
              expect(callsOf(world, agent).filter(isAlive).length).toBeLessThanOrEqual(1);
            }
            // Counting as one goes comes to the same as counting.
            const counts = stages.map(
              (stage) => [...world.records.values()].filter((r) => stageOf(r) === stage).length,
            );
            expect(world.tally.counts).toEqual(counts);
            for (const { chain } of world.records.values()) expect(chain.calls).toBeGreaterThanOrEqual(0);
          }
          // Once everybody has stopped and put down the telephone, nothing is left with the dialer.
          for (const campaign of campaigns) moveCampaign(world, campaign, 'stop');
          for (const { dialing } of world.campaigns.values()) dialing.holdAnswers = false;
          world.stir();
          for (const agent of world.desks.keys())
            for (const what of ['notReady', 'release', 'reject']) take(bench, { agent, what, number: 0 });
          bench.pass(120_000);
          bench.pass(120_000);
          expect(
            bench.engine.report().filter(({ agent, state }) => state === 'retrieved' && agent === 'dialer'),
          ).toEqual([]);
          for (const { chain } of world.records.values()) expect(chain.calls).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});
