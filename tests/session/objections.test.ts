import { describe, expect, it } from 'vitest';
import { isDoNotCall, objectionsTo } from '../../lib/session/objections';
import { otherNumber } from './support/given';

/** Noon in London and 21:00 in Tokyo, on a day without daylight saving time. */
const noon = Date.UTC(2026, 0, 15, 12, 0);
/** One o’clock in the afternoon in London, by summer time. */
const summerNoon = Date.UTC(2026, 6, 15, 12, 0);
const hour = 3600;
const hours = (from: number, until: number) => ({ from: from * hour, until: until * hour });
const utc = { timeZoneName: null, timeZoneOffset: 0 };
const named = (timeZoneName: string, timeZoneOffset: number | null = null) => ({ timeZoneName, timeZoneOffset });

describe('what speaks against a call', () => {
  const table: readonly [string, Parameters<typeof otherNumber>[0], number, boolean][] = [
    ['within', { ...utc, dialHours: hours(8, 20) }, noon, false],
    ['before', { ...utc, dialHours: hours(13, 20) }, noon, true],
    ['after', { ...utc, dialHours: hours(8, 11) }, noon, true],
    ['at the first minute', { ...utc, dialHours: hours(12, 20) }, noon, false],
    ['a minute too early', { ...utc, dialHours: hours(12, 20) }, noon - 1, true],
    ['at the end', { ...utc, dialHours: hours(8, 12) }, noon, true],
    ['a minute before the end', { ...utc, dialHours: hours(8, 12) }, noon - 60_000, false],
    ['over midnight, within', { ...utc, dialHours: hours(11, 2) }, noon, false],
    ['over midnight, within after it', { ...utc, dialHours: hours(22, 13) }, noon, false],
    ['over midnight, without', { ...utc, dialHours: hours(22, 2) }, noon, true],
    ['the whole day', { ...utc, dialHours: hours(0, 24) }, noon, false],
    ['no hours', { ...utc, dialHours: null }, noon, false],
    ['in a zone by name', { ...named('Asia/Tokyo'), dialHours: hours(8, 20) }, noon, true],
    ['in a zone by name, within', { ...named('Asia/Tokyo'), dialHours: hours(8, 22) }, noon, false],
    ['by name although the offset is another', { ...named('Asia/Tokyo', 0), dialHours: hours(8, 20) }, noon, true],
    ['in summer time', { ...named('Europe/London'), dialHours: hours(13, 14) }, summerNoon, false],
    ['in winter time', { ...named('Europe/London'), dialHours: hours(13, 14) }, noon, true],
    ['by offset', { timeZoneName: null, timeZoneOffset: 9 * hour, dialHours: hours(8, 20) }, noon, true],
    ['by the offset of an abbreviation', { ...named('JST', 9 * hour), dialHours: hours(8, 20) }, noon, true],
    ['in a zone nobody knows', { ...named('Mars/Olympus'), dialHours: hours(1, 2) }, noon, false],
    ['by the offset of a zone nobody knows', { ...named('Mars/Olympus', 0), dialHours: hours(1, 2) }, noon, true],
    ['without any zone', { timeZoneName: null, timeZoneOffset: null, dialHours: hours(1, 2) }, noon, false],
  ];
  it.each(table)('CALL-7 is the time at the contact: %s', (_what, number, at, speaks) => {
    expect(objectionsTo(otherNumber(number), at)).toEqual(speaks ? ['dialHours'] : []);
  });

  it('CALL-7 is the mark that the number must not be called', () => {
    expect(objectionsTo(otherNumber({ lastResult: 51, dialHours: null }), noon)).toEqual(['doNotCall']);
    expect(objectionsTo(otherNumber({ lastResult: 51, ...utc, dialHours: hours(1, 2) }), noon)).toEqual([
      'doNotCall',
      'dialHours',
    ]);
    expect([null, 0, 28, 52].map(isDoNotCall)).toEqual([false, false, false, false]);
  });
});
