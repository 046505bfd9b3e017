import { type Rect, sharedArea } from './rect';

/** The button's side, and what stays free between it and the number, in pixels. */
const buttonSize = 24;
const gap = 4;

/**
 * Where the button goes: after the number, else after the text of its line, else before the number; the first place that covers
 * nothing, else the one that covers least. Centred on the line, it adds no height.
 * @param line the last line that the number takes
 * @param others text and controls nearby, the number itself among them
 * @returns null where no place is inside the window
 */
export function buttonSpot(
  line: Rect,
  others: readonly Rect[],
  window: { width: number; height: number },
): { left: number; top: number } | null {
  const middle = (line.top + line.bottom) / 2;
  const inLine = others.filter(({ top, bottom }) => top < middle && bottom > middle);
  const behind = inLine.filter(({ left, right }) => right > line.right && left - line.right < 120);
  const endOfLine = Math.max(line.right, ...behind.map(({ right }) => right));
  const lefts = [line.right + gap, endOfLine + gap, line.left - gap - buttonSize];
  const top = middle - buttonSize / 2;
  let best: { left: number; top: number; covered: number } | null = null;
  for (const left of lefts) {
    if (left < 0 || left + buttonSize > window.width) continue;
    const spot: Rect = { left, top, right: left + buttonSize, bottom: top + buttonSize };
    // The line above and below may be touched by the button's round edge; what counts is the line itself.
    const covered = inLine.reduce((sum, other) => sum + sharedArea(spot, other), 0);
    if (best === null || covered < best.covered) best = { left, top, covered };
    if (covered === 0) break;
  }
  return best === null ? null : { left: best.left, top: best.top };
}
