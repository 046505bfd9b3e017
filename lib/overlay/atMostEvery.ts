/**
 * Does something at once, and when asked again and again, at most once in so many milliseconds; the last request is never lost.
 * Nothing is done after the signal.
 */
export function atMostEvery(milliseconds: number, work: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const pass = () => {
    timer = undefined;
    if (isAsked) run();
  };
  const run = () => {
    isAsked = false;
    timer = setTimeout(pass, milliseconds);
    work();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (signal.aborted) return;
    isAsked = true;
    if (timer === undefined) run();
  };
}
