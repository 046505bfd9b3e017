import { type Colour, contrast, over, parseColour } from './colour';
import type { Piece } from './pieces';

const white: Colour = [1, 1, 1, 1];

/**
 * The contrast of a text or drawing with what lies behind it, and the least that it needs: WCAG 2.2 AA, and 3:1 for what cannot be
 * used now. Null where a picture brings its own colours, or where the browser has put its colours in place of ours.
 */
export function contrastOf({ element, text }: Piece): { is: number; needs: number } | null {
  if (matchMedia('(forced-colors: active)').matches || element.matches('img, .spin, .mark')) return null;
  const isOff = element.closest('[aria-disabled=true]') !== null;
  const ink = parseColour(getComputedStyle(element).color);
  if (ink === null) return null;
  // A dot may be filled with its own colour: what is behind a drawing is around it.
  const ground = groundOf(text === null ? element.parentElement : element);
  return { is: contrast(over(ink, ground), ground), needs: text === null || isOff ? 3 : 4.5 };
}

/** The colour behind an element: its own background and those around it, until one lets nothing through. */
function groundOf(element: Element | null): Colour {
  const layers: Colour[] = [];
  for (let each = element; each !== null; each = each.parentElement) {
    const colour = parseColour(getComputedStyle(each).backgroundColor);
    if (colour === null || colour[3] === 0) continue;
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight((ground, layer) => over(layer, ground), white);
}
