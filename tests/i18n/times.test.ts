import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../lib/i18n/durations';
import { contactTime, formatTimeOfDay } from '../../lib/i18n/times';
import { isWithin } from '../../lib/support/zoneTime';

const at = Date.UTC(2026, 5, 9, 14, 32); // a Tuesday
const winter = Date.UTC(2026, 0, 9, 14, 32);
const zone = (timeZoneName: string | null, timeZoneOffset: number | null) => ({ timeZoneName, timeZoneOffset });

describe('durations', () => {
  it.each([
    [-5, '0:00'],
    [999, '0:00'],
    [7000, '0:07'],
    [134_000, '2:14'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [36_061_000, '10:01:01'],
  ])('%d ms are %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});

describe('the contact’s clock', () => {
  it('is read from the zone’s name, with daylight saving', () => {
    expect(contactTime('en', zone('America/Denver', -21600), at)).toMatchObject({ text: 'Tue 08:32', zone: 'Denver' });
    expect(contactTime('en', zone('America/Denver', -21600), winter)?.text).toBe('Fri 07:32');
    expect(contactTime('ja', zone('Asia/Tokyo', null), at)).toMatchObject({ text: '23:32(火)', zone: '日本標準時' });
  });

  it('goes by the offset where there is only an abbreviation: BST is not Bangladesh', () => {
    expect(contactTime('en', zone('BST', 3600), at)).toMatchObject({ text: 'Tue 15:32', zone: 'BST (UTC+01:00)' });
    expect(contactTime('en', zone(null, 19800), at)).toMatchObject({ text: 'Tue 20:02', zone: 'UTC+05:30' });
    expect(contactTime('en', zone('Mars/Olympus', -3600), at)?.text).toBe('Tue 13:32');
  });

  it('is not guessed where nothing is known', () => {
    expect(contactTime('en', zone(null, null), at)).toBeNull();
    expect(contactTime('en', zone('PST', null), at)).toBeNull();
    expect(contactTime('en', zone('No/Where', null), at)).toBeNull();
  });

  it('is another weekday across the date line', () => {
    expect(contactTime('en', zone('Pacific/Auckland', null), at)?.text).toBe('Wed 02:32');
  });
});

describe('dial hours', () => {
  it('are times of day', () => {
    expect(formatTimeOfDay('en', 28_800)).toBe('08:00');
    expect(formatTimeOfDay('ja', 28_800)).toBe('8:00');
    expect(formatTimeOfDay('en', 86_340)).toBe('23:59');
  });

  it.each([
    [{ from: 28_800, until: 75_600 }, 28_800, true],
    [{ from: 28_800, until: 75_600 }, 75_600, false],
    [{ from: 28_800, until: 75_600 }, 0, false],
    [{ from: 79_200, until: 21_600 }, 0, true],
    [{ from: 79_200, until: 21_600 }, 43_200, false],
    [{ from: 0, until: 0 }, 43_200, true],
    [{ from: 0, until: 86_340 }, 86_340, true],
  ])('%o holds %d: %s', (hours, seconds, holds) => {
    expect(isWithin(hours, seconds)).toBe(holds);
  });
});
