import { describe, expect, it } from 'vitest';
import { compileContactPage } from '../../lib/crm/sitePattern';

const crm = 'https://crm.example.com';

function match(pattern: string, address: string): { id: string | null } | null | string {
  const compiled = compileContactPage(pattern);
  return compiled.ok ? compiled.value.match(address) : compiled.problem;
}

describe('recognising a contact page by its address', () => {
  it.each([
    ['/contacts/{id}', `${crm}/contacts/C-1001`, 'C-1001'],
    ['/contacts/{id}', `${crm}/contacts/C-1001/?tab=notes#top`, 'C-1001'],
    ['/contacts/{id}/', `${crm}/contacts/C-1001`, 'C-1001'],
    ['/contacts/{id}', `${crm}/contacts/a%2Fb%20c`, 'a/b c'],
    ['/contacts/{id}', `${crm}/contacts/50%25`, '50%'],
    ['/contacts/{id}', `${crm}/contacts/50%`, '50%'],
    ['/contacts/c{id}.html', `${crm}/contacts/c7.html`, '7'],
    ['/*/person/{id}', `${crm}/jp/person/7`, '7'],
    ['/顧客/{id}', `${crm}/顧客/山田`, '山田'],
    ['/person?id={id}', `${crm}/person?view=full&id=a%26b`, 'a&b'],
    ['/person?id={id}&type=contact', `${crm}/person?type=contact&id=7`, '7'],
    ['/#crm/model/party.party/{id}', `${crm}/#crm/model/party.party/12?views=%5B1%5D`, '12'],
    ['#/contacts/{id}', `${crm}/index.html#/contacts/12`, '12'],
  ])('%s finds the contact in %s', (pattern, address, id) => {
    expect(match(pattern, address)).toEqual({ id });
  });

  it.each([
    ['/contacts/{id}', `${crm}/contacts`],
    ['/contacts/{id}', `${crm}/contacts/`],
    ['/contacts/{id}', `${crm}/contacts/7/edit`],
    ['/contacts/{id}', `${crm}/a/contacts/7`],
    ['/contacts.{id}', `${crm}/contactsx7`],
    ['/person?id={id}', `${crm}/person?id=`],
    ['/person?id={id}&type=contact', `${crm}/person?id=7&type=company`],
    ['/#crm/model/party.party/{id}', `${crm}/#crm/model/party.party`],
    ['/#crm/model/party.party/{id}', `${crm}/#crm/model/party.party/12/lines`],
    ['/contacts/{id}', 'not an address'],
  ])('%s is not %s', (pattern, address) => {
    expect(match(pattern, address)).toBeNull();
  });

  it('takes every page where the pattern is a star, and knows no id', () => {
    expect(match('*', `${crm}/anything`)).toEqual({ id: null });
    expect(match('/customer/*/view', `${crm}/customer/7/view`)).toEqual({ id: null });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['contacts/{id}', 'notAPath'],
    ['https://crm.example.com/contacts/{id}', 'notAPath'],
    ['//evil.example/{id}', 'notAPath'],
    ['/{id}/{id}', 'severalIds'],
    ['/{contact}', 'unknownPlaceholder'],
    ['/{id', 'unknownPlaceholder'],
    ['/*-*-*-*/{id}', 'unclear'],
    ['/*{id}', 'unclear'],
    [`/${'a'.repeat(400)}`, 'tooLong'],
  ])('says what is wrong with %j', (pattern, problem) => {
    expect(match(pattern, crm)).toBe(problem);
  });
});
