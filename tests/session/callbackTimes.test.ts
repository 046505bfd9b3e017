import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfTime, entryAt, quickTimes } from '../../lib/session/callbackTimes';
import { momentsOf, wallTimeAt, wallTimeOf } from '../../lib/support/wallTime';
import { isWithin } from '../../lib/support/zoneTime';

const denver = 'America/Denver';
const hours = { from: 8 * 3600, until: 21 * 3600 };
/** A moment by the clock in Denver. */
const at = (wall: string): number => {
  const moments = momentsOf(wall, denver);
  return moments.is === 'once' ? moments.at : moments.is === 'twice' ? moments.first : moments.next;
};
const choices = (now: string, dialHours: { from: number; until: number } | null = hours) =>
  quickTimes({ dialHours }, denver, at(now)).map(({ is, at }) => `${is} ${wallTimeAt(at, denver)}`);

describe('quick choices', () => {
  it('CB-2 are what a contact asks for, on the contact’s clock', () => {
    // A Tuesday.
    expect(choices('2026-06-09T08:32')).toEqual([
      'halfHour 2026-06-09T09:05',
      'afternoon 2026-06-09T14:00',
      'tomorrow 2026-06-10T08:35',
      'nextMorning 2026-06-10T09:00',
    ]);
    expect(choices('2026-06-09T15:00')).toEqual([
      'halfHour 2026-06-09T15:30',
      'twoHours 2026-06-09T17:00',
      'nextMorning 2026-06-10T09:00',
      'tomorrow 2026-06-10T15:00',
    ]);
  });

  it('CB-2 have Monday for the next business day from Friday to Sunday', () => {
    for (const day of ['2026-06-12', '2026-06-13', '2026-06-14']) {
      expect(choices(`${day}T12:00`)).toContain('nextMorning 2026-06-15T09:00');
    }
  });

  it('CB-2 leave out what lies outside the dial hours, and are never the same twice', () => {
    expect(choices('2026-06-09T20:45')).toEqual(['nextMorning 2026-06-10T09:00', 'tomorrow 2026-06-10T20:45']);
    expect(choices('2026-06-09T23:00')).toEqual(['nextMorning 2026-06-10T09:00']);
    const late = { from: 10 * 3600, until: 12 * 3600 };
    expect(choices('2026-06-09T06:00', late)).toEqual(['nextMorning 2026-06-10T10:00']);
    expect(choices('2026-06-09T23:58', null)).toEqual(['nextMorning 2026-06-10T09:00']);
  });

  it('CB-2 always lie ahead and within the dial hours, also on the days of a clock change', () => {
    const moment = fc.integer({ min: at('2026-03-01T00:00'), max: at('2026-12-01T00:00') });
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(moment, hour, hour, (now, from, until) => {
        const dialHours = { from: from * 3600, until: until * 3600 };
        const times = quickTimes({ dialHours }, denver, now);
        for (const choice of times) {
          expect(choice.at).toBeGreaterThan(now);
          const [hour = 0, minute = 0] = wallTimeAt(choice.at, denver).slice(11).split(':').map(Number);
          expect(isWithin(dialHours, hour * 3600 + minute * 60)).toBe(true);
        }
        expect(new Set(times.map(({ at }) => at)).size).toBe(times.length);
      }),
    );
  });
});

describe('a moment as an entry', () => {
  it('CB-4 comes back as the same moment, in the hour that comes twice as well', () => {
    const moment = fc.integer({ min: at('2026-10-31T00:00') / 60_000, max: at('2026-11-03T00:00') / 60_000 });
    fc.assert(
      fc.property(moment, (minutes) => {
        const { date, time, turn } = entryAt(minutes * 60_000, denver);
        const moments = momentsOf(wallTimeOf(date, time) ?? '', denver);
        const back =
          moments.is === 'twice'
            ? turn === 'second'
              ? moments.second
              : moments.first
            : moments.is === 'once'
              ? moments.at
              : null;
        expect(back).toBe(minutes * 60_000);
        expect(turn === null).toBe(moments.is === 'once');
      }),
    );
  });

  it('CB-2 has its next day where only a time was entered', () => {
    const now = at('2026-06-09T15:00');
    expect(dayOfTime('15:30', denver, now)).toBe('2026-06-09');
    expect(dayOfTime('15:00', denver, now)).toBe('2026-06-10');
    expect(dayOfTime('09:00', denver, now)).toBe('2026-06-10');
  });
});
