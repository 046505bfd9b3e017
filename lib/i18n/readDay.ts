import type { DayOrder } from './dayOrder';
import { type Day, englishDays } from './days';
import type { Language } from './language';

/** How far back a day without a year is still one that has passed, and not the same day of next year; in days. */
const longestPast = 90;

/**
 * Reads a day as people write it: `9/6` (in the order of the agent's region), `11 Jun`, `tomorrow`, `Mon`, `2026-06-11`;
 * `6月11日`, `明日`, `月曜`. A day that the written weekday contradicts is not read.
 * @param order what comes first in figures, unless it cannot be
 * @param today where `tomorrow` is counted from
 * @returns null where it is no day
 */
export function readDay(
  { language, order }: { language: Language; order: DayOrder },
  text: string,
  today: Day,
): Day | null {
  const whole = text.normalize('NFKC').trim().toLowerCase();
  const [, written = whole, letter] = /^(.*\d.*?)\s*\(([月火水木金土日])(?:曜日?)?\)$/.exec(whole) ?? [];
  const from = Temporal.PlainDate.from(today);
  const day =
    relative(written, from) ??
    japanese(written, from) ??
    figures({ language, order }, written, from) ??
    english(written, from);
  return day === null || (letter !== undefined && !isOn(day, letter)) ? null : day.toString();
}

const japaneseWeekdays = '月火水木金土日';
const isOn = (day: Plain, letter: string): boolean => japaneseWeekdays.indexOf(letter) === day.dayOfWeek - 1;

type Plain = Temporal.PlainDate;

const words: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/^(today|今日|本日|きょう)$/, 0],
  [/^(tomorrow|tomorow|tmrw?|明日|あした|あす|翌日)$/, 1],
  [/^(the )?day after tomorrow$|^(明後日|あさって|翌々日)$/, 2],
  [/^(in )?(a|one|1) week$|^next week$|^(来週|一?週間後|1週間後)$/, 7],
  [/^(in )?(two|2) weeks$|^(再来週|2週間後)$/, 14],
];

/** Counted from today: a word, `in 3 days`, `+3`, `3日後`, a weekday. */
function relative(written: string, today: Plain): Plain | null {
  const word = words.find(([pattern]) => pattern.test(written));
  if (word !== undefined) return today.add({ days: word[1] });
  const count = /^(?:\+|in )?(\d{1,3})(?: days?|日後)$|^\+(\d{1,3})$/.exec(written);
  if (count !== null) return today.add({ days: Number(count[1] ?? count[2]) });
  return weekday(written, today);
}

/** The next day of that name, never today; with *next* the one of next week. */
function weekday(written: string, today: Plain): Plain | null {
  const found = /^(next |来週の?)?(?:([a-z]{2,9})\.?|([月火水木金土日])(?:曜日?)?)$/.exec(written);
  if (found === null) return null;
  const [, next, name, letter] = found;
  const index = letter === undefined ? englishWeekday(name ?? '') : japaneseWeekdays.indexOf(letter);
  if (index < 0) return null;
  if (next !== undefined) return today.add({ days: 7 + index - (today.dayOfWeek - 1) });
  return today.add({ days: ((index - today.dayOfWeek + 7) % 7) + 1 });
}

const englishWeekday = (name: string): number =>
  name.length < 2 ? -1 : englishDays.weekdays.findIndex((day) => day.toLowerCase().startsWith(name));

const englishMonth = (name: string): number =>
  name.length < 3
    ? 0
    : englishDays.months.findIndex((month) => month.toLowerCase().startsWith(name.replace(/^sept$/, 'sep'))) + 1;

/** `2026年6月11日木曜日`, in whole or in part. */
function japanese(written: string, today: Plain): Plain | null {
  const found = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日?(?:([月火水木金土日])(?:曜日?)?)?$/.exec(
    written.replace(/\s+/g, ''),
  );
  if (found === null || !/[年月日]/.test(written)) return null;
  const [, year, month, date, letter] = found;
  if (month === undefined) return year === undefined ? nextDate(Number(date), today) : null;
  const day = dated(year, Number(month), Number(date), today);
  return day !== null && letter !== undefined && !isOn(day, letter) ? null : day;
}

/** `2026-06-11`, `9/6`, `9.6.26`, `11`: what comes first is the region's own way, unless it cannot be. */
function figures({ language, order }: Parameters<typeof readDay>[0], written: string, today: Plain): Plain | null {
  const found = /^(\d{1,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,4})?)?)?$/.exec(written);
  if (found === null) return null;
  const [, one = '', two, three] = found;
  if (two === undefined) return one.length > 2 ? null : nextDate(Number(one), today);
  const isYearFirst =
    one.length === 4 || (language === 'ja' && one.length === 2 && three !== undefined && three.length < 3);
  if (isYearFirst) return three === undefined ? null : dated(one, Number(two), Number(three), today);
  if (one.length > 2 || three?.length === 1 || three?.length === 3) return null;
  const [date, month] = order === 'monthFirst' ? [Number(two), Number(one)] : [Number(one), Number(two)];
  return dated(three, month, date, today) ?? (month > 12 ? dated(three, date, month, today) : null);
}

/** `11 Jun`, `June 11th, 2026`, `Thu 11 Jun`. */
function english(written: string, today: Plain): Plain | null {
  const parts = written.split(/[\s,./-]+/).filter(Boolean);
  let month: number | null = null;
  let date: number | null = null;
  let weekday: number | null = null;
  let year: string | undefined;
  for (const part of parts) {
    const number = /^(\d{1,2})(st|nd|rd|th)?$/.exec(part);
    if (/^\d{4}$/.test(part) && year === undefined) year = part;
    else if (number !== null && date === null) date = Number(number[1]);
    else if (month === null && englishMonth(part) > 0) month = englishMonth(part);
    else if (weekday === null && englishWeekday(part) >= 0) weekday = englishWeekday(part);
    else return null;
  }
  if (date === null) return null;
  const day = month === null ? (weekday === null ? null : nextDate(date, today)) : dated(year, month, date, today);
  return day !== null && weekday !== null && weekday !== day.dayOfWeek - 1 ? null : day;
}

/** The next day of a month with this date, today included. */
function nextDate(date: number, today: Plain): Plain | null {
  for (let month = today.with({ day: 1 }), tries = 0; tries < 3; month = month.add({ months: 1 }), tries++) {
    const day = plain(month.year, month.month, date);
    if (day !== null && Temporal.PlainDate.compare(day, today) >= 0) return day;
  }
  return null;
}

/** Without a year it is this year's, or next year's where that passed long ago. */
function dated(year: string | undefined, month: number, date: number, today: Plain): Plain | null {
  if (year !== undefined) return plain(Number(year) + (year.length === 2 ? 2000 : 0), month, date);
  const day = plain(today.year, month, date);
  if (day === null || day.until(today).days <= longestPast) return day ?? plain(today.year + 1, month, date);
  return plain(today.year + 1, month, date);
}

function plain(year: number, month: number, day: number): Plain | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    // The thirtieth of February.
    return null;
  }
}
