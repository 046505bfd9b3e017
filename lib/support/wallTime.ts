import { type ContactZone, ianaName } from './zoneTime';

/** A date and a time of day without a place, as in `2026-11-30T15:30`. */
export type WallTime = string;

/** An IANA name, as in `Europe/London`, or a fixed offset, as in `+09:00`. */
export type ZoneId = string;

/** Where a contact's clock was taken from. `assumed`: the record says nothing of it, so it is taken to be the agent's. */
export interface KnownZone {
  zone: ZoneId;
  basis: 'name' | 'offset' | 'assumed';
}

/**
 * The clock of a contact. A name that the browser knows follows daylight saving; an offset cannot, and is what it is today.
 * @param agentZone what is assumed where the record says nothing
 */
export function contactClock({ timeZoneName, timeZoneOffset }: ContactZone, agentZone: ZoneId): KnownZone {
  const name = ianaName(timeZoneName);
  if (name !== null) return { zone: name, basis: 'name' };
  if (timeZoneOffset !== null && isOffset(timeZoneOffset)) return { zone: fixedZone(timeZoneOffset), basis: 'offset' };
  return { zone: agentZone, basis: 'assumed' };
}

/** No clock is a day away from UTC: a server that says so says nothing of it. */
const isOffset = (offset: number): boolean => Math.abs(offset) < 86_370;

/** An offset in seconds east of UTC as a zone, to the minute. */
function fixedZone(offset: number): ZoneId {
  const minutes = Math.round(Math.abs(offset) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 && minutes > 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The moments that a wall time stands for in a zone, in milliseconds of the clock, the earlier first. On the day of a clock change it may
 * be none (`never`: the clock jumps from before it to behind it), or two.
 */
export type Moments =
  | { is: 'once'; at: number }
  | { is: 'twice'; first: number; second: number }
  /** `next`: the first moment after the jump. */
  | { is: 'never'; next: number };

/** @throws RangeError where the wall time is none, or the zone is not known; both are checked where they come in. */
export function momentsOf(wall: WallTime, zone: ZoneId): Moments {
  const plain = Temporal.PlainDateTime.from(wall);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { is: 'once', at: earlier.epochMilliseconds };
  if (earlier.toPlainDateTime().equals(plain)) {
    return { is: 'twice', first: earlier.epochMilliseconds, second: later.epochMilliseconds };
  }
  // One reading lies before the jump and one behind it.
  return { is: 'never', next: earlier.getTimeZoneTransition('next')?.epochMilliseconds ?? later.epochMilliseconds };
}

/** What a clock in a zone shows at a moment (milliseconds), to the minute. */
export function wallTimeAt(at: number, zone: ZoneId): WallTime {
  return zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The zone of this device's own clock. */
export const ownZone = (): ZoneId => Temporal.Now.timeZoneId();

/** Seconds east of UTC in a zone at a moment. */
export const offsetAt = (at: number, zone: ZoneId): number => zoned(at, zone).offsetNanoseconds / 1e9;

/** Whether the browser knows a zone. */
export function isZone(zone: string): boolean {
  try {
    zoned(0, zone);
    return true;
  } catch {
    // The only way to ask.
    return false;
  }
}

const zoned = (at: number, zone: ZoneId): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** A date as `2026-11-30` and a time as `15:30`, or null where either is none. */
export function wallTimeOf(date: string, time: string): WallTime | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toString({ smallestUnit: 'minute' });
  } catch {
    // The thirtieth of February.
    return null;
  }
}
