import { wallTimeOf } from '../support/wallTime';
import { englishDays } from './days';
import type { Language } from './language';

const months = englishDays.months.map((month) => month.slice(0, 3));

const two = (digits: string): string => digits.padStart(2, '0');

const isReal = (year: string, month: string, day: string, time: string): boolean =>
  wallTimeOf(`${year}-${month}-${day}`, time) !== null;

/**
 * A date of a calling list, `MM/DD/YYYY HH:mm` (protocol notes, section 11), as the agent reads it: `30 Jun 2026 14:00`, in Japanese
 * `2026/06/30 14:00`. Whatever is none stays as it is.
 */
export function listedDateText(language: Language, listed: string): string {
  const found = /^(\d\d)\/(\d\d)\/(\d{4})(?: (\d\d:\d\d)(?::\d\d)?)?$/.exec(listed.trim());
  if (found === null) return listed;
  const [, month = '', day = '', year = '', time] = found;
  if (!isReal(year, month, day, time ?? '00:00')) return listed;
  const date = language === 'ja' ? `${year}/${month}/${day}` : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
  return time === undefined ? date : `${date} ${time}`;
}

/**
 * What the agent writes, as the calling list keeps it; null where it is no date. The year stands first, or the month is a word: of two
 * numbers alone nobody can say which is the month. A date without a time is its midnight.
 */
export function readListedDate(written: string): string | null {
  const text = written
    .normalize('NFKC')
    .replaceAll(/[年月]/g, '/')
    .replace('日', ' ')
    .replace(/時(?!\d)/, ':00')
    .replace('時', ':')
    .replace('分', '')
    .trim();
  const parts = yearFirst(text) ?? monthInWords(text);
  if (parts === null) return null;
  const { year, month, day, rest } = parts;
  const clock = /^(?:[\sT]+(\d{1,2}):(\d\d))?$/.exec(rest);
  if (clock === null) return null;
  const [, hour = '0', minute = '00'] = clock;
  const time = `${two(hour)}:${minute}`;
  return isReal(year, month, day, time) ? `${month}/${day}/${year} ${time}` : null;
}

interface Parts {
  year: string;
  month: string;
  day: string;
  /** What follows the date. */
  rest: string;
}

function yearFirst(text: string): Parts | null {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(text);
  if (found === null) return null;
  const [, year = '', month = '', day = '', rest = ''] = found;
  return { year, month: two(month), day: two(day), rest };
}

function monthInWords(text: string): Parts | null {
  const found =
    /^(?<day>\d{1,2})\.? (?<word>[a-z]{3,9})\.?,? (?<year>\d{4})(?<rest>.*)$/i.exec(text) ??
    /^(?<word>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})(?<rest>.*)$/i.exec(text);
  if (!found?.groups) return null;
  const { day = '', word = '', year = '', rest = '' } = found.groups;
  const index = months.findIndex((month) => word.toLowerCase().startsWith(month.toLowerCase()));
  return index < 0 ? null : { year, month: two(String(index + 1)), day: two(day), rest };
}
