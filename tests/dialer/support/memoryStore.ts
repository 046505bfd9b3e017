import type { VolatileStore } from '../../../lib/dialer/gateway';

/** A store as the browser's: values are copied on the way in and out. */
export function createMemoryStore(): VolatileStore {
  const values = new Map<string, string>();
  return {
    get: async (key) => JSON.parse(values.get(key) ?? 'null'),
    set: async (key, value) => void values.set(key, JSON.stringify(value)),
    remove: async (key) => void values.delete(key),
  };
}
