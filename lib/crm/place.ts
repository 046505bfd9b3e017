/** What the page in front of the agent is, seen from the records in hand. Record keys are opaque here. */
export type Place =
  /** A contact's page. `matches` are the records in hand that are this contact: none, one, or several to choose from. */
  | { is: 'contactPage'; contactId: string | null; contactName: string | null; matches: readonly string[] }
  /** Any other page of the CRM. `candidates`: links to contacts on it that show the record's number; two or more are a choice. */
  | { is: 'otherPage'; candidates: readonly ContactLink[] };

/** A contact that a page of the CRM links to. */
export interface ContactLink {
  /** The record whose number it shows. */
  record: string;
  name: string;
  href: string;
}

export const nowhere: Place = { is: 'otherPage', candidates: [] };
