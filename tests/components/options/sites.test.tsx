// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/storage/settings';
import {
  all,
  click,
  configured,
  crm,
  descriptionOf,
  field,
  get,
  helpDesk,
  openPage,
  said,
  snapshotOf,
  textOf,
  type,
} from './optionsPage';

const sites = () => get('region', 'CRM sites');
const add = () => get('button', 'Add a CRM site');
const form = (name = 'New CRM site') => get('form', name);

describe('the list of CRMs', () => {
  it('says for each how its pages are recognised and its contacts matched', async () => {
    await openPage(snapshotOf(configured));
    const rows = [...sites().querySelectorAll('li')].map(textOf);
    expect(rows[0]).toContain('Addresscrm.example.comContact page/contacts/{id}Matched byField crm_id');
    expect(rows[1]).toContain('Addresshelp.example.orgContact page/person?id={id}Matched byNumber');
  });

  it('says what to do while it is empty', async () => {
    await openPage(snapshotOf(defaultSettings));
    expect(textOf(sites())).toContain('No CRM yet. Add the address that you work in.');
  });
});

describe('a new CRM', () => {
  it('ADM-4 is saved with its one address, within the click itself', async () => {
    const page = await openPage(snapshotOf({ ...configured, sites: [crm] }));
    await click(add());
    expect(document.activeElement).toBe(field('Address of the CRM'));
    await type(field('Address of the CRM'), 'https://help.example.org/');
    await type(field('Address of a contact page'), '/person?id={id}');
    await type(field('Where the numbers stand'), '.phone');
    await type(field('Address that looks a number up'), ' /search?q={number} ');
    page.holds = true;
    get('button', 'Save', form()).click();
    expect(page.sent).toHaveLength(1);
    await page.answer();
    const [first, second] = page.sent[0]?.sites ?? [];
    expect(first).toEqual(crm);
    expect(second).toEqual({ ...helpDesk, id: second?.id, openByNumber: '/search?q={number}' });
    expect(second?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(all('form', 'New CRM site')).toEqual([]);
    expect(document.activeElement).toBe(add());
  });

  it('tells each problem beside its field, and goes to the first', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(add());
    await type(field('Address of the CRM'), 'https://crm.example.com');
    await type(field('Where the name stands'), 'h1[');
    await type(field('Address that opens a contact by id'), 'https://elsewhere.example/{id}');
    await type(field('Address that looks a number up'), '/search');
    await click(get('button', 'Save', form()));
    expect(page.sent).toEqual([]);
    const told = (name: string) => descriptionOf(field(name)).split('.')[0];
    expect(told('Address of the CRM')).toBe('This address is in the list already');
    expect(told('Address of a contact page')).toBe('This is needed');
    expect(told('Where the name stands')).toBe('This is not a CSS selector');
    expect(told('Address that opens a contact by id')).toBe('It must stay on the CRM’s own address');
    expect(told('Address that looks a number up')).toBe('Write {number} where the number stands');
    expect(field('Where the numbers stand').hasAttribute('aria-invalid')).toBe(false);
    expect(document.activeElement).toBe(field('Address of the CRM'));
  });

  it('stays in the form where the browser does not allow its address', async () => {
    const page = await openPage(snapshotOf({ ...configured, sites: [] }));
    page.replies.push({ done: false, problem: 'noPermission' });
    await click(add());
    await type(field('Address of the CRM'), 'https://crm.example.com');
    await type(field('Address of a contact page'), '/contacts/{id}');
    await click(get('button', 'Save', form()));
    expect(said(form(), 'alert')).toBe('The browser does not allow this address. Allow it when it asks.');
    expect(field('Address of the CRM').value).toBe('https://crm.example.com');
    await click(get('button', 'Save', form()));
    expect(page.sent).toHaveLength(2);
    expect(textOf(sites())).toContain('crm.example.com');
  });

  it('is given up by Cancel', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(add());
    await type(field('Address of the CRM'), 'https://third.example');
    await click(get('button', 'Cancel', form()));
    expect(page.sent).toEqual([]);
    expect(document.activeElement).toBe(add());
  });

  it('keeps what was typed when Escape is pressed by mistake', async () => {
    await openPage(snapshotOf(configured));
    await click(add());
    await type(field('Address of the CRM'), 'https://third.example');
    field('Address of the CRM').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(field('Address of the CRM').value).toBe('https://third.example');
  });
});

describe('a CRM of the list', () => {
  it('is edited in place', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(get('button', 'Edit help.example.org'));
    const edit = () => form('Edit the CRM site');
    expect(field('Address of a contact page').value).toBe('/person?id={id}');
    await type(field('Field with the CRM’s id'), 'person');
    await click(get('button', 'Save', edit()));
    expect(page.sent[0]?.sites).toEqual([crm, { ...helpDesk, recordIdField: 'person' }]);
    expect(document.activeElement).toBe(get('button', 'Edit help.example.org'));
  });

  it('is removed once that was asked', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(get('button', 'Remove crm.example.com'));
    const question = get('group', 'Remove crm.example.com? The card no longer appears there.');
    expect(document.activeElement).toBe(get('button', 'Keep it'));
    expect(page.sent).toEqual([]);
    await click(get('button', 'Remove', question));
    expect(page.sent[0]?.sites).toEqual([helpDesk]);
    expect(all('button', 'Edit crm.example.com')).toEqual([]);
    expect(document.activeElement).toBe(add());
  });

  it('stays where it is to be kept', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(get('button', 'Remove crm.example.com'));
    await click(get('button', 'Keep it'));
    expect(page.sent).toEqual([]);
    expect(document.activeElement).toBe(get('button', 'Remove crm.example.com'));
  });

  it('of the administrator can be neither edited nor removed', async () => {
    await openPage(snapshotOf(configured, { locked: ['sites.0'] }));
    expect(all('button', 'Edit crm.example.com')).toEqual([]);
    expect(all('button', 'Edit help.example.org')).toHaveLength(1);
    expect(textOf(sites())).toContain('Set by your administrator');
  });

  it('cannot be added to a list of the administrator’s', async () => {
    await openPage(snapshotOf(configured, { locked: ['sites'] }));
    expect(all('button', 'Add a CRM site')).toEqual([]);
    expect(all('button', 'Remove help.example.org')).toEqual([]);
  });
});
