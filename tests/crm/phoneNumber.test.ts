import { type CountryCode, getCountries, getCountryCallingCode, getExampleNumber } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { callingCodeOf } from '../../lib/crm/callingCodes';
import { readNumber, sameNumber } from '../../lib/crm/phoneNumber';

describe('the numbers that a calling list and a CRM page write differently', () => {
  it.each([
    // Japan
    ['0312345678', '03-1234-5678', 'JP'],
    ['+81312345678', '03-1234-5678', 'JP'],
    ['+81312345678', '０３－１２３４－５６７８', 'JP'],
    ['+81312345678', '03(1234)5678', 'JP'],
    ['09012345678', '+81 90-1234-5678', 'JP'],
    ['09012345678', '+81 (0)90 1234 5678', 'JP'],
    ['09012345678', '+81 090-1234-5678', 'JP'],
    ['819012345678', '090ー1234ー5678', 'JP'],
    ['0120123456', '0120-123-456', 'JP'],
    ['+442079460018', '010 44 20 7946 0018', 'JP'],
    // United States
    ['3035550142', '(303) 555-0142', 'US'],
    ['13035550142', '303.555.0142', 'US'],
    ['+13035550142', '1-303-555-0142', 'US'],
    ['3035550142', 'tel:+1-303-555-0142', 'US'],
    ['+81312345678', '011 81 3 1234 5678', 'US'],
    // United Kingdom
    ['07700900123', '+44 7700 900123', 'GB'],
    ['02079460018', '+44 (0)20 7946 0018', 'GB'],
    ['442079460018', '020 7946 0018', 'GB'],
    ['02079460018', '0044 20 7946 0018', 'GB'],
    // France
    ['0199001234', '+33 1 99 00 12 34', 'FR'],
    ['+33639980102', '06.39.98.01.02', 'FR'],
    ['0639980102', '06 39 98 01 02', 'FR'],
    // Italy keeps its zero, Hungary's prefix has two digits, Russia's is 8
    ['+390612345678', '06 1234 5678', 'IT'],
    ['+3612345678', '06 1 234 5678', 'HU'],
    ['+79161234567', '8 916 123-45-67', 'RU'],
  ])('reads %s and %s as one number in %s', (a, b, region) => {
    expect(sameNumber(a, b, region)).toBe(true);
    expect(sameNumber(b, a, region)).toBe(true);
  });

  it.each([
    ['0312345678', '03-1234-5679', 'JP'],
    ['0312345678', '+44 3 1234 5678', 'JP'],
    ['3035550142', '+44 303 555 0142', 'US'],
    ['+390612345678', '+39 6 1234 5678', ''],
    ['07700900123', '+81 7700 900123', 'GB'],
    ['', '', 'GB'],
    ['12', '12', 'GB'],
    ['n/a', 'n/a', 'GB'],
  ])('tells %s and %s apart in %s', (a, b, region) => {
    expect(sameNumber(a, b, region)).toBe(false);
    expect(sameNumber(b, a, region)).toBe(false);
  });

  it('reads a national number in the country of the other when no region is set', () => {
    expect(sameNumber('0312345678', '+81 3-1234-5678', '')).toBe(true);
    expect(sameNumber('+13035550142', '(303) 555-0142', '')).toBe(true);
    expect(sameNumber('+390612345678', '06 12345678', '')).toBe(true);
    expect(sameNumber('819012345678', '+81 90 1234 5678', '')).toBe(true);
    expect(sameNumber('03-1234-5678', '０３１２３４５６７８', '')).toBe(true);
    expect(sameNumber('0312345678', '+44 3 1234 5679', '')).toBe(false);
  });

  it('lets extensions decide only where both sides have one', () => {
    expect(sameNumber('0312345678', 'tel:+81312345678;ext=12', 'JP')).toBe(true);
    expect(sameNumber('03-1234-5678 内線12', 'tel:+81312345678;ext=12', 'JP')).toBe(true);
    expect(sameNumber('303-555-0142 x12', '(303) 555-0142 ext. 13', 'US')).toBe(false);
  });
});

describe('reading one number', () => {
  it.each([
    ['tel:+81-3-1234-5678;ext=99', { international: '81312345678', digits: '81312345678', extension: '99' }],
    ['tel:%2B81312345678', { international: '81312345678', digits: '81312345678', extension: null }],
    ['tel:3-1234-5678;phone-context=+81', { international: '81312345678', digits: '81312345678', extension: null }],
    ['(0 303) 555-0142 #7', { international: null, digits: '03035550142', extension: '7' }],
  ])('takes %s apart', (text, parts) => {
    expect(readNumber(text)).toEqual(parts);
  });

  it.each(['', 'tel:', 'tel:%', 'call me', '1-800-FLOWERS', '+1+2 3456789', '123456789012345678', '#12', '+'])(
    'refuses %j',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );
});

describe('the table of calling codes', () => {
  it('agrees with libphonenumber on every region', () => {
    for (const region of getCountries())
      expect([region, callingCodeOf(region)?.code]).toEqual([region, getCountryCallingCode(region)]);
  });

  /** Mobile numbers of these are written with digits inside that a table of prefixes cannot know. */
  const known = new Set<CountryCode>(['AR']);

  it('reads the national and the international spelling of every region alike', () => {
    const apart: string[] = [];
    for (const region of getCountries()) {
      const example = getExampleNumber(region, examples);
      if (example === undefined || known.has(region)) continue;
      if (!sameNumber(example.formatNational(), example.number, region))
        apart.push(`${region} ${example.formatNational()}`);
      if (!sameNumber(example.formatInternational(), example.number, region)) apart.push(`${region} ${example.number}`);
    }
    expect(apart).toEqual([]);
  });
});
