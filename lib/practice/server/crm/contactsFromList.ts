import type { CallingList, ListContact } from '../../engine/callingList';
import type { PhoneType } from '../../engine/phoneType';
import type { Activity, CrmContact, NumberKind } from './contact';
import { writeNumber } from './writeNumber';

const kinds: Readonly<Record<PhoneType, NumberKind>> = {
  home: 'home',
  business: 'work',
  extension: 'work',
  mobile: 'mobile',
  vacation: 'other',
  none: 'other',
};

/** Fields that the CRM shows elsewhere or that only a dialer needs. */
const shownElsewhere = new Set(['crm_id', 'contact_name', 'first_name', 'last_name', 'language']);

/**
 * The sample CRM's contacts: one for each contact of a calling list, under the id of the list's field `crm_id`; a contact
 * without an id gets a free number. Links, plain text, national and international writing come by turns, the same at every start.
 */
export function contactsFromList(list: CallingList): CrmContact[] {
  const taken = new Set(list.contacts.map((contact) => contact.fields.crm_id));
  return list.contacts.map((contact, index) => {
    const id = contact.fields.crm_id || freeId(taken, index);
    taken.add(id);
    return {
      id,
      name: contact.name,
      city: contact.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? '',
      numbers: contact.numbers.map(({ phone, type }, position) => ({
        phone,
        shown: writeNumber(phone, position > 0 && index % 2 === 1),
        kind: kinds[type],
        isLink: (position + index) % 2 === 0,
        isFolded: position > 1,
      })),
      details: detailsOf(list, contact),
      activity: pastOf(index),
    };
  });
}

function detailsOf(list: CallingList, contact: ListContact): CrmContact['details'] {
  return list.fields
    .filter(({ name }) => !shownElsewhere.has(name))
    .map(({ name, label }) => ({ name: label, value: contact.fields[name] ?? '' }))
    .filter(({ value }) => value !== '');
}

function freeId(taken: ReadonlySet<string | undefined>, from: number): string {
  let number = 9001 + from;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

/** A believable past. The texts are keys of the client's words, so that they follow its language. */
const past: readonly Omit<Activity, 'at'>[] = [
  { kind: 'email', text: 'emailOpened' },
  { kind: 'call', text: 'callNoAnswer' },
  { kind: 'letter', text: 'letterSent' },
  { kind: 'note', text: 'addressChanged' },
];

const day = 86_400_000;
const newest = Date.UTC(2026, 10, 16, 9, 12);

function pastOf(index: number): Activity[] {
  return past.map((entry, position) => ({
    ...entry,
    at: new Date(newest - ((index % 5) + position * position * 3) * day).toISOString(),
  }));
}
