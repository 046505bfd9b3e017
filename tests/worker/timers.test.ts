import './support/browserParts';
import { afterEach, expect, it, vi } from 'vitest';
import { createTimers } from '../../lib/worker/timers';

afterEach(() => {
  vi.useRealTimers();
});

it('LIVE-1 a deadline counts by the clock on the wall, which may have been set back a little meanwhile', () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const passedAt: number[] = [];
  const timers = createTimers(() => passedAt.push(Date.now()));
  timers.deadline(1_010_000);
  vi.setSystemTime(999_995);
  vi.advanceTimersByTime(10_000);
  expect(passedAt).toEqual([]);
  vi.advanceTimersByTime(5);
  expect(passedAt).toEqual([1_010_000]);
});
