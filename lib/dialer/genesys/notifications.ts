import './cometdGlobals';
import './cometdTypes';
import { AckExtension, CometD, type Message } from 'cometd';
import type { Http } from './http';
import { fields, integer, type Note } from './read';
import { type BayeuxState, createResumption } from './resumption';
import { FetchTransport } from './transport';

/** Channels that carry what this version uses; the last two tell when their service is down. */
const channels = [
  'initialization',
  'voice',
  'media',
  'media/outboundpreview',
  'media/topics',
  'contacts',
  'statistics',
].map((name) => `/workspace/v3/${name}`);

/** An agent who may have no push previews has calls all the same. */
const isOptional = (subscription: unknown): boolean =>
  typeof subscription === 'string' && subscription.startsWith('/workspace/v3/media/');

/** Tries after a lost connection: a second and a bit more with each, so that many agents do not come back at once. */
const mostBackoff = 10_000;

export interface NotificationParts {
  url: string;
  fetch: typeof fetch;
  http: Http;
  /** The session that an earlier worker left. */
  left: BayeuxState;
  /** Keeps the state, and what the last poll brought, before the server is asked for more. */
  keep(state: BayeuxState): Promise<void>;
  /** Data of one notification, in the order in which the server sent them. */
  received(data: unknown): void;
  linkIs(state: 'up' | 'down'): void;
  /** The server will not have this session, or has ended it; nothing more will come. Its words, where it has any. */
  refused(detail: string | null): void;
  note: Note;
}

export interface Notifications {
  /** Says goodbye to the server, or gives up after `patience` milliseconds. */
  leave(patience: number): Promise<void>;
  /** Stops at once, without a word to the server, which keeps the session for a while. */
  drop(): void;
}

/**
 * The push channel (protocol notes, section 2). It handshakes or takes up the old session, subscribes, polls for ever and comes
 * back by itself after a lost connection; a client that the server has forgotten handshakes anew, and the gap is told as a
 * lost and restored link.
 */
export function openNotifications(parts: NotificationParts): Notifications {
  const { url, received, linkIs, refused, note } = parts;
  let isOver = false;
  const cometd = new CometD();
  const resumption = createResumption(parts.left);
  const transport = new FetchTransport({
    fetch: parts.fetch,
    http: parts.http,
    note,
    beforePoll: () => parts.keep(resumption.state()),
  });
  cometd.unregisterTransports();
  cometd.registerTransport('long-polling', transport);
  cometd.registerExtension('ack', new AckExtension());
  cometd.registerExtension('resumption', resumption);
  cometd.registerExtension('silence', { outgoing: (message) => (isOver ? null : message) });

  function drop(): void {
    if (isOver) return;
    isOver = true;
    // The message itself is held back by the extension; the client stops its timers all the same.
    cometd.disconnect();
    transport.abort();
  }

  function end(message: Message): void {
    if (isOver) return;
    drop();
    refused(typeof message.error === 'string' ? message.error : null);
  }

  function failed(message: Message): void {
    if (isOver) return;
    linkIs('down');
    if (isForbidden(message) || message.advice?.reconnect === 'none') end(message);
  }

  const subscribe = (): void =>
    cometd.batch(() => {
      for (const channel of channels) cometd.subscribe(channel, () => undefined);
    });

  cometd.addListener('/meta/handshake', (message) => {
    if (isOver) return;
    if (message.successful !== true) failed(message);
    else if (fields(message.ext)?.reload !== true) subscribe();
  });
  cometd.addListener('/meta/connect', (message) => {
    if (isOver) return;
    if (message.successful === true) linkIs('up');
    else failed(message);
  });
  cometd.addListener('/meta/subscribe', (message) => {
    if (message.successful === true || !isForbidden(message)) return;
    if (isOptional(message.subscription)) note('notifications: a media channel is refused');
    else end(message);
  });
  const goodbye = cometd.addListener('/meta/disconnect', end);
  cometd.addListener('/workspace/v3/**', (message) => {
    if (!isOver) received(message.data);
  });
  cometd.configure({
    url,
    useWorkerScheduler: false,
    logLevel: 'warn',
    backoffIncrement: 500 + Math.floor(Math.random() * 1_000),
    maxBackoff: mostBackoff,
  });
  cometd.handshake();

  return {
    drop,
    leave: (patience) =>
      new Promise((resolve) => {
        if (isOver || cometd.isDisconnected()) return resolve();
        const timer = setTimeout(finish, patience);
        function finish(): void {
          clearTimeout(timer);
          isOver = true;
          transport.abort();
          resolve();
        }
        cometd.removeListener(goodbye);
        cometd.disconnect(finish);
      }),
  };
}

/** Bayeux writes its errors as `403:argument:text`; an answer of the HTTP server has a status. */
function isForbidden(message: Message): boolean {
  if (/^40[13]:/.test(message.error ?? '')) return true;
  const status = 'failure' in message ? integer(fields(message.failure)?.httpCode) : null;
  return status === 401 || status === 403;
}
