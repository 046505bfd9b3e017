import type { CrmSite } from '../../../lib/crm/site';
import type { OptionsSnapshot } from '../../../lib/messaging/snapshot';
import { defaultSettings, type Settings } from '../../../lib/storage/settings';

export const crm: CrmSite = {
  id: 'crm',
  origin: 'https://crm.example.com',
  contactPage: '/contacts/{id}',
  nameSelector: null,
  numberSelector: '.phone',
  recordIdField: 'crm_id',
  openById: null,
  openByNumber: null,
};

export const helpDesk: CrmSite = {
  ...crm,
  id: 'help',
  origin: 'https://help.example.org',
  contactPage: '/person?id={id}',
  recordIdField: null,
};

export const configured: Settings = {
  ...defaultSettings,
  dialer: {
    server: 'https://gws.example.net',
    authServer: '',
    clientId: 'dialbridge',
    apiKey: '',
    topic: '<tenant-id>@<place>',
  },
  sites: [crm, helpDesk],
};

export const snapshotOf = (settings: Settings, more: Partial<OptionsSnapshot> = {}): OptionsSnapshot => ({
  role: 'options',
  appearance: {
    language: settings.language,
    theme: settings.theme,
    singleKeys: settings.singleKeys,
    region: settings.region,
  },
  settings,
  locked: [],
  session: { phase: 'signedOut', link: null, problem: null },
  ...more,
});
