import { madeOnce } from '../support/madeOnce';
import type { ZoneId } from '../support/wallTime';
import { type ContactZone, ianaName, secondsOfDay } from '../support/zoneTime';
import type { Language } from './language';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja-JP' };

/** A time of day on this device's clock, 24 hours. */
export function formatTime(language: Language, at: number): string {
  return clocksIn(locales[language]).format(at);
}

const clocksIn = madeOnce(
  (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);

/** Seconds after midnight as a time of day: `09:00`, in Japanese `9:00`. */
export function formatTimeOfDay(language: Language, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hour = String(Math.floor(minutes / 60));
  return `${language === 'ja' ? hour : hour.padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Seconds east of UTC as `UTC+09:00`. */
export function formatOffset(seconds: number): string {
  return `UTC${fixedOffset(seconds)}`;
}

function fixedOffset(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`;
}

const weekdays = (language: Language) =>
  madeOnce((timeZone) => new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone }));
const weekdaysIn: Readonly<Record<Language, ReturnType<typeof weekdays>>> = { en: weekdays('en'), ja: weekdays('ja') };
const zonesInJapanese = madeOnce(
  (timeZone) => new Intl.DateTimeFormat('ja-JP', { timeZone, timeZoneName: 'longGeneric' }),
);

/** The contact's weekday, time of day and seconds after midnight at the moment `at`; null where the zone is not known. */
export function contactTime(
  language: Language,
  zone: ContactZone,
  at: number,
): { text: string; zone: string; secondsOfDay: number } | null {
  const seconds = secondsOfDay(zone, at);
  if (seconds === null) return null;
  const iana = ianaName(zone.timeZoneName);
  // A shifted moment read as UTC is the same on every engine; fixed-offset zones are young.
  const [timeZone, moment] = iana === null ? ['UTC', at + (zone.timeZoneOffset ?? 0) * 1000] : [iana, at];
  const weekday = weekdaysIn[language](timeZone).format(moment);
  const time = formatTimeOfDay(language, seconds);
  const text = language === 'ja' ? `${time}(${weekday})` : `${weekday} ${time}`;
  return { text, zone: zoneLabel(language, zone, iana), secondsOfDay: seconds };
}

/** What a contact's clock is called, by its place where one is named; null where nothing is known of it. */
export function placeName(language: Language, zone: ContactZone): string | null {
  const iana = ianaName(zone.timeZoneName);
  return iana === null && zone.timeZoneOffset === null ? null : zoneLabel(language, zone, iana);
}

/** What a zone is called: an IANA name by its place, a fixed offset as such. */
export function zoneName(language: Language, zone: ZoneId): string {
  if (/^[+-]/.test(zone)) return `UTC${zone}`;
  return zoneLabel(language, { timeZoneName: zone, timeZoneOffset: null }, zone);
}

/** English has the city in the zone's own name; in Japanese the browser names the zone. */
function zoneLabel(language: Language, zone: ContactZone, iana: string | null): string {
  if (iana === null) {
    const utc = formatOffset(zone.timeZoneOffset ?? 0);
    return zone.timeZoneName === null ? utc : `${zone.timeZoneName} (${utc})`;
  }
  if (language === 'en') return (zone.timeZoneName ?? iana).split('/').at(-1)?.replaceAll('_', ' ') ?? iana;
  const parts = zonesInJapanese(iana).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? iana;
}
