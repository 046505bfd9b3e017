import { getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { getExampleNumber } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { dialableNumber, regionsOfNumber } from '../../lib/crm/numberRegions';

describe('the region that a number is read in', () => {
  it.each([
    ['+1 303 555 0142', '', ['US']],
    ['+1 416 555 0142', '', ['CA']],
    ['+1 473 555 0142', 'US', ['GD']],
    ['(303) 555-0142', 'US', ['US']],
    ['1 416 555 0142', 'US', ['CA']],
    ['011 81 90 0000 0101', 'US', ['JP']],
    ['090-0000-0101', 'JP', ['JP']],
    ['+81 90-0000-0101', '', ['JP']],
    ['+44 7700 900123', '', ['GB']],
    ['+44 1534 900123', 'GB', ['JE']],
    ['+7 701 123 4567', '', ['KZ']],
    ['+7 916 123 4567', '', ['RU']],
    ['0039 06 698 12345', 'DE', ['VA']],
  ])('reads %s at home in %j as %j', (written, region, expected) => {
    expect(regionsOfNumber(written, region)).toEqual(expected);
  });

  it.each(['3035550142', '4102', '*72', 'nobody', '+999 123 4567'])('names none for %s', (written) => {
    expect(regionsOfNumber(written, '')).toEqual([]);
  });

  it('leaves an internal line without a region, whatever the region at home is', () => {
    expect(regionsOfNumber('4102', 'US')).toEqual([]);
  });

  it('says every region where only they share a code, the one at home first among equals', () => {
    expect(regionsOfNumber('+590 590 27 12 34', '')).toEqual(['BL', 'GP', 'MF']);
    expect(regionsOfNumber('+590 590 27 12 34', 'GP')).toEqual(['GP']);
  });

  it('names the region of an example of every region of libphonenumber', () => {
    const apart: string[] = [];
    // Crown dependencies' mobile numbers share ranges with the mainland's, digit by digit.
    const mobile = new Set(['GG', 'JE', 'IM', 'AX', 'SJ', 'CC', 'CX', 'EH', 'YT', 'TA', 'VA']);
    for (const region of getCountries()) {
      const example = getExampleNumber(region, examples);
      if (example === undefined || mobile.has(region)) continue;
      if (!regionsOfNumber(example.number, '').includes(region)) apart.push(`${region} ${example.number}`);
    }
    expect(apart).toEqual([]);
  });

  it('agrees with libphonenumber on every area code of North America', () => {
    const apart: string[] = [];
    for (let area = 200; area < 1000; area += 1) {
      for (const line of ['2345678', '4561234', '9981234']) {
        const known = parsePhoneNumberFromString(`+1${area}${line}`)?.country;
        const [read] = regionsOfNumber(`+1${area}${line}`, '');
        if (known !== undefined && known !== read) apart.push(`${area}: ${known}, read as ${read}`);
      }
    }
    expect(apart).toEqual([]);
  });
});

describe('a typed number', () => {
  const allowed = '0123456789+*#';
  it.each([
    ['(303) 555-0142', '3035550142'],
    ['+1 303.555.0142', '+13035550142'],
    ['０９０－００００－０１０１', '09000000101'],
    ['  4102 ', '4102'],
    ['*67 303 555 0142', '*673035550142'],
  ])('goes as it is shown: %s as %s', (typed, dialed) => {
    expect(dialableNumber(typed, allowed)).toBe(dialed);
  });

  it.each(['', '12', 'call me', '303 555 0142 ext. 5', '+', '303+555', '1,2,3', '***'])('refuses %j', (typed) => {
    expect(dialableNumber(typed, allowed)).toBeNull();
  });

  it('is refused rather than changed where the dialer does not keep a sign', () => {
    expect(dialableNumber('+1 303 555 0142', '0123456789')).toBeNull();
  });
});
