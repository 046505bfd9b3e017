import { browser } from 'wxt/browser';
import { backoff } from '../support/backoff';
import { feedPort } from './contract';
import type { FeedMessage, Snapshot } from './snapshot';

export interface FeedListener<S extends Snapshot> {
  snapshot(snapshot: S): void;
  /** The worker cannot be reached; what was shown last may be old. It is being tried again. */
  lost(): void;
  /** The extension was updated or removed under this page, or has nothing for it: nothing of ours works here any more. */
  gone(): void;
}

/**
 * Subscribes to the worker's snapshots: the port is the subscription. It connects again after every loss, and after the page
 * comes back from the back-forward cache, which does not tell a page that its port died.
 */
export function subscribe<S extends Snapshot>(role: S['role'], listener: FeedListener<S>, signal: AbortSignal): void {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  let revision = -1;

  function connect(): void {
    clearTimeout(timer);
    if (signal.aborted) return;
    let fresh: ReturnType<typeof browser.runtime.connect>;
    try {
      fresh = browser.runtime.connect({ name: feedPort });
    } catch {
      // The one thing that makes `connect` throw is a context that is no longer valid.
      listener.gone();
      return;
    }
    port = fresh;
    revision = -1;
    fresh.onMessage.addListener((message: unknown) => {
      if (port !== fresh) return;
      if (isRefusal(message)) return listener.gone();
      const feed = message as FeedMessage;
      if (feed.snapshot.role !== role || feed.revision <= revision) return;
      attempt = 0;
      revision = feed.revision;
      listener.snapshot(feed.snapshot as S);
    });
    fresh.onDisconnect.addListener(() => {
      if (port === fresh) retry();
    });
  }

  function retry(): void {
    port = null;
    listener.lost();
    // The worker was stopped: connecting wakes it, so the first try is at once.
    const wait = attempt === 0 ? 0 : backoff(attempt - 1, Math.random, { first: 200, most: 5_000 });
    attempt += 1;
    timer = setTimeout(connect, wait);
  }

  function onPageShow(event: PageTransitionEvent): void {
    if (!event.persisted) return;
    port?.disconnect();
    port = null;
    connect();
  }

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      port?.disconnect();
      port = null;
    },
    { once: true },
  );
  if (typeof window !== 'undefined') window.addEventListener('pageshow', onPageShow, { signal });
  connect();
}

const isRefusal = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'refused' in message;
