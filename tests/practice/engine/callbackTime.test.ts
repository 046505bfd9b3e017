import { describe, expect, it } from 'vitest';
import { instantOf, readDateTime, writeDateTime } from '../../../lib/practice/engine/callbackTime';
import { createBench } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

describe('the time of a callback on the wire', () => {
  it.each([
    ['11/30/2026 15:30', '2026-11-30T15:30'],
    ['1/2/2027 9:05', '2027-01-02T09:05'],
    ['1/2/2027 9:5', '2027-01-02T09:05'],
    [' 02/29/2028 00:00 ', '2028-02-29T00:00'],
    ['02/29/2027 00:00', null],
    ['13/01/2026 10:00', null],
    ['11/30/2026 24:00', null],
    ['11/30/2026 15:60', null],
    ['11/30/2026', null],
    ['11/30/26 15:30', null],
    ['11/30/2026 15:30:00', null],
    ['2026-11-30 15:30', null],
    ['tomorrow', null],
    ['', null],
  ])('%j is read as %j', (written, wall) => expect(readDateTime(written)).toBe(wall));

  it('is written padded', () => expect(writeDateTime('2027-01-02T09:05')).toBe('01/02/2027 09:05'));

  it.each([
    ['an ordinary time', '2026-11-30T15:30', 'Europe/London', 'first', '2026-11-30T15:30Z'],
    ['a summer’s time', '2026-07-30T15:30', 'Europe/London', 'first', '2026-07-30T14:30Z'],
    ['a time that the clock jumps over', '2027-03-28T01:30', 'Europe/London', 'first', '2027-03-28T01:00Z'],
    ['the same, whatever the switch', '2027-03-28T01:30', 'Europe/London', 'second', '2027-03-28T01:00Z'],
    ['a time that comes twice', '2026-10-25T01:30', 'Europe/London', 'first', '2026-10-25T00:30Z'],
    ['the second of them', '2026-10-25T01:30', 'Europe/London', 'second', '2026-10-25T01:30Z'],
    ['a half-hour zone', '2026-11-30T15:30', 'Asia/Kolkata', 'first', '2026-11-30T10:00Z'],
    ['a half-hour change', '2026-10-04T02:15', 'Australia/Lord_Howe', 'first', '2026-10-03T15:30Z'],
  ] as const)('%s is one instant', (_what, wall, zone, repeatedHour, instant) => {
    const { engine } = createBench([campaignOf(listOf('4471'))], { switches: { repeatedHour } });
    expect(new Date(instantOf(engine.world, wall, zone)).toISOString()).toBe(new Date(instant).toISOString());
  });
});
