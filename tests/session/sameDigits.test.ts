import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalDigits, sameDigits } from '../../lib/session/sameDigits';

describe('the same number', () => {
  const table: readonly [string, string, boolean][] = [
    ['+81 3-1234-5678', '0312345678', true],
    ['+13035550142', '0013035550142', true],
    ['+13035550142', '3035550142', true],
    ['0312345678', '90312345678', true],
    ['+13035550142', '+13035550143', false],
    ['01234567', '91234567', false],
    ['123456', '9123456', false],
    ['', '', false],
    ['anonymous', 'anonymous', false],
    ['', '0312345678', false],
  ];
  it.each(table)('LIVE-3 %s and %s: %s', (a, b, same) => {
    expect(sameDigits(a, b)).toBe(same);
    expect(sameDigits(b, a)).toBe(same);
  });

  it('does not depend on which side is which', () => {
    const number = string({ unit: 'grapheme-ascii', maxLength: 14 });
    assert(property(number, number, (a, b) => sameDigits(a, b) === sameDigits(b, a)));
  });
});

describe('two spellings with equal digits', () => {
  it.each([
    ['+1 (303) 555-0142', '13035550142', true],
    ['3035550142', '13035550142', false],
    ['', '110', false],
  ])('%j and %j: %s', (a, b, equal) => {
    expect(equalDigits(a, b)).toBe(equal);
  });
});
