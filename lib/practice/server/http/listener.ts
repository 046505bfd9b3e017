import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A listening server whose line can be cut. */
export interface Listener {
  port: number;
  /** Breaks every open connection; new ones are taken. */
  dropConnections(): void;
  /** Stops or starts taking connections, on the same port. */
  setReachable(reachable: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1. Rejects when the port is taken. */
export async function listen(
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer(handle);
  // Long polls are held far longer than a request should take to arrive.
  server.keepAliveTimeout = 60_000;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await open(server, port);
  const taken = (server.address() as AddressInfo).port;
  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  const close = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) {
        resolve();
        return;
      }
      server.close(() => resolve());
      dropConnections();
    });
  return {
    port: taken,
    dropConnections,
    setReachable: (reachable) =>
      reachable === server.listening ? Promise.resolve() : reachable ? open(server, taken) : close(),
    stop: close,
  };
}

function open(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
