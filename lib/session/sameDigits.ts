const digits = (number: string): string => number.replace(/\D/g, '');

/** Whether two spellings differ in nothing but signs. */
export const equalDigits = (a: string, b: string): boolean => digits(a) === digits(b);

/** Fewest digits by which a number is recognised when one side carries a prefix. */
const telling = 7;

/**
 * Whether two spellings are one number as far as digits tell: equal, or one is the end of the other (a trunk prefix, a country
 * code, an outside-line digit that the switch added).
 */
export function sameDigits(a: string, b: string): boolean {
  const [x, y] = [digits(a), digits(b)];
  if (x === '' || y === '') return false;
  if (x === y) return true;
  if (x.length === y.length) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const core = short.replace(/^0/, '');
  return core.length >= telling && long.endsWith(core);
}
