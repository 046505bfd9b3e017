import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { ServerSession } from 'cometd-nodejs-server';
import { clock } from './clock';

const load = createRequire(import.meta.url);
const { createCometDServer } = load('cometd-nodejs-server') as typeof import('cometd-nodejs-server');

/** The other end of the floor: the same push server as the practice dialer's, and a path that takes clicks. */
export interface FloorServer {
  url: string;
  /** Sends one message to every client; returns when it was handed to the push channel. */
  send(count: number): number;
  /** Resolves when a client waits for messages. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

export async function startFloorServer(): Promise<FloorServer> {
  const cometd = createCometDServer({ timeout: 30_000, maxInterval: 10_000 });
  const clients = new Set<ServerSession>();
  let subscribed: () => void = () => undefined;
  const isReady = new Promise<void>((resolve) => {
    subscribed = resolve;
  });
  cometd.addListener('subscribed', (_channel, client) => {
    clients.add(client);
    subscribed();
  });
  cometd.addListener('sessionRemoved', (client) => clients.delete(client));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.url?.startsWith('/cometd') === true) {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      cometd.handle(Object.assign(request, { body }), response);
    } else response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":{"code":0}}');
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The floor has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    send(count) {
      const at = clock();
      for (const client of clients) client.deliver(null, '/floor', count);
      return at;
    },
    ready: () => isReady,
    stop: () =>
      new Promise((resolve) => {
        cometd.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
