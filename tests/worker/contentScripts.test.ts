import './support/browserParts';
import { beforeEach, expect, it, vi } from 'vitest';
import { createLog } from '../../lib/support/log';
import { registerContentScripts, registerWords } from '../../lib/worker/contentScripts';
import { frozenTabs, injected, injectedFiles, openTabs, registered, unregistered } from './support/browserParts';

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
  await registerContentScripts(sites, 'en', log);
  expect(injected.sort()).toEqual([1, 2]);
});

it('a page gets the words of one language, and before the script that speaks them', async () => {
  openTabs.push({ id: 1, url: 'https://crm.example/contacts/1' });
  await registerContentScripts([siteAt('a', 'https://crm.example')], 'ja', log);
  expect(registered.map(({ js }) => js)).toEqual([['/words-ja.js', '/crm.js']]);
  expect(injectedFiles).toEqual([['/words-ja.js', '/crm.js']]);
});

it('another language is registered, and put into open pages without starting their script again', async () => {
  const sites = [siteAt('a', 'https://crm.example')];
  openTabs.push({ id: 1, url: 'https://crm.example/contacts/1' });
  await registerContentScripts(sites, 'ja', log);
  await registerWords(sites, 'ja', log);
  expect(injectedFiles).toHaveLength(1);
  await registerWords(sites, 'en', log);
  expect(registered.map(({ js }) => js)).toEqual([['/words-en.js', '/crm.js']]);
  expect(injectedFiles.slice(1)).toEqual([['/words-en.js']]);
});

it('a registration that was lost comes back, with the script of open pages', async () => {
  openTabs.push({ id: 1, url: 'https://crm.example/contacts/1' });
  await registerWords([siteAt('a', 'https://crm.example')], 'en', log);
  expect(registered.map(({ js }) => js)).toEqual([['/words-en.js', '/crm.js']]);
  expect(injectedFiles).toEqual([['/words-en.js', '/crm.js']]);
});

it('the script of a CRM is never unregistered while it is wanted', async () => {
  const [a, b] = [siteAt('a', 'https://crm.example'), siteAt('b', 'https://other.example')];
  await registerContentScripts([a, b], 'en', log);
  await registerWords([a, b], 'ja', log);
  await registerContentScripts([a, b], 'en', log);
  expect(unregistered).toEqual([]);
  await registerContentScripts([b], 'en', log);
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
  const registering = registerContentScripts([siteAt('a', 'https://crm.example')], 'en', log);
  await vi.runAllTimersAsync();
  await registering;
  vi.useRealTimers();
  expect(injected).toEqual([1, 2]);
});
