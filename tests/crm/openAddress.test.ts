import { describe, expect, it } from 'vitest';
import { addressById, addressByNumber, contactAddress } from '../../lib/crm/openAddress';
import type { CrmSite } from '../../lib/crm/site';

const site: CrmSite = {
  id: 'northfield',
  origin: 'https://crm.example.com',
  contactPage: '/contacts/{id}',
  nameSelector: null,
  numberSelector: null,
  recordIdField: 'crm_id',
  openById: null,
  openByNumber: '/contacts?q={number}',
};

describe('the address that opens a contact', () => {
  it('comes from the contact page by id', () => {
    expect(addressById(site, 'C-1001')).toBe('https://crm.example.com/contacts/C-1001');
    expect(addressById({ ...site, openById: '/#crm/model/party.party/{id}' }, '12')).toBe(
      'https://crm.example.com/#crm/model/party.party/12',
    );
    expect(addressById({ ...site, openById: 'https://crm.example.com/p?id={id}' }, '1&2')).toBe(
      'https://crm.example.com/p?id=1%262',
    );
  });

  it('falls back to the number, encoded', () => {
    expect(contactAddress(site, { recordId: 'C-1', number: '+44 7700' })).toBe('https://crm.example.com/contacts/C-1');
    expect(contactAddress(site, { recordId: null, number: '+44 7700' })).toBe(
      'https://crm.example.com/contacts?q=%2B44%207700',
    );
    expect(contactAddress(site, { recordId: ' ', number: '0312345678' })).toBe(
      'https://crm.example.com/contacts?q=0312345678',
    );
  });

  it('is not offered where the site does not say it', () => {
    expect(addressById({ ...site, contactPage: '*' }, '1')).toBeNull();
    expect(addressById({ ...site, contactPage: '/*/contacts/{id}' }, '1')).toBeNull();
    expect(addressByNumber({ ...site, openByNumber: null }, '1')).toBeNull();
    expect(addressByNumber(site, ' ')).toBeNull();
  });

  it.each(['..', '.', '\ud800'])('refuses the id %j of a calling list', (id) => {
    expect(addressById(site, id)).toBeNull();
  });

  it.each(['//evil.example/', '../../admin', 'https://evil.example', '\\\\evil.example', 'a/b?c#d'])(
    'keeps the id %j in its segment',
    (id) => {
      const address = new URL(addressById(site, id) ?? '');
      expect(address.origin).toBe(site.origin);
      expect(address.pathname).toBe(`/contacts/${encodeURIComponent(id)}`);
      expect(address.hash).toBe('');
    },
  );

  it.each(['https://evil.example/{id}', '//evil.example/{id}', 'javascript:alert({id})', '{id}://x', 'http://{id}'])(
    'refuses the template %s, which leaves the site',
    (openById) => {
      expect(addressById({ ...site, openById }, '1')).toSatisfy(
        (address: string | null) => address === null || address.startsWith('https://crm.example.com/'),
      );
    },
  );
});
