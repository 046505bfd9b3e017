import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOrder } from '../../lib/i18n/dayOrder';
import { formatDate, formatDay, formatHeading, formatLongDay, formatShortDay } from '../../lib/i18n/days';
import { readDay } from '../../lib/i18n/readDay';

/** A Thursday. */
const today = '2026-06-11';

const english: readonly (readonly [string, string | null])[] = [
  ['2026-06-12', '2026-06-12'],
  ['2026-6-1', '2026-06-01'],
  ['2026/06/12', '2026-06-12'],
  ['9/7', '2026-07-09'],
  ['9.7.', '2026-07-09'],
  ['9/7/26', '2026-07-09'],
  ['9/7/2027', '2027-07-09'],
  ['6/13', '2026-06-13'],
  ['9/6', '2026-06-09'],
  ['5/1', '2027-01-05'],
  ['12 Jun', '2026-06-12'],
  ['12 june', '2026-06-12'],
  ['June 12th, 2026', '2026-06-12'],
  ['12th Sept', '2026-09-12'],
  ['Fri 12 Jun', '2026-06-12'],
  ['Mon 12 Jun', null],
  ['12', '2026-06-12'],
  ['11', '2026-06-11'],
  ['10', '2026-07-10'],
  ['31', '2026-07-31'],
  ['today', '2026-06-11'],
  ['Tomorrow', '2026-06-12'],
  [' tmr ', '2026-06-12'],
  ['day after tomorrow', '2026-06-13'],
  ['next week', '2026-06-18'],
  ['in 3 days', '2026-06-14'],
  ['+3', '2026-06-14'],
  ['Mon', '2026-06-15'],
  ['thu', '2026-06-18'],
  ['Thursday', '2026-06-18'],
  ['next fri', '2026-06-19'],
  ['sunday', '2026-06-14'],
  ['30/2', null],
  ['29/2', null],
  ['29/2/2028', '2028-02-29'],
  ['31/6', null],
  ['', null],
  ['soon', null],
  ['m', null],
  ['15:30', null],
  ['123', null],
  ['9/7/1', null],
  ['12 Jun Jul', null],
];

const turned: readonly (readonly [string, string | null])[] = [
  ['6/12', '2026-06-12'],
  ['9/6', '2026-09-06'],
  ['7/9/26', '2026-07-09'],
  ['7-9-2027', '2027-07-09'],
  ['13/6', '2026-06-13'],
  ['2/30', null],
  ['6/31', null],
];

const japanese: readonly (readonly [string, string | null])[] = [
  ['6/12', '2026-06-12'],
  ['６／１２', '2026-06-12'],
  ['6月12日', '2026-06-12'],
  ['６月１２日', '2026-06-12'],
  ['6月12日(金)', '2026-06-12'],
  ['6月12日（金）', '2026-06-12'],
  ['6月12日(月)', null],
  ['6/12(金)', '2026-06-12'],
  ['6/12（月）', null],
  ['6月12日金曜日', '2026-06-12'],
  ['2027年1月5日', '2027-01-05'],
  ['1月5日', '2027-01-05'],
  ['26/6/12', '2026-06-12'],
  ['2026/6/12', '2026-06-12'],
  ['12日', '2026-06-12'],
  ['今日', '2026-06-11'],
  ['本日', '2026-06-11'],
  ['明日', '2026-06-12'],
  ['あした', '2026-06-12'],
  ['明後日', '2026-06-13'],
  ['3日後', '2026-06-14'],
  ['３日後', '2026-06-14'],
  ['来週', '2026-06-18'],
  ['月曜', '2026-06-15'],
  ['月曜日', '2026-06-15'],
  ['木', '2026-06-18'],
  ['来週の金曜', '2026-06-19'],
  ['13月1日', null],
  ['2026年12日', null],
  ['いつか', null],
];

describe('a day as it is written', () => {
  const british = { language: 'en', order: dayOrder('en', ['en-GB']) } as const;
  const american = { language: 'en', order: dayOrder('en', ['en-US']) } as const;
  const inJapan = { language: 'ja', order: dayOrder('ja', ['ja-JP']) } as const;
  it.each(english)('CB-2 in Britain %j is %j', (text, day) => expect(readDay(british, text, today)).toBe(day));
  it.each(turned)('CB-2 in America %j is %j', (text, day) => expect(readDay(american, text, today)).toBe(day));
  it.each(japanese)('CB-2 in Japanese %j is %j', (text, day) => expect(readDay(inJapan, text, today)).toBe(day));

  it('CB-2 is the same in America where its month is a word, or its year comes first', () => {
    for (const [text, day] of english.filter(([text]) => !/^\d{1,2}[./]/.test(text)))
      expect(readDay(american, text, today)).toBe(day);
  });

  it('CB-2 is read in every form in which it is shown, in both languages', () => {
    const days = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(days, fc.constantFrom(british, american, inJapan), (count, region) => {
        const { language } = region;
        const day = Temporal.PlainDate.from(today).add({ days: count }).toString();
        for (const format of [formatDate, formatLongDay])
          expect(readDay(region, format(language, day), today)).toBe(day);
        for (const format of [formatDay, formatHeading, formatShortDay]) {
          expect(readDay(region, format(language, day, today), today)).toBe(day);
        }
      }),
    );
  });

  it('CB-2 is never anything but a day, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom(british, american, inJapan),
        (text, region) => {
          const day = readDay(region, text, today);
          if (day !== null) expect(Temporal.PlainDate.from(day).toString()).toBe(day);
        },
      ),
    );
  });
});
