/** A storage area, handed in: `storage.local`, `storage.session`, or a map in tests. Absent values are `undefined`. */
export interface StorageArea {
  get(key: string): Promise<unknown>;
  /** Writes all values at once. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** An area in memory. */
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
