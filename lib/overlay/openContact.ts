import { contactAddress, type WantedContact } from '../crm/openAddress';
import type { CrmSite } from '../crm/site';

/**
 * Goes to a contact's page: by the CRM's own id, else by number.
 * @returns false where the site says neither
 */
export function openContact(window: Window, site: CrmSite, contact: WantedContact): boolean {
  const address = contactAddress(site, contact);
  return address !== null && openAddress(window, site, address);
}

/**
 * Goes to an address of this CRM. Where the page itself links to exactly that address, its own link is used: a single-page CRM
 * then changes over without a page load, and asks about unsaved input as it always does.
 * @returns false when the address is not the site's
 */
export function openAddress(window: Window, site: CrmSite, address: string): boolean {
  if (!URL.canParse(address) || new URL(address).origin !== site.origin) return false;
  if (window.location.href === address) return true;
  for (const link of window.document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const staysHere = link.target === '' || link.target === '_self';
    if (link.href === address && staysHere && !link.hasAttribute('download')) {
      link.click();
      return true;
    }
  }
  window.location.assign(address);
  return true;
}
