import { plainSigns } from './phoneNumber';

/** Text that may be a telephone number, and where it stands. */
export interface FoundNumber {
  text: string;
  /** Index of the first character, and of the one after the last. */
  start: number;
  end: number;
}

/**
 * A run of digit groups with separators between; a plus sign starts a new one. The extension belongs to it. Runs are bounded,
 * as a page may hold any amount of digits.
 */
const run =
  /(?<![A-Za-z\d@_=&?%/#-])(?:\+ ?|\(\+?)?\d(?:[ ().\-/]{0,3}\d){6,40}(?:[;,]? ?(?:ext(?:ension|n)?\.?|x|内線) ?[:.=]? ?\d{1,7}\b)?/gi;

const fewestDigits = 7;
const mostDigits = 15;

const countDigits = (text: string): number => text.replace(/\D/g, '').length;

/**
 * Finds what may be telephone numbers in running text: full-width digits, hyphens, parentheses, several in a row. It is
 * generous (a date may be among them): whoever asks compares the finds with the number they know.
 */
export function findNumbers(text: string): FoundNumber[] {
  const plain = plainSigns(text);
  const found: FoundNumber[] = [];
  for (const match of plain.matchAll(run)) {
    for (const { start, end } of apart(match[0], match.index)) found.push({ text: text.slice(start, end), start, end });
  }
  return found;
}

/** Takes a run apart into numbers: at a slash or a gap where a whole number ends and another begins. */
function apart(text: string, offset: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let from = 0;
  for (const gap of text.matchAll(/ ?\/ ?| {1,3}/g)) {
    const next = text.slice(gap.index + gap[0].length);
    const before = countDigits(text.slice(from, gap.index));
    const after = countDigits(next);
    if (before < fewestDigits || after < fewestDigits) continue;
    const wide = gap[0].length > 1 || gap[0] === '/';
    const beginsAnew = /^\(?[0+]/.test(next) && before >= 9 && after >= 9;
    const tooLong = before >= 10 && before + after > mostDigits;
    if (!wide && !beginsAnew && !tooLong) continue;
    pieces.push({ start: from, end: gap.index });
    from = gap.index + gap[0].length;
  }
  pieces.push({ start: from, end: text.length });
  return pieces
    .filter(({ start, end }) => countDigits(text.slice(start, end)) >= fewestDigits)
    .map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}
