/** A storage area, handed in: `storage.local`, `storage.session`, or a map in tests. Absent values are `undefined`. */
export interface StorageArea {
  get(key: string): Promise<unknown>;
  /** Writes all values at once. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}
