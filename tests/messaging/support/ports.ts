type Listener = (message?: unknown) => void;

/** One end of a port, with what a test does from the other end. */
export interface TestPort {
  say(message: unknown): void;
  hangUp(): void;
}

/** The ports that were opened so far. To be imported before anything that imports the browser. */
export const ports: TestPort[] = [];

function connect() {
  const messages: Listener[] = [];
  const ends: Listener[] = [];
  ports.push({
    say: (message) => {
      for (const listener of messages) listener(message);
    },
    hangUp: () => {
      for (const listener of ends) listener();
    },
  });
  return {
    onMessage: { addListener: (listener: Listener) => messages.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => ends.push(listener) },
    disconnect: () => undefined,
  };
}

Object.assign(globalThis, { chrome: { runtime: { connect } } });
