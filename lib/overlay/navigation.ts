import type { ContactPagePattern } from '../crm/sitePattern';

/** The time that the agent spends at one contact, or between contacts. */
export interface Visit {
  /** Null on any page that is no contact's. */
  contact: { id: string | null } | null;
  address: string;
}

interface NavigationLike extends EventTarget {
  addEventListener(type: string, listener: () => void, options?: AddEventListenerOptions): void;
}

/**
 * Tells of every visit, with a signal that ends with it. A new visit begins when the contact changes, with or without page load,
 * not when the address does: tabs, filters and hashes of one contact are one visit.
 *
 * The browser's Navigation API says when; where it is missing, history events and changes of the page do, as the page's own
 * `pushState` cannot be seen from a content script.
 */
export function watchVisits(
  window: Window,
  pattern: ContactPagePattern,
  begin: (visit: Visit, signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  let current: { key: string; life: AbortController } | null = null;

  const look = () => {
    if (signal.aborted) return;
    const address = window.location.href;
    const contact = pattern.match(address);
    const key = visitKey(contact, address);
    if (current?.key === key) return;
    current?.life.abort();
    const life = new AbortController();
    current = { key, life };
    begin({ contact, address }, life.signal);
  };
  signal.addEventListener('abort', () => current?.life.abort(), { once: true });

  const navigation = navigationOf(window);
  if (navigation !== null) navigation.addEventListener('currententrychange', look, { signal });
  else {
    const observer = new MutationObserver(look);
    observer.observe(window.document, { subtree: true, childList: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  // A page that comes out of the back-forward cache kept its visit, but may have been navigated under it.
  window.addEventListener('pageshow', look, { signal });
  look();
}

function visitKey(contact: { id: string | null } | null, address: string): string {
  if (contact === null) return 'none';
  return contact.id === null ? `page ${new URL(address).pathname}` : `contact ${contact.id}`;
}

function navigationOf(window: Window): NavigationLike | null {
  const navigation: unknown = 'navigation' in window ? window.navigation : null;
  return navigation instanceof EventTarget ? navigation : null;
}
