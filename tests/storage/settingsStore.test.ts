import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../lib/storage/settings';
import { parseSettings } from '../../lib/storage/settingsSchema';
import { createSettingsStore } from '../../lib/storage/settingsStore';
import { createLog } from '../../lib/support/log';
import { createMemoryArea } from '../support/memoryArea';

const site = {
  id: 'one',
  origin: 'https://crm.example',
  contactPage: '/contacts/{id}',
  nameSelector: null,
  numberSelector: null,
  recordIdField: 'crm_id',
  openById: null,
  openByNumber: null,
};
const settings: Settings = {
  ...defaultSettings,
  dialer: {
    server: 'https://gws.example',
    authServer: '',
    clientId: 'dialbridge',
    apiKey: '',
    topic: '<tenant-id>@<place>',
  },
  sites: [site],
  language: 'ja',
};

describe('settings', () => {
  it('come back as they were written', async () => {
    const store = createSettingsStore(createMemoryArea(), createLog({ now: () => 0 }));
    expect(await store.read()).toEqual(defaultSettings);
    await store.write(settings);
    expect(await store.read()).toEqual(settings);
  });

  it('that an earlier version kept without sounds and keys get the usual ones', async () => {
    const { sound: _sound, keys: _keys, ...earlier } = settings;
    expect(parseSettings(earlier)).toEqual({ ok: true, value: settings });
  });

  it('that cannot be read are the default ones, and the log says so', async () => {
    const log = createLog({ now: () => 0 });
    const area = createMemoryArea();
    await area.set({ settings: { version: 1, value: { sites: 'none' } } });
    expect(await createSettingsStore(area, log).read()).toEqual(defaultSettings);
    expect(log.lines()[0]?.reason).toBe('settings unreadable');
  });

  it.each<[string, unknown, string]>([
    [
      'a server that is no address',
      { ...settings, dialer: { ...settings.dialer, server: 'gws.example' } },
      'dialer.server',
    ],
    [
      'a server that is a script',
      { ...settings, dialer: { ...settings.dialer, server: 'javascript:alert(1)' } },
      'dialer.server',
    ],
    ['no client id', { ...settings, dialer: { ...settings.dialer, clientId: ' ' } }, 'dialer.clientId'],
    [
      'a site with a path in its origin',
      { ...settings, sites: [{ ...site, origin: 'https://crm.example/app' }] },
      'sites.0.origin',
    ],
    ['a volume over its end', { ...settings, sound: { ...settings.sound, volume: 101 } }, 'sound.volume'],
    ['a key that has a meaning of its own', { ...settings, keys: { call: '1' } }, 'keys.call'],
    ['a key for nothing', { ...settings, keys: { dance: 'T' } }, 'keys.dance'],
    ['a site without a contact page', { ...settings, sites: [{ ...site, contactPage: '' }] }, 'sites.0.contactPage'],
    ['a language that is not offered', { ...settings, language: 'fr' }, 'language'],
  ])('name what is wrong: %s', (_, raw, problem) => {
    expect(parseSettings(raw)).toEqual({ ok: false, problem });
  });

  it('are never thrown over, whatever is stored', () => {
    fc.assert(fc.property(fc.anything(), (raw) => !parseSettings(raw).ok));
  });

  it('lose the slash at the end of an address', () => {
    const parsed = parseSettings({ ...settings, dialer: { ...settings.dialer, server: ' https://gws.example/ ' } });
    expect(parsed.ok && parsed.value.dialer.server).toBe('https://gws.example');
  });
});
