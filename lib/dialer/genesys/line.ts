import { backoff } from '../../support/backoff';
import { readAccount, saysElsewhere } from './account';
import { decodeMessage } from './decodeMessage';
import type { Desk } from './desk';
import { createGate } from './gate';
import { type Notifications, openNotifications } from './notifications';
import { pause } from './pause';
import { fields, text } from './read';
import type { BayeuxState } from './resumption';

/** How the preparation of the workspace ended. */
export type Initialization =
  | { is: 'complete'; data: unknown }
  | { is: 'failed'; detail: string | null }
  | { is: 'late' };

/** The push channel with what the rest of the session makes of it: whether the line is up, and what to do when it ends. */
export interface Line {
  isOpen(): boolean;
  /** Begins to listen; what was open before is dropped. */
  open(left: BayeuxState): void;
  /** Resolves when the workspace is ready, has failed, or is not ready in time. */
  initialized(patience: number): Promise<Initialization>;
  /** The line is about to be opened: what is asked meanwhile waits for it. */
  expect(): void;
  /**
   * Resolves once the server answers a poll of the line that is opened, or expected, or after `patience` milliseconds. A server without
   * acknowledgements writes what it says before that into the poll that an earlier worker has left, where nobody reads it.
   */
  listening(patience: number): Promise<void>;
  /** A request has shown that there is no connection, or one again. */
  linkIs(state: 'up' | 'down'): void;
  leave(patience: number): Promise<void>;
  drop(): void;
}

/** Longest wait for the news so far to be saved before the server is asked for more. */
const patienceOfSaving = 5_000;
const comingBack = { first: 1_000, most: 10_000 };

export function createLine(desk: Desk, isAsked: (reference: number | null, campaign: string) => boolean): Line {
  let notifications: Notifications | null = null;
  let isDown = false;
  const polled = createGate();
  polled.open();
  let attempt = 0;
  let initialization: ((outcome: Initialization) => void) | null = null;

  function linkIs(state: 'up' | 'down'): void {
    if (state === 'up') attempt = 0;
    if (isDown === (state === 'down')) return;
    isDown = state === 'down';
    desk.tell({ type: isDown ? 'LinkLost' : 'LinkRestored' });
  }

  function received(data: unknown): void {
    const message = fields(data);
    if (initialization !== null && message?.messageType === 'WorkspaceInitializationComplete') {
      const hasFailed = message.state === 'Failed';
      initialization(
        hasFailed ? { is: 'failed', detail: text(message.message) } : { is: 'complete', data: message.data },
      );
    }
    for (const news of decodeMessage(data, isAsked, desk.note)) desk.tell(news);
  }

  async function keep(state: BayeuxState): Promise<void> {
    const enough = new AbortController();
    const { settled } = desk.surroundings;
    if (settled !== undefined) {
      // A state that could not be saved must not end the polling; the worker reports its own failures.
      const saved = settled().then(
        () => enough.abort(),
        () => enough.abort(),
      );
      await Promise.race([saved, pause(patienceOfSaving, enough.signal)]);
    }
    // What could not be saved before the end is not acknowledged either: the next worker is given it again.
    if (!desk.closed.aborted) await desk.memory.keep(state);
  }

  /** The server ended the notifications. Whether it ended the session too decides between a new handshake and a new sign-in. */
  async function refused(detail: string | null): Promise<void> {
    notifications = null;
    if (initialization !== null) return initialization({ is: 'failed', detail });
    linkIs('down');
    while (notifications === null && !desk.closed.aborted) {
      await pause(backoff(attempt++, Math.random, comingBack), desk.closed);
      const account = await readAccount(desk);
      if (notifications !== null || desk.closed.aborted) return;
      if (account.is === 'seen') return open({ handshake: null, batch: 0 });
      if (account.is !== 'over') continue;
      desk.tell(saysElsewhere(detail) ? { type: 'SignedInElsewhere' } : account.news);
      return await desk.memory.clear();
    }
  }

  function open(left: BayeuxState): void {
    notifications?.drop();
    polled.shut();
    const { surroundings, http, note, notificationsUrl: url } = desk;
    notifications = openNotifications({
      url,
      fetch: surroundings.fetch,
      http,
      left,
      keep,
      received,
      linkIs: (state) => {
        if (state === 'up') polled.open();
        linkIs(state);
      },
      refused: (detail) => void refused(detail),
      note,
    });
  }

  return {
    isOpen: () => notifications !== null,
    open,
    expect() {
      if (notifications === null) polled.shut();
    },
    linkIs,
    initialized: (patience) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => initialization?.({ is: 'late' }), patience);
        initialization = (outcome) => {
          clearTimeout(timer);
          initialization = null;
          resolve(outcome);
        };
      }),
    listening: (patience) => polled.passed(patience),
    async leave(patience) {
      const open = notifications;
      notifications = null;
      await open?.leave(patience);
    },
    drop() {
      notifications?.drop();
      notifications = null;
    },
  };
}
