import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en';
import { buildExtension } from '../../lib/practice/server/start/buildExtension';
import { startPracticeSet } from '../../lib/practice/server/start/startPracticeSet';
import { quickTimes } from '../../lib/session/callbackTimes';
import { field } from './support/bidi';
import { tokyo } from './support/callback';
import { findFirefox, openFirefox } from './support/firefox';
import { buttonSaying, openCrm, shown, shows, signIn } from './support/firefoxHands';
import { withSounds } from './support/soundHost';

const firefox = await findFirefox();
let folder: string;

beforeAll(async () => {
  folder = await buildExtension('firefox', new AbortController().signal);
});

it('the Firefox build has a fixed id and asks for no host at installation', async () => {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  expect(field(field(field(manifest, 'browser_specific_settings'), 'gecko'), 'id')).toMatch(/^\{[0-9a-f-]{36}\}$/);
  expect(field(manifest, 'host_permissions')).toBeUndefined();
});

// Firefox is not among what the tests install; where it is there, it must do.
if (firefox !== null) {
  it('an agent signs in with Firefox, and is told of a campaign by the system', async () => {
    const set = await startPracticeSet(null);
    const browser = await openFirefox(firefox, folder);
    try {
      const { options, popup } = await signIn(browser, set);

      // Firefox refuses a notification with buttons: it gets one without. A headless one closes it as soon as it was made.
      await browser.evaluate(
        popup,
        `(window.notified = [], browser.notifications.onClosed.addListener((id) => window.notified.push(id)), true)`,
      );
      set.dialer.admin.stop('Spring renewal');
      await shows(browser, popup, en.notices.campaignStopped.title);
      await expect.poll(() => browser.evaluate(popup, 'window.notified')).toContain('campaignStopped:Spring renewal');

      const { page } = await openCrm(browser, set, options);
      // The open page is given the small script, which asks for the card: both find each other in Firefox's world of scripts.
      await shown(browser, page, 'document.querySelector("dialbridge-overlay")');
    } finally {
      await browser.close();
      await set.stop();
    }
    // Its first start on a machine takes long.
  }, 120_000);

  it('CB-2 a callback is entered in Firefox, where date and time come to the page in a script of their own', async () => {
    const set = await startPracticeSet(null);
    const browser = await openFirefox(firefox, folder);
    try {
      const { options, popup } = await signIn(browser, set);
      const { channels, callback, campaigns } = en;
      const card = await openCrm(browser, set, options);
      await browser.click(popup, 'document.querySelector("[data-channel=voice]")');
      await browser.click(popup, buttonSaying(channels.ready));
      await shown(browser, popup, buttonSaying(channels.stateOf(channels.voice, channels.ready)));
      await browser.click(popup, buttonSaying(campaigns.getRecordFrom('Spring renewal')));

      await shown(browser, card.page, 'document.querySelector("dialbridge-overlay")');
      await card.click(buttonSaying(callback.title, 'root'));
      await card.click(`root.querySelector('[data-quick=nextMorning]')`);
      await card.click(buttonSaying(callback.schedule, 'root'));
      await card.shown(buttonSaying(callback.is(''), 'root'));
      await card.click(buttonSaying(callback.postpone, 'root'));
      const [{ at } = { at: 0 }] = quickTimes({ dialHours: null }, tokyo, Date.now()).filter(
        ({ is }) => is === 'nextMorning',
      );
      await expect
        .poll(() => set.dialer.admin.callbacks())
        .toMatchObject([{ handle: 1, owner: 'personal', state: 'waiting', at }]);
    } finally {
      await browser.close();
      await set.stop();
    }
  }, 120_000);

  it('the event page of Firefox plays the sound by itself, as any page may that was clicked', async () => {
    const browser = await openFirefox(firefox, folder);
    try {
      const options = await browser.open(`${browser.base}options.html`);
      await shows(browser, options, en.options.deviceFixed);
      // The page that plays is watched from outside: what it opens, and whether that runs.
      await browser.evaluate(
        options,
        `browser.runtime.getBackgroundPage().then((page) => {
          window.opened = [];
          const Context = page.AudioContext;
          page.AudioContext = function () {
            const context = new Context();
            window.opened.push(context);
            return context;
          };
          return true;
        })`,
      );
      const policy = `browser.runtime.getBackgroundPage().then((page) => page.navigator.getAutoplayPolicy('audiocontext'))`;
      expect(await browser.evaluate(options, policy)).toBe('allowed');
      await browser.click(
        options,
        `[...document.querySelectorAll('#sounds button')].find((b) => b.textContent.includes('${en.options.testSound}'))`,
      );
      const { testSoundDone, testSoundFailed } = en.options;
      const texts = JSON.stringify([testSoundDone, testSoundFailed]);
      await shown(browser, options, `${texts}.some((text) => document.body.innerText.includes(text))`);
      // A machine without a loudspeaker gives no page any sound: then the agent reads that none came out.
      const plays = await browser.evaluate(
        options,
        `new Promise((resolve) => {
          const context = new AudioContext();
          context.resume().then(() => resolve(true));
          setTimeout(() => resolve(false), 3000);
        })`,
      );
      await shows(browser, options, plays === true ? testSoundDone : testSoundFailed);
      const states = await browser.evaluate(options, `window.opened.map(({ state }) => state)`);
      expect(states).toEqual([plays === true ? 'running' : 'suspended']);
    } finally {
      await browser.close();
    }
  }, 120_000);

  it('the event page of Firefox may load a sound file of a host that nobody has allowed', async () => {
    const browser = await openFirefox(firefox, folder);
    try {
      const options = await browser.open(`${browser.base}options.html`);
      await withSounds(async (address) => {
        const load = (file: string) => `browser.runtime.getBackgroundPage().then((page) => new Promise((resolve) => {
          const audio = new page.Audio(${JSON.stringify(`${address}/`)} + ${JSON.stringify(file)});
          audio.onloadedmetadata = () => resolve(audio.duration);
          audio.onerror = () => resolve('failed');
          audio.load();
        }))`;
        expect(await browser.evaluate(options, load('due.wav'))).toBe(1);
        expect(await browser.evaluate(options, load('gone.mp3'))).toBe('failed');
      });
      const policy = `browser.runtime.getBackgroundPage().then((page) => page.navigator.getAutoplayPolicy('mediaelement'))`;
      expect(await browser.evaluate(options, policy)).toBe('allowed');
    } finally {
      await browser.close();
    }
  }, 120_000);
}
