import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeVoice } from '../../../lib/practice/engine/agentStates';
import { moveCampaign } from '../../../lib/practice/engine/campaigns';
import { addDoNotCall } from '../../../lib/practice/engine/doNotCall';
import { stageOf, stages } from '../../../lib/practice/engine/stage';
import { type Pair, text, textOf, whole } from '../../../lib/practice/engine/userData';
import { type Agent, agents, createModel, type Rules, type Wish } from '../support/callbackModel';
import { noon } from '../support/callbacks';
import { type Bench, campaignPairs, createBench, handlePair, reference } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const minute = 60_000;
const contacts = 4;
const phones = Array.from({ length: contacts }, (_, index) => `44${index}1 44${index}2`);
const zones = { '': 0, UTC: 0, 'Asia/Tokyo': 9 } as const;

/** Handles go up by number within a contact. */
const handleOf = (index: number, number: number) => 2 * index + number + 1;

const rules: fc.Arbitrary<Rules & { zone: keyof typeof zones }> = fc.record({
  types: fc.constantFrom('both', 'both', 'both', 'both', 'personal', 'campaign'),
  hours: fc.constantFrom('refused', 'accepted', 'accepted'),
  closes: fc.boolean(),
  missed: fc.constantFrom('list', 'anyone'),
  awayAfter: fc.constantFrom(0, 10 * minute, 120 * minute),
  againAfter: fc.constantFrom(0, 5 * minute, 90 * minute),
  zone: fc.constantFrom(...(Object.keys(zones) as (keyof typeof zones)[])),
});

/** What may happen, and how often it does. */
const chances = {
  fetch: 1,
  schedule: 3,
  reschedule: 1,
  move: 2,
  finish: 2,
  reject: 2,
  cancel: 1,
  mark: 1,
  pass: 4,
  ready: 3,
  away: 2,
  stop: 1,
  start: 2,
  list: 1,
} as const;
type What = keyof typeof chances;

const step = fc.record({
  what: fc.oneof(
    ...(Object.keys(chances) as What[]).map((what) => ({ weight: chances[what], arbitrary: fc.constant(what) })),
  ),
  agent: fc.constantFrom(...agents),
  /** Otherwise it is about somebody who has something in hand, where there is anybody. */
  isAnybody: fc.constantFrom(false, false, false, true),
  /** The contact that it is about, unless the agent has one. */
  index: fc.nat({ max: contacts - 1 }),
  number: fc.nat({ max: 1 }),
  owner: fc.constantFrom('personal', 'anyone'),
  /** In minutes from now. */
  ahead: fc.constantFrom(-30, 0, 1, 5, 5, 20, 20, 60, 60, 200, 500, 1500),
  passes: fc.constantFrom(1, 5, 20, 30, 60, 100, 400, 1440),
  all: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** As a desktop writes it in a zone so many hours ahead; in November nobody's clock changes. */
function dateTime(at: number, hoursAhead: number): string {
  const iso = new Date(at + hoursAhead * 60 * minute).toISOString();
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
}

function play(setting: Rules & { zone: keyof typeof zones }, steps: readonly Step[]): void {
  const { awayAfter, againAfter, missed, zone } = setting;
  const bench = createBench([campaignOf(listOf(...phones), { callbacks: { awayAfter, againAfter, missed } })], {
    switches: {
      callbackTypes: setting.types,
      callbackHours: setting.hours,
      scheduledRescheduleCloses: setting.closes,
      callbackZone: zone,
    },
  });
  const { world } = bench.engine;
  const model = createModel(contacts, setting, noon);
  voice(bench, 'sam', 'not-ready');
  let seen = 0;

  /** What the engine did by itself must be allowed, and what is owed must be done. */
  const settle = () => {
    bench.pass(0);
    for (const { name, agent, handle } of world.log.since(seen - 1)) {
      const index = Math.floor(((handle ?? 1) - 1) / 2);
      if (name === 'ScheduledCall') expect(model.deliver(agent as Agent, index, ((handle ?? 1) - 1) % 2)).toBeNull();
      if (name === 'CallbackMissed') expect(model.miss(index)).toBeNull();
    }
    seen = world.log.entries().length;
    model.look();
    expect(model.owed()).toEqual([]);
  };
  const ask = (agent: Agent, name: string, handle: number, ...pairs: Pair[]) => {
    const [answer] = bench.ask(agent, name, ...campaignPairs, handlePair(handle), ...pairs, reference());
    return answer;
  };

  const get = (agent: Agent) => {
    const [answer] = bench.ask(agent, 'PreviewRecordRequest', ...campaignPairs, reference());
    const got = Number(textOf(answer?.pairs ?? [], 'GSW_RECORD_HANDLE'));
    if (answer?.name === 'PreviewRecord') expect(model.take(agent, Math.floor((got - 1) / 2))).toBeNull();
  };

  for (const one of steps) {
    const { number } = one;
    const holder = agents.find((each) => model.holds(each));
    const agent = one.isAnybody || one.what === 'away' || one.what === 'ready' ? one.agent : (holder ?? one.agent);
    if (one.what === 'schedule' && !model.holds(agent)) get(agent);
    const held = model.contacts().findIndex(({ place }) => place === agent);
    const index = held < 0 ? one.index : held;
    const handle = handleOf(index, number);
    // Callbacks are set to the minute.
    const wish: Wish = { owner: one.owner, number, at: Math.floor(model.now() / minute) * minute + one.ahead * minute };
    const callback = [
      text('GSW_CALLBACK_TYPE', wish.owner === 'personal' ? 'Personal' : 'Campaign'),
      text('GSW_DATE_TIME', dateTime(wish.at, zones[zone])),
    ];
    const scope = one.all ? 'all' : number;
    const chain = text('GSW_CHAIN_ATTR', one.all ? 'AllChain' : 'RecordOnly');
    const expectAnswer = (name: string, isFine: boolean, ...pairs: Pair[]) =>
      expect([name, ask(agent, name, handle, ...pairs)?.name === 'Error']).toEqual([name, !isFine]);
    switch (one.what) {
      case 'fetch':
        get(agent);
        break;
      case 'schedule':
        if (!model.holds(agent) || model.contacts()[index]?.cancelled[number]) break;
        expectAnswer('RecordReschedule', model.reschedule(agent, index, wish), ...callback);
        expectAnswer('RecordProcessed', model.finish(agent, index), whole('GSW_CALL_RESULT', 33));
        break;
      case 'reschedule':
        expectAnswer('RecordReschedule', model.reschedule(agent, index, wish), ...callback);
        break;
      case 'move':
        expectAnswer('ScheduledRecordReschedule', model.move(agent, index, wish), ...callback);
        break;
      case 'finish':
        if (model.contacts()[index]?.cancelled[number]) break;
        expectAnswer('RecordProcessed', model.finish(agent, index), whole('GSW_CALL_RESULT', 33));
        break;
      case 'reject':
        if (model.contacts()[index]?.cancelled[number]) break;
        expectAnswer('RecordReject', model.reject(agent, index));
        break;
      case 'cancel':
        if (model.contacts()[index]?.cancelled[number]) break;
        expectAnswer('RequestRecordCancel', model.cancel(agent, index, scope), chain);
        break;
      case 'mark':
        if (model.contacts()[index]?.cancelled[number]) break;
        expectAnswer('DoNotCall', model.mark(agent, index, scope), chain);
        break;
      case 'pass':
        model.pass(one.passes * minute);
        bench.pass(one.passes * minute);
        break;
      case 'ready':
      case 'away':
        model.setPresent(agent, one.what === 'ready');
        voice(bench, agent, one.what === 'ready' ? 'ready' : 'not-ready');
        break;
      case 'stop':
      case 'start':
        model.setRunning(one.what === 'start');
        moveCampaign(world, 'Spring', one.what);
        break;
      case 'list':
        model.list(one.index, number);
        addDoNotCall(world, [phones[one.index]?.split(' ')[number] ?? '']);
    }
    settle();
    compare(bench, model);
  }
}

function voice(bench: Bench, agent: string, verb: string): void {
  changeVoice(bench.engine.world, bench.desk(agent), { verb, reason: null, workMode: null });
}

/** Every contact is where the model has it, with the callback that the model has. */
function compare({ engine }: Bench, model: ReturnType<typeof createModel>): void {
  const { world } = engine;
  const report = engine.report();
  for (const [index, { place, promise, asked, marked, cancelled }] of model.contacts().entries()) {
    const numbers = [0, 1].flatMap((number) => report.find(({ handle }) => handle === handleOf(index, number)) ?? []);
    const isFree = ['list', 'waiting', 'due'].includes(place);
    const stateOf = (number: number) => {
      if (cancelled[number]) return 'cancelled';
      if (marked[number] && isFree) return 'doNotCall';
      if (place === 'list') return 'ready';
      if (place === 'waiting' || place === 'due') return 'scheduled';
      return place === 'done' || place === 'cancelled' ? place : 'retrieved';
    };
    expect(numbers.map(({ state }) => state)).toEqual([0, 1].map(stateOf));
    const open = numbers.flatMap(({ callbacks }, number) =>
      callbacks
        .filter(({ state }) => ['asked', 'waiting', 'due', 'inHand'].includes(state))
        .map(({ owner, by, at, state }) => ({ owner, by, at, number, state })),
    );
    const state = place === 'waiting' || place === 'due' ? place : 'inHand';
    const expected = [
      ...(promise ? [{ owner: promise.owner, by: promise.by, at: promise.at, number: promise.number, state }] : []),
      ...(asked ? [{ owner: asked.owner, by: asked.by, at: asked.at, number: asked.number, state: 'asked' }] : []),
    ];
    expect(new Set(open.map((one) => JSON.stringify(one)))).toEqual(
      new Set(expected.map((one) => JSON.stringify(one))),
    );
  }
  const counts = stages.map((stage) => [...world.records.values()].filter((one) => stageOf(one) === stage).length);
  expect(world.tally.counts).toEqual(counts);
}

describe('whatever is rescheduled, closed, marked and waited for', () => {
  it('the engine does what the simple model of a dialer says', () => {
    fc.assert(fc.property(rules, fc.array(step, { maxLength: 50, size: 'max' }), play), { numRuns: 200 });
  }, 120_000);
});
