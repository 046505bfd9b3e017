import type { NumberPlace } from '../crm/numberPlace';
import { overlaps, type Rect } from './rect';

/** Controls and pictures: what is covered as little as text is. */
const solid = new Set([
  'INPUT',
  'SELECT',
  'TEXTAREA',
  'BUTTON',
  'IMG',
  'VIDEO',
  'CANVAS',
  'IFRAME',
  'OBJECT',
  'METER',
  'PROGRESS',
]);
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'OPTION']);

/**
 * The lines of text and the controls that can be seen in a part of the window. Reads layout, so it belongs before any change of
 * styles. Parts of the page that lie outside are not walked into.
 * @param ignored an element that is not the page's
 */
export function visibleRects(root: Element, area: Rect, ignored: (element: Element) => boolean): Rect[] {
  const document = root.ownerDocument;
  const found: Rect[] = [];
  const range = document.createRange();
  const view = document.defaultView;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    if (silent.has(node.tagName) || ignored(node)) return NodeFilter.FILTER_REJECT;
    const box = node.getBoundingClientRect();
    const hasBox = box.width > 0 && box.height > 0;
    if (hasBox && !overlaps(box, area)) return NodeFilter.FILTER_REJECT;
    if (isInvisible(node, view)) return NodeFilter.FILTER_REJECT;
    return NodeFilter.FILTER_ACCEPT;
  });
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (!/\S/.test(node.data)) continue;
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) if (isSeen(rect, area)) found.push(plain(rect));
    } else if (node instanceof Element && (solid.has(node.tagName) || node.tagName.toLowerCase() === 'svg')) {
      const rect = node.getBoundingClientRect();
      if (isSeen(rect, area)) found.push(plain(rect));
    }
  }
  return found;
}

/** Transparent and hidden parts cover nothing. `visibility` may be undone further inside, but CRMs do not. */
function isInvisible(element: Element, view: Window | null): boolean {
  // Asking every element for its style is dear; only what says something of its own about being seen can be invisible.
  if (typeof element.checkVisibility === 'function') {
    return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isContents(element, view);
  }
  return false;
}

/** `display: contents` has no box of its own, but what is inside has. */
const isContents = (element: Element, view: Window | null): boolean =>
  view?.getComputedStyle(element).display === 'contents';

const isSeen = (rect: Rect, area: Rect): boolean =>
  rect.right - rect.left > 1 && rect.bottom - rect.top > 1 && overlaps(rect, area);

export const plain = ({ left, top, right, bottom }: Rect): Rect => ({ left, top, right, bottom });

/** The lines that a number takes on screen. */
export function rectsOfNumber(place: NumberPlace): Rect[] {
  if (place.text === null) return [...place.element.getClientRects()].map(plain);
  const { start, from, end, to } = place.text;
  // The text may have become shorter since it was read; the next look at the page corrects it.
  if (from > start.length || to > end.length || !start.isConnected || !end.isConnected) return [];
  const range = start.ownerDocument.createRange();
  range.setStart(start, from);
  range.setEnd(end, to);
  return [...range.getClientRects()].map(plain);
}

/** The lines of an element's text; its box where it has no text, such as a field, and that of the label beside it. */
export function rectsOfText(element: Element): Rect[] {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1).map(plain);
  if (lines.length > 0) return lines;
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  return [element, ...(label === undefined ? [] : [label])].map((each) => plain(each.getBoundingClientRect()));
}
