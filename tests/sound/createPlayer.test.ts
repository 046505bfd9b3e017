import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPlayer } from '../../lib/sound/createPlayer';
import type { Played, Sound, SoundOrder, Tune } from '../../lib/sound/soundOrder';

const start = 1_000_000;

/** @param lengths of sound files, by address, in seconds. @param loads how long a file takes to be loaded, in milliseconds */
function startPlayer(lengths: Readonly<Record<string, number>> = {}, loads = 0) {
  const struck: { sound: Sound; volume: number; at: number }[] = [];
  const hushed: number[] = [];
  const seen = { hushed: 0, idle: 0 };
  const player = createPlayer(
    {
      async strike(sound, { volume }) {
        struck.push({ sound, volume, at: Date.now() - start });
        if (typeof sound !== 'string' && loads > 0) await new Promise((resolve) => setTimeout(resolve, loads));
        return 'played';
      },
      lengthOf: (sound) => (typeof sound === 'string' ? 1.5 : (lengths[sound.url] ?? 0)),
      hush() {
        seen.hushed += 1;
        hushed.push(Date.now() - start);
      },
      release() {},
    },
    () => {
      seen.idle += 1;
    },
  );
  const sounds = () => struck.map(({ sound, at }) => [typeof sound === 'string' ? sound : sound.url, at]);
  return { player, struck, seen, hushed, sounds, times: () => struck.map(({ at }) => at) };
}

const order = (change: Partial<SoundOrder> = {}): SoundOrder => ({
  ring: [],
  fresh: [],
  once: [],
  volume: 50,
  device: '',
  ...change,
});
const arrival: Tune = { sound: 'arrival', duration: null };
const ring = (key: string, until: number | null = start + 60_000, tune = arrival) => ({ key, until, tune });

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

it('an arrival rings at once and again with pauses, until it is answered', async () => {
  const { player, times, seen } = startPlayer();
  expect(await player.follow(order({ ring: [ring('a')], fresh: ['a'] }))).toBe('played');
  await vi.advanceTimersByTimeAsync(9000);
  expect(times()).toEqual([0, 4000, 8000]);
  expect(await player.follow(order())).toBe('nothing');
  expect(seen.hushed).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(times()).toHaveLength(3);
});

it('the same order again, as a woken worker gives it, changes nothing but the volume', async () => {
  const { player, struck, times, seen } = startPlayer();
  await player.follow(order({ ring: [ring('a')], fresh: ['a'] }));
  await vi.advanceTimersByTimeAsync(1000);
  await player.follow(order({ ring: [ring('a')], volume: 20 }));
  await vi.advanceTimersByTimeAsync(3500);
  expect(times()).toEqual([0, 4000]);
  expect(struck[1]?.volume).toBe(20);
  expect(seen.hushed).toBe(0);
});

it('what fell silent is not begun anew by an order that only lets it go on', async () => {
  const { player, struck } = startPlayer();
  await player.follow(order({ ring: [ring('a')] }));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(struck).toEqual([]);
});

it('a second arrival is heard at once, and both end one by one', async () => {
  const { player, times } = startPlayer();
  await player.follow(order({ ring: [ring('a')], fresh: ['a'] }));
  await vi.advanceTimersByTimeAsync(1500);
  await player.follow(order({ ring: [ring('a'), ring('b')], fresh: ['b'] }));
  await vi.advanceTimersByTimeAsync(1000);
  await player.follow(order({ ring: [ring('b')] }));
  await vi.advanceTimersByTimeAsync(4000);
  expect(times()).toEqual([0, 1500, 5500]);
});

it('a ring ends by itself when its alert does, though nobody says so', async () => {
  const { player, times } = startPlayer();
  await player.follow(order({ ring: [ring('a', start + 7000)], fresh: ['a'] }));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(times()).toEqual([0, 4000]);
});

it('a lost connection is heard once, also while something rings', async () => {
  const { player, struck } = startPlayer();
  await player.follow(order({ ring: [ring('a')], fresh: ['a'] }));
  await player.follow(order({ ring: [ring('a')], once: ['lost'] }));
  await vi.advanceTimersByTimeAsync(5000);
  expect(struck.map(({ sound }) => sound)).toEqual(['arrival', 'lost', 'arrival']);
});

it('it is idle a while after the last sound, and not while anything rings', async () => {
  const { player, seen } = startPlayer();
  await player.follow(order({ ring: [ring('a')], fresh: ['a'] }));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(seen.idle).toBe(0);
  await player.follow(order());
  await vi.advanceTimersByTimeAsync(9000);
  await player.follow(order({ once: ['arrival'] }));
  await vi.advanceTimersByTimeAsync(9000);
  expect(seen.idle).toBe(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.idle).toBe(1);
});

const minute = 60_000;
const url = 'https://sounds.example/due.mp3';
const file = { url };
const begins = (key: string, tune: Tune, until: number | null = null) =>
  order({ ring: [ring(key, until, tune)], fresh: [key] });

it.each<[string, Tune, number, readonly number[], readonly number[]]>([
  ['until it is answered, two minutes at most', { sound: 'callback', duration: null }, 3 * minute, thirty(), [120_000]],
  ['once, to its end', { sound: 'bell', duration: 0 }, minute, [0], []],
  ['for less than it lasts', { sound: 'bell', duration: 500 }, minute, [0], [500]],
  ['for a time, again and again', { sound: 'ring', duration: 9000 }, minute, [0, 4000, 8000], [9000]],
])('a bell is heard %s', async (_what, tune, time, strokes, hushes) => {
  const { player, times, hushed } = startPlayer();
  await player.follow(begins('a', tune));
  await vi.advanceTimersByTimeAsync(time);
  expect(times()).toEqual(strokes);
  // That what is over anyway is silenced once more does no harm.
  if (hushes.length > 0) expect(hushed).toEqual(hushes);
});

/** Strokes in two minutes. */
function thirty(): readonly number[] {
  return Array.from({ length: 30 }, (_, index) => index * 4000);
}

it.each<[string, Tune, number, number, readonly number[], number]>([
  ['once, to its end, however long it is', { sound: file, duration: 0 }, 20, 0, [0], 20_500],
  ['for a time, though it is longer', { sound: file, duration: 2500 }, 20, 0, [0], 2500],
  ['for a time, again after a breath', { sound: file, duration: 15_000 }, 6, 0, [0, 6500, 13_000], 15_000],
  ['again with pauses, where it is short', { sound: file, duration: 9000 }, 1, 0, [0, 4000, 8000], 9000],
  ['again after it was loaded and heard', { sound: file, duration: 15_000 }, 6, 2000, [0, 8500], 15_000],
])('a file is heard %s', async (_what, tune, length, loads, strokes, end) => {
  const { player, times, hushed } = startPlayer({ [url]: length }, loads);
  void player.follow(begins('a', tune));
  await vi.advanceTimersByTimeAsync(minute);
  expect(times()).toEqual(strokes);
  expect(hushed).toEqual([end]);
});

it('a bell stops at once when its callback is called', async () => {
  const { player, times, hushed } = startPlayer({ [url]: 20 });
  await player.follow(begins('a', { sound: file, duration: 0 }));
  await vi.advanceTimersByTimeAsync(1200);
  await player.follow(order());
  expect(hushed).toEqual([1200]);
  await vi.advanceTimersByTimeAsync(minute);
  expect(times()).toEqual([0]);
});

it('a file that is still being loaded when its callback is called is told to be silent', async () => {
  const { player, times, hushed } = startPlayer({ [url]: 20 }, 2000);
  const begun = player.follow(begins('a', { sound: file, duration: null }));
  await vi.advanceTimersByTimeAsync(500);
  await player.follow(order());
  expect(hushed).toEqual([500]);
  await vi.advanceTimersByTimeAsync(minute);
  await begun;
  expect(times()).toEqual([0]);
});

it('a callback sounds over an arrival that rings, which goes on afterwards', async () => {
  const { player, sounds, hushed } = startPlayer();
  await player.follow(begins('a', arrival));
  await vi.advanceTimersByTimeAsync(1000);
  const both = [ring('a', null), ring('b', null, { sound: 'callback', duration: 0 })];
  await player.follow(order({ ring: both, fresh: ['b'] }));
  await vi.advanceTimersByTimeAsync(5000);
  expect(sounds()).toEqual([
    ['arrival', 0],
    ['callback', 1000],
    ['arrival', 5000],
  ]);
  await player.follow(order({ ring: [ring('b', null, { sound: 'callback', duration: 0 })] }));
  expect(hushed.at(-1)).toBe(6000);
  await vi.advanceTimersByTimeAsync(minute);
  expect(sounds()).toHaveLength(3);
});

it('a callback that is called falls silent though an arrival rings on', async () => {
  const { player, sounds, hushed } = startPlayer();
  await player.follow(begins('a', arrival));
  await player.follow(
    order({ ring: [ring('a'), ring('b', null, { sound: 'callback', duration: null })], fresh: ['b'] }),
  );
  await vi.advanceTimersByTimeAsync(1000);
  await player.follow(order({ ring: [ring('a')] }));
  expect(hushed).toEqual([1000]);
  await vi.advanceTimersByTimeAsync(4000);
  expect(sounds().at(-1)).toEqual(['arrival', 4000]);
});

it('several sounds to be tried are heard one after another, never together', async () => {
  const { player, sounds } = startPlayer();
  expect(await player.follow(order({ once: ['arrival', 'callback'] }))).toBe<Played>('played');
  await vi.advanceTimersByTimeAsync(minute);
  const [[, first] = [], [second, at] = []] = sounds();
  expect([first, second]).toEqual([0, 'callback']);
  expect(at).toBeGreaterThan(1500);
});

it('it is idle a while after a bell that is heard once', async () => {
  const { player, seen } = startPlayer();
  await player.follow(begins('a', { sound: 'callback', duration: 0 }));
  await vi.advanceTimersByTimeAsync(minute);
  expect(seen.idle).toBe(1);
});
