import './support/browserParts';
import { expect, it } from 'vitest';
import { createLog } from '../../lib/support/log';
import { registerContentScripts } from '../../lib/worker/contentScripts';
import { injected, openTabs } from './support/browserParts';

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
  await registerContentScripts(sites, createLog({ now: () => 0 }));
  expect(injected.sort()).toEqual([1, 2]);
});
