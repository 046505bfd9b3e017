/**
 * Whether a value comes back from JSON just as it was: plain objects and arrays, text, booleans, null and ordinary numbers.
 * What was found good before is not walked again: the states of a session share most of their parts.
 */
export function createStorableCheck(): (value: unknown) => boolean {
  const good = new WeakSet<object>();
  return function isStorable(value): boolean {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
    if (typeof value !== 'object') return false;
    if (good.has(value)) return true;
    if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
    if (Object.getOwnPropertySymbols(value).length > 0) return false;
    if (!Object.values(value).every(isStorable)) return false;
    good.add(value);
    return true;
  };
}
