import { describe, expect, it } from 'vitest';
import { createContactStore } from '../../../lib/practice/server/crm/contactStore';
import { contactsFromList } from '../../../lib/practice/server/crm/contactsFromList';
import { writeNumber } from '../../../lib/practice/server/crm/writeNumber';
import { sampleList } from './sampleList';

describe('the sample CRM’s contacts', () => {
  it('are those of the calling list, under the list’s own ids', async () => {
    const list = await sampleList();
    const contacts = contactsFromList(list);
    expect(contacts.map(({ id, name }) => [id, name])).toEqual(
      list.contacts.map(({ name, fields }) => [fields.crm_id, name]),
    );
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(contacts.length);
  });

  it('show links and plain text, national and international writing', async () => {
    const numbers = contactsFromList(await sampleList()).flatMap((contact) => contact.numbers);
    expect(new Set(numbers.map(({ isLink }) => isLink)).size).toBe(2);
    expect(new Set(numbers.map(({ shown }) => shown.startsWith('+'))).size).toBe(2);
    expect(numbers.some(({ isFolded }) => isFolded)).toBe(true);
  });

  it('get a free id where the list has none', async () => {
    const list = await sampleList();
    const contacts = list.contacts.slice(0, 2).map((contact) => ({ ...contact, fields: { crm_id: '' } }));
    const ids = contactsFromList({ fields: [], contacts }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain('');
  });
});

it.each([
  ['+12125550123', '+1 212 555 0123', '(212) 555-0123'],
  ['+442079460311', '+44 20 7946 0311', '020 7946 0311'],
  ['+447700900142', '+44 7700 900142', '07700 900142'],
  ['+33639981204', '+33 6 39 98 12 04', '06 39 98 12 04'],
  ['+81320000101', '+81 3-2000-0101', '03-2000-0101'],
  ['+819000000101', '+81 90-0000-0101', '090-0000-0101'],
  ['+4930123456', '+4930123456', '+4930123456'],
])('writes %s as people do', (phone, abroad, home) => {
  expect(writeNumber(phone, false)).toBe(abroad);
  expect(writeNumber(phone, true)).toBe(home);
});

describe('the contact store', () => {
  it('searches by name and by number, however it is written', async () => {
    const store = createContactStore(contactsFromList(await sampleList()));
    const idsOf = (text: string) => store.search(text).map(({ id }) => id);
    expect(idsOf('emily')).toEqual(['C-1002']);
    expect(idsOf('+12125550123')).toEqual(['C-1002']);
    expect(idsOf('212-555-0188')).toEqual(['C-1002']);
    expect(idsOf('03-2000-0101')).toEqual(['C-1001']);
    expect(idsOf('nobody of this name')).toEqual([]);
    expect(idsOf('')).toHaveLength(46);
  });

  it('keeps edits and notes, newest first', async () => {
    const store = createContactStore(contactsFromList(await sampleList()));
    store.edit('C-1002', { name: 'Emily C. Carter', city: 'Boston' });
    store.addNote('C-1002', 'Prefers mornings', new Date(0));
    const contact = store.find('C-1002');
    expect(contact?.name).toBe('Emily C. Carter');
    expect(contact?.activity[0]).toEqual({ at: '1970-01-01T00:00:00.000Z', kind: 'note', text: 'Prefers mornings' });
    expect(store.edit('nobody', { name: 'x', city: '' })).toBeNull();
  });
});
