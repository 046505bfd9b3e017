import { callingCodeOf, callingCodesAtStart, exitCodesOf, regionsOfCode } from './callingCodes';
import { plainSigns, readings, readNumber } from './phoneNumber';

/**
 * Where several regions share a calling code: what their numbers begin with after it. The first region has all the rest. Facts
 * agree with Google's libphonenumber, which a test compares. They matter: +1 473 looks like home to an agent in Denver.
 */
const shared: Readonly<Record<string, string>> = {
  1:
    'US CA:204,226,236,249,250,257,263,273,289,306,343,354,365,367,368,382,403,416,418,428,431,437,438,450,468,474,506,514,' +
    '519,548,579,581,584,587,600,604,613,622,633,639,647,672,683,705,709,742,753,778,780,782,807,819,825,867,873,879,902,' +
    '905,942 BS:242 BB:246 AI:264 AG:268 VG:284 VI:340 KY:345 BM:441 GD:473 TC:649 JM:658,876 MS:664 MP:670 GU:671 AS:684 ' +
    'SX:721 LC:758 DM:767 VC:784 PR:787,939 DO:809,829,849 TT:868 KN:869',
  7: 'RU KZ:6,7',
  39: 'IT VA:06698',
  44: 'GB GG:1481,7781 JE:1534,7797 IM:1624,7624',
  47: 'NO SJ:79',
  61: 'AU CC:89162 CX:89164',
  212: 'MA EH:5288,5289',
  262: 'RE YT:269,639',
  290: 'SH TA:8',
  358: 'FI AX:18',
  599: 'CW BQ:3,4,7',
};

/** The regions (ISO 3166-1 alpha-2) that a number in international form, without plus sign, can be in; empty: no such code. */
function regionsOfInternational(digits: string): readonly string[] {
  const [found] = callingCodesAtStart(digits);
  if (found === undefined) return [];
  const { code } = found;
  const [main, ...parts] = (shared[code] ?? '').split(' ');
  if (main === undefined || main === '') return regionsOfCode(code);
  const rest = digits.slice(code.length);
  const part = parts.find((part) =>
    part
      .slice(3)
      .split(',')
      .some((start) => rest.startsWith(start)),
  );
  return [part === undefined ? main : part.slice(0, 2)];
}

/** Shorter ones are internal lines and short codes: they are nobody's. */
const fewestDigits = 7;

/**
 * The regions that a written number is read in; several: it is ambiguous; none: it carries no country code and `region` says none
 * either, so only the dialer knows.
 * @param region ISO 3166-1 alpha-2 region in which numbers without a country code are read; empty: not known
 */
export function regionsOfNumber(written: string, region: string): readonly string[] {
  const number = readNumber(written);
  if (number === null || number.digits.length < fewestDigits) return [];
  const home = callingCodeOf(region);
  const isAbroad = home !== null && exitCodesOf(home).some((code) => number.digits.startsWith(code));
  const found = readings(number, region)
    .slice(0, isAbroad ? 1 : 2)
    .flatMap((digits) => {
      const regions = regionsOfInternational(digits);
      // Of regions that share a code without a rule, the administrator's own is the likeliest.
      return regions.includes(region) ? [region] : regions;
    });
  return [...new Set(found)];
}

/**
 * A number as the agent typed it, as it would go to the dialer: without the spaces, dashes, dots and brackets that people write.
 * Null: it is no telephone number, or has a sign that the dialer does not keep (`allowed`); nothing is dropped in silence.
 */
export function dialableNumber(typed: string, allowed: string): string | null {
  const signs = plainSigns(typed).replace(/[\s().\-/]/g, '');
  const isKept = signs !== '' && [...signs].every((sign) => allowed.includes(sign));
  return isKept && /^\+?[\d*#]{3,}$/.test(signs) && signs.replace(/\D/g, '').length >= 3 ? signs : null;
}

/** A sign of telephone numbers that was typed and that the dialer would drop without a word; null: there is none. */
export function signNotKept(typed: string, allowed: string): string | null {
  return [...plainSigns(typed)].find((sign) => /[+*#\d]/.test(sign) && !allowed.includes(sign)) ?? null;
}
