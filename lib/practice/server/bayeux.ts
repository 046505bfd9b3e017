import { createRequire } from 'node:module';
import type { CometDServer, ServerChannel, ServerSession } from 'cometd-nodejs-server';
import type { Switches } from '../engine/switches';
import { badRequest } from './http/envelope';
import { type Exchange, isObject, parseJson } from './http/exchange';
import { html, type Reply } from './http/reply';
import type { Letter } from './mail';
import type { WorkspaceSession } from './sessions';

// Both are CommonJS modules whose names cannot be imported singly.
const load = createRequire(import.meta.url);
const { createCometDServer } = load('cometd-nodejs-server') as typeof import('cometd-nodejs-server');
const { AcknowledgedMessagesExtension } = load(
  'cometd-nodejs-server/ack-extension',
) as typeof import('cometd-nodejs-server/ack-extension');

interface CometDInside {
  _removeServerSession(client: ServerSession, timedOut: boolean): void;
}
interface ClientInside {
  /** Answers the poll that is being held. */
  _flush(): void;
}

export interface BayeuxParts {
  switches: Switches;
  /** How long a poll is held, in milliseconds. */
  pollTimeout: number;
  /** How long a client may stay away between polls, in milliseconds. */
  clientTimeout: number;
  acknowledgements: boolean;
  /** The open workspace session that a request belongs to. */
  sessionOf(exchange: Exchange): WorkspaceSession | null;
  /** A client has shaken hands. */
  onHandshake(session: WorkspaceSession): void;
  /** A client has subscribed to a channel. */
  onSubscribed(session: WorkspaceSession, channel: string): void;
}

export interface Bayeux {
  /** Answers the request itself, or returns a reply when it cannot be one of the protocol. */
  handle(exchange: Exchange): Reply | 'taken';
  /** To every client of the agent's session that has subscribed. */
  deliver(letter: Letter): void;
  /** Forgets the agent's clients, as after a restart of a node; nobody is told. */
  forget(agent: string): number;
  close(): void;
}

/** The push channel: the CometD project's own server, which speaks long polling and knows the acknowledge extension. */
export function createBayeux(parts: BayeuxParts): Bayeux {
  const cometd: CometDServer = createCometDServer({
    timeout: parts.pollTimeout,
    maxInterval: parts.clientTimeout,
    browserCookiePath: '/workspace/v3',
  });
  if (parts.acknowledgements) cometd.addExtension(new AcknowledgedMessagesExtension());
  const clients = new Map<ServerSession, WorkspaceSession>();
  let current: Exchange | null = null;

  cometd.policy = {
    canHandshake: (_client, _message, decide) =>
      decide(undefined, parts.switches.lyingStatus || (current !== null && parts.sessionOf(current) !== null)),
    // Nobody publishes to this server.
    canPublish: (_client, _message, _channel, decide) => decide(undefined, false),
  };
  cometd.addListener('sessionAdded', (client: ServerSession) => {
    const session = current ? parts.sessionOf(current) : null;
    if (!session) {
      // Only `lyingStatus` lets this client in. Without a listener the library trips over removing a client so early.
      client.addListener('removed', () => {});
      client.disconnect();
      return;
    }
    clients.set(client, session);
    parts.onHandshake(session);
  });
  cometd.addListener('sessionRemoved', (client: ServerSession) => clients.delete(client));
  cometd.addListener('subscribed', (channel: ServerChannel, client: ServerSession) => {
    const session = clients.get(client);
    if (session) parts.onSubscribed(session, channel.name);
  });

  return {
    handle(exchange) {
      const body = parseJson(exchange.body);
      if (!body.ok) return badRequest(body.problem);
      if (!Array.isArray(body.value) || !body.value.every(isObject))
        return parts.switches.deliverUnsubscribed
          ? html(500, '<h1>Internal Server Error</h1>')
          : badRequest('The body is not a list of Bayeux messages');
      if (exchange.method !== 'POST') return badRequest('Notifications are fetched by POST');
      const cookie = cometd.options as { browserCookiePath?: string };
      if (parts.switches.deliverUnsubscribed) delete cookie.browserCookiePath;
      else cookie.browserCookiePath = '/workspace/v3';
      current = exchange;
      try {
        cometd.handle(Object.assign(exchange.request, { body: body.value }), exchange.response);
      } finally {
        current = null;
      }
      return 'taken';
    },
    deliver({ agent, channel, data }) {
      // The channel is made anew each time: the server sweeps those without subscribers.
      const { wildNames } = cometd.createServerChannel(channel);
      const names = new Set([channel, ...wildNames]);
      for (const [client, session] of clients) {
        if (session.agent !== agent || session.ended !== null) continue;
        if (parts.switches.deliverUnsubscribed || client.subscriptions.some(({ name }) => names.has(name)))
          client.deliver(null, channel, data);
      }
    },
    forget(agent) {
      const own = [...clients].filter(([, session]) => session.agent === agent);
      for (const [client] of own) {
        // Its public `disconnect` would tell the client; a node that forgets says nothing and answers 402 to the next poll.
        const inside = { server: cometd as unknown as CometDInside, client: client as unknown as ClientInside };
        inside.server._removeServerSession(client, true);
        inside.client._flush();
      }
      return own.length;
    },
    close: () => cometd.close(),
  };
}
