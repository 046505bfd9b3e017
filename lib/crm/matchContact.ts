import { createNumberMatcher, type NumberMatcher } from './numberMatcher';
import type { ContactLink, Place } from './place';

/** A record in hand as far as a page can recognise its contact. */
export interface WantedRecord {
  key: string;
  numbers: readonly string[];
  /** The CRM's own id of the contact, from the calling list; null where the list has none. */
  recordId: string | null;
  /** Its call is not answered: it is told apart from others, and not dialed. */
  isRinging?: true;
}

/** A record with what recognises its numbers; made once, as a page is compared again and again. */
export interface RecognisableRecord extends WantedRecord {
  isNumber: NumberMatcher;
}

/** @param region ISO 3166-1 alpha-2 region of numbers without a country code; empty: see `sameNumber` */
export const recognisable = (records: readonly WantedRecord[], region: string): RecognisableRecord[] =>
  records.map((record) => ({ ...record, isNumber: createNumberMatcher(record.numbers, region) }));

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
export function matchContact(facts: PageFacts, records: readonly RecognisableRecord[]): Place {
  if (facts.is === 'contactPage') {
    const { contactId, contactName, numbers } = facts;
    const matches = records.filter((record) => isContact(record, contactId, numbers)).map(({ key }) => key);
    return { is: 'contactPage', contactId, contactName, matches };
  }
  const candidates: ContactLink[] = [];
  for (const record of records) {
    const known = new Set<string>();
    for (const { contactId, name, href, numbers } of facts.contacts) {
      const contact = contactId ?? href;
      if (known.has(contact) || !isContact(record, contactId, numbers)) continue;
      known.add(contact);
      candidates.push({ record: record.key, name, href });
    }
  }
  return { is: 'otherPage', candidates };
}

function isContact(record: RecognisableRecord, contactId: string | null, numbers: readonly string[]): boolean {
  if (record.recordId !== null && contactId !== null) return record.recordId === contactId;
  return numbers.some(record.isNumber);
}
