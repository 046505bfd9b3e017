import { createNumberMatcher, type NumberMatcher } from './numberMatcher';
import type { ContactLink, Place } from './place';

/** A record in hand as far as a page can recognise its contact. */
export interface WantedRecord {
  key: string;
  numbers: readonly string[];
  /** The CRM's own id of the contact, from the calling list; null where the list has none. */
  recordId: string | null;
}

/** A contact that a page of the CRM links to, and the numbers shown beside the link. */
export interface LinkedContact {
  contactId: string | null;
  name: string;
  href: string;
  numbers: readonly string[];
}

/** What was read from the page. */
export type PageFacts =
  | { is: 'contactPage'; contactId: string | null; contactName: string | null; numbers: readonly string[] }
  | { is: 'otherPage'; contacts: readonly LinkedContact[] };

/**
 * Compares the page with the records in hand. The CRM's own id decides alone where both sides know it; else the numbers do.
 * Several that match are all returned, in their order: the agent chooses (CRM-1).
 */
export function matchContact(facts: PageFacts, records: readonly WantedRecord[], region: string): Place {
  const wanted = records.map((record) => ({ record, isNumber: createNumberMatcher(record.numbers, region) }));
  if (facts.is === 'contactPage') {
    const { contactId, contactName, numbers } = facts;
    const matches = wanted.filter((each) => isContact(each, contactId, numbers)).map(({ record }) => record.key);
    return { is: 'contactPage', contactId, contactName, matches };
  }
  const candidates: ContactLink[] = [];
  for (const each of wanted) {
    const known = new Set<string>();
    for (const { contactId, name, href, numbers } of facts.contacts) {
      const contact = contactId ?? href;
      if (known.has(contact) || !isContact(each, contactId, numbers)) continue;
      known.add(contact);
      candidates.push({ record: each.record.key, name, href });
    }
  }
  return { is: 'otherPage', candidates };
}

function isContact(
  { record, isNumber }: { record: WantedRecord; isNumber: NumberMatcher },
  contactId: string | null,
  numbers: readonly string[],
): boolean {
  if (record.recordId !== null && contactId !== null) return record.recordId === contactId;
  return numbers.some(isNumber);
}
