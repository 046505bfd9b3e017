import type { CallbackDraft } from '../../../lib/session/callback';
import type { SessionEvent } from '../../../lib/session/events';
import type { DialerNews } from '../../../lib/session/news';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import { isOfRecord, numbersOf } from '../../../lib/session/numbers';
import type { AgentOrder } from '../../../lib/session/orders';
import { defaultPolicy } from '../../../lib/session/policy';
import { isFinishing, type RecordInHand, recordKey } from '../../../lib/session/record';
import type { SessionState, SignedIn } from '../../../lib/session/state';
import type { Step } from '../../../lib/session/step';
import { transition } from '../../../lib/session/transition';
import { wallTimeAt } from '../../../lib/support/wallTime';
import { allowances, timePassed } from '../../support/session';
import type { Chance } from './chance';
import { createEngineWorld, type EngineSetting, mainCampaign, morning } from './engineWorld';
import { channelOf, server, session } from './given';
import { disagreements, type Said, saidOf } from './saidByPanel';
import { createWatch } from './watch';

const minute = 60_000;
const hour = 60 * minute;

/**
 * A shift in which an agent schedules, changes and cancels callbacks, marks numbers, writes into fields and closes records, over a line
 * and with a worker that come and go. What the panel said is kept, to be held against the dialer's own report.
 */
export function createCallbackShift(
  chance: Chance,
  setting: EngineSetting,
  trace: (line: string) => void = () => undefined,
) {
  const world = createEngineWorld(chance, setting);
  const watch = createWatch();
  const said: Said[] = [];
  /** Callbacks whose request has not been answered, by its reference. */
  const unanswered = new Map<number, { key: string; at: number }>();
  /** When fields of a record were sent last. */
  const storedAt = new Map<string, number>();
  let now = morning;
  let reference = 100;
  let isQuiet = false;
  let state: SessionState = session({
    allowances,
    channels: {
      voice: channelOf('voice', { is: 'ready' }),
      outboundpreview: channelOf('outboundpreview', { is: 'ready' }),
    },
    campaigns: {},
  });

  const wrong = (what: string): never => {
    throw new Error(what);
  };
  const signedIn = (): SignedIn => (state.phase === 'signedIn' ? state : wrong('the session is over'));

  function handle(event: SessionEvent): Step {
    const before = signedIn();
    const step = transition(before, event);
    state = step.state;
    trace(`${event.at - morning} ${JSON.stringify(event)} => ${step.refusal ?? ''} ${JSON.stringify(step.effects)}`);
    watch.check(before, event, step);
    if (event.from === 'dialer') answered(event.news);
    for (const record of Object.values(before.records)) {
      const one = saidOf(before, signedIn(), record, event.at);
      if (one !== null) said.push(one);
    }
    for (const effect of step.effects) {
      if (effect.type === 'SendRequest' && effect.item.request === 'UpdateCallCompletionStats') {
        storedAt.set(effect.item.record.key, event.at);
      }
      if (effect.type === 'SendRequest' && 'callback' in effect.item) {
        const { reference, callback, record } = effect.item;
        unanswered.set(reference, { key: record.key, at: callback.at });
      }
      world.perform(effect);
    }
    return step;
  }

  function answered(news: DialerNews): void {
    if (news.type !== 'RequestAcknowledged' && news.type !== 'RequestRefused') return;
    if (news.reference !== null) unanswered.delete(news.reference);
  }

  function pass(milliseconds: number): void {
    const until = now + milliseconds;
    for (let rounds = 0; ; rounds++) {
      if (rounds > 20_000) wrong('time does not pass');
      const deadline = nextDeadline(state);
      now = Math.max(now, Math.min(deadline ?? until, world.next() ?? until, until));
      for (const news of world.advance(now)) {
        handle({ from: 'dialer', news, at: now });
        if (!isQuiet && chance.oneIn(12)) stopWorker();
      }
      if (deadline !== null && deadline <= now) handle({ from: 'device', event: timePassed, at: now });
      if (now >= until && (world.next() ?? until + 1) > until && (nextDeadline(state) ?? until + 1) > until) return;
    }
  }

  /** Every order is one step, and the worker may be stopped behind any. */
  function order(made: AgentOrder): Step {
    const step = handle({ from: 'agent', order: made, server, policy: defaultPolicy, at: now });
    if (!isQuiet && chance.oneIn(5)) stopWorker();
    return step;
  }

  const next = (): number => {
    reference += 2;
    return reference;
  };

  function draft(record: RecordInHand): CallbackDraft {
    const numbers = numbersOf(record);
    const [number = record.data] = numbers.slice(chance.below(numbers.length));
    const at = now + chance.oneOf(hour, 2 * hour, 25 * minute, 20 * hour, 24 * hour, -hour);
    const zone = chance.oneOf('Europe/London', 'Asia/Tokyo');
    const clock = chance.oneOf('contact' as const, 'agent' as const);
    const [date = '', time = ''] = wallTimeAt(at, clock === 'contact' ? 'Europe/London' : zone).split('T');
    return {
      date,
      time,
      clock,
      agentZone: zone,
      turn: null,
      number: number.phone,
      owner: chance.oneOf('personal', 'personal', 'anyone'),
    };
  }

  function enter(record: RecordInHand): void {
    const { key } = record.data;
    switch (chance.oneOf('set', 'set', 'set', 'clear', 'field', 'mark', 'save', 'note')) {
      case 'set':
        order({ type: 'SetCallback', record: key, callback: draft(record) });
        break;
      case 'clear':
        order({ type: 'SetCallback', record: key, callback: null });
        break;
      case 'field':
        order({ type: 'EditField', record: key, field: 'plan', value: chance.oneOf('Family', 'Basic', 'Single') });
        break;
      case 'save':
        order({ type: 'SaveFields', record: key, reference: next() });
        break;
      case 'note':
        order({ type: 'WriteNote', record: key, note: chance.oneOf('Calls back', '') });
        break;
      case 'mark':
        if (!chance.oneIn(4)) return;
        order({
          type: 'MarkDoNotCall',
          record: key,
          scope: chance.oneOf('number', 'contact'),
          number: record.data.phone,
          reference: next(),
        });
    }
  }

  function work(record: RecordInHand): void {
    const { data, phase } = record;
    const { key } = data;
    if (isFinishing(phase)) return;
    if (chance.below(2) === 1 && phase.is !== 'dialing') enter(record);
    else if (phase.is === 'onCall') {
      order({ type: 'UseCall', callId: phase.callId, verb: 'release' });
    } else if (phase.is === 'preview' && chance.below(4) < 3) {
      if (record.callback !== null && chance.oneIn(2)) {
        order({ type: 'PostponeRecord', record: key, stop: chance.oneIn(4), reference: next() });
      } else if (chance.oneIn(9)) {
        order({ type: 'DeclineRecord', record: key, how: 'later', reference: next() });
      } else {
        order({
          type: 'DialRecord',
          record: key,
          number: data.phone,
          callerId: null,
          despite: [],
          reference: next(),
        });
      }
    } else if (phase.is === 'preview' || phase.is === 'ended') {
      order({
        type: 'FinishRecord',
        record: key,
        result: chance.oneOf(33, 7, 6),
        stop: chance.oneIn(4),
        reference: next(),
      });
    }
  }

  function agentActs(): void {
    const records = Object.values(signedIn().records);
    const record = records[chance.below(Math.max(1, records.length))];
    if (record !== undefined) work(record);
    else if (chance.oneIn(6)) order({ type: 'SetChannel', channel: 'all', target: { is: 'ready' } });
    else order({ type: 'GetRecord', campaign: mainCampaign, reference: next(), becomeReady: true });
  }

  function stopWorker(): void {
    world.stopWorker();
    state = JSON.parse(JSON.stringify(state));
    handle({ from: 'device', event: { type: 'WorkerStarted' }, at: now });
    if (!world.isLinked()) handle({ from: 'dialer', news: { type: 'LinkLost' }, at: now });
  }

  function restoreLine(): void {
    world.restoreLine();
    handle({ from: 'dialer', news: { type: 'LinkRestored' }, at: now });
  }

  function loseLine(): void {
    world.loseLine();
    handle({ from: 'dialer', news: { type: 'LinkLost' }, at: now });
  }

  restoreLine();
  pass(3_000);

  return {
    state: signedIn,
    said: said as readonly Said[],
    world,
    turn(): void {
      if (!world.isLinked() && chance.below(2) === 0) restoreLine();
      const what = chance.oneOf('agent', 'agent', 'agent', 'agent', 'agent', 'agent', 'pass', 'stop', 'line', 'hours');
      if (what === 'agent') {
        agentActs();
        if (chance.below(4) < 3) pass(2_000);
      }
      if (what === 'pass') pass(chance.oneOf(2_000, 500, 100, 6_000, 12_000));
      if (what === 'hours' && chance.oneIn(2)) pass(chance.oneOf(hour, 26 * minute, 3 * hour));
      if (what === 'stop') stopWorker();
      if (what !== 'line') return;
      if (world.isLinked()) loseLine();
      else restoreLine();
    },
    /** No more is begun, the line stays up, and what is under way comes to its end. */
    end(): void {
      isQuiet = true;
      world.calm();
      if (!world.isLinked()) restoreLine();
      pass(60_000);
      order({ type: 'SetChannel', channel: 'all', target: { is: 'notReady', reason: null } });
      pass(60_000);
    },
    /** Callbacks in the agent's list that are still to come, and that the dialer has not, or has at another time (CB-9). */
    strayCallbacks(): string[] {
      const open = world.engine
        .report()
        .flatMap(({ callbacks }) => callbacks.filter(({ state }) => state !== 'dropped'));
      return Object.values(signedIn().callbacks)
        .filter(({ isConfirmed, at }) => isConfirmed && at > now)
        .filter((known) => !open.some(({ at, state }) => at === known.at && state === 'waiting'))
        .map(
          ({ contact, at }) =>
            `${contact} at ${new Date(at).toISOString()} is listed, and the dialer has no such callback`,
        );
    },
    /** What the panel said and the dialer does not report, or the other way round, contact by contact. */
    faults(): string[] {
      const all = [...world.engine.world.records.values()];
      const reports = world.engine.report();
      return [...new Set(all.map(({ chain }) => chain))].flatMap((chain) => {
        const { records } = chain;
        const keys = records.map(({ handle }) => recordKey(String(chain.campaign.applicationId), String(handle)));
        const inHand = Object.values(signedIn().records).some((record) => keys.some((key) => isOfRecord(record, key)));
        // A record that is still in hand has more to say; what the line took away, nobody has said.
        if (inHand || keys.some((key) => world.lost.has(key))) return [];
        return disagreements(
          said.filter(({ key }) => keys.includes(key)),
          reports.filter(({ handle }) => records.some((record) => record.handle === handle)),
          Math.max(...keys.map((key) => storedAt.get(key) ?? 0)),
          [...unanswered.values()].filter(({ key }) => keys.includes(key)).map(({ at }) => at),
        ).map((fault) => `${chain.contact.name}: ${fault}`);
      });
    },
  };
}
