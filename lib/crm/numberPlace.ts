import { findNumbers } from './findNumbers';
import { readNumber } from './phoneNumber';
import type { CrmSite } from './site';

/** A telephone number somewhere on a page. */
export interface NumberPlace {
  /** As written, or the whole `tel:` address of a link. */
  number: string;
  /** The link, the field, or the element whose text it is. */
  element: Element;
  /** Where in the element's text it stands; null for links and fields. The number may run over text nodes that lie side by side. */
  text: { start: Text; from: number; end: Text; to: number } | null;
}

/** What is never read: not shown, not the page's own, or typed by the agent right now. */
const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'OPTION',
  'IFRAME',
  'OBJECT',
  'SVG',
  'svg',
]);

/** Should this element and what it holds be left out? */
export function isSkipped(element: Element): boolean {
  return skipped.has(element.tagName) || element.hasAttribute('contenteditable');
}

/**
 * The numbers that an element itself shows: its `tel:` address, its value, its own text; not those of elements within. A field
 * that can be typed in counts where it is one for numbers, or where the site's selector names it: else it may be a search.
 */
export function placesOf(element: Element, site: CrmSite): NumberPlace[] {
  if (element.tagName === 'A') {
    const href = element.getAttribute('href');
    if (href !== null && /^\s*tel:/i.test(href))
      return readNumber(href) === null ? [] : [{ number: href, element, text: null }];
  }
  if (element instanceof HTMLInputElement) {
    const isNamed = element.readOnly || site.numberSelector !== null;
    const isRead = element.type === 'tel' || (element.type === 'text' && isNamed);
    return isRead && readNumber(element.value) !== null ? [{ number: element.value, element, text: null }] : [];
  }
  const places: NumberPlace[] = [];
  let run: Text[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text) run.push(node);
    else if (run.length > 0) {
      places.push(...placesInRun(element, run));
      run = [];
    }
  }
  if (run.length > 0) places.push(...placesInRun(element, run));
  // The link around stands for the number that its text shows. Asked last, as it is asked of few.
  return places.length > 0 && element.closest('a[href^="tel:" i]') !== null ? [] : places;
}

const anyDigit = /[0-9\uff10-\uff19]/;

/** Frameworks write `+` and `81 …` as two text nodes side by side: together they are the number. */
function placesInRun(element: Element, run: readonly Text[]): NumberPlace[] {
  const text = run.length === 1 ? (run[0]?.data ?? '') : run.map(({ data }) => data).join('');
  // Most text of a page has no digit at all; nothing dear is done with it.
  if (text.length < 7 || !anyDigit.test(text)) return [];
  return findNumbers(text).flatMap(({ text, start, end }) => {
    const first = nodeAt(run, start);
    const last = nodeAt(run, end - 1);
    if (first === null || last === null) return [];
    return [
      { number: text, element, text: { start: first.node, from: first.offset, end: last.node, to: last.offset + 1 } },
    ];
  });
}

function nodeAt(run: readonly Text[], index: number): { node: Text; offset: number } | null {
  let offset = index;
  for (const node of run) {
    if (offset < node.data.length) return { node, offset };
    offset -= node.data.length;
  }
  return null;
}

/**
 * Walks a part of the page and hands over every element that shows numbers. It stops after each element so that the caller can
 * share the time with the page.
 */
export function* walkPlaces(
  root: Element,
  site: CrmSite,
): Generator<{ element: Element; places: NumberPlace[] } | null> {
  if (site.numberSelector !== null) {
    const inside = root.closest(site.numberSelector) !== null;
    const parts = inside ? [root] : [...root.querySelectorAll(site.numberSelector)];
    for (const part of parts) yield* walkAll(part, site);
    return;
  }
  yield* walkAll(root, site);
}

function* walkAll(root: Element, site: CrmSite): Generator<{ element: Element; places: NumberPlace[] } | null> {
  if (root.closest('[contenteditable]') !== null) return;
  let element: Element | null = root;
  while (element !== null) {
    const isLeftOut = isSkipped(element);
    if (isLeftOut) yield null;
    else {
      const places = placesOf(element, site);
      yield places.length === 0 ? null : { element, places };
    }
    element = (isLeftOut ? null : element.firstElementChild) ?? following(element, root);
  }
}

/** The next element that is not inside this one; by hand, as a tree walker's filter costs more than the step. */
function following(element: Element, root: Element): Element | null {
  let at: Element | null = element;
  while (at !== null && at !== root) {
    if (at.nextElementSibling !== null) return at.nextElementSibling;
    at = at.parentElement;
  }
  return null;
}
