import type { OptionsSnapshot } from '../../../lib/messaging/snapshot';
import type { SoundOutputs } from '../../../lib/sound/outputs';
import { defaultSettings, type Settings } from '../../../lib/storage/settings';
import { configured, crm, helpDesk, snapshotOf } from '../../components/options/optionsData';
import type { OptionsEntry } from '../entry';

type More = Partial<Omit<OptionsEntry, 'surface' | 'name' | 'snapshot'>>;

const options = (name: string, snapshot: OptionsEntry['snapshot'], more: More = {}): OptionsEntry => ({
  surface: 'options',
  name: `options/${name}`,
  snapshot,
  ...more,
});
const session = (session: Partial<OptionsSnapshot['session']>) =>
  snapshotOf(configured, { session: { phase: 'signedOut', link: null, problem: null, ...session } });
const shown = () => snapshotOf(configured);
const ruled = () =>
  snapshotOf({
    ...configured,
    policy: {
      strict: true,
      holdBack: true,
      callbackHours: 'warn',
      callbackZone: 'America/Denver',
      noteKey: '',
      rejectTo: '',
      dialHours: 'refuse',
      doNotCall: 'warn',
      callerIds: [
        {
          campaign: 'Spring renewal',
          choices: [
            { number: '+13035550100', name: 'Renewals' },
            { number: '+81300000100', name: '更新窓口' },
          ],
        },
        { campaign: null, choices: [{ number: '+13035550101', name: '' }] },
      ],
    },
  });
const sounding = (sound: Partial<Settings['sound']>) =>
  snapshotOf({ ...configured, sound: { ...configured.sound, ...sound } });
const named: SoundOutputs = {
  canChoose: true,
  areNamed: true,
  devices: [
    { id: 'headset', name: 'Headset (USB Audio)' },
    { id: 'loud', name: 'ディスプレイのスピーカー' },
  ],
};
const refused = { done: false, refusal: 'alreadySignedIn' } as const;
const problem = (problem: 'failed' | 'notADialer' | 'unreachable' | 'noPermission' | 'notForYou' | 'malformed') =>
  ({ done: false, problem }) as const;

/** The options page: its sections, what the policy fixes, what is typed, what was answered. */
export const optionsPages: readonly OptionsEntry[] = [
  options('waiting-for-worker', null),
  options('fresh', () => snapshotOf(defaultSettings)),
  options('configured', () => session({ phase: 'signedIn', link: 'live' })),
  options('stale', shown, { isStale: true }),
  options('signing-in', () => session({ phase: 'signingIn' })),
  options('asking-place', () => session({ phase: 'askingPlace' })),
  options('signing-out', () => session({ phase: 'signingOut' })),
  options('down', () => session({ phase: 'signedIn', link: 'down' })),
  options('checking', () => session({ phase: 'signedIn', link: 'checking' })),
  options('no-permission', () => session({ problem: { is: 'noPermission', origin: 'https://gws.example.net' } })),
  options('origin-refused', () =>
    session({ problem: { is: 'originRefused', origin: 'chrome-extension://mgagblfafaikkoonofjpjbekmjifdgjk' } }),
  ),
  options('unreachable', () => session({ problem: { is: 'unreachable', address: 'https://gws.example.net' } })),
  options('wrong-address', () => session({ problem: { is: 'wrongAddress', address: 'https://gws.example.net' } })),
  options('all-fixed', () =>
    snapshotOf(
      { ...configured, region: 'GB' },
      { locked: ['dialer', 'sites', 'language', 'theme', 'singleKeys', 'region'] },
    ),
  ),
  options('partly-fixed', () => snapshotOf(configured, { locked: ['dialer.server', 'sites.0', 'theme'] })),
  options('no-sites-fixed', () => snapshotOf(defaultSettings, { locked: ['sites'] })),
  options('dark-chosen', () => snapshotOf({ ...configured, singleKeys: false })),
  options('unsaved', shown, { act: ({ type }) => type((m) => m.options.clientId, 'dialbridge-2') }),
  options('more', shown, { act: ({ pick }) => pick('.more summary') }),
  options('wrong', () => snapshotOf(defaultSettings), { act: ({ click }) => click((m) => m.options.save) }),
  options('saving', shown, { isHeld: true, act: ({ click }) => click((m) => m.options.save) }),
  options('saved', shown, { act: ({ click }) => click((m) => m.options.save) }),
  options('save-refused', shown, { reply: refused, act: ({ click }) => click((m) => m.options.save) }),
  options('testing', shown, { isHeld: true, act: ({ click }) => click((m) => m.options.test) }),
  options('tested', shown, { act: ({ click }) => click((m) => m.options.test) }),
  options('test-failed', shown, { reply: problem('notADialer'), act: ({ click }) => click((m) => m.options.test) }),
  options('test-unreachable', shown, {
    reply: problem('unreachable'),
    act: ({ click }) => click((m) => m.options.test),
  }),
  options('choice-refused', shown, {
    reply: problem('noPermission'),
    act: ({ click }) => click((m) => m.options.themes.dark),
  }),
  options('site-new', shown, { act: ({ click }) => click((m) => m.options.addSite) }),
  options('site-wrong', shown, {
    act: async ({ click, pick, type }) => {
      await click((m) => m.options.addSite);
      await type((m) => m.options.siteOrigin, 'crm');
      await type((m) => m.options.siteNameSelector, 'h1[');
      await type((m) => m.options.siteOpenById, 'https://elsewhere.example.org/contacts/{id}');
      await pick('.site-form [type=submit]');
    },
  }),
  options('site-edited', shown, {
    act: ({ click }) => click((m) => m.options.editNamed(new URL(helpDesk.origin).host)),
  }),
  options('site-asked', shown, { act: ({ click }) => click((m) => m.options.removeNamed(new URL(crm.origin).host)) }),
  options('site-remove-failed', shown, {
    reply: problem('malformed'),
    act: async ({ click, pick }) => {
      await click((m) => m.options.removeNamed(new URL(crm.origin).host));
      await pick('.question .danger');
    },
  }),
  options('rules', ruled),
  options('rules-zone', ruled, { act: ({ type }) => type((m) => m.options.callbackZone, 'america/d') }),
  options('rules-note-wrong', shown, {
    act: async ({ type, pick }) => {
      await type((m) => m.options.noteKey, 'my note');
      await pick('form:has([name=noteKey]) [type=submit]');
    },
  }),
  options('rules-fixed', () => ({ ...ruled(), locked: ['policy'] })),
  options('rules-wrong', shown, {
    act: async ({ click, pick }) => {
      await click((m) => m.options.addCampaign);
      await pick('.caller-ids [type=submit]');
    },
  }),
  options('region-wrong', shown, {
    act: async ({ type, pick }) => {
      await type((m) => m.options.region, 'JPN');
      await pick('#look [type=submit]');
    },
  }),
  options('keys-refused', shown, { reply: problem('notForYou'), act: ({ pick }) => pick('#keys input') }),
  options('sounds-off', () => sounding({ isOn: false })),
  options('sounds-named', () => sounding({ device: 'headset', volume: 80, duringCalls: true }), { outputs: named }),
  options('sounds-device-gone', () => sounding({ device: 'speaker' }), { outputs: named }),
  options('sounds-device-unnamed', () => sounding({ device: 'speaker' })),
  options('sounds-no-choice', shown, { outputs: { canChoose: false, areNamed: false, devices: [] } }),
  options('sounds-refused', shown, { names: 'refused', act: ({ click }) => click((m) => m.options.askForNames) }),
  options('sounds-no-microphone', shown, {
    names: 'noMicrophone',
    act: ({ click }) => click((m) => m.options.askForNames),
  }),
  options('sounds-testing', shown, { isHeld: true, act: ({ click }) => click((m) => m.options.testSound) }),
  options('sounds-tested', shown, { act: ({ click }) => click((m) => m.options.testSound) }),
  options('sounds-test-failed', shown, {
    reply: problem('failed'),
    act: ({ click }) => click((m) => m.options.testSound),
  }),
  options('sounds-fixed', () => ({ ...sounding({ device: 'headset' }), locked: ['sound'] }), { outputs: named }),
  options('keys-own', () => snapshotOf({ ...configured, keys: { call: 'W', hold: 'B', openContact: 'J' } })),
  options('keys-lost', shown, {
    shortcuts: [
      { name: 'go-to-card', keys: 'Alt+Shift+D' },
      { name: 'accept', keys: 'Ctrl+Shift+F9' },
      { name: 'hold', keys: '' },
      { name: 'reject', keys: '' },
    ],
    hasNoShortcutsPage: true,
  }),
  options('keys-clash', shown, {
    act: async ({ pick, press }) => {
      await pick('.key-field:nth-of-type(5) input');
      await press('d');
    },
  }),
  options('keys-taken', shown, {
    act: async ({ pick, press }) => {
      await pick('.key-field:nth-of-type(5) input');
      await press('1');
    },
  }),
  options('keys-changed', shown, {
    act: async ({ pick, press }) => {
      await pick('.key-field:nth-of-type(5) input');
      await press('w');
    },
  }),
  options('keys-fixed', () => snapshotOf(configured, { locked: ['keys'] })),
];
