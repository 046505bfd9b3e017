import { describe, expect, it } from 'vitest';
import {
  type LinkedContact,
  matchContact,
  type PageFacts,
  recognisable,
  type WantedRecord,
} from '../../lib/crm/matchContact';

const emily: WantedRecord = { key: '1/7', numbers: ['3035550142'], recordId: 'C-1001' };
const ken: WantedRecord = { key: '1/8', numbers: ['0312345678'], recordId: null };

const match = (facts: PageFacts, records: readonly WantedRecord[], region: string) =>
  matchContact(facts, recognisable(records, region));
const page = (contactId: string | null, numbers: string[]) =>
  ({ is: 'contactPage', contactId, contactName: 'Emily Carter', numbers }) as const;
const list = (...contacts: LinkedContact[]) => ({ is: 'otherPage', contacts }) as const;
const linked = (contactId: string, ...numbers: string[]): LinkedContact => ({
  contactId,
  name: `Contact ${contactId}`,
  href: `https://crm.example.com/contacts/${contactId}`,
  numbers,
});

describe("a contact's page and the records in hand", () => {
  it.each([
    ['by the CRM id', page('C-1001', []), [emily], ['1/7']],
    ['CRM id first: the same number on another contact is not the record', page('C-9', ['3035550142']), [emily], []],
    ['by number where the list has no id', page('C-9', ['tel:+81312345678']), [ken], ['1/8']],
    ['by number where the address has no id', page(null, ['+1 303 555 0142']), [emily], ['1/7']],
    ['no record in hand', page('C-1001', ['3035550142']), [], []],
    ['another number', page('C-9', ['03-1234-5679']), [ken], []],
    ['two records of one contact', page('C-1001', ['03-1234-5678']), [ken, emily], ['1/8', '1/7']],
  ])('CRM-1 match %s', (_, facts, records, matches) => {
    expect(match(facts, records, '')).toEqual({
      is: 'contactPage',
      contactId: facts.contactId,
      contactName: 'Emily Carter',
      matches,
    });
  });

  it('CRM-1 reads national numbers in the region that is set', () => {
    expect(match(page(null, ['+44 7700 900123']), [{ ...ken, numbers: ['07700900123'] }], 'GB')).toMatchObject({
      matches: ['1/8'],
    });
    expect(match(page(null, ['+44 7700 900123']), [{ ...ken, numbers: ['07700900123'] }], 'JP')).toMatchObject({
      matches: [],
    });
  });
});

describe('lists and search results', () => {
  it('CRM-1 offer the contact that shows the number', () => {
    expect(match(list(linked('1', '03-1234-5678'), linked('2', '03-9999-9999')), [ken], 'JP')).toEqual({
      is: 'otherPage',
      candidates: [{ record: '1/8', name: 'Contact 1', href: 'https://crm.example.com/contacts/1' }],
    });
  });

  it('CRM-1 offer both where two contacts share the number: a choice, never a guess', () => {
    const place = match(list(linked('1', '03-1234-5678'), linked('2', '+81 3 1234 5678')), [ken], 'JP');
    expect(place).toMatchObject({ candidates: [{ name: 'Contact 1' }, { name: 'Contact 2' }] });
  });

  it('offer a contact once, by id where it is known', () => {
    const twice = list(linked('C-1001'), linked('C-1001', '303-555-0142'), linked('C-2', '303-555-0142'));
    expect(match(twice, [emily], 'US')).toMatchObject({ candidates: [{ name: 'Contact C-1001' }] });
  });

  it('offer nothing where nothing matches', () => {
    expect(match(list(), [ken], '')).toEqual({ is: 'otherPage', candidates: [] });
  });
});
