import { describe, expect, it } from 'vitest';
import {
  contactClock,
  isZone,
  type Moments,
  momentsOf,
  offsetAt,
  wallTimeAt,
  wallTimeOf,
} from '../../lib/support/wallTime';

const utc = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const once = (text: string): Moments => ({ is: 'once', at: utc(text) });
const twice = (first: string, second: string): Moments => ({ is: 'twice', first: utc(first), second: utc(second) });
const never = (next: string): Moments => ({ is: 'never', next: utc(next) });

describe('the moments of a wall time', () => {
  const table: readonly [string, string, Moments][] = [
    ['Asia/Tokyo', '2026-11-30T15:30', once('2026-11-30T06:30Z')],
    ['Asia/Tokyo', '2027-01-01T00:00', once('2026-12-31T15:00Z')],
    ['Asia/Kolkata', '2026-11-30T15:30', once('2026-11-30T10:00Z')],
    ['Asia/Kolkata', '2026-12-31T23:59', once('2026-12-31T18:29Z')],
    ['+09:00', '2026-11-30T15:30', once('2026-11-30T06:30Z')],
    ['Europe/London', '2026-11-30T15:30', once('2026-11-30T15:30Z')],
    ['Europe/London', '2026-06-30T15:30', once('2026-06-30T14:30Z')],
    ['Europe/London', '2027-03-28T00:59', once('2027-03-28T00:59Z')],
    ['Europe/London', '2027-03-28T01:00', never('2027-03-28T01:00Z')],
    ['Europe/London', '2027-03-28T01:59', never('2027-03-28T01:00Z')],
    ['Europe/London', '2027-03-28T02:00', once('2027-03-28T01:00Z')],
    ['Europe/London', '2027-10-31T00:59', once('2027-10-30T23:59Z')],
    ['Europe/London', '2027-10-31T01:00', twice('2027-10-31T00:00Z', '2027-10-31T01:00Z')],
    ['Europe/London', '2027-10-31T01:59', twice('2027-10-31T00:59Z', '2027-10-31T01:59Z')],
    ['Europe/London', '2027-10-31T02:00', once('2027-10-31T02:00Z')],
    ['Europe/Paris', '2027-03-28T02:30', never('2027-03-28T01:00Z')],
    ['Europe/Paris', '2027-10-31T02:30', twice('2027-10-31T00:30Z', '2027-10-31T01:30Z')],
    ['America/New_York', '2027-03-14T02:30', never('2027-03-14T07:00Z')],
    ['America/New_York', '2027-03-14T03:00', once('2027-03-14T07:00Z')],
    ['America/New_York', '2027-11-07T01:30', twice('2027-11-07T05:30Z', '2027-11-07T06:30Z')],
    // The clock of Lord Howe changes by half an hour.
    ['Australia/Lord_Howe', '2027-10-03T01:59', once('2027-10-02T15:29Z')],
    ['Australia/Lord_Howe', '2027-10-03T02:15', never('2027-10-02T15:30Z')],
    ['Australia/Lord_Howe', '2027-10-03T02:30', once('2027-10-02T15:30Z')],
    ['Australia/Lord_Howe', '2027-04-04T01:29', once('2027-04-03T14:29Z')],
    ['Australia/Lord_Howe', '2027-04-04T01:45', twice('2027-04-03T14:45Z', '2027-04-03T15:15Z')],
    ['Australia/Lord_Howe', '2027-04-04T02:00', once('2027-04-03T15:30Z')],
  ];
  it.each(table)('CB-4 are right about daylight saving: %s %s', (zone, wall, moments) => {
    expect(momentsOf(wall, zone)).toEqual(moments);
    const shown = moments.is === 'once' ? [moments.at] : moments.is === 'twice' ? [moments.first, moments.second] : [];
    for (const at of shown) expect(wallTimeAt(at, zone)).toBe(wall);
  });

  it.each([
    ['Asia/Tokyo', '2026-06-30T00:00Z', 32_400],
    ['Europe/London', '2026-06-30T00:00Z', 3_600],
    ['America/New_York', '2026-12-30T00:00Z', -18_000],
    ['Australia/Lord_Howe', '2026-12-30T00:00Z', 39_600],
    ['Australia/Lord_Howe', '2026-06-30T00:00Z', 37_800],
    ['-03:30', '2026-06-30T00:00Z', -12_600],
  ])('CB-4 have their offset then: %s %s', (zone, at, offset) => {
    expect(offsetAt(utc(at), zone)).toBe(offset);
  });
});

describe('a date and a time as they are written', () => {
  it.each([
    ['2026-11-30', '15:30', '2026-11-30T15:30'],
    ['2028-02-29', '00:00', '2028-02-29T00:00'],
    ['2027-02-29', '00:00', null],
    ['2026-02-30', '09:00', null],
    ['2026-13-01', '09:00', null],
    ['2026-11-30', '24:00', null],
    ['2026-11-30', '9:00', null],
    ['2026-11-30', '09:60', null],
    ['11/30/2026', '09:00', null],
    ['', '09:00', null],
    ['2026-11-30', '', null],
    ['2026-11-30', '09:00:00', null],
  ])('CB-2 are one wall time, or none: %s %s', (date, time, wall) => {
    expect(wallTimeOf(date, time)).toBe(wall);
  });
});

describe('the clock of a contact', () => {
  const of = (timeZoneName: string | null, timeZoneOffset: number | null) =>
    contactClock({ timeZoneName, timeZoneOffset }, 'Europe/Paris');
  it.each([
    ['a name', of('America/Denver', -25_200), { zone: 'America/Denver', basis: 'name' }],
    ['a name that is not known, and an offset', of('Mars/Olympus', -25_200), { zone: '-07:00', basis: 'offset' }],
    ['an abbreviation and an offset', of('BST', 3_600), { zone: '+01:00', basis: 'offset' }],
    ['an offset alone', of(null, 20_700), { zone: '+05:45', basis: 'offset' }],
    ['an offset of nothing', of(null, 0), { zone: '+00:00', basis: 'offset' }],
    ['an abbreviation alone', of('PST', null), { zone: 'Europe/Paris', basis: 'assumed' }],
    ['nothing', of(null, null), { zone: 'Europe/Paris', basis: 'assumed' }],
    ['an offset that no clock has', of(null, 100_000), { zone: 'Europe/Paris', basis: 'assumed' }],
    ['an offset of a whole day', of(null, -86_399), { zone: 'Europe/Paris', basis: 'assumed' }],
    ['an offset that is no number', of(null, Number.NaN), { zone: 'Europe/Paris', basis: 'assumed' }],
  ] as const)('CB-4 is what the record says of it: %s', (_what, clock, known) => {
    expect(clock).toEqual(known);
    expect(isZone(clock.zone)).toBe(true);
  });
});
