/** How long the card must have stood still before a step that cannot be taken back, in milliseconds. */
const settleTime = 500;

/**
 * Whether what is on screen has stood still long enough for the agent to have read it. A click or key press that was meant for
 * what was there a moment ago does nothing.
 */
export interface SettleGuard {
  /** Tells what is on screen now; a new value starts the time again. */
  show(content: string): void;
  /** Milliseconds until it has settled; 0 when it has. */
  remaining(): number;
}

/** `now` is a clock that never goes back, in milliseconds, such as `performance.now`. */
export function createSettleGuard(now: () => number): SettleGuard {
  let shown: string | null = null;
  let since = Number.NEGATIVE_INFINITY;
  return {
    show(content) {
      if (content === shown) return;
      shown = content;
      since = now();
    },
    remaining: () => Math.max(0, settleTime - (now() - since)),
  };
}
