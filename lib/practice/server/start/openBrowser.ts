import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { extensionId } from './extensionId';

export interface BrowserWish {
  /** Path of Chromium or Chrome for Testing. */
  executable: string;
  /** Folder of the built extension. */
  extension: string;
  /** Folders of other extensions that run beside it. */
  beside?: readonly string[];
  language: 'en' | 'ja';
  /** The zone of the machine's clock, as an IANA name; this machine's own when left out. */
  timeZone?: string;
  colorScheme?: 'light' | 'dark';
  headless: boolean;
  /** Null: as large as the window. */
  viewport?: { width: number; height: number } | null;
  /** A closed browser's profile to begin with, which is copied; an empty one when left out. */
  profile?: string;
}

export interface OpenBrowser {
  context: BrowserContext;
  extensionId: string;
  /** The folder of its profile. */
  profile: string;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
  /** Closes the browser and leaves a copy of its profile in a folder. */
  keep(folder: string): Promise<void>;
  /** Closes the browser and opens it again with the same profile, as an agent does who starts the next day. */
  reopen(): Promise<OpenBrowser>;
}

/** A browser that is a test's or a demonstration's own should talk to nobody else. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

const locales = { en: 'en-GB', ja: 'ja-JP' };

/** Opens Chromium with the extension in a new profile. Ctrl-C is left to the caller. */
export async function openBrowser(wish: BrowserWish): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'dialbridge-profile-'));
  if (wish.profile !== undefined) await cp(wish.profile, profile, { recursive: true });
  return openProfile(wish, profile);
}

async function openProfile(wish: BrowserWish, profile: string): Promise<OpenBrowser> {
  const id = await extensionId(wish.extension);
  const folders = [wish.extension, ...(wish.beside ?? [])].join(',');
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: wish.executable,
      headless: wish.headless,
      viewport: wish.viewport === undefined ? { width: 1366, height: 768 } : wish.viewport,
      colorScheme: wish.colorScheme ?? null,
      locale: locales[wish.language],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        ...quiet,
        `--disable-extensions-except=${folders}`,
        `--load-extension=${folders}`,
        `--lang=${locales[wish.language]}`,
        `--accept-lang=${locales[wish.language]},${wish.language}`,
        // A window that leaves room beside the contact.
        ...(wish.headless ? ['--disable-gpu'] : ['--window-size=1440,900']),
        // Chromium has no sandbox for root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      env: {
        ...definedOf(process.env),
        LANGUAGE: wish.language,
        ...(wish.timeZone === undefined ? {} : { TZ: wish.timeZone }),
      },
    });
    return {
      context,
      extensionId: id,
      profile,
      async close() {
        await context.close();
        await removeProfile();
      },
      async keep(folder) {
        await context.close();
        await cp(profile, folder, { recursive: true });
      },
      async reopen() {
        await context.close();
        return openProfile(wish, profile);
      },
    };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
