/** What a reader says of a message that it cannot use: a short fixed reason, free of contact data. */
export type Note = (reason: string) => void;

export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object with named fields, or null. A list is not one. */
export function fields(raw: unknown): Fields | null {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : null;
}

/** The value as a list; anything else is an empty one. */
export function list(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}

/** Text that says something, or a number as text. Servers write the same field either way. */
export function text(raw: unknown): string | null {
  if (typeof raw === 'string') return raw === '' ? null : raw;
  return typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : null;
}

/**
 * A name or number as it can be shown in a line: a server can write anything there. Signs that turn the direction of what stands around
 * them, or break the line, are none of a name's.
 */
export const shownText = (written: string, longest: number): string =>
  written
    .slice(0, 4 * longest)
    .replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, '')
    .slice(0, longest);

/** A whole number, also where the server wrote it as text. */
export function integer(raw: unknown): number | null {
  const value = typeof raw === 'string' && /^\s*-?\d+\s*$/.test(raw) ? Number(raw) : raw;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value + 0 : null;
}

/** A yes or no, also where the server wrote it as text (the simulator and the options do). */
export function flag(raw: unknown): boolean | null {
  if (typeof raw === 'boolean') return raw;
  const word = text(raw)?.trim().toLowerCase();
  if (word === 'true' || word === '1' || word === 'yes') return true;
  if (word === 'false' || word === '0' || word === 'no') return false;
  return null;
}
