import type { ContactRow, CrmContact } from './contact';

/** What the edit form changes. */
export interface ContactEdit {
  name: string;
  city: string;
}

/** The sample CRM's memory: what is changed lasts until the server stops. */
export interface ContactStore {
  /** Contacts whose name holds the text, or one of whose numbers holds its digits; all for an empty text. */
  search(text: string): ContactRow[];
  find(id: string): CrmContact | null;
  /** Null: there is no such contact. */
  edit(id: string, edit: ContactEdit): CrmContact | null;
  addNote(id: string, text: string, at: Date): CrmContact | null;
}

export function createContactStore(contacts: readonly CrmContact[]): ContactStore {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));

  function change(id: string, changed: Partial<CrmContact>): CrmContact | null {
    const contact = byId.get(id);
    if (!contact) return null;
    const next = { ...contact, ...changed };
    byId.set(id, next);
    return next;
  }

  return {
    search(text) {
      const words = text.trim().toLowerCase();
      const digits = words.replace(/\D/g, '').replace(/^0+/, '');
      const isNumber = digits.length >= 4 && /^[\d\s()+-]+$/.test(words);
      return [...byId.values()]
        .filter((contact) =>
          isNumber
            ? contact.numbers.some(({ phone }) => phone.includes(digits))
            : contact.name.toLowerCase().includes(words),
        )
        .map(({ id, name, city, numbers }) => ({ id, name, city, number: numbers[0] ?? null }));
    },
    find: (id) => byId.get(id) ?? null,
    edit: (id, { name, city }) => change(id, { name, city }),
    addNote(id, text, at) {
      const contact = byId.get(id);
      if (!contact) return null;
      return change(id, { activity: [{ at: at.toISOString(), kind: 'note', text }, ...contact.activity] });
    },
  };
}
