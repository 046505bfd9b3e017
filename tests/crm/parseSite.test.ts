// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isSelectorOf, parseSite } from '../../lib/crm/parseSite';

const good = {
  id: 'northfield',
  origin: ' https://crm.example.com/ ',
  contactPage: '/contacts/{id}',
  nameSelector: '',
  numberSelector: '.phone a',
  recordIdField: 'crm_id',
  openById: null,
  openByNumber: '/contacts?q={number}',
};
const parse = (raw: unknown) => parseSite(raw, isSelectorOf(document));

describe('reading the description of a CRM', () => {
  it('CRM-5 takes an address and a few selectors', () => {
    expect(parse(good)).toEqual({
      ok: true,
      value: { ...good, origin: 'https://crm.example.com', nameSelector: null },
    });
  });

  it('leaves out what is optional', () => {
    const { id, origin, contactPage } = good;
    expect(parse({ id, origin, contactPage })).toMatchObject({ ok: true, value: { openByNumber: null } });
  });

  it.each([
    [{ origin: '' }, 'origin', 'missing'],
    [{ origin: 'crm.example.com' }, 'origin', 'notAnOrigin'],
    [{ origin: 'ftp://crm.example.com' }, 'origin', 'notAnOrigin'],
    [{ origin: 'https://a:b@crm.example.com' }, 'origin', 'notAnOrigin'],
    [{ origin: 'https://crm.example.com/contacts' }, 'origin', 'originHasPath'],
    [{ contactPage: 'contacts' }, 'contactPage', 'notAPath'],
    [{ openById: '/contacts/' }, 'openById', 'noPlaceholder'],
    [{ openById: 'https://evil.example/{id}' }, 'openById', 'notOnSite'],
    [{ openByNumber: '//evil.example/{number}' }, 'openByNumber', 'notOnSite'],
    [{ nameSelector: 7 }, 'nameSelector', 'notText'],
    [{ id: undefined }, 'id', 'missing'],
  ])('names what is wrong in %j', (change, field, problem) => {
    expect(parse({ ...good, ...change })).toEqual({ ok: false, problem: [{ field, problem }] });
  });

  it('asks the document whether a selector is one', () => {
    expect(parseSite(good, () => false)).toEqual({
      ok: false,
      problem: [{ field: 'numberSelector', problem: 'badSelector' }],
    });
  });

  it.each([null, undefined, 7, 'text', []])('refuses %j', (raw) => {
    expect(parse(raw)).toMatchObject({ ok: false });
  });
});
