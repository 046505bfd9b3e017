import { momentsOf, type WallTime, wallTimeAt, wallTimeOf } from '../../support/wallTime';
import type { Chain } from './record';
import type { World } from './world';

/**
 * The time of a callback on the wire: `MM/DD/YYYY HH:mm`, which names no zone (protocol notes, section 10). It is read on the record's own
 * clock, or in the zone of the switch `callbackZone`.
 */
export const callbackZone = ({ switches }: World, { contact }: Chain): string =>
  switches.callbackZone === '' ? contact.timeZone : switches.callbackZone;

/** Reads a date and a time, unpadded as well, as one desktop writes them; null: it is neither. */
export function readDateTime(written: string): WallTime | null {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{1,2})$/.exec(written.trim());
  if (found === null) return null;
  const [month = '', day = '', year = '', hour = '', minute = ''] = found.slice(1).map((part) => part.padStart(2, '0'));
  return wallTimeOf(`${year}-${month}-${day}`, `${hour}:${minute}`);
}

/** Writes a date and a time as the wire has them. */
export function writeDateTime(wall: WallTime): string {
  const [date = '', time = ''] = wall.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return `${month}/${day}/${year} ${time}`;
}

/**
 * The instant of a time on a clock, in milliseconds since 1970. A time that the clock jumps over counts as the first moment after the
 * jump; which of two times is meant, on the night when the clock goes back, is the switch `repeatedHour`. No source says what a real
 * server does with either.
 */
export function instantOf({ switches }: World, wall: WallTime, zone: string): number {
  const moments = momentsOf(wall, zone);
  switch (moments.is) {
    case 'once':
      return moments.at;
    case 'twice':
      return moments[switches.repeatedHour];
    case 'never':
      return moments.next;
  }
}

/** The instant as the dialer writes it for this contact. */
export const dateTimeOf = (world: World, chain: Chain, at: number): string =>
  writeDateTime(wallTimeAt(at, callbackZone(world, chain)));
