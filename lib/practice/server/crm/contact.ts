/** The kinds of number that the sample CRM names; a calling list knows more, which are shown as `other`. */
export type NumberKind = 'home' | 'work' | 'mobile' | 'other';

export interface ContactNumber {
  /** As it is dialled, with the country code: `+815012345678`. */
  phone: string;
  /** As a person of that country writes it. */
  shown: string;
  kind: NumberKind;
  /** Half of real CRMs link their numbers, the others show plain text; the sample does both. */
  isLink: boolean;
  /** Shown only after *Show all numbers*: a number that appears later than the page. */
  isFolded: boolean;
}

/** Something that happened with a contact. */
export interface Activity {
  /** ISO 8601, UTC. */
  at: string;
  kind: 'call' | 'email' | 'letter' | 'note';
  text: string;
}

export interface CrmContact {
  id: string;
  name: string;
  city: string;
  numbers: readonly ContactNumber[];
  /** The calling list's own fields, in its order. */
  details: readonly { name: string; value: string }[];
  /** Newest first. */
  activity: readonly Activity[];
}

/** What the list shows of a contact. */
export type ContactRow = Pick<CrmContact, 'id' | 'name' | 'city'> & { number: ContactNumber | null };
