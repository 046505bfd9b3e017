import { type PhoneNumber, readNumber, sameLine } from './phoneNumber';

/** Says whether a written number is one of those it was made for. */
export type NumberMatcher = (written: string) => boolean;

/** The same few numbers are compared with every number of a page again and again: each spelling is read once. */
export function createNumberMatcher(numbers: readonly string[], region: string): NumberMatcher {
  const wanted = numbers.map(readNumber).filter((number): number is PhoneNumber => number !== null);
  const known = new Map<string, boolean>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const read = readNumber(written);
    const matches = read !== null && wanted.some((number) => sameLine(number, read, region));
    known.set(written, matches);
    return matches;
  };
}
