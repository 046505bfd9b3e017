import { ok, problem, type Result } from '../../support/result';

/** One pair of user data. The types on the wire are `str`, `int` and `kvlist`; a misspelt one can be practised. */
export interface Pair {
  key: string;
  type: string;
  value: string | number | Pair[];
}

export const text = (key: string, value: string): Pair => ({ key, type: 'str', value });
export const whole = (key: string, value: number): Pair => ({ key, type: 'int', value });

/** The value of a key as text; the last pair counts where a key is repeated. Null: no such key, or a nested list. */
export function textOf(pairs: readonly Pair[], key: string): string | null {
  const value = pairs.findLast((pair) => pair.key === key)?.value;
  return value === undefined || Array.isArray(value) ? null : String(value);
}

/** The value of a key as a whole number; null when there is none. */
export function wholeOf(pairs: readonly Pair[], key: string): number | null {
  const value = textOf(pairs, key);
  return value !== null && /^-?\d+$/.test(value) ? Number(value) : null;
}

/** Replaces each key's pairs by the new one, or adds it. */
export function updatePairs(pairs: readonly Pair[], changes: readonly Pair[]): Pair[] {
  const kept = pairs.filter((pair) => !changes.some((change) => change.key === pair.key));
  return [...kept, ...changes];
}

/** Reads user data from a request body: an array of `{ key, type, value }`. The problem names the place. */
export function parsePairs(value: unknown, where: string): Result<Pair[], string> {
  if (!Array.isArray(value)) return problem(`${where} is not an array of key, type and value`);
  const pairs: Pair[] = [];
  for (const [index, item] of value.entries()) {
    const place = `${where}[${index}]`;
    if (typeof item !== 'object' || item === null) return problem(`${place} is not an object`);
    const { key, type, value: content } = item as Record<string, unknown>;
    if (typeof key !== 'string' || key === '') return problem(`${place}.key is not text`);
    if (type !== 'str' && type !== 'int' && type !== 'kvlist')
      return problem(`${place}.type is none of str, int, kvlist`);
    if (type === 'kvlist') {
      const nested = parsePairs(content, `${place}.value`);
      if (!nested.ok) return nested;
      pairs.push({ key, type, value: nested.value });
    } else if (typeof content === 'string' || typeof content === 'number') pairs.push({ key, type, value: content });
    else return problem(`${place}.value is neither text nor a number`);
  }
  return ok(pairs);
}
