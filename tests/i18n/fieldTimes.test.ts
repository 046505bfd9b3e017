import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedDateText, readListedDate } from '../../lib/i18n/fieldTimes';

describe('a date of a calling list', () => {
  it.each([
    ['06/30/2026 14:00', '30 Jun 2026 14:00', '2026/06/30 14:00'],
    ['02/01/2026 00:05', '1 Feb 2026 00:05', '2026/02/01 00:05'],
    ['12/09/2026', '9 Dec 2026', '2026/12/09'],
    ['12/09/2026 23:59:30', '9 Dec 2026 23:59', '2026/12/09 23:59'],
    // No dates: nothing is made of them.
    ['30 Jun 2026', '30 Jun 2026', '30 Jun 2026'],
    ['02/30/2026 10:00', '02/30/2026 10:00', '02/30/2026 10:00'],
    ['06/30/2026 24:00', '06/30/2026 24:00', '06/30/2026 24:00'],
    ['', '', ''],
  ])('RES-3 %o is read as %o and %o', (listed, english, japanese) => {
    expect([listedDateText('en', listed), listedDateText('ja', listed)]).toEqual([english, japanese]);
  });

  it.each([
    ['30 Jun 2026 14:00', '06/30/2026 14:00'],
    ['30 june 2026 9:05', '06/30/2026 09:05'],
    ['Jun 30, 2026 14:00', '06/30/2026 14:00'],
    ['1 Sept. 2026', '09/01/2026 00:00'],
    ['2026-06-30T14:00', '06/30/2026 14:00'],
    ['2026/6/3 14:00', '06/03/2026 14:00'],
    ['2026.06.30', '06/30/2026 00:00'],
    ['２０２６／０６／３０　１４：００', '06/30/2026 14:00'],
    ['2026年6月30日 14時30分', '06/30/2026 14:30'],
    ['2026年6月30日14時', '06/30/2026 14:00'],
    ['2026年6月30日', '06/30/2026 00:00'],
  ])('RES-3 %o is written as %o', (written, listed) => {
    expect(readListedDate(written)).toBe(listed);
  });

  it.each([
    ['06/07/2026 14:00', 'which of the two is the month?'],
    ['30/06/2026', 'nor here, by the same rule'],
    ['30 Jun', 'no year'],
    ['31 Jun 2026', 'no such day'],
    ['30 Foo 2026', 'no such month'],
    ['30 Jun 2026 25:00', 'no such time'],
    ['30 Jun 2026 14', 'no minutes'],
    ['2026-06-301', 'a day of three digits'],
    ['tomorrow', 'no date'],
    ['', 'nothing'],
  ])('RES-3 %o is no date: %s', (written) => {
    expect(readListedDate(written)).toBeNull();
  });

  it('RES-3 whatever date is shown can be written as it is shown, in both languages', () => {
    const date = fc.date({
      min: new Date('1970-01-01T00:00Z'),
      max: new Date('2099-12-31T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, fc.constantFrom('en', 'ja'), (date, language) => {
        const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(date.toISOString()) ?? [];
        const listed = `${month}/${day}/${year} ${time}`;
        expect(readListedDate(listedDateText(language, listed))).toBe(listed);
      }),
    );
  });
});
