import type { Language } from './language';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja-JP' };

/** What a record says of its contact's clock. */
export interface ContactZone {
  /** IANA name or abbreviation, as the dialer wrote it. */
  timeZoneName: string | null;
  /** Seconds east of UTC. */
  timeZoneOffset: number | null;
}

/** A time of day on this device's clock, 24 hours. */
export function formatTime(language: Language, at: number): string {
  return new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}

/** Seconds after midnight as a time of day: `09:00`, in Japanese `9:00`. */
export function formatTimeOfDay(language: Language, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hour = String(Math.floor(minutes / 60));
  return `${language === 'ja' ? hour : hour.padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * An IANA name that this browser knows, else null. An abbreviation is never taken for one: `BST` is British Summer Time to the
 * dialer and Bangladesh to the browser, so abbreviations count by their offset.
 */
function ianaName(name: string | null): string | null {
  if (name === null || !name.includes('/')) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    // Not a zone that the browser knows: the offset speaks, and without one the time is shown as not known.
    return null;
  }
}

function fixedOffset(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`;
}

/** The contact's weekday, time of day and seconds after midnight at the moment `at`; null where the zone is not known. */
export function contactTime(
  language: Language,
  zone: ContactZone,
  at: number,
): { text: string; zone: string; secondsOfDay: number } | null {
  const iana = ianaName(zone.timeZoneName);
  if (iana === null && zone.timeZoneOffset === null) return null;
  const offset = zone.timeZoneOffset ?? 0;
  // A shifted moment read as UTC is the same on every engine; fixed-offset zones are young.
  const [timeZone, moment] = iana === null ? ['UTC', at + offset * 1000] : [iana, at];
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  const parts = new Intl.DateTimeFormat('en-GB', clock).formatToParts(moment);
  const part = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const secondsOfDay = (part('hour') * 60 + part('minute')) * 60;
  const weekday = new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone }).format(moment);
  const time = formatTimeOfDay(language, secondsOfDay);
  const text = language === 'ja' ? `${time}(${weekday})` : `${weekday} ${time}`;
  return { text, zone: zoneLabel(language, zone, iana), secondsOfDay };
}

/** English has the city in the zone's own name; in Japanese the browser names the zone. */
function zoneLabel(language: Language, zone: ContactZone, iana: string | null): string {
  if (iana === null) {
    const utc = `UTC${fixedOffset(zone.timeZoneOffset ?? 0)}`;
    return zone.timeZoneName === null ? utc : `${zone.timeZoneName} (${utc})`;
  }
  if (language === 'en') return (zone.timeZoneName ?? iana).split('/').at(-1)?.replaceAll('_', ' ') ?? iana;
  const parts = new Intl.DateTimeFormat('ja-JP', { timeZone: iana, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? iana;
}

/** Whether a time of day lies within dial hours; hours that end before they begin run over midnight. */
export function isWithin(hours: { from: number; until: number }, secondsOfDay: number): boolean {
  const { from, until } = hours;
  if (from === until) return true;
  return from < until ? secondsOfDay >= from && secondsOfDay < until : secondsOfDay >= from || secondsOfDay < until;
}
