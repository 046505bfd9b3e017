import { expect } from 'vitest';
import { momentsOf, wallTimeAt } from '../../../lib/support/wallTime';
import { fate, first, type Shift, shiftOnCall } from './shift';
import type { World } from './world';

/** The zone of the first contact. */
export const tokyo = 'Asia/Tokyo';

/** A day on a clock, counted from today, as an agent can write it in either language: `2026-11-30`. */
export const dayFromToday = (days: number, zone: string = tokyo): string =>
  Temporal.PlainDate.from(wallTimeAt(Date.now(), zone).slice(0, 10)).add({ days }).toString();

/** Date and time on a clock of a moment that is some milliseconds from now. */
export function entryIn(ms: number, zone: string = tokyo): { date: string; time: string } {
  const [date = '', clock = ''] = wallTimeAt(Date.now() + ms, zone).split('T');
  return { date, time: clock.slice(0, 5) };
}

/** The moment of a date and a time that the clock of a zone shows once, in milliseconds since 1970. */
export function momentAt({ date, time }: { date: string; time: string }, zone: string = tokyo): number {
  const moments = momentsOf(`${date}T${time}`, zone);
  if (moments.is !== 'once') throw new Error(`${date} ${time} comes ${moments.is} in ${zone}.`);
  return moments.at;
}

/** The day of the year's next change to summer time in London, when 1:30 does not come. */
export function shortNightInLondon(): string {
  for (let days = 1; days < 400; days++) {
    const date = dayFromToday(days, 'Europe/London');
    if (momentsOf(`${date}T01:30`, 'Europe/London').is === 'never') return date;
  }
  throw new Error('London has no summer time any more.');
}

/** The callbacks that the dialer has for a number, oldest first, as far as they say what was entered. */
export const callbacksOf = (world: World, handle: number) =>
  fate(world, handle).callbacks.map(({ owner, by, phone, at, state }) => ({ owner, by, phone, at, state }));

/** What the dialer was asked about callbacks and the ends of records, in order. */
export const closings = ({ dialer }: World): readonly string[] =>
  dialer
    .log()
    .filter(({ kind, name }) => kind === 'request' && closingRequests.includes(name))
    .map(({ name }) => name);

/** The requests that told the dialer a call result, in order. */
export const resultsTold = ({ dialer }: World): readonly (string | null)[] =>
  dialer
    .traffic()
    .filter(({ direction, keys }) => direction === 'in' && keys.includes('GSW_CALL_RESULT'))
    .map(({ name }) => name);

const closingRequests = ['RecordReschedule', 'ScheduledRecordReschedule', 'RecordProcessed', 'RecordReject'];
export const scheduledAndClosed = ['RecordReschedule', 'RecordProcessed'];

/** A call that has ended, with its result chosen. */
export async function endedCall(world: World): Promise<Shift> {
  const shift = await shiftOnCall(world);
  await shift.card.endCall();
  await shift.card.choose(world.words.callResults.answer);
  return shift;
}

/** *Done* is pressed, and the panel says this beside a field; nothing has gone to the dialer. */
export async function refusedByCard(
  world: World,
  { card }: Shift,
  field: 'date' | 'time',
  text: string,
): Promise<void> {
  await card.done();
  await card.callback.panel.waitFor();
  await expect.poll(() => card.callback.fault.innerText()).toContain(text);
  await expect.poll(() => card.callback[field].getAttribute('aria-invalid')).toBe('true');
  expect(closings(world)).toEqual([]);
}

/** The callback is put right and *Done* goes through. */
export async function correct(
  world: World,
  { card }: Shift,
  when: { date: string; time: string },
  zone = tokyo,
): Promise<void> {
  await card.callback.enter(when);
  await card.callback.schedule();
  await card.doneAndStop();
  await card.closed();
  expect(closings(world)).toEqual(scheduledAndClosed);
  expect(callbacksOf(world, first.handle)).toMatchObject([{ at: momentAt(when, zone), state: 'waiting' }]);
}
