import { type Box, common, isEmpty } from './box';
import type { Piece } from './pieces';

/** A piece as far as it can be seen. */
export interface Seen extends Piece {
  box: Box;
}

/**
 * What lies over other things on purpose: a menu and a dialog are opened by the agent and hide what they cover until they are closed;
 * what a call button says stands for a moment under its number; the action bar of the small card sticks to the popup's foot, and the
 * text runs beneath it while the popup is scrolled.
 */
const layers = '.menu, .veil, .crm-call-said, .compact > .bar';

/** Pairs of pieces that lie over each other, one of them text, by more than the edge of a letter. */
export function findOverlaps(root: ParentNode, pieces: readonly Seen[]): [Seen, Seen][] {
  const covers = [...root.querySelectorAll(layers)];
  const open = pieces.filter(({ element, box }) =>
    covers.every((layer) => layer.contains(element) || isEmpty(common(box, layer.getBoundingClientRect()))),
  );
  const found: [Seen, Seen][] = [];
  for (const [index, one] of open.entries()) {
    for (const other of open.slice(index + 1)) {
      if (one.source === other.source || (one.text === null && other.text === null)) continue;
      if (one.element.contains(other.element) && one.text === null) continue;
      // A figure inside a drawing is part of it.
      if (other.element.contains(one.element) && other.text === null) continue;
      const { left, right, top, bottom } = common(one.box, other.box);
      if (right - left > 1 && bottom - top > 1) found.push([one, other]);
    }
  }
  return found;
}
