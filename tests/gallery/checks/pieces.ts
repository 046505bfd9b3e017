import { type Box, isEmpty } from './box';

/** Something that can be seen: a line of text, or a drawing. */
export interface Piece {
  /** The element that it is the content of; for a drawing the drawing itself. */
  element: Element;
  /** The text node, or the drawing: pieces of one source never disturb each other. */
  source: Node;
  text: string | null;
  box: Box;
}

/** Drawings that text must not run into. */
const drawings = 'svg, img, .spin, .dot';

/** Everything that can be seen below a root, apart from what only assistive technology is told. */
export function findPieces(root: HTMLElement | ShadowRoot, isSeen: Sight): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? '').trim() === '' || !isSeen(element)) continue;
    for (const box of lines(node, element)) pieces.push({ element, source: node, text: node.textContent, box });
  }
  for (const element of root.querySelectorAll(drawings)) {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const box = { left, top, right, bottom };
    if (isSeen(element) && !isEmpty(box)) pieces.push({ element, source: element, text: null, box });
  }
  return pieces;
}

/** The lines of a text, each as high as its letters: fonts claim more than that, and so does line height. */
function lines(text: Node, element: Element): Box[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  const letters = Number.parseFloat(getComputedStyle(element).fontSize) * 0.92;
  return [...range.getClientRects()]
    .filter((rect) => rect.width > 0)
    .map(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2;
      return { left, right, top: middle - letters / 2, bottom: middle + letters / 2 };
    });
}

/** Whether an element is there for the eye. */
export type Sight = (element: Element) => boolean;

/** Sight below a root, as it is drawn now. What is clipped to nothing is for screen readers on purpose. */
export function createSight(root: ParentNode): Sight {
  const unseen = [...root.querySelectorAll('*')].filter((each) => getComputedStyle(each).clipPath === 'inset(50%)');
  return (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !unseen.some((each) => each.contains(element));
}
