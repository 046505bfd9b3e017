import { isSkipped, type NumberPlace, placesOf } from './numberPlace';
import type { CrmSite } from './site';

/**
 * Reads the numbers that fields show, for a form in which the contact is always open for editing. Their values are properties,
 * of whose change a page tells nobody: they are read anew each time. The field that the agent is typing in stands for what it
 * showed before, so that a half-typed number makes nobody a stranger.
 */
export function createFieldReader(root: Element, site: CrmSite): () => NumberPlace[] {
  const before = new WeakMap<HTMLInputElement, readonly NumberPlace[]>();
  const read = (field: HTMLInputElement): readonly NumberPlace[] => {
    const known = before.get(field);
    if (known !== undefined && known.length > 0 && root.ownerDocument.activeElement === field) return known;
    const places = placesOf(field, site);
    before.set(field, places);
    return places;
  };
  return () => [...root.querySelectorAll('input')].filter((field) => isInScope(field, site)).flatMap(read);
}

/** Is this an element in which numbers are looked for? */
export function isInScope(element: Element, site: CrmSite): boolean {
  if (isSkipped(element)) return false;
  return site.numberSelector === null || element.closest(site.numberSelector) !== null;
}
