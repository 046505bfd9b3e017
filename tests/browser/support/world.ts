import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Messages } from '../../../lib/i18n/en';
import { messagesFor } from '../../../lib/i18n/messages';
import type { PracticeOptions } from '../../../lib/practice/server/options';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { configureExtension } from '../../../lib/practice/server/start/configureExtension';
import type { OpenBrowser } from '../../../lib/practice/server/start/openBrowser';
import { type Account, signIn } from '../../../lib/practice/server/start/signIn';
import { type PracticeSet, startPracticeSet } from '../../../lib/practice/server/start/startPracticeSet';
import type { Settings } from '../../../lib/storage/settings';
import { keepArtefacts, takeNotes } from './artefacts';
import { grantedProfile } from './grantedProfile';
import { type LaunchWish, launchBrowser } from './launch';
import { isWorkerRunning, stopWorker, workerRuns } from './worker';

export interface WorldWish extends LaunchWish {
  dialer?: PracticeOptions;
  /** What differs from the settings for the practice set; null: the extension is left as it was installed. */
  settings?: Partial<Settings> | null;
}

/** A practice dialer, a sample CRM and a browser with the extension, all of one test. */
export interface World extends PracticeSet, Omit<OpenBrowser, 'reopen' | 'keep'> {
  /** The words on screen, in the browser's language. */
  words: Messages;
  /** The popup as a tab; a new one each time. */
  openPopup(): Promise<Page>;
  openOptions(): Promise<Page>;
  /** A tab of the CRM at a contact's page, or at any path of it. */
  openCrm(contactOrPath?: string): Promise<Page>;
  /** Signs in through the popup and the sign-in window; returns the popup's tab. */
  signIn(userName?: string): Promise<Page>;
  /** Ends the browser and starts it again with the same profile; every page is gone, and so is what ends with the browser. */
  restartBrowser(): Promise<void>;
  stopWorker(): Promise<void>;
  isWorkerRunning(): Promise<boolean>;
  /** Resolves when the worker runs; with `start`, it is started. */
  workerRuns(start?: boolean): Promise<void>;
  /** What the extension and its pages said. */
  notes: readonly string[];
}

/** Our elements on a CRM page. */
export const overlay = (page: Page): Locator => page.locator('dialbridge-overlay');

/** The card on a CRM page; in a popup it is a part of the page. */
export const card = (page: Page): Locator => overlay(page).getByRole('region', { name: /^Dialbridge/ });

/** @param shared the practice set of another world, for a second agent's browser beside its own; it is that world's to end */
export async function createWorld(wish: WorldWish = {}, shared: PracticeSet | null = null): Promise<World> {
  const set = shared ?? (await startPracticeSet(null, wish.dialer));
  const stopSet = async () => {
    if (shared === null) await set.stop();
  };
  let browser: OpenBrowser;
  try {
    browser = await launchBrowser(wish.settings === null ? wish : { ...wish, profile: grantedProfile });
  } catch (error) {
    await stopSet();
    throw error;
  }
  const { extensionId } = browser;
  const notes = [takeNotes(browser.context).lines];
  const words = messagesFor(wish.language ?? 'en');
  const own = async (file: string) => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${file}`);
    return page;
  };
  const world: World = {
    ...set,
    extensionId,
    profile: browser.profile,
    get context() {
      return browser.context;
    },
    words,
    get notes() {
      return notes.flat();
    },
    openPopup: () => own('popup.html'),
    openOptions: () => own('options.html'),
    async openCrm(contactOrPath = '/contacts') {
      const page = await browser.context.newPage();
      const path = contactOrPath.startsWith('/') ? contactOrPath : `/contacts/${contactOrPath}`;
      await page.goto(set.crm.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    async signIn(userName = 'kate') {
      const popup = await world.openPopup();
      const account: Account = { userName, password: userName };
      await signIn(browser.context, popup, words, account);
      return popup;
    },
    async restartBrowser() {
      browser = await browser.reopen();
      notes.push(takeNotes(browser.context).lines);
    },
    stopWorker: () => stopWorker(browser.context, extensionId),
    isWorkerRunning: () => isWorkerRunning(browser.context, extensionId),
    workerRuns: (start) => workerRuns(browser.context, extensionId, start),
    async close() {
      await browser.close();
      await stopSet();
    },
  };
  try {
    if (wish.settings !== null) await configureExtension(browser, { ...set.settings, ...wish.settings });
    return world;
  } catch (error) {
    await world.close();
    throw error;
  }
}

/**
 * A test with a world of its own: `worldTest('CALL-1 …', async ({ world }) => …)`; what differs from the usual world is said
 * by `worldTest.override({ wish: { language: 'ja' } })`. When it fails, pictures and logs are kept; when it does not, whatever
 * the extension said to the dialer must be in the protocol's list.
 */
export const worldTest = test.extend<{ wish: WorldWish; world: World }>({
  wish: {},
  world: async ({ wish, task }, use) => {
    const world = await createWorld(wish);
    try {
      await use(world);
      if (task.result?.state === 'fail') {
        await keepArtefacts(task.name, world.context, {
          'pages-and-worker': world.notes.join('\n'),
          dialer: world.dialer
            .log()
            .map((entry) => JSON.stringify(entry))
            .join('\n'),
        });
      } else expect(unlisted(world.dialer.traffic())).toEqual([]);
    } finally {
      await world.close();
    }
  },
});
