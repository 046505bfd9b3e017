import type { Effect } from '../session/effects';
import type { DeviceEvent, SessionEvent } from '../session/events';
import type { DialerNews } from '../session/news';
import type { AgentOrder, Refusal } from '../session/orders';
import type { Policy } from '../session/policy';
import { type SessionState, signedOut } from '../session/state';
import { transition } from '../session/transition';
import type { SessionStore } from '../storage/sessionStore';
import type { Log } from '../support/log';
import { createSerialQueue } from '../support/serialQueue';

/** The shell's one door to the machine. Events run one after another; each is saved before its effects are performed, and orders before they are shown. */
export interface Runner {
  order(order: AgentOrder, server: string | null, policy: Policy): Promise<Refusal | null>;
  tell(news: DialerNews): void;
  happen(event: DeviceEvent): void;
  /** Resolves once the kept state has been read and every event so far has been handled. */
  settled(): Promise<SessionState>;
}

export interface RunnerParts {
  store: SessionStore;
  /** Performs one effect; answers come back as events. */
  perform(effect: Effect): void;
  /** What the dialer says, before it is saved: it is true already. */
  show(state: SessionState): void;
  /** A new state has been saved, and what follows from it has been begun. */
  changed(state: SessionState): void;
  now(): number;
  log: Log;
}

/**
 * The first thing in the queue is to read what was kept; every event waits behind it. So listeners can be added at once and
 * nothing is ever handled against a state that was not read (rule 4 of the architecture).
 */
export function createRunner(parts: RunnerParts): Runner {
  const { store, log, now } = parts;
  const queue = createSerialQueue();
  let state: SessionState = signedOut;

  async function begin(): Promise<void> {
    const kept = await store.read();
    if (kept !== null) {
      state = kept;
      await handle({ from: 'device', event: { type: 'WorkerStarted' }, at: now() });
      return;
    }
    const server = await store.lastServer();
    if (server !== null) await handle({ from: 'device', event: { type: 'SessionRemembered', server }, at: now() });
    else parts.changed(state);
  }

  async function handle(event: SessionEvent): Promise<Refusal | null> {
    const step = transition(state, event);
    if (step.refusal !== null) log.note('order refused', step.refusal);
    const isNew = step.state !== state;
    if (isNew) {
      // Saving takes 3 to 25 ms. Should it not come to that, the dialer says it again to the next worker; an order that the agent
      // gives upon it waits in the queue until it is saved.
      if (event.from === 'dialer') parts.show(step.state);
      await save(step.state, event.from);
      state = step.state;
    }
    for (const effect of step.effects) parts.perform(effect);
    // Requests before snapshots: the dialer is not kept waiting while pages draw. A request is some promises away from the network.
    if (step.effects.length > 0) await new Promise((resolve) => setTimeout(resolve));
    if (isNew) parts.changed(state);
    return step.refusal;
  }

  /**
   * An order that cannot be saved is not carried out: the agent is told, and tries again. What the dialer says is true all the same, and
   * is not said twice: it counts without being saved, and the next state that can be saved holds it.
   */
  async function save(next: SessionState, from: SessionEvent['from']): Promise<void> {
    try {
      await store.write(next);
    } catch (error) {
      if (from === 'agent') throw error;
      fail(error);
    }
  }

  const enqueue = (event: SessionEvent): Promise<Refusal | null> => queue.add(() => handle(event));

  function fail(error: unknown): void {
    log.note('event failed', error instanceof Error ? error.name : 'unknown');
    console.error(error);
  }

  queue.add(begin).catch((error: unknown) => {
    fail(error);
    // What was kept could not be read: the pages show what there is, and the agent can sign in.
    parts.changed(state);
  });
  return {
    order: (order, server, policy) => enqueue({ from: 'agent', order, server, policy, at: now() }),
    tell: (news) => void enqueue({ from: 'dialer', news, at: now() }).catch(fail),
    happen: (event) => void enqueue({ from: 'device', event, at: now() }).catch(fail),
    settled: () => queue.add(async () => state),
  };
}
