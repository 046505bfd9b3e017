import type { DialerEffect } from '../session/effects';
import type { DialerNews } from '../session/news';
import type { FoundTarget } from '../session/target';

/** A small store that outlives a stop of the worker but not of the browser (`storage.session`, handed in). */
export interface VolatileStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Where the dialer is and who we are to it. */
export interface DialerAddress {
  /** Base address without a trailing slash, as in `https://gws.example.net`. */
  server: string;
  /** Where the authorization pages are; the server's own address unless the administrator says otherwise. */
  authServer: string;
  clientId: string;
  /** Sent as `x-api-key` where set. */
  apiKey: string | null;
  /** The media topic that requests about push previews go to; `{tenant}` and `{place}` stand for the agent's own. */
  topic: string;
}

/** What an adapter is built from. Everything that touches the browser is handed in. */
export interface GatewaySurroundings {
  address: DialerAddress;
  fetch: typeof fetch;
  /** Where the sign-in window returns to. */
  redirectUri: string;
  /**
   * Opens the browser's own sign-in window and resolves to the address it ended at. Rejects when the window was closed
   * by the agent (`name` is `AbortError`) or could not load the page.
   */
  openSignInWindow(url: string): Promise<string>;
  store: VolatileStore;
  /** Unguessable text for `state`. */
  randomText(): string;
  now(): number;
  /** News in the order in which they became true. */
  tell(news: DialerNews): void;
  /**
   * Resolves once all news told so far is saved. The next long poll, which makes the server forget what the last one brought,
   * waits for it; without it a worker that is stopped in that moment loses an event.
   */
  settled?(): Promise<unknown>;
  /** The extension's own origin, for the agent to name to the administrator; from the redirect address when left out. */
  origin?: string;
  log: Log;
}

export interface Log {
  /** `reason` is a short fixed name; `detail` must already be free of contact data. */
  note(reason: string, detail?: string): void;
}

/**
 * The port of the session towards a dialer. `perform` never rejects for what the dialer does: every outcome is told as news.
 * It resolves when the request has been answered or given up, so that a caller may wait; nothing must depend on that.
 */
export interface DialerGateway {
  perform(effect: DialerEffect): Promise<void>;
  /**
   * The server's targets that match what an agent types (CALL-2): agents by name or number, and the agent's favourites. Empty text: the
   * favourites alone. Null: the server did not say. Never rejects.
   */
  findTargets(text: string): Promise<readonly FoundTarget[] | null>;
  /** Drops the connection without signing out; pending requests are aborted. */
  close(): void;
}
