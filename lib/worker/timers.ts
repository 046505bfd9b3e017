import { browser } from 'wxt/browser';

const deadlineAlarm = 'deadline';
const heartbeatAlarm = 'heartbeat';
/** A call of an extension API at least this often keeps the worker alive while a session is open (measured: it is stopped after 30 s). */
const heartbeat = 20_000;

/** Wakes the machine when its next deadline is due: a timer while the worker lives, an alarm in case it does not. */
export interface Timers {
  /** Milliseconds of this device's clock, or null. */
  deadline(at: number | null): void;
  /** Whether a session is open, so that the worker must stay. */
  stayAlive(isOpen: boolean): void;
}

export function createTimers(passed: () => void): Timers {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let beat: ReturnType<typeof setInterval> | undefined;
  let set: number | null = null;
  let alive = false;
  browser.alarms.onAlarm.addListener(passed);

  /** Timers count real time, deadlines the clock on the wall: one that was set back meanwhile is waited for again. */
  function wait(at: number): void {
    timer = setTimeout(
      () => {
        if (Date.now() < at) return wait(at);
        set = null;
        passed();
      },
      Math.max(0, at - Date.now()),
    );
  }

  return {
    deadline(at) {
      if (at === set) return;
      set = at;
      clearTimeout(timer);
      if (at === null) {
        void browser.alarms.clear(deadlineAlarm);
        return;
      }
      wait(at);
      void browser.alarms.create(deadlineAlarm, { when: at });
    },
    stayAlive(isOpen) {
      if (isOpen === alive) return;
      alive = isOpen;
      clearInterval(beat);
      if (!isOpen) {
        void browser.alarms.clear(heartbeatAlarm);
        return;
      }
      beat = setInterval(() => void browser.runtime.getPlatformInfo(), heartbeat);
      void browser.alarms.create(heartbeatAlarm, { periodInMinutes: 0.5 });
    },
  };
}
