import { isShown } from './isShown';
import type { CrmSite } from './site';

/** What a contact page says of its contact besides the numbers. */
export interface ContactOnPage {
  name: string | null;
  /** The element that shows the name; what the card is put beside. */
  heading: Element | null;
}

const longestName = 200;

/** Finds the contact's name: the site's selector, else the first shown heading of level one. */
export function readContact(document: Document, site: CrmSite): ContactOnPage {
  const selector = site.nameSelector ?? 'h1, [role="heading"][aria-level="1"]';
  for (const element of document.querySelectorAll(selector)) {
    const name = nameIn(element);
    if (name !== '' && isShown(element)) return { name, heading: element };
  }
  return { name: null, heading: null };
}

function nameIn(element: Element): string {
  const text = element instanceof HTMLInputElement ? element.value : (element.textContent ?? '');
  return text.replace(/\s+/g, ' ').trim().slice(0, longestName);
}
