import { type CallingCode, callingCodeOf, callingCodesAtStart, exitCodesOf } from './callingCodes';

/** A telephone number as written somewhere, taken apart. */
export interface PhoneNumber {
  /** Digits with the country code, without `+`; null when the number was written without one. */
  international: string | null;
  /** The digits as written, without the plus sign. */
  digits: string;
  /** Digits after `ext.`, `x`, `内線` or `;ext=`; null when there are none. */
  extension: string | null;
}

/** E.164 allows 15 digits; anything under five is a short code or an internal line and is compared as written. */
const mostDigits = 17;
const fewestNationalDigits = 5;

const fullWidth = /[\uff01-\uff5e]/g;
const dashes = /[\u2010-\u2015\u2212\u30fc\uff70\u00ad]/g;
const spaces = /[\u00a0\u2000-\u200a\u202f\u3000\t\r\n]/g;

/** Full-width signs and typographic dashes and spaces as plain ones; every character stays at its place. */
export function plainSigns(text: string): string {
  return text
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-')
    .replace(spaces, ' ');
}

const extensionAtEnd = /(?:[;,]?\s*(?:ext(?:ension|n)?\.?|x|#|内線)\s*[:.=]?\s*)(\d{1,7})\s*\)?\s*$/i;

/**
 * Reads a number from a calling list, a page's text or a `tel:` address.
 * @returns null when it is not a telephone number: other signs than digits and separators, fewer than 3 digits or more than 17
 */
export function readNumber(written: string): PhoneNumber | null {
  let text = plainSigns(written).trim();
  let extension: string | null = null;
  let context = '';
  if (/^tel:/i.test(text)) {
    const [number = '', ...parameters] = unescaped(text.slice(4)).split(';');
    text = number.trim();
    for (const parameter of parameters) {
      const [name = '', value = ''] = parameter.split('=');
      if (name.toLowerCase() === 'ext' && /^[\d.-]+$/.test(value)) extension = value.replace(/\D/g, '');
      if (name.toLowerCase() === 'phone-context' && /^\+\d+$/.test(value)) context = value;
    }
  }
  if (extension === null) {
    const found = extensionAtEnd.exec(text);
    // "#12" alone or a text that is nothing but an extension has no number before it.
    if (found !== null && /\d/.test(text.slice(0, found.index))) {
      extension = found[1] ?? null;
      text = text.slice(0, found.index);
    }
  }
  if (!/^[+\d\s().\-/]*$/.test(text)) return null;
  const plus = /^\s*\(?\s*\+/.test(text);
  if (text.lastIndexOf('+') > 0 && text.replace(/^[\s(]*\+/, '').includes('+')) return null;
  // "+44 (0)20": the trunk prefix in parentheses is for callers inside the country.
  if (plus) text = text.replace(/\(\s*0\s*\)/, '');
  const digits = (plus || context === '' ? text : context + text).replace(/\D/g, '');
  if (digits.length < 3 || digits.length > mostDigits) return null;
  const abroad = plus || context !== '';
  return { international: abroad ? withoutTrunk(digits) : null, digits, extension };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text itself is all there is, and readNumber refuses the sign.
    return text;
  }
}

/** `+81 03-…`, a common slip, becomes `+81 3-…`. Only for a trunk prefix 0, which no number of such a country starts with. */
function withoutTrunk(digits: string): string {
  const codes = callingCodesAtStart(digits);
  const [first] = codes;
  if (first === undefined || codes.some(({ trunk }) => trunk !== '0')) return digits;
  const rest = digits.slice(first.code.length);
  return rest.startsWith('0') ? first.code + rest.slice(1) : digits;
}

/**
 * The international readings of a number that is read in a region, likeliest first.
 * A number without plus sign may still carry the country code or an exit code; both readings are kept, as lists often do so.
 */
export function readings(number: PhoneNumber, region: string): readonly string[] {
  if (number.international !== null) return [number.international];
  const country = callingCodeOf(region);
  if (country === null) return [];
  const { digits } = number;
  const exit = exitCodesOf(country).find((code) => digits.startsWith(code) && digits.length > code.length + 7);
  const found: string[] = [];
  if (exit !== undefined) found.push(withoutTrunk(digits.slice(exit.length)));
  found.push(country.code + nationalPart(digits, country));
  if (digits.startsWith(country.code) && digits.length >= country.code.length + 7) found.push(withoutTrunk(digits));
  return found;
}

/** Without the trunk prefix. 1 and 8 may also be the first digit of the number itself: what remains must be long enough. */
function nationalPart(digits: string, { code, trunk }: CallingCode): string {
  if (trunk === '' || !digits.startsWith(trunk)) return digits;
  const rest = digits.slice(trunk.length);
  const least = trunk.startsWith('0') ? fewestNationalDigits : code === '1' || code === '7' ? 10 : 8;
  return rest.length >= least ? rest : digits;
}

/**
 * Do two written numbers name the same line?
 * @param region ISO 3166-1 alpha-2 region in which numbers without a country code are read; empty: the region of the other
 * number where that has a country code, else the digits decide.
 * Extensions must agree where both have one: a calling list often has the main line only.
 */
export function sameNumber(a: string, b: string, region: string): boolean {
  const first = readNumber(a);
  const second = readNumber(b);
  return first !== null && second !== null && sameLine(first, second, region);
}

/** As `sameNumber`, for numbers that have been read already. */
export function sameLine(a: PhoneNumber, b: PhoneNumber, region: string): boolean {
  if (a.extension !== null && b.extension !== null && a.extension !== b.extension) return false;
  if (a.international !== null && b.international !== null) return a.international === b.international;
  if (a.international === null && b.international === null && a.digits === b.digits) return true;
  if (callingCodeOf(region) !== null) {
    const ofB = readings(b, region);
    return readings(a, region).some((reading) => ofB.includes(reading));
  }
  const [abroad, home] = a.international !== null ? [a.international, b] : [b.international, a];
  if (abroad === null) return false;
  return callingCodesAtStart(abroad).some(
    ({ code, trunk }) =>
      code + nationalPart(home.digits, { code, trunk }) === abroad ||
      home.digits === abroad ||
      home.digits === `00${abroad}` ||
      exitCodesOf({ code, trunk }).some((exit) => home.digits === exit + abroad),
  );
}
