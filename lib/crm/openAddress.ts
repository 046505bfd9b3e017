import type { CrmSite } from './site';

export type AddressProblem = 'notOnSite' | 'noPlaceholder' | 'notAnAddress';

/** What is known of a contact that is to be opened. */
export interface WantedContact {
  /** The CRM's own id, from the calling list's field. */
  recordId: string | null;
  number: string;
}

/** The address that opens a contact: by its id, else by its number; null where the site says neither. */
export function contactAddress(site: CrmSite, contact: WantedContact): string | null {
  const id = contact.recordId?.trim() ?? '';
  return (id === '' ? null : addressById(site, id)) ?? addressByNumber(site, contact.number);
}

/** The address of a contact's page by the CRM's own id; null where the site does not say it, or the id would leave the site. */
export function addressById(site: CrmSite, id: string): string | null {
  const template = site.openById ?? site.contactPage;
  if (template.includes('*') || !template.includes('{id}')) return null;
  return filled(site.origin, template, '{id}', id);
}

/** The address that looks a contact up by number, as the calling list writes it; null where the site does not offer it. */
export function addressByNumber(site: CrmSite, number: string): string | null {
  if (site.openByNumber === null || number.trim() === '') return null;
  return filled(site.origin, site.openByNumber, '{number}', number.trim());
}

/** What is wrong with a template of the options, or null. */
export function templateProblem(
  origin: string,
  template: string,
  placeholder: '{id}' | '{number}',
): AddressProblem | null {
  if (!template.includes(placeholder)) return 'noPlaceholder';
  if (!URL.canParse(template, origin)) return 'notAnAddress';
  return filled(origin, template, placeholder, '1') === null ? 'notOnSite' : null;
}

/**
 * A calling list is not the administrator's: what it says is put in as one segment and can neither climb to another page with
 * `..` nor leave the site's origin.
 */
function filled(origin: string, template: string, placeholder: string, value: string): string | null {
  if (value === '.' || value === '..') return null;
  let url: URL;
  try {
    url = new URL(template.replaceAll(placeholder, encodeURIComponent(value)), origin);
  } catch {
    // Lone surrogates cannot be encoded, and a template of an old version may be no address: neither opens anything.
    return null;
  }
  return url.origin === origin ? url.href : null;
}
