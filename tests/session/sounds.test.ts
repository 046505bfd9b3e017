import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRing, type SoundRules, type SoundScene, soundScene, soundsDue } from '../../lib/session/sounds';
import { signedOut } from '../../lib/session/state';
import { callOf, holding, inHand, preview, session, t0 } from './support/given';

const on: SoundRules = { isOn: true, duringCalls: false };
const off: SoundRules = { ...on, isOn: false };
const always: SoundRules = { ...on, duringCalls: true };
const quiet: SoundScene = { arrivals: [], isOnCall: false, lostAt: null };
const one = { key: 'record a', since: t0, until: t0 + 20_000 };
const other = { key: 'call b', since: t0 + 1000, until: null };
const now = t0 + 2000;

interface Row {
  name: string;
  scene: Partial<SoundScene>;
  rules?: SoundRules;
  heard?: readonly string[];
  at?: number;
  rings: readonly string[];
  begins: readonly string[];
  isLost?: boolean;
  keeps: readonly string[];
}

const table: readonly Row[] = [
  { name: 'nothing there', scene: {}, rings: [], begins: [], keeps: [] },
  { name: 'an arrival', scene: { arrivals: [one] }, rings: [one.key], begins: [one.key], keeps: [one.key] },
  {
    name: 'the same arrival, for a woken worker',
    scene: { arrivals: [one] },
    heard: [one.key],
    rings: [one.key],
    begins: [],
    keeps: [one.key],
  },
  {
    name: 'a second one beside it',
    scene: { arrivals: [one, other] },
    heard: [one.key],
    rings: [one.key, other.key],
    begins: [other.key],
    keeps: [one.key, other.key],
  },
  { name: 'the end of it', scene: {}, heard: [one.key], rings: [], begins: [], keeps: [] },
  { name: 'silence', scene: { arrivals: [one] }, rules: off, rings: [], begins: [], keeps: [] },
  {
    name: 'silence that was chosen while it rings',
    scene: { arrivals: [one] },
    rules: off,
    heard: [one.key],
    rings: [],
    begins: [],
    keeps: [one.key],
  },
  { name: 'a call that is up', scene: { arrivals: [one], isOnCall: true }, rings: [], begins: [], keeps: [] },
  {
    name: 'a call that is up, where that is wanted',
    scene: { arrivals: [one], isOnCall: true },
    rules: always,
    rings: [one.key],
    begins: [one.key],
    keeps: [one.key],
  },
  { name: 'an alert that has ended', scene: { arrivals: [one] }, at: one.until, rings: [], begins: [], keeps: [] },
  {
    name: 'one without an end that is long past',
    scene: { arrivals: [other] },
    at: other.since + longestRing,
    rings: [],
    begins: [],
    keeps: [],
  },
  {
    name: 'a lost connection',
    scene: { lostAt: t0 },
    rings: [],
    begins: [],
    isLost: true,
    keeps: [`lost ${t0}`],
  },
  {
    name: 'a loss that was heard',
    scene: { lostAt: t0 },
    heard: [`lost ${t0}`],
    rings: [],
    begins: [],
    keeps: [`lost ${t0}`],
  },
  {
    name: 'another loss',
    scene: { lostAt: now },
    heard: [`lost ${t0}`],
    rings: [],
    begins: [],
    isLost: true,
    keeps: [`lost ${now}`],
  },
  { name: 'a loss in silence', scene: { lostAt: t0 }, rules: off, rings: [], begins: [], keeps: [] },
  { name: 'a loss during a call', scene: { lostAt: t0, isOnCall: true }, rings: [], begins: [], keeps: [] },
];

describe('the sounds that are due', () => {
  it.each(table)('with $name', ({ scene, rules = on, heard = [], at = now, rings, begins, isLost = false, keeps }) => {
    const due = soundsDue({ ...quiet, ...scene }, rules, heard, at);
    expect(due.ring.map(({ key }) => key)).toEqual(rings);
    expect(due.fresh).toEqual(begins);
    expect(due.isLost).toBe(isLost);
    expect(due.heard).toEqual(keeps);
  });

  it('ring until the alert ends, and two minutes at most', () => {
    expect(soundsDue({ ...quiet, arrivals: [one, other] }, on, [], now).ring).toEqual([
      { key: one.key, until: one.until },
      { key: other.key, until: other.since + longestRing },
    ]);
  });

  it('begin once for each arrival, whatever happens, and never in silence or under a call', () => {
    const step = fc.record({
      arrivals: fc.uniqueArray(fc.nat({ max: 4 })),
      isOnCall: fc.boolean(),
      isLost: fc.boolean(),
      isOn: fc.boolean(),
      duringCalls: fc.boolean(),
      later: fc.nat({ max: 30_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let heard: readonly string[] = [];
        let time = t0;
        let there = new Map<number, { key: string; since: number; until: null }>();
        let lostAt: number | null = null;
        const begun = new Map<string, number>();
        let losses = 0;
        let heardLosses = 0;
        for (const { arrivals, isOnCall, isLost, isOn, duringCalls, later } of steps) {
          time += later + 1;
          const next = new Map(
            arrivals.map(
              (id) => [id, there.get(id) ?? { key: `record ${id} ${time}`, since: time, until: null }] as const,
            ),
          );
          there = next;
          if (isLost && lostAt === null) losses += 1;
          lostAt = isLost ? (lostAt ?? time) : null;
          const scene = { arrivals: [...there.values()], isOnCall, lostAt };
          const due = soundsDue(scene, { isOn, duringCalls }, heard, time);
          for (const key of due.fresh) begun.set(key, (begun.get(key) ?? 0) + 1);
          if (due.isLost) heardLosses += 1;
          const isSilent = !isOn || (isOnCall && !duringCalls);
          if (isSilent) expect([due.ring.length, due.fresh.length, due.isLost]).toEqual([0, 0, false]);
          const waiting = new Set(scene.arrivals.map(({ key }) => key));
          expect(due.ring.every(({ key, until }) => waiting.has(key) && until > time)).toBe(true);
          expect(due.fresh.every((key) => due.ring.some((each) => each.key === key))).toBe(true);
          if (!isSilent) {
            const young = scene.arrivals.filter(({ since }) => since + longestRing > time);
            expect(young.every(({ key }) => begun.get(key) === 1)).toBe(true);
          }
          heard = due.heard;
          expect(heard.length).toBeLessThanOrEqual(scene.arrivals.length + 1);
        }
        expect([...begun.values()].every((times) => times === 1)).toBe(true);
        expect(heardLosses).toBeLessThanOrEqual(losses);
      }),
    );
  });
});

describe('what there is to hear of in a session', () => {
  const ringing = callOf({ state: 'ringing', since: t0, asked: null });

  it('is a call that rings and is not answered, and no call that is up', () => {
    const waiting = { key: `call ${ringing.id}`, since: t0, until: null };
    expect(soundScene(session({ calls: { [ringing.id]: ringing } }))).toEqual({ ...quiet, arrivals: [waiting] });
    const answered = { ...ringing, asked: 'answer' as const };
    expect(soundScene(session({ calls: { [ringing.id]: answered } }))).toEqual(quiet);
    expect(soundScene(session({ calls: { [ringing.id]: { ...ringing, rejected: true } } }))).toEqual(quiet);
    const up = { ...ringing, state: 'established' as const };
    expect(soundScene(session({ calls: { [ringing.id]: up } }))).toEqual({ ...quiet, isOnCall: true });
    const over = { ...ringing, state: 'released' as const };
    expect(soundScene(session({ calls: { [ringing.id]: over } }))).toEqual(quiet);
  });

  it('is a record that arrives, until its alert ends or the agent answers', () => {
    const arriving = { is: 'arriving', until: t0 + 20_000, asked: null, askedUntil: null } as const;
    const record = inHand(arriving, { arrivedAt: t0 });
    const waiting = { key: `record ${record.data.key}`, since: t0, until: t0 + 20_000 };
    expect(soundScene(session(holding(record)))).toEqual({ ...quiet, arrivals: [waiting] });
    const answered = inHand({ ...arriving, asked: 'accept', askedUntil: t0 + 5000 });
    expect(soundScene(session(holding(answered)))).toEqual(quiet);
    expect(soundScene(session(holding(inHand(preview))))).toEqual(quiet);
  });

  it('is a link that is down, as long as somebody is signed in', () => {
    expect(soundScene(session({ link: 'down', downSince: t0 }))).toEqual({ ...quiet, lostAt: t0 });
    expect(soundScene(session({ link: 'checking', downSince: t0 }))).toEqual(quiet);
    expect(soundScene(signedOut)).toEqual(quiet);
  });
});
