import type { NumberPlace } from '../crm/numberPlace';
import { plain, rectsOfNumber, rectsOfText, visibleRects } from './pageRects';
import type { Surroundings } from './placement';
import { overlaps, type Rect } from './rect';

/** The contact on the page, as something to stand beside. */
export interface Anchors {
  heading: Element | null;
  numbers: readonly NumberPlace[];
}

export interface PageReader {
  window: Window;
  /** Where our own buttons beside numbers are: the card covers them as little as the page's. */
  buttons: HTMLElement;
  anchors(): Anchors;
  ignored(element: Element): boolean;
}

/** The window, and the field that is typed in: what every place depends on. */
export function windowOf({ window: { document }, ignored }: PageReader): Surroundings {
  // In a page without a doctype the body stands for the window.
  const { clientWidth: width, clientHeight: height } = document.scrollingElement ?? document.documentElement;
  return { width, height, anchors: [], obstacles: [], focused: focusedField(document, ignored) };
}

/** The contact's heading and numbers as far as they can be seen. */
export function anchorsIn(around: Surroundings, { anchors }: PageReader): Rect[] {
  const { heading, numbers } = anchors();
  const rects = [...(heading === null ? [] : rectsOfText(heading)), ...numbers.flatMap(rectsOfNumber)];
  const area: Rect = { left: 0, top: 0, right: around.width, bottom: around.height };
  return rects.filter((rect) => overlaps(rect, area));
}

/** Texts and controls in a part of the window, the page's and our own beside its numbers. */
export function obstaclesIn(area: Rect, { window: { document }, buttons, ignored }: PageReader): Rect[] {
  const own = [...buttons.children].map((button) => plain(button.getBoundingClientRect()));
  return [
    ...visibleRects(document.body ?? document.documentElement, area, ignored),
    ...own.filter((rect) => overlaps(rect, area)),
  ];
}

/** All that a place beside the contact depends on; nothing is walked through where nothing of the contact can be seen. */
export function besideContact(page: PageReader, width: number, reach: number): Surroundings {
  const around = windowOf(page);
  const anchors = anchorsIn(around, page);
  if (anchors.length === 0) return around;
  const left = Math.min(...anchors.map((anchor) => anchor.left)) - width - reach;
  const right = Math.max(...anchors.map((anchor) => anchor.right)) + width + reach;
  return { ...around, anchors, obstacles: obstaclesIn({ left, top: 0, right, bottom: around.height }, page) };
}

/** The page's field that has the caret. */
function focusedField(document: Document, ignored: (element: Element) => boolean): Rect | null {
  let element = document.activeElement;
  // Components of the page may keep their fields in shadow roots of their own.
  while (element?.shadowRoot?.activeElement && !ignored(element)) element = element.shadowRoot.activeElement;
  if (element === null || ignored(element) || !isField(element)) return null;
  return plain(element.getBoundingClientRect());
}

const noText = new Set(['button', 'checkbox', 'radio', 'submit', 'reset', 'image', 'range', 'color', 'file', 'hidden']);

function isField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !noText.has(element.type);
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}
