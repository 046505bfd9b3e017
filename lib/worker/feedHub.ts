import type { Party } from '../messaging/role';
import type { Snapshot } from '../messaging/snapshot';

/** The part of a port that the hub needs. */
export interface FeedPort {
  postMessage(message: unknown): void;
  onDisconnect: { addListener(listener: () => void): void };
}

/** Sends every listener the whole snapshot of its role whenever that has changed. */
export interface FeedHub {
  add(port: FeedPort, party: Party): void;
  publish(): void;
}

/** `draw` makes the snapshot for a party; null: nothing is known yet, or the party may not listen any more. */
export function createFeedHub(draw: (party: Party) => Snapshot | null): FeedHub {
  const listeners = new Map<FeedPort, { party: Party; last: string }>();
  let revision = 0;

  function send(port: FeedPort, listener: { party: Party; last: string }): void {
    const snapshot = draw(listener.party);
    if (snapshot === null) return;
    const text = JSON.stringify(snapshot);
    if (text === listener.last) return;
    listener.last = text;
    revision += 1;
    try {
      port.postMessage({ revision, snapshot });
    } catch {
      // The page is in the back-forward cache or going away; it subscribes anew when it is back.
      listeners.delete(port);
    }
  }

  return {
    add(port, party) {
      const listener = { party, last: '' };
      listeners.set(port, listener);
      port.onDisconnect.addListener(() => listeners.delete(port));
      send(port, listener);
    },
    publish() {
      for (const [port, listener] of [...listeners]) send(port, listener);
    },
  };
}
