import type { LinkedContact } from './matchContact';
import type { NumberPlace } from './numberPlace';
import type { ContactPagePattern } from './sitePattern';

/** How far above a number its contact's link is looked for: a cell, a row, a list's entry. */
const levels = 5;
const longestName = 200;

/**
 * The contacts that a list or a search result links to, with the numbers that stand in the same row. A row is the nearest
 * element around a number that holds links to exactly one contact.
 */
export function linkedContacts(
  root: ParentNode,
  origin: string,
  pattern: ContactPagePattern,
  places: readonly NumberPlace[],
): LinkedContact[] {
  const contacts = new Map<string, { contactId: string | null; name: string; href: string; numbers: string[] }>();
  const byLink = new Map<Element, string>();
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const found = link.origin === origin ? pattern.match(link.href) : null;
    if (found === null) continue;
    const contact = found.id ?? link.href;
    byLink.set(link, contact);
    const name = (link.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, longestName);
    const known = contacts.get(contact);
    if (known === undefined) contacts.set(contact, { contactId: found.id, name, href: link.href, numbers: [] });
    // A row may link its picture first and its name second.
    else if (known.name === '') known.name = name;
  }
  if (byLink.size === 0) return [];
  for (const { number, element } of places) {
    const contact = contactBeside(element, byLink);
    if (contact !== null) contacts.get(contact)?.numbers.push(number);
  }
  return [...contacts.values()].map((contact) => ({ ...contact, name: contact.name || contact.href }));
}

function contactBeside(element: Element, byLink: ReadonlyMap<Element, string>): string | null {
  let row: Element | null = element;
  for (let level = 0; row !== null && level < levels; level += 1, row = row.parentElement) {
    const own = byLink.get(row);
    if (own !== undefined) return own;
    const found = new Set<string>();
    for (const link of row.querySelectorAll('a[href]')) {
      const contact = byLink.get(link);
      if (contact !== undefined) found.add(contact);
    }
    const [only] = found;
    if (found.size > 0) return found.size === 1 ? (only ?? null) : null;
  }
  return null;
}
