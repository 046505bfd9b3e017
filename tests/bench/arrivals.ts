import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { clock } from './clock';
import { inTime } from './inTime';

/** When requests reach the servers of this process: their head is read, nothing has been done with them yet. */
export interface Arrivals {
  /** Resolves with the time of the next request whose path ends like this. */
  next(path: string): Promise<number>;
  stop(): void;
}

const channel = 'http.server.request.start';

export function watchArrivals(): Arrivals {
  const waiting = new Set<{ path: string; resolve(at: number): void }>();
  const arrived = (message: unknown): void => {
    const at = clock();
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    const { request } = message;
    if (!(request instanceof IncomingMessage) || request.method === 'OPTIONS') return;
    for (const one of [...waiting]) {
      if (request.url?.endsWith(one.path) !== true) continue;
      waiting.delete(one);
      one.resolve(at);
    }
  };
  subscribe(channel, arrived);
  return {
    next: (path) => inTime(`a request to ${path}`, new Promise((resolve) => waiting.add({ path, resolve }))),
    stop: () => unsubscribe(channel, arrived),
  };
}
