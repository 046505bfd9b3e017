import './support/browserParts';
import { beforeEach, expect, it, vi } from 'vitest';
import { createLog } from '../../lib/support/log';
import {
  putCardInto,
  putPartInto,
  registerContentScripts,
  restoreContentScripts,
} from '../../lib/worker/contentScripts';
import {
  closedTabs,
  frozenTabs,
  injected,
  injectedFiles,
  openTabs,
  registered,
  unregistered,
} from './support/browserParts';

const siteAt = (id: string, origin: string) => ({
  id,
  origin,
  contactPage: '/contacts/{id}',
  nameSelector: null,
  numberSelector: null,
  recordIdField: null,
  openById: null,
  openByNumber: null,
});

const log = createLog({ now: () => 0 });

beforeEach(() => {
  for (const list of [openTabs, injected, injectedFiles, registered, unregistered]) list.length = 0;
  frozenTabs.clear();
  closedTabs.clear();
});

it('LIVE-5 every open CRM tab gets the script once, where two CRMs share a host too', async () => {
  openTabs.push(
    { id: 1, url: 'https://crm.example/contacts/1' },
    { id: 2, url: 'https://crm.example:8443/contacts/2' },
    { id: 3, url: 'https://crm.example:9000/' },
  );
  const sites = [
    siteAt('a', 'https://crm.example'),
    siteAt('b', 'https://crm.example:8443'),
    siteAt('c', 'https://crm.example'),
  ];
  await registerContentScripts(sites, log);
  expect(injected.sort()).toEqual([1, 2]);
});

it('a page of a CRM gets the small script alone; the card and its words come when it asks', async () => {
  openTabs.push({ id: 1, url: 'https://crm.example/contacts/1' });
  await registerContentScripts([siteAt('a', 'https://crm.example')], log);
  expect(registered.map(({ js }) => js)).toEqual([['/crm.js']]);
  expect(injectedFiles).toEqual([['/crm.js']]);
});

it('the card of a page is put behind the words that it speaks', async () => {
  expect(await putCardInto(7, 'ja', log)).toBe(true);
  expect(injected).toEqual([7]);
  expect(injectedFiles).toEqual([['/words-ja.js', '/card.js']]);
});

it('a part of the card is put into the page that asks for it', async () => {
  expect(await putPartInto(7, 'callback', log)).toBe(true);
  expect(injectedFiles).toEqual([['/callback.js']]);
  closedTabs.add(8);
  expect(await putPartInto(8, 'callback', log)).toBe(false);
});

it('a page that has gone meanwhile gets no card, and that is said', async () => {
  closedTabs.add(7);
  expect(await putCardInto(7, 'en', log)).toBe(false);
});

it('a registration that was lost comes back, with the script of open pages; one that is there is left alone', async () => {
  openTabs.push({ id: 1, url: 'https://crm.example/contacts/1' });
  const sites = [siteAt('a', 'https://crm.example')];
  await restoreContentScripts(sites, log);
  expect(registered.map(({ js }) => js)).toEqual([['/crm.js']]);
  expect(injectedFiles).toEqual([['/crm.js']]);
  await restoreContentScripts(sites, log);
  expect(injectedFiles).toHaveLength(1);
});

it('the script of a CRM is never unregistered while it is wanted', async () => {
  const [a, b] = [siteAt('a', 'https://crm.example'), siteAt('b', 'https://other.example')];
  await registerContentScripts([a, b], log);
  await restoreContentScripts([a, b], log);
  await registerContentScripts([a, b], log);
  expect(unregistered).toEqual([]);
  await registerContentScripts([b], log);
  expect(registered.map(({ id }) => id)).toEqual(['crm-b']);
  expect(unregistered).toEqual(['crm-a']);
});

it('a tab that does not answer keeps no other from its script, nor the settings from being saved', async () => {
  openTabs.push(
    { id: 1, url: 'https://crm.example/contacts/1' },
    { id: 2, url: 'https://crm.example/contacts/2' },
    { id: 3, url: 'https://crm.example/contacts/3', discarded: true },
  );
  frozenTabs.add(1);
  vi.useFakeTimers();
  const registering = registerContentScripts([siteAt('a', 'https://crm.example')], log);
  await vi.runAllTimersAsync();
  await registering;
  vi.useRealTimers();
  expect(injected).toEqual([1, 2]);
});
