import { madeOnce } from './madeOnce';

const day = 24 * 60 * 60;

/** What a record says of its contact's clock. */
export interface ContactZone {
  /** IANA name or abbreviation, as the dialer wrote it. */
  timeZoneName: string | null;
  /** Seconds east of UTC. */
  timeZoneOffset: number | null;
}

/**
 * An IANA name that this browser knows, else null. An abbreviation is never taken for one: `BST` is British Summer Time to the
 * dialer and Bangladesh to the browser, so abbreviations count by their offset.
 */
export function ianaName(name: string | null): string | null {
  return clockIn(name)?.resolvedOptions().timeZone ?? null;
}

const clockOf = madeOnce((timeZone) => {
  try {
    return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  } catch {
    // Not a zone that the browser knows: the offset speaks, and without one the time is shown as not known.
    return null;
  }
});

const clockIn = (name: string | null) => (name?.includes('/') ? clockOf(name) : null);

/** Seconds after midnight at the contact, to the minute, at the moment `at` (milliseconds); null where the zone is not known. */
export function secondsOfDay(zone: ContactZone, at: number): number | null {
  const clock = clockIn(zone.timeZoneName);
  if (clock === null) {
    if (zone.timeZoneOffset === null) return null;
    const minutes = Math.floor((at / 1000 + zone.timeZoneOffset) / 60);
    return (((minutes * 60) % day) + day) % day;
  }
  const parts = clock.formatToParts(at);
  const part = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return (part('hour') * 60 + part('minute')) * 60;
}

/** Lists write the end of the day as its last minute. */
const lastMinute = day - 60;

/** Whether a time of day lies within dial hours; hours that end before they begin run over midnight. */
export function isWithin(hours: { from: number; until: number }, secondsOfDay: number): boolean {
  const { from } = hours;
  const until = hours.until >= lastMinute ? day : hours.until;
  if (from === until) return true;
  return from < until ? secondsOfDay >= from && secondsOfDay < until : secondsOfDay >= from || secondsOfDay < until;
}
