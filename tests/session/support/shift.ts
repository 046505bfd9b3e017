import type { Effect } from '../../../lib/session/effects';
import type { SessionEvent } from '../../../lib/session/events';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import { numbersOf } from '../../../lib/session/numbers';
import type { AgentOrder } from '../../../lib/session/orders';
import type { OutboxItem } from '../../../lib/session/outbox';
import { defaultPolicy } from '../../../lib/session/policy';
import type { RecordInHand } from '../../../lib/session/record';
import { deviceWork } from '../../../lib/session/selectors';
import type { SessionState, SignedIn } from '../../../lib/session/state';
import type { Step } from '../../../lib/session/step';
import { transition } from '../../../lib/session/transition';
import { agent, allowances, timePassed } from '../../support/session';
import type { Chance } from './chance';
import { server, session, spring, t0 } from './given';
import { createStorableCheck } from './isStorable';
import { createPracticeWorld } from './practiceWorld';

/** What became of a closing that the machine took on. */
interface Promised {
  item: OutboxItem;
  sends: number;
  /** After one of these it must never be sent again. */
  over: 'acknowledged' | 'refused' | 'anew' | null;
  /** The agent was told that it did not work, or put it away. */
  told: boolean;
}

/**
 * A shift of one agent against an honest but unreliable dialer, with stops of the worker and of the browser. Every event is
 * checked against the promises of the machine; what breaks one is thrown.
 */
export function createShift(chance: Chance, trace: (line: string) => void = () => undefined) {
  const world = createPracticeWorld(chance);
  const isStorable = createStorableCheck();
  let state: SessionState = session();
  let now = t0;
  let reference = 100;
  /** The agent answers at once to what is said, now and then. */
  let isEager = true;
  let orders: AgentOrder[] = [];
  const promised = new Map<number, Promised>();
  world.advance(now);

  const wrong = (what: string): never => {
    throw new Error(what);
  };

  function handle(event: SessionEvent): Step {
    const before = state;
    const step = transition(state, event);
    state = step.state;
    trace(`${now - t0} ${JSON.stringify(event)} => ${step.refusal ?? ''} ${JSON.stringify(step.effects)}`);
    if (!isStorable(state)) wrong('the state does not survive storage');
    for (const effect of step.effects) watch(effect);
    if (event.from === 'dialer') remember(before, event);
    for (const effect of step.effects) world.perform(effect);
    const [first] = world.wrongs;
    if (first !== undefined) wrong(first);
    return step;
  }

  function watch(effect: Effect): void {
    if (effect.type !== 'SendRequest') return;
    const { item } = effect;
    const known = promised.get(item.reference) ?? { item, sends: 0, over: null, told: false };
    if (known.over !== null) wrong(`${item.reference} was sent after it was ${known.over}`);
    known.sends += 1;
    if (known.sends > 4) wrong(`${item.reference} was sent ${known.sends} times`);
    promised.set(item.reference, known);
  }

  /** What the dialer said about promises. */
  function remember(before: SessionState, { news }: SessionEvent & { from: 'dialer' }): void {
    if (before.phase !== 'signedIn') return;
    if (news.type === 'RequestAcknowledged' || news.type === 'RequestRefused') {
      const known = news.reference === null ? undefined : promised.get(news.reference);
      if (known === undefined) return;
      if (news.type === 'RequestAcknowledged') known.over = 'acknowledged';
      else if (known.over === null && known.sends === 1) known.over = 'refused';
      if (news.type === 'RequestRefused') known.told = wasTold(known.item) || known.told || news.recordClosed;
    }
    if (news.type === 'RecordOffered' && isNew(before, news.record.key)) {
      const { chainId } = news.record;
      for (const known of promised.values()) if (known.item.record.chainId === chainId) known.over ??= 'anew';
    }
  }

  const isNew = (before: SignedIn, key: string) =>
    state.phase === 'signedIn' &&
    state.records[key] !== before.records[key] &&
    state.records[key]?.phase.is === 'preview';

  function wasTold(item: OutboxItem): boolean {
    if (state.phase !== 'signedIn') return false;
    const problem = state.records[item.record.key]?.problem?.is;
    return (
      problem === 'closingRefused' ||
      state.notices.some(({ is }) => is === 'requestRefused' || is === 'recordWithdrawn')
    );
  }

  /** Everything that is due by then happens in its order: the dialer's messages, and the deadlines of the machine. */
  function pass(milliseconds: number): void {
    const until = now + milliseconds;
    for (let rounds = 0; ; rounds++) {
      if (rounds > 5_000) wrong('time does not pass');
      const deadline = nextDeadline(state);
      const at = Math.max(now, Math.min(deadline ?? until, world.next() ?? until, until));
      now = at;
      for (const news of world.advance(now)) {
        handle({ from: 'dialer', news, at: now });
        if (isEager && chance.oneIn(4)) agentActs();
      }
      if (deadline !== null && deadline <= now) {
        handle({ from: 'device', event: timePassed, at: now });
        const after = nextDeadline(state);
        if (after !== null && after <= now) wrong(`the deadline ${after} stays in the past at ${now}`);
      }
      if (now >= until && (world.next() ?? until + 1) > until && (nextDeadline(state) ?? until + 1) > until) return;
    }
  }

  function order(made: AgentOrder): void {
    orders = [...orders, made].slice(-5);
    const before = state;
    const step = handle({ from: 'agent', order: made, server, policy: defaultPolicy, at: now });
    if (step.refusal !== null && step.effects.length > 0) wrong(`${made.type} was refused and carried out`);
    if (made.type === 'DismissUnconfirmed' && step.refusal === null && before.phase === 'signedIn') {
      const known = promised.get(made.reference);
      if (known !== undefined) known.told = true;
    }
  }

  function again(): void {
    const made = orders[chance.below(Math.max(1, orders.length))];
    if (made === undefined || !('reference' in made) || made.type === 'DismissUnconfirmed') return;
    const wasCarriedOut = state.phase === 'signedIn' && state.spent.includes(made.reference);
    const { effects } = handle({ from: 'agent', order: made, server, policy: defaultPolicy, at: now });
    if (wasCarriedOut && effects.length > 0) wrong(`${made.type} ${made.reference} was carried out twice`);
  }

  function restartBrowser(): void {
    if (state.phase !== 'signedIn') return;
    const work = JSON.parse(JSON.stringify(deviceWork(state)));
    world.stopWorker();
    // No page outlives the browser: nothing is told again.
    orders = [];
    state = { phase: 'signedOut', problem: null };
    handle({ from: 'device', event: { type: 'SessionRemembered', server }, at: now });
    handle({ from: 'dialer', news: { type: 'ChannelsActivated' }, at: now });
    handle({ from: 'dialer', news: { type: 'WorkspaceReady', agent, allowances }, at: now });
    handle({ from: 'device', event: { type: 'WorkRemembered', work, place: null }, at: now });
    const ready = { type: 'ChannelsChanged', channels: [{ name: 'voice', status: { is: 'ready' } }] } as const;
    handle({ from: 'dialer', news: ready, at: now });
    findLine();
  }

  function stopWorker(): void {
    world.stopWorker();
    state = JSON.parse(JSON.stringify(state));
    handle({ from: 'device', event: { type: 'WorkerStarted' }, at: now });
    findLine();
  }

  function loseLine(): void {
    world.loseLine();
    handle({ from: 'dialer', news: { type: 'LinkLost' }, at: now });
  }

  function restoreLine(): void {
    world.restoreLine();
    handle({ from: 'dialer', news: { type: 'LinkRestored' }, at: now });
  }

  /** A worker that starts without a line finds out. */
  function findLine(): void {
    if (!world.isLinked()) handle({ from: 'dialer', news: { type: 'LinkLost' }, at: now });
  }

  const next = (): number => {
    reference += 1;
    return reference;
  };

  /** What an agent may want of a record now, wise or not. */
  function work(inHand: RecordInHand): void {
    const { data, phase } = inHand;
    const { key: record } = data;
    const numbers = numbersOf(inHand);
    const { phone: number } = numbers[chance.below(numbers.length)] ?? data;
    const usual = phase.is === 'ended' ? 'done' : phase.is === 'onCall' ? 'release' : 'dial';
    const want = chance.oneOf(
      usual,
      usual,
      usual,
      'dial',
      'done',
      'stop',
      'later',
      'dontCall',
      'choose',
      'add',
      'list',
    );
    if (want === 'choose') order({ type: 'ChooseNumber', record, number });
    if (want === 'list') order({ type: 'ListNumbers', record, reference: next() });
    if (want === 'add') {
      const typed = chance.oneOf('+13035550190', '+13035550191', '110');
      order({ type: 'AddNumber', for: 'call', record, number: typed, phoneType: 4, reference: next() });
    }
    if (want === 'dial') order({ type: 'DialRecord', record, number, callerId: null, despite: [], reference: next() });
    if (want === 'done' || want === 'stop') {
      order({ type: 'FinishRecord', record, result: 33, stop: want === 'stop', reference: next() });
    }
    if (want === 'later' || want === 'dontCall') order({ type: 'DeclineRecord', record, how: want, reference: next() });
    if (want === 'release' && state.phase === 'signedIn') {
      for (const callId of Object.keys(state.calls)) order({ type: 'UseCall', callId, verb: 'release' });
    }
  }

  function agentActs(): void {
    if (state.phase !== 'signedIn') return;
    const records = Object.values(state.records);
    const unconfirmed = Object.values(state.outbox).find(({ status }) => status === 'unconfirmed');
    const record = records[chance.below(records.length + 1)];
    if (record !== undefined) work(record);
    else if (unconfirmed !== undefined && chance.oneIn(4)) {
      order({ type: 'DismissUnconfirmed', reference: unconfirmed.reference });
    } else order({ type: 'GetRecord', campaign: spring, reference: next(), becomeReady: chance.oneIn(5) });
  }

  return {
    state: () => state,
    wrong,
    /** One turn of the shift. */
    turn(): void {
      if (!world.isLinked() && chance.below(2) === 0) restoreLine();
      const what = chance.oneOf('agent', 'agent', 'agent', 'pass', 'pass', 'stir', 'again', 'stop', 'line', 'restart');
      if (what === 'agent') agentActs();
      if (what === 'pass') pass(chance.oneOf(100, 1_000, 3_000, 6_000, 12_000));
      if (what === 'stir') world.stir();
      if (what === 'again') again();
      if (what === 'stop') stopWorker();
      if (what === 'restart' && chance.oneIn(3)) restartBrowser();
      if (what !== 'line') return;
      if (world.isLinked()) loseLine();
      else restoreLine();
    },
    /** The shift ends well: the line is up and stays up, and a minute or two goes by. */
    end(): void {
      if (!world.isLinked()) restoreLine();
      isEager = false;
      pass(180_000);
    },
    promised: (): readonly Promised[] => [...promised.values()],
    closed: world.closed,
  };
}
