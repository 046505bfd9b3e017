import { type ReadonlySignal, signal } from '@preact/signals';

const milliseconds = signal(Date.now());

/** The time that timers on screen show, to the second. Display only: the worker acts on deadlines, never a page. */
export const clock: ReadonlySignal<number> = milliseconds;

/** Starts the ticking; stops with the signal. */
export function startClock(signal: AbortSignal): void {
  if (signal.aborted) return;
  milliseconds.value = Date.now();
  const timer = setInterval(() => {
    milliseconds.value = Date.now();
  }, 1000);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
