import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPlayer } from '../../lib/sound/createPlayer';
import type { Chime, SoundOrder } from '../../lib/sound/soundOrder';

const start = 1_000_000;

function startPlayer() {
  const struck: { chime: Chime; volume: number; at: number }[] = [];
  const seen = { hushed: 0, idle: 0 };
  const player = createPlayer(
    {
      async strike(chime, { volume }) {
        struck.push({ chime, volume, at: Date.now() - start });
        return 'played';
      },
      hush() {
        seen.hushed += 1;
      },
      release() {},
    },
    () => {
      seen.idle += 1;
    },
  );
  return { player, struck, seen, times: () => struck.map(({ at }) => at) };
}

const order = (change: Partial<SoundOrder> = {}): SoundOrder => ({
  ring: [],
  fresh: [],
  once: null,
  volume: 50,
  device: '',
  ...change,
});
const ring = (key: string, until = start + 60_000) => ({ key, until });

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
  await player.follow(order({ ring: [ring('a')], once: 'lost' }));
  await vi.advanceTimersByTimeAsync(5000);
  expect(struck.map(({ chime }) => chime)).toEqual(['arrival', 'lost', 'arrival']);
});

it('it is idle a while after the last sound, and not while anything rings', async () => {
  const { player, seen } = startPlayer();
  await player.follow(order({ ring: [ring('a')], fresh: ['a'] }));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(seen.idle).toBe(0);
  await player.follow(order());
  await vi.advanceTimersByTimeAsync(9000);
  await player.follow(order({ once: 'arrival' }));
  await vi.advanceTimersByTimeAsync(9000);
  expect(seen.idle).toBe(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.idle).toBe(1);
});
