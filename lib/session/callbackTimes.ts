import { momentsOf, wallTimeAt, wallTimeOf, type ZoneId } from '../support/wallTime';
import { isWithin } from '../support/zoneTime';
import type { CallbackDraft } from './callback';
import type { RecordNumber } from './record';

/** A moment (milliseconds) as it is entered on a clock, with which of two times it is. */
export function entryAt(at: number, zone: ZoneId): Pick<CallbackDraft, 'date' | 'time' | 'turn'> {
  const wall = wallTimeAt(at, zone);
  const moments = momentsOf(wall, zone);
  const turn = moments.is !== 'twice' ? null : Math.floor(at / minute) === moments.second / minute ? 'second' : 'first';
  return { date: wall.slice(0, 10), time: wall.slice(11, 16), turn };
}

/**
 * The day of a time that was entered without one: today, or tomorrow where it has passed on that clock.
 * @param now milliseconds of this device's clock
 */
export function dayOfTime(time: string, zone: ZoneId, now: number): string {
  const [today = '', clock = ''] = wallTimeAt(now, zone).split('T');
  return time > clock ? today : Temporal.PlainDate.from(today).add({ days: 1 }).toString();
}

/** What an agent is asked for most often; each lies within the dial hours of the number. */
export const quickChoices = ['halfHour', 'twoHours', 'afternoon', 'tomorrow', 'nextMorning'] as const;
export type QuickChoice = (typeof quickChoices)[number];

export interface QuickTime {
  is: QuickChoice;
  /** Milliseconds of the clock. */
  at: number;
}

const minute = 60_000;
const rounding = 5 * minute;
/** Before it is noon there, two hours from now is no answer to *this afternoon*. */
const afternoonFrom = 14;
const latestMorning = 11;
const morning = 9 * 3600;
/** Where the list names no dial hours, nobody is called at night for the sake of a quick choice. */
const decentHours = { from: 8 * 3600, until: 20 * 3600 };

/**
 * The quick choices that there are now, soonest first: whatever is outside the dial hours is not among them, and a day's same time is moved
 * into them.
 * @param zone of the contact's clock
 * @param now milliseconds of this device's clock
 */
export function quickTimes(
  { dialHours }: Pick<RecordNumber, 'dialHours'>,
  zone: ZoneId,
  now: number,
): readonly QuickTime[] {
  const there = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const hours = dialHours ?? decentHours;
  const isOpen = (seconds: number) => isWithin(hours, seconds);
  const isGood = (at: number) => isOpen(secondsAt(at, zone));
  const inMinutes = (minutes: number) => Math.ceil((now + minutes * minute) / rounding) * rounding;
  /** A day there at a time of day; a time that the clock jumps over becomes the next that there is. */
  const on = (days: number, seconds: number) =>
    there
      .toPlainDate()
      .add({ days })
      .toZonedDateTime({ timeZone: zone, plainTime: timeOf(seconds) }).epochMilliseconds;

  const choices: QuickTime[] = [];
  const offer = (is: QuickChoice, at: number) => {
    if (at > now && isGood(at) && choices.every((other) => other.at !== at)) choices.push({ is, at });
  };
  offer('halfHour', inMinutes(30));
  if (there.hour < latestMorning) offer('afternoon', on(0, afternoonFrom * 3600));
  else offer('twoHours', inMinutes(120));
  const first = isOpen(morning) ? morning : hours.from;
  const same = Math.ceil(secondsAt(now, zone) / 300) * 300;
  offer('nextMorning', on(daysToWork(there.dayOfWeek), first));
  offer('tomorrow', on(1, same < day && isOpen(same) ? same : first));
  return choices.sort((a, b) => a.at - b.at);
}

const day = 24 * 60 * 60;

/** Days until the next working day, Monday to Friday, from a day of the week with 1 for Monday. */
const daysToWork = (weekday: number): number => (weekday < 5 ? 1 : 8 - weekday);

const timeOf = (seconds: number): string =>
  `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}`;

function secondsAt(at: number, zone: ZoneId): number {
  const [hours = 0, minutes = 0] = wallTimeAt(at, zone).slice(11).split(':').map(Number);
  return hours * 3600 + minutes * 60;
}

/** Whether a date and a time are written as they are kept. */
export const isDate = (date: string): boolean => wallTimeOf(date, '00:00') !== null;
export const isTime = (time: string): boolean => wallTimeOf('2000-01-01', time) !== null;
