import type { Language } from './language';

/** A day as `2026-06-11`. */
export type Day = string;

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const japaneseWeekdays = '月火水木金土日';

/** The months and weekdays in English, as they are read and written here: browsers shorten them differently. */
export const englishDays = { months, weekdays } as const;

const partsOf = (day: Day) => {
  const { year, month, day: date, dayOfWeek } = Temporal.PlainDate.from(day);
  return { year, month, date, weekday: dayOfWeek - 1 };
};

/** A day with its weekday, as short as it can be: `Thu 11 Jun`, in Japanese `6/11(木)`; with its year where that is not today's. */
export function formatDay(language: Language, day: Day, today: Day): string {
  const { year, month, date, weekday } = partsOf(day);
  const hasYear = year !== partsOf(today).year;
  if (language === 'ja') return `${hasYear ? `${year}/` : ''}${month}/${date}(${japaneseWeekdays[weekday]})`;
  return `${weekdays[weekday]?.slice(0, 3)} ${date} ${months[month - 1]?.slice(0, 3)}${hasYear ? ` ${year}` : ''}`;
}

/** A day where there is no room: with its year in the place of its weekday. */
export function formatShortDay(language: Language, day: Day, today: Day): string {
  const { year, month, date } = partsOf(day);
  if (year === partsOf(today).year) return formatDay(language, day, today);
  return language === 'ja' ? `${year}/${month}/${date}` : `${date} ${months[month - 1]?.slice(0, 3)} ${year}`;
}

/** The same as a heading: in Japanese `6月11日(木)`. */
export function formatHeading(language: Language, day: Day, today: Day): string {
  if (language !== 'ja') return formatDay(language, day, today);
  const { year, month, date, weekday } = partsOf(day);
  return `${year === partsOf(today).year ? '' : `${year}年`}${month}月${date}日(${japaneseWeekdays[weekday]})`;
}

/** A day by its date alone, in full: `11 June 2026`, in Japanese `2026年6月11日`. */
export function formatDate(language: Language, day: Day): string {
  const { year, month, date } = partsOf(day);
  return language === 'ja' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`;
}

/** A day in full for whoever cannot see the calendar: `Thursday 11 June 2026`. */
export function formatLongDay(language: Language, day: Day): string {
  const { weekday } = partsOf(day);
  const date = formatDate(language, day);
  return language === 'ja' ? `${date}${japaneseWeekdays[weekday]}曜日` : `${weekdays[weekday]} ${date}`;
}

/** The month of a day: `June 2026`. */
export function formatMonth(language: Language, day: Day): string {
  const { year, month } = partsOf(day);
  return language === 'ja' ? `${year}年${month}月` : `${months[month - 1]} ${year}`;
}

/** The days of a week in the order in which a calendar has its columns, each with its number from 1 for Monday. */
export function weekdayNames(language: Language): readonly { short: string; long: string; dayOfWeek: number }[] {
  if (language === 'en') return weekdays.map((long, at) => ({ short: long.slice(0, 2), long, dayOfWeek: at + 1 }));
  const names = [...japaneseWeekdays].map((short, at) => ({ short, long: `${short}曜日`, dayOfWeek: at + 1 }));
  return [...names.slice(-1), ...names.slice(0, -1)];
}

/** A time as `09:05`; in Japanese `9:05`. */
export const formatClock = (language: Language, time: string): string =>
  language === 'ja' ? time.replace(/^0(?=\d)/, '') : time;
