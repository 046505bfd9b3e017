import { describe, expect, it } from 'vitest';
import { type CallbackDraft, checkCallback, sentCallback } from '../../lib/session/callback';
import type { RecordData } from '../../lib/session/record';
import { ianaName } from '../../lib/support/zoneTime';
import { record } from '../support/session';
import { ended, inHand, otherNumber, phone } from './support/given';

const utc = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const now = utc('2026-11-30T12:00Z');
const draft: CallbackDraft = {
  date: '2026-12-01',
  time: '10:00',
  clock: 'contact',
  agentZone: 'Asia/Tokyo',
  turn: null,
  number: phone,
  owner: 'personal',
};
const rules = {
  callbackHours: 'refuse',
  callbackZone: '',
  owners: ['personal', 'anyone'],
  marked: [],
} as const;
const anyTime = { from: 0, until: 86_340 };
const check = (
  change: Partial<CallbackDraft>,
  data: Partial<RecordData> = {},
  other: Partial<Parameters<typeof checkCallback>[2]> = {},
) =>
  checkCallback(
    inHand(ended, { others: [otherNumber()] }, record({ dialHours: anyTime, ...data })),
    { ...draft, ...change },
    { ...rules, ...other },
    now,
  );
const named = (timeZoneName: string | null, timeZoneOffset: number | null = null) => ({ timeZoneName, timeZoneOffset });

describe('what stands against a callback', () => {
  const moments: readonly [string, Partial<CallbackDraft>, Partial<RecordData>, string, string, string][] = [
    ['a name', {}, named('America/New_York'), '2026-12-01T15:00Z', 'America/New_York', '2026-12-01T10:00'],
    [
      'a name, in summer',
      { date: '2027-07-01' },
      named('America/New_York', -18_000),
      '2027-07-01T14:00Z',
      'America/New_York',
      '2027-07-01T10:00',
    ],
    [
      'an offset, in summer too',
      { date: '2027-07-01' },
      named(null, -18_000),
      '2027-07-01T15:00Z',
      '-05:00',
      '2027-07-01T10:00',
    ],
    ['an abbreviation and an offset', {}, named('IST', 19_800), '2026-12-01T04:30Z', '+05:30', '2026-12-01T10:00'],
    ['nothing: the agent’s', {}, named(null), '2026-12-01T01:00Z', 'Asia/Tokyo', '2026-12-01T10:00'],
    [
      'a name, by the agent’s clock',
      { clock: 'agent' },
      named('Europe/London'),
      '2026-12-01T01:00Z',
      'Europe/London',
      '2026-12-01T01:00',
    ],
    [
      'Lord Howe, by the agent’s clock',
      { clock: 'agent', date: '2027-07-01' },
      named('Australia/Lord_Howe'),
      '2027-07-01T01:00Z',
      'Australia/Lord_Howe',
      '2027-07-01T11:30',
    ],
    [
      'the last minute of a year',
      { date: '2026-12-31', time: '23:59' },
      named('Asia/Kolkata'),
      '2026-12-31T18:29Z',
      // Browsers differ in which of a zone's two names they prefer.
      ianaName('Asia/Kolkata') ?? '',
      '2026-12-31T23:59',
    ],
    [
      'a year’s end between two clocks',
      { clock: 'agent', date: '2027-01-01', time: '00:30' },
      named('America/New_York'),
      '2026-12-31T15:30Z',
      'America/New_York',
      '2026-12-31T10:30',
    ],
  ];
  it.each(moments)('CB-4 is none where the record has %s', (_what, change, data, at, zone, wall) => {
    expect(check(change, data)).toMatchObject({
      fault: null,
      warnings: [],
      timed: { at: utc(at), told: { zone, wall, isTwice: false } },
    });
  });

  const changes: readonly [string, Partial<CallbackDraft>, Partial<RecordData>, 'never' | 'twice'][] = [
    ['the contact’s clock jumps', { date: '2027-03-28', time: '01:30' }, named('Europe/London'), 'never'],
    [
      'the contact’s clock jumps by half an hour',
      { date: '2027-10-03', time: '02:15' },
      named('Australia/Lord_Howe'),
      'never',
    ],
    ['the contact’s clock goes back', { date: '2027-11-07', time: '01:30' }, named('America/New_York'), 'twice'],
    [
      'the contact’s clock goes back by half an hour',
      { date: '2027-04-04', time: '01:45' },
      named('Australia/Lord_Howe'),
      'twice',
    ],
    [
      'the agent’s clock jumps',
      { clock: 'agent', agentZone: 'Europe/Paris', date: '2027-03-28', time: '02:30' },
      named('Asia/Tokyo'),
      'never',
    ],
    [
      'the agent’s clock goes back',
      { clock: 'agent', agentZone: 'Europe/Paris', date: '2027-10-31', time: '02:30' },
      named('Asia/Tokyo'),
      'twice',
    ],
  ];
  it.each(changes)('CB-7c is the day of a clock change: %s', (_what, change, data, fault) => {
    expect(check(change, data)).toEqual({ fault, warnings: [], timed: null });
    // The other clock has that time once.
    const clock = change.clock === 'agent' ? 'contact' : 'agent';
    expect(check({ ...change, clock }, data).fault).toBeNull();
    const first = check({ ...change, turn: 'first' }, data).timed?.at ?? 0;
    const second = check({ ...change, turn: 'second' }, data).timed?.at ?? 0;
    if (fault === 'twice') expect([1_800_000, 3_600_000]).toContain(second - first);
    else expect([first, second]).toEqual([0, 0]);
  });

  it('CB-4 is told in the zone in which the dialer reads it, with a word where its clock shows it twice', () => {
    const dialer = { callbackZone: 'Europe/Paris' };
    expect(check({}, named('Asia/Tokyo'), dialer).timed?.told).toEqual({
      wall: '2026-12-01T02:00',
      zone: 'Europe/Paris',
      isTwice: false,
    });
    for (const [time, at] of [
      ['09:30', '2027-10-31T00:30Z'],
      ['10:30', '2027-10-31T01:30Z'],
    ] as const) {
      expect(check({ date: '2027-10-31', time }, named('Asia/Tokyo'), dialer)).toMatchObject({
        fault: null,
        timed: { at: utc(at), told: { wall: '2027-10-31T02:30', zone: 'Europe/Paris', isTwice: true } },
      });
    }
  });

  it.each([
    ['22:00', true],
    ['02:00', true],
    ['06:00', false],
    ['12:00', false],
    ['20:59', false],
  ])('CB-7b knows dial hours that run over midnight: %s', (time, isInside) => {
    const dialHours = { from: 21 * 3600, until: 5 * 3600 };
    expect(check({ time }, { dialHours, ...named('Europe/London') }).fault).toBe(isInside ? null : 'dialHours');
    const warned = check({ time }, { dialHours, ...named('Europe/London') }, { callbackHours: 'warn' });
    expect([warned.fault, warned.warnings]).toEqual([null, isInside ? [] : ['dialHours']]);
  });

  it('CB-7b cannot be told where nothing is known of the contact’s clock', () => {
    expect(check({ time: '03:00' }, { dialHours: { from: 28_800, until: 64_800 }, ...named(null) }).fault).toBeNull();
  });

  it('CB-7a comes before what else is wrong', () => {
    expect(check({ date: '2026-11-30', time: '03:00' }, { dialHours: { from: 1, until: 2 } }).fault).toBe('past');
  });

  it('CB-2 goes out under the chosen number’s own handle', () => {
    const { timed } = check({ number: '+1 (303) 555-0177' });
    expect(timed && sentCallback('anyone', timed)).toMatchObject({
      owner: 'anyone',
      number: { handle: '10', phone: '+13035550177', callingList: 'List1' },
      zone: 'America/Denver',
    });
  });
});
