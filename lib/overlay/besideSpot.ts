import type { Surroundings } from './placement';
import { distance, grown, overlaps, type Rect } from './rect';

/** At most this far from the contact's heading or number (CRM-1); a little less, as pages are laid out in fractions of pixels. */
export const reach = 22;
/** What stays free around the card. */
const clearance = 6;
const gap = 12;
const edge = 12;
/** Lower than this the card shows too little of itself. */
const leastHeight = 340;
/** Where its own width finds no room, so narrow will do: it fits over the empty foot of a menu beside a contact's form. */
const leastWidth = 356;

/**
 * Finds room for a card beside the contact: within reach of one of the anchors, inside the window, covering no text or control.
 * The tallest spot up to the height asked for wins, then the one that leaves its anchor air but not much.
 * @returns null where there is no such room
 */
export function besideSpot(around: Surroundings, size: { width: number; height: number }): Rect | null {
  const narrow = Math.min(leastWidth, size.width);
  return spotOf(around, size) ?? (narrow < size.width ? spotOf(around, { ...size, width: narrow }) : null);
}

function spotOf(around: Surroundings, size: { width: number; height: number }): Rect | null {
  const walls = around.obstacles.map((obstacle) => grown(obstacle, clearance));
  if (around.focused !== null) walls.push(grown(around.focused, clearance));
  const least = Math.min(leastHeight, size.height);
  let best: { rect: Rect; far: number } | null = null;
  for (const anchor of around.anchors) {
    for (const left of columns(anchor, around, walls, size.width)) {
      const column = { left, right: left + size.width };
      for (const free of gaps(column, walls, around.height)) {
        const height = Math.min(size.height, free.bottom - free.top);
        const rect = height < least ? null : within(column, free, height, anchor);
        if (rect === null) continue;
        const far = Math.abs(distance(rect, anchor) - gap);
        const gain = best === null ? 1 : height - heightOf(best.rect);
        if (best === null || gain > 1 || (gain > -1 && far < best.far)) best = { rect, far };
      }
    }
  }
  return best === null ? null : best.rect;
}

const heightOf = (rect: Rect): number => rect.bottom - rect.top;

/** Left edges worth trying: right and left of the anchor, under and over it, and along every wall that is near. */
function columns(anchor: Rect, around: Surroundings, walls: readonly Rect[], width: number): number[] {
  const lefts = [
    anchor.right + gap,
    anchor.left - gap - width,
    anchor.left,
    anchor.right - width,
    around.width - edge - width,
    edge,
    ...walls.flatMap((wall) => [wall.right, wall.left - width]),
  ];
  const isNear = (left: number) => left - anchor.right <= reach && anchor.left - (left + width) <= reach;
  const isInside = (left: number) => left >= edge && left + width <= around.width - edge;
  return [...new Set(lefts.map(Math.round))].filter((left) => isNear(left) && isInside(left));
}

/** The free stretches of a column, from top to bottom. */
function gaps(
  column: { left: number; right: number },
  walls: readonly Rect[],
  windowHeight: number,
): { top: number; bottom: number }[] {
  const whole: Rect = { ...column, top: edge, bottom: windowHeight - edge };
  const inside = walls.filter((wall) => overlaps(whole, wall)).sort((a, b) => a.top - b.top);
  const found: { top: number; bottom: number }[] = [];
  let { top } = whole;
  for (const wall of inside) {
    if (wall.top > top) found.push({ top, bottom: wall.top });
    top = Math.max(top, wall.bottom);
  }
  if (top < whole.bottom) found.push({ top, bottom: whole.bottom });
  return found;
}

/** The card in a free stretch: at its foot, or as near to its foot as the anchor lets it. */
function within(
  column: { left: number; right: number },
  free: { top: number; bottom: number },
  height: number,
  anchor: Rect,
): Rect | null {
  const aside = Math.max(column.left - anchor.right, anchor.left - column.right, 0);
  const slack = Math.sqrt(Math.max(reach * reach - aside * aside, 0));
  const lowest = Math.min(free.bottom - height, anchor.bottom + slack);
  const highest = Math.max(free.top, anchor.top - slack - height);
  if (aside > reach || lowest < highest) return null;
  const top = Math.floor(lowest);
  return top < highest - 1 ? null : { ...column, top, bottom: top + height };
}
