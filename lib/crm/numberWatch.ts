import { createFieldReader, isInScope } from './fieldNumbers';
import { type NumberPlace, placesOf, walkPlaces } from './numberPlace';
import type { CrmSite } from './site';

export interface NumberWatch {
  /** The numbers on the page right now, in the order in which they were found. */
  places(): readonly NumberPlace[];
}

export interface NumberWatchListener {
  /** The set of numbers has changed, or the first look at the page is done. */
  changed(): void;
  /** Something on the page has changed that may have moved what is shown. Called at most once per batch of changes. */
  touched(): void;
}

/** How long one share of work may take, in milliseconds: half a frame. */
const share = 8;
const observed: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'value', 'class', 'style', 'hidden', 'open'],
};

/**
 * Keeps track of the telephone numbers on a page, also of those that appear later. The page is walked once, in shares of idle
 * time; afterwards only what was added or changed is looked at.
 * @param root the part of the page to look at, `document.documentElement` for all of it
 * @param ignored an element that is not the page's, such as the overlay's own host
 */
export function watchNumbers(
  root: Element,
  site: CrmSite,
  listener: NumberWatchListener,
  ignored: (element: Element) => boolean,
  signal: AbortSignal,
): NumberWatch {
  const byElement = new Map<Element, readonly NumberPlace[]>();
  const deep = new Set<Element>([root]);
  const shallow = new Set<Element>();
  let walk: Generator<{ element: Element; places: NumberPlace[] } | null> | null = null;
  let isAsleep = true;
  let hasChanged = false;
  let isFirst = true;

  const put = (element: Element, places: readonly NumberPlace[]) => {
    if (places.length > 0) byElement.set(element, places);
    else if (!byElement.delete(element)) return;
    hasChanged = true;
  };
  const look = (element: Element) => {
    if (element.isConnected && isInScope(element, site)) put(element, placesOf(element, site));
    else put(element, []);
  };

  const work = () => {
    if (signal.aborted) return;
    const until = performance.now() + share;
    for (const element of shallow) look(element);
    shallow.clear();
    while (performance.now() < until) {
      if (walk === null) {
        const next = first(deep);
        if (next === null) break;
        deep.delete(next);
        if (!next.isConnected || ignored(next)) continue;
        walk = walkPlaces(next, site);
      }
      // A clock look costs more than a step: a handful of steps between two looks.
      for (let step = 0; step < 32 && walk !== null; step += 1) {
        const { done, value } = walk.next();
        if (done) walk = null;
        else if (value !== null) put(value.element, value.places);
      }
    }
    isAsleep = walk === null && deep.size === 0;
    if (!isAsleep) return idle(work, signal);
    for (const element of byElement.keys()) if (!element.isConnected) put(element, []);
    if (hasChanged || isFirst) listener.changed();
    hasChanged = false;
    isFirst = false;
  };
  const wake = () => {
    if (!isAsleep) return;
    isAsleep = false;
    idle(work, signal);
  };

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, attributeName } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element === null || ignored(element)) continue;
      if (type === 'attributes') {
        if (attributeName === 'href' || attributeName === 'value') shallow.add(element);
        continue;
      }
      shallow.add(element);
      for (const node of addedNodes) if (node instanceof Element && !ignored(node)) deep.add(node);
    }
    listener.touched();
    if (shallow.size > 0 || deep.size > 0) wake();
  });
  observer.observe(root, observed);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  // What is typed into a field, or left there, changes no attribute.
  const told = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && !ignored(target)) listener.touched();
  };
  for (const type of ['change', 'focusout'])
    root.addEventListener(type, told, { capture: true, passive: true, signal });
  wake();

  const inFields = createFieldReader(root, site);
  return {
    places() {
      const written = [...byElement.values()].flat();
      return [
        ...written.filter(({ element }) => element.isConnected && !(element instanceof HTMLInputElement)),
        ...inFields(),
      ];
    },
  };
}

function first<Item>(items: Set<Item>): Item | null {
  for (const item of items) return item;
  return null;
}

/** Firefox and Chromium have idle time; where there is none the next turn of the loop does. */
function idle(work: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 250 });
  else setTimeout(work, 0);
}
