import type { DataPair } from '../../session/record';
import { fields, list, type Note } from './read';

/** User data by key, in the server's order. A key that is repeated holds the value that came last. */
export type Pairs = ReadonlyMap<string, DataPair>;

/** A pair as the server takes it. */
export interface WirePair {
  key: string;
  type: 'str' | 'int';
  value: string | number;
}

/**
 * User data of any message. The server writes it as a flat object in outbound events and as a list of `{key, type, value}`
 * elsewhere; one list may carry a key several times, and then the last one counts (protocol notes, sections 5, 7 and 14).
 * Types are taken loosely: anything that begins with `int` is a number (one server spells it `interger`), everything else is
 * text; nested lists become JSON text. What is neither shape is noted and read as no user data.
 */
export function decodePairs(raw: unknown, note: Note): Pairs {
  const pairs = new Map<string, DataPair>();
  if (raw === undefined || raw === null) return pairs;
  if (Array.isArray(raw)) {
    for (const item of list(raw)) {
      const pair = decodePair(item);
      if (pair === null) note('user data: an item is no pair');
      else pairs.set(pair.key, pair);
    }
    return pairs;
  }
  const object = fields(raw);
  if (object === null) note('user data: neither list nor object');
  else for (const [key, value] of Object.entries(object)) pairs.set(key, pairOf(key, undefined, value));
  return pairs;
}

function decodePair(raw: unknown): DataPair | null {
  const item = fields(raw);
  if (item === null || typeof item.key !== 'string' || item.key === '') return null;
  return pairOf(item.key, item.type, item.value);
}

function pairOf(key: string, type: unknown, value: unknown): DataPair {
  const isInt = typeof type === 'string' ? /^int/i.test(type) : Number.isSafeInteger(value);
  return { key, type: isInt ? 'int' : 'str', value: written(value) };
}

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Pairs as the server takes them, each in the type in which it came. A handle that is hexadecimal text stays text even where
 * its type says number: some servers write it so, and expect it back so.
 */
export function encodePairs(pairs: Iterable<DataPair>): WirePair[] {
  return Array.from(pairs, ({ key, type, value }) => ({ key, type, value: type === 'int' ? numberOr(value) : value }));
}

/** The number that a text writes, when writing it again gives the same text; else the text. */
export function numberOr(value: string): string | number {
  const number = Number(value);
  return Number.isSafeInteger(number) && String(number) === value ? number : value;
}

/** The value of a key that says something, or null. */
export function filled(pairs: Pairs, key: string): string | null {
  const value = pairs.get(key)?.value.trim();
  return value === undefined || value === '' ? null : value;
}
