import './cometdGlobals';
import './cometdTypes';
import { type LongPollingPacket, LongPollingTransport } from 'cometd';
import { completeReply } from './completeReply';
import { type BayeuxMessage, decodeBayeux } from './decodeBayeux';
import type { Http } from './http';
import type { Note } from './read';

export interface TransportSurroundings {
  fetch: typeof fetch;
  http: Http;
  /** Resolves when all that the last poll brought is safe: the next poll tells the server to forget it. */
  beforePoll(): Promise<void>;
  note: Note;
}

interface Exchange {
  status: number;
  isOver: boolean;
  abort(): void;
}

/**
 * CometD's long polling over `fetch`, as workers have no XMLHttpRequest. A class, because the client's own transport is one and
 * leaves these two methods to be overridden.
 */
export class FetchTransport extends LongPollingTransport {
  readonly #surroundings: TransportSurroundings;

  constructor(surroundings: TransportSurroundings) {
    super();
    this.#surroundings = surroundings;
  }

  /** The client gives cross-origin long polling up after the first failure, for ever; a lost network is no reason to. */
  override accept(): boolean {
    return true;
  }

  override xhrSend(packet: LongPollingPacket): Exchange {
    const abort = new AbortController();
    const exchange: Exchange = { status: 0, isOver: false, abort: () => abort.abort() };
    void this.#exchange(packet, exchange, abort.signal);
    return exchange;
  }

  /** Says whether the client will still be told that this exchange failed. */
  override abortXHR(exchange: unknown): boolean {
    if (!isExchange(exchange) || exchange.isOver) return false;
    exchange.abort();
    return true;
  }

  async #exchange(packet: LongPollingPacket, exchange: Exchange, signal: AbortSignal): Promise<void> {
    const { fetch, http, beforePoll, note } = this.#surroundings;
    let failure = 'network';
    let messages: readonly BayeuxMessage[] | null = null;
    try {
      if (packet.url.endsWith('/connect')) await beforePoll();
      signal.throwIfAborted();
      const response = await fetch(packet.url, {
        method: 'POST',
        headers: { ...packet.headers, ...http.headers(), 'Content-Type': 'application/json' },
        body: packet.body,
        credentials: 'include',
        cache: 'no-store',
        signal,
      });
      exchange.status = response.status;
      failure = `status ${response.status}`;
      http.observe(response.headers);
      // A failure of the HTTP server may have any body; only one that holds Bayeux messages says more than its status.
      messages = decodeBayeux(await response.text(), response.ok ? note : () => undefined);
    } catch {
      // Aborted or unreachable: the client only needs to know that it failed.
    }
    exchange.isOver = true;
    if (messages === null) packet.onError(failure);
    else packet.onSuccess(completeReply(packet.body, messages));
  }
}

const isExchange = (value: unknown): value is Exchange =>
  typeof value === 'object' && value !== null && 'isOver' in value && 'abort' in value;
