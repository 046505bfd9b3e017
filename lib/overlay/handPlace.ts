import type { CardPosition } from '../../components/intents';
import { cornerMargin } from './placement';
import type { Rect } from './rect';

/** So near to where it usually stands, something that is moved by hand takes that place. */
const pull = 12;
/** So near to its place beside the contact it goes there. */
const besidePull = 48;

interface Window {
  width: number;
  height: number;
}

/** The rectangle at another place, kept inside the window. */
export function putAt({ left, top, right, bottom }: Rect, to: { left: number; top: number }, window: Window): Rect {
  const width = right - left;
  const height = bottom - top;
  const x = Math.max(0, Math.min(to.left, window.width - width));
  const y = Math.max(0, Math.min(to.top, window.height - height));
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/**
 * Is what is moved by hand so near to its place beside the contact that it is meant to go there? A card is about as high as the
 * window and cannot be moved much up or down: what counts is its side.
 */
export function isByContact(rect: Rect, beside: Rect): boolean {
  const up = Math.abs(rect.bottom - beside.bottom);
  return Math.abs(rect.left - beside.left) < besidePull && up < Math.max(besidePull, beside.bottom - beside.top);
}

/** Where something was put by hand, from the nearest corner; near the corner's usual place it is that place. */
export function positionOf(rect: Rect, window: Window): CardPosition {
  const right = window.width - rect.right;
  const bottom = window.height - rect.bottom;
  const isRight = right <= rect.left;
  // A card as high as the window is as near to the top as to the foot; it hangs from its foot.
  const isBottom = bottom <= rect.top + 2 * pull;
  const x = Math.max(0, Math.round(isRight ? right : rect.left));
  const y = Math.max(0, Math.round(isBottom ? bottom : rect.top));
  const corner = isBottom ? (isRight ? 'bottomRight' : 'bottomLeft') : isRight ? 'topRight' : 'topLeft';
  const usual = Math.min(cornerMargin, window.height - (rect.bottom - rect.top));
  const isUsual = Math.abs(x - cornerMargin) <= pull && Math.abs(y - usual) <= pull;
  return isUsual ? { is: 'floating', corner } : { is: 'floating', corner, away: { x, y } };
}
