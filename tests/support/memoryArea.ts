import type { StorageArea } from '../../lib/storage/area';

/** A storage area in memory; like the browser’s it keeps copies, and only what JSON can say. */
export function createMemoryArea(): StorageArea & { all(): Record<string, unknown> } {
  const values = new Map<string, string>();
  return {
    get: async (key) => {
      const text = values.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: async (entries) => {
      for (const [key, value] of Object.entries(entries)) values.set(key, JSON.stringify(value));
    },
    remove: async (keys) => {
      for (const key of keys) values.delete(key);
    },
    all: () => Object.fromEntries([...values].map(([key, text]) => [key, JSON.parse(text)])),
  };
}
