import { useEffect, useRef, useState } from 'preact/hooks';
import { createSettleGuard, type SettleGuard } from './settleGuard';

export interface Settled {
  /** Whether it has settled, as of the last drawing. */
  isSettled: boolean;
  /** Whether it has settled at this very moment; decides what a key or click may do. */
  check(): boolean;
}

/** The settle guard of a surface whose content is named by `content`. */
export function useSettled(content: string, now: () => number): Settled {
  const held = useRef<SettleGuard | null>(null);
  held.current ??= createSettleGuard(now);
  const guard = held.current;
  guard.show(content);
  const [, redraw] = useState(0);
  const remaining = guard.remaining();
  useEffect(() => {
    if (remaining <= 0) return;
    const timer = setTimeout(() => redraw((count) => count + 1), remaining);
    return () => clearTimeout(timer);
  }, [content, remaining > 0]);
  return { isSettled: remaining <= 0, check: () => guard.remaining() <= 0 };
}
