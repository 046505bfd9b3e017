import { createSerialQueue } from '../../support/serialQueue';
import type { VolatileStore } from '../gateway';
import { type Fields, fields, integer, text } from './read';

const key = 'genesysSession';

/** What a worker that starts anew needs to take up the session where the last one left it. */
export interface Remembered {
  /** Where the notifications come from; what was kept for another address is not used. */
  url: string;
  /** The server's answer to the handshake, with the client id; null when there is none to take up. */
  handshake: Fields | null;
  /** The last batch of notifications that was read and saved; 0 where the server does not number them. */
  batch: number;
  /** The login code, part of the request that activates the channels. */
  agentId: string | null;
  /** The agent's tenant and place, parts of the topics of push previews; null while they are not known. */
  tenant: string | null;
  place: string | null;
}

export interface Memory {
  load(): Promise<Remembered>;
  /** Keeps what has changed. */
  keep(change: Partial<Remembered>): Promise<void>;
  clear(): Promise<void>;
}

/** Memory over a store that lives as long as the browser. Reading and writing happen one after another. */
export function createMemory(store: VolatileStore, url: string): Memory {
  const queue = createSerialQueue();
  const empty: Remembered = { url, handshake: null, batch: 0, agentId: null, tenant: null, place: null };
  let known: Remembered | null = null;
  const load = async (): Promise<Remembered> => {
    known ??= decodeRemembered(await store.get(key), empty);
    return known;
  };
  return {
    load: () => queue.add(load),
    keep: (change) =>
      queue.add(async () => {
        known = { ...(await load()), ...change };
        await store.set(key, known);
      }),
    clear: () =>
      queue.add(async () => {
        known = empty;
        await store.remove(key);
      }),
  };
}

/** What was stored, or nothing when it belongs to another address or is not ours. */
function decodeRemembered(raw: unknown, empty: Remembered): Remembered {
  const stored = fields(raw);
  if (stored === null || stored.url !== empty.url) return empty;
  const handshake = fields(stored.handshake);
  const batch = integer(stored.batch) ?? 0;
  return {
    url: empty.url,
    handshake: text(handshake?.clientId) === null ? null : handshake,
    batch: Math.max(0, batch),
    agentId: text(stored.agentId),
    tenant: text(stored.tenant),
    place: text(stored.place),
  };
}
