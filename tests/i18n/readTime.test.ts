import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClock } from '../../lib/i18n/days';
import { readTime } from '../../lib/i18n/readTime';

const times: readonly (readonly [string, string | null])[] = [
  ['15:30', '15:30'],
  ['9:05', '09:05'],
  ['15.30', '15:30'],
  ['1530', '15:30'],
  ['930', '09:30'],
  ['15h30', '15:30'],
  ['15', '15:00'],
  ['3pm', '15:00'],
  ['3 PM', '15:00'],
  ['3:30 p.m.', '15:30'],
  ['330pm', '15:30'],
  ['3p', '15:00'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['noon', '12:00'],
  ['00:00', '00:00'],
  ['15時', '15:00'],
  ['15時30分', '15:30'],
  ['１５時３０分', '15:30'],
  ['15時半', '15:30'],
  ['午後3時', '15:00'],
  ['午後3時半ごろ', '15:30'],
  ['午前9:30', '09:30'],
  ['午前１２時', '00:00'],
  ['正午', '12:00'],
  ['１５：３０', '15:30'],
  ['24:00', null],
  ['15:60', null],
  ['13pm', null],
  ['午後13時', null],
  ['15:3', null],
  ['', null],
  ['later', null],
  ['99', null],
  ['15:30:10', null],
];

describe('a time as it is written', () => {
  it.each(times)('CB-2 %j is %j', (text, time) => expect(readTime(text)).toBe(time));

  it('CB-2 is read in every form in which it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.constantFrom('en', 'ja'), (minutes, language) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        expect(readTime(formatClock(language, time))).toBe(time);
      }),
    );
  });
});
