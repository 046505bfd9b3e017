import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bell } from '../../lib/session/agent';
import type { RecordInHand, RecordPhase } from '../../lib/session/record';
import {
  longestRing,
  type SoundRules,
  type SoundScene,
  soundScene,
  soundsDue,
  type Waiting,
} from '../../lib/session/sounds';
import { signedOut } from '../../lib/session/state';
import { allowances } from '../support/session';
import { callOf, holding, inHand, preview, session, t0 } from './support/given';

const on: SoundRules = { isOn: true, duringCalls: false };
const off: SoundRules = { ...on, isOn: false };
const always: SoundRules = { ...on, duringCalls: true };
const quiet: SoundScene = { waiting: [], answered: [], isOnCall: false, lostAt: null };
const tune = { sound: 'arrival', duration: null } as const;
const one = { key: 'record a', since: t0, until: t0 + 20_000, isInHand: false, tune };
const other = { key: 'call b', since: t0 + 1000, until: null, isInHand: false, tune };
const due = {
  key: 'callback c',
  since: t0,
  until: null,
  isInHand: true,
  tune: { sound: 'callback', duration: 0 },
} as const;
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
  { name: 'an arrival', scene: { waiting: [one] }, rings: [one.key], begins: [one.key], keeps: [one.key] },
  {
    name: 'the same arrival, for a woken worker',
    scene: { waiting: [one] },
    heard: [one.key],
    rings: [one.key],
    begins: [],
    keeps: [one.key],
  },
  {
    name: 'a second one beside it',
    scene: { waiting: [one, other] },
    heard: [one.key],
    rings: [one.key, other.key],
    begins: [other.key],
    keeps: [one.key, other.key],
  },
  { name: 'the end of it', scene: {}, heard: [one.key], rings: [], begins: [], keeps: [] },
  { name: 'silence', scene: { waiting: [one] }, rules: off, rings: [], begins: [], keeps: [] },
  {
    name: 'silence that was chosen while it rings',
    scene: { waiting: [one] },
    rules: off,
    heard: [one.key],
    rings: [],
    begins: [],
    keeps: [one.key],
  },
  { name: 'a call that is up', scene: { waiting: [one], isOnCall: true }, rings: [], begins: [], keeps: [] },
  {
    name: 'a call that is up, where that is wanted',
    scene: { waiting: [one], isOnCall: true },
    rules: always,
    rings: [one.key],
    begins: [one.key],
    keeps: [one.key],
  },
  { name: 'an alert that has ended', scene: { waiting: [one] }, at: one.until, rings: [], begins: [], keeps: [] },
  {
    name: 'one without an end that is long past',
    scene: { waiting: [other] },
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
  {
    name: 'a callback in the agent’s hands',
    scene: { waiting: [due] },
    rings: [due.key],
    begins: [due.key],
    keeps: [due.key],
  },
  {
    name: 'a callback that was heard',
    scene: { waiting: [due] },
    heard: [due.key],
    rings: [due.key],
    begins: [],
    keeps: [due.key],
  },
  {
    name: 'a callback that was held back for an hour',
    scene: { waiting: [due] },
    at: due.since + 3_600_000,
    rings: [due.key],
    begins: [due.key],
    keeps: [due.key],
  },
  { name: 'a callback under a call', scene: { waiting: [due], isOnCall: true }, rings: [], begins: [], keeps: [] },
  { name: 'a callback in silence', scene: { waiting: [due] }, rules: off, rings: [], begins: [], keeps: [] },
  {
    name: 'a callback that is being called',
    scene: { answered: [due.key] },
    heard: [due.key],
    rings: [],
    begins: [],
    keeps: [due.key],
  },
  { name: 'a callback that was called unheard', scene: { answered: [due.key] }, rings: [], begins: [], keeps: [] },
  { name: 'a callback that is done with', scene: {}, heard: [due.key], rings: [], begins: [], keeps: [] },
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
    expect(soundsDue({ ...quiet, waiting: [one, other] }, on, [], now).ring).toEqual([
      { key: one.key, until: one.until, tune },
      { key: other.key, until: other.since + longestRing, tune },
    ]);
  });

  it('ring for a callback in the agent’s hands as long as it is named, whenever they begin', () => {
    const at = due.since + 3_600_000;
    expect(soundsDue({ ...quiet, waiting: [due] }, on, [], at).ring).toEqual([
      { key: due.key, until: null, tune: due.tune },
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
        let there = new Map<number, Waiting>();
        let lostAt: number | null = null;
        const begun = new Map<string, number>();
        let losses = 0;
        let heardLosses = 0;
        for (const { arrivals, isOnCall, isLost, isOn, duringCalls, later } of steps) {
          time += later + 1;
          const next = new Map(
            arrivals.map(
              (id) => [id, there.get(id) ?? { ...other, key: `record ${id} ${time}`, since: time }] as const,
            ),
          );
          there = next;
          if (isLost && lostAt === null) losses += 1;
          lostAt = isLost ? (lostAt ?? time) : null;
          const scene = { ...quiet, waiting: [...there.values()], isOnCall, lostAt };
          const due = soundsDue(scene, { isOn, duringCalls }, heard, time);
          for (const key of due.fresh) begun.set(key, (begun.get(key) ?? 0) + 1);
          if (due.isLost) heardLosses += 1;
          const isSilent = !isOn || (isOnCall && !duringCalls);
          if (isSilent) expect([due.ring.length, due.fresh.length, due.isLost]).toEqual([0, 0, false]);
          const waiting = new Set(scene.waiting.map(({ key }) => key));
          expect(due.ring.every(({ key, until }) => waiting.has(key) && (until ?? 0) > time)).toBe(true);
          expect(due.fresh.every((key) => due.ring.some((each) => each.key === key))).toBe(true);
          if (!isSilent) {
            const young = scene.waiting.filter(({ since }) => since + longestRing > time);
            expect(young.every(({ key }) => begun.get(key) === 1)).toBe(true);
          }
          heard = due.heard;
          expect(heard.length).toBeLessThanOrEqual(scene.waiting.length + 1);
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
    const waiting = { key: `call ${ringing.id}`, since: t0, until: null, isInHand: false, tune };
    expect(soundScene(session({ calls: { [ringing.id]: ringing } }))).toEqual({ ...quiet, waiting: [waiting] });
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
    const waiting = { key: `record ${record.data.key}`, since: t0, until: t0 + 20_000, isInHand: false, tune };
    expect(soundScene(session(holding(record)))).toEqual({ ...quiet, waiting: [waiting] });
    const answered = inHand({ ...arriving, asked: 'accept', askedUntil: t0 + 5000 });
    expect(soundScene(session(holding(answered)))).toEqual(quiet);
    expect(soundScene(session(holding(inHand(preview))))).toEqual(quiet);
  });

  describe.each([['callback'], ['personalCallback']] as const)('of a %s', (origin) => {
    const since = t0 - 3_600_000;
    const callback = (phase: RecordPhase, change: Partial<RecordInHand> = {}) => {
      const { data, ...record } = inHand(phase, { arrivedAt: since, ...change });
      return { ...record, data: { ...data, origin } };
    };
    const arriving = { is: 'arriving', until: t0 + 20_000, asked: null, askedUntil: null } as const;
    const { key } = callback(preview).data;
    const bell: Bell = { sound: { url: 'https://sounds.example/due.mp3' }, duration: 2500 };
    const belled = { allowances: { ...allowances, callbackBell: bell } };

    it('has a sound of its own while it arrives, until it is answered', () => {
      const waiting = { key: `record ${key}`, since, until: t0 + 20_000, isInHand: false };
      const own = { sound: 'callback', duration: null };
      expect(soundScene(session(holding(callback(arriving))))).toEqual({
        ...quiet,
        waiting: [{ ...waiting, tune: own }],
      });
      expect(soundScene(session({ ...holding(callback(arriving)), ...belled }))).toEqual({
        ...quiet,
        waiting: [{ ...waiting, tune: bell }],
      });
      const taken = callback({ ...arriving, asked: 'accept', askedUntil: t0 + 5000 });
      expect(soundScene(session(holding(taken)))).toEqual(quiet);
    });

    it('is heard once where it came into the agent’s hands by itself', () => {
      const waiting = { key: `callback ${key} ${since}`, since, until: null, isInHand: true };
      const own = { sound: 'callback', duration: 0 };
      const came = callback(preview, { unasked: true });
      expect(soundScene(session(holding(came)))).toEqual({ ...quiet, waiting: [{ ...waiting, tune: own }] });
      expect(soundScene(session({ ...holding(came), ...belled }))).toEqual({
        ...quiet,
        waiting: [{ ...waiting, tune: bell }],
      });
    });

    it.each<[string, RecordPhase]>([
      ['called', { is: 'dialing', number: '1', reference: 3, deadline: t0, back: { is: 'preview' } }],
      ['declined', { is: 'closing', closing: { how: 'later' }, reference: 3, deadline: t0, back: { is: 'preview' } }],
      ['in a call', { is: 'onCall', number: '1', callId: 'c1' }],
    ])('is not heard any more once it is %s, nor when it comes back', (_what, phase) => {
      const answered = [`callback ${key} ${since}`];
      expect(soundScene(session(holding(callback(phase, { unasked: true }))))).toEqual({ ...quiet, answered });
    });

    it('that the agent asked for, or accepted, is not heard', () => {
      expect(soundScene(session(holding(callback(preview))))).toEqual(quiet);
    });

    it('is heard as such where the campaign calls it', () => {
      const { data } = callback(preview);
      const { waiting } = soundScene(session({ calls: { [ringing.id]: { ...ringing, data } } }));
      expect(waiting.map(({ tune }) => tune.sound)).toEqual(['callback']);
    });
  });

  it('is nothing of a record that is no callback, though it came by itself', () => {
    expect(soundScene(session(holding(inHand(preview, { unasked: true }))))).toEqual(quiet);
  });

  it('is a link that is down, as long as somebody is signed in', () => {
    expect(soundScene(session({ link: 'down', downSince: t0 }))).toEqual({ ...quiet, lostAt: t0 });
    expect(soundScene(session({ link: 'checking', downSince: t0 }))).toEqual(quiet);
    expect(soundScene(signedOut)).toEqual(quiet);
  });
});
