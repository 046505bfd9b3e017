import { type Box, common, isEmpty, isWithin, paddingBox } from './box';
import type { Piece } from './pieces';

/** What becomes of a piece on its way up through the boxes around it. */
export type Fate =
  /** The part that can be seen; what is scrolled away is none of it. */
  { is: 'seen'; box: Box } | { is: 'scrolledAway' } | { is: 'clipped'; by: Element } | { is: 'spilt'; outOf: Element };

const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

/**
 * Follows a piece from its own box outwards. A box that cuts must hold it whole; a box that scrolls may hide it; until something
 * scrolls or is placed freely, every box must hold it, or it lies over its neighbour.
 */
export function whereSeen(piece: Piece): Fate {
  let { box } = piece;
  let mustFit = piece.text !== null;
  for (let each: Element | null = piece.element; each !== null; each = each.parentElement) {
    const style = getComputedStyle(each);
    if (style.display === 'inline' || style.display === 'contents' || each instanceof SVGElement) continue;
    const inner = paddingBox(each);
    if (cuts(style.overflowX) || cuts(style.overflowY)) {
      const across = { ...box, top: inner.top, bottom: inner.bottom };
      const down = { ...box, left: inner.left, right: inner.right };
      if (cuts(style.overflowX) && !isWithin(across, inner)) return { is: 'clipped', by: each };
      if (cuts(style.overflowY) && !isWithin(down, inner)) return { is: 'clipped', by: each };
    }
    if (scrolls(style.overflowX) || scrolls(style.overflowY)) {
      mustFit = false;
      box = common(box, inner);
      if (isEmpty(box)) return { is: 'scrolledAway' };
    } else if (mustFit && !isWithin(box, each.getBoundingClientRect(), 2)) {
      return { is: 'spilt', outOf: each };
    }
    if (style.position === 'absolute' || style.position === 'fixed') mustFit = false;
  }
  return { is: 'seen', box };
}
