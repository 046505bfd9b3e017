/** Waits for what is planned next; the engine itself has no clock. */
export interface AlarmClock {
  /** Something was planned: wakes at the right time from now on. */
  set(): void;
  /** Runs a step after some milliseconds, unless the clock is stopped before. */
  later(ms: number, step: () => void): void;
  stop(): void;
}

/** A timer that is set to more goes off at once. */
const longestWait = 2 ** 31 - 1;

export function createAlarmClock(engine: { now(): number; nextDue(): number | null; advance(): void }): AlarmClock {
  const timers = new Set<NodeJS.Timeout>();
  let wake: NodeJS.Timeout | undefined;
  const set = () => {
    clearTimeout(wake);
    const due = engine.nextDue();
    if (due === null) return;
    const wait = Math.min(Math.max(0, due - engine.now()), longestWait);
    wake = setTimeout(() => {
      engine.advance();
      set();
    }, wait);
  };
  return {
    set,
    later(ms, step) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        step();
      }, ms);
      timers.add(timer);
    },
    stop() {
      clearTimeout(wake);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
