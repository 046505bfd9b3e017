import WebSocket from 'ws';

/** A connection to a browser by WebDriver BiDi: requests by number, events by name. */
export interface Bidi {
  /** Rejects with the browser's own words when it refuses. */
  send(method: string, parameters?: object): Promise<unknown>;
  /** Resolves with the parameters of the first event from now on that fits. */
  next(event: string, fits: (parameters: unknown) => boolean): Promise<unknown>;
  close(): void;
}

export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const pending = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  const listeners = new Set<(event: string, parameters: unknown) => void>();
  let count = 0;
  socket.on('message', (data) => {
    const message: unknown = JSON.parse(String(data));
    const id = field(message, 'id');
    if (typeof id !== 'number') {
      for (const listen of [...listeners]) listen(String(field(message, 'method')), field(message, 'params'));
      return;
    }
    const asked = pending.get(id);
    pending.delete(id);
    if (field(message, 'type') === 'error') asked?.reject(new Error(String(field(message, 'message'))));
    else asked?.resolve(field(message, 'result'));
  });
  socket.on('close', () => {
    for (const { reject } of pending.values()) reject(new Error('The browser has closed the connection.'));
    pending.clear();
  });
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        count += 1;
        pending.set(count, { resolve, reject });
        socket.send(JSON.stringify({ id: count, method, params }));
      }),
    next: (event, fits) =>
      new Promise((resolve) => {
        const listen = (name: string, parameters: unknown) => {
          if (name !== event || !fits(parameters)) return;
          listeners.delete(listen);
          resolve(parameters);
        };
        listeners.add(listen);
      }),
    close: () => socket.close(),
  };
}

/** A property of something that came over the wire, or undefined. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
