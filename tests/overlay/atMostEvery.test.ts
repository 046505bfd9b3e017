import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../lib/overlay/atMostEvery';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('work that is asked for again and again', () => {
  it('is done at once, then once in a while, and the last request is not lost', () => {
    let done = 0;
    const ask = atMostEvery(
      100,
      () => {
        done += 1;
      },
      new AbortController().signal,
    );
    for (let count = 0; count < 5; count += 1) ask();
    expect(done).toBe(1);
    vi.advanceTimersByTime(100);
    expect(done).toBe(2);
    vi.advanceTimersByTime(1000);
    expect(done).toBe(2);
    ask();
    expect(done).toBe(3);
  });

  it('stops with its signal', () => {
    let done = 0;
    const life = new AbortController();
    const ask = atMostEvery(
      100,
      () => {
        done += 1;
      },
      life.signal,
    );
    ask();
    ask();
    life.abort();
    vi.advanceTimersByTime(1000);
    ask();
    expect(done).toBe(1);
  });
});
