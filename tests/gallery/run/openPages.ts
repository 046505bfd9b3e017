import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../lib/practice/server/start/findChromium';
import type { Look } from '../look';
import { windowOf } from '../look';
import { bringRules } from './accessibility';
import { type GalleryServer, serveGallery } from './serve';

/** The gallery in a browser. */
export interface Gallery {
  server: GalleryServer;
  /** A page of the gallery, ready to draw. Errors of the page are thrown by whoever draws next. */
  open(name: string, zoom: Look['zoom'], isSharp: boolean): Promise<GalleryPage>;
  /** An empty page, for laying pictures out. */
  blank(): Promise<Page>;
  close(): Promise<void>;
}

export interface GalleryPage {
  page: Page;
  names: readonly string[];
  /** It is a document of the extension's own, and not something that stands on somebody else's. */
  isDocument: boolean;
  show(name: string, look: Look): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const executable = await findChromium();
  if (!executable.ok) throw new Error(executable.problem);
  const server = await serveGallery();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: executable.value, args });
  return {
    server,
    open: (name, zoom, isSharp) => openPage(browser, server, name, zoom, isSharp),
    blank: () => browser.newPage({ viewport: { width: 1560, height: 900 } }),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function openPage(
  browser: Browser,
  server: GalleryServer,
  name: string,
  zoom: Look['zoom'],
  isSharp: boolean,
): Promise<GalleryPage> {
  const context = await browser.newContext({
    viewport: windowOf(name, zoom),
    deviceScaleFactor: isSharp ? 2 : 1,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  // The first page has every source made ready; a busy machine takes its time over that.
  page.setDefaultTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const ready = async () => {
    await page.waitForFunction(() => 'stage' in globalThis);
    await bringRules(page);
  };
  await page.goto(`${server.url}pages/${name}.html`);
  await ready();
  let isForced = false;
  return {
    page,
    async reload() {
      await page.reload();
      await ready();
    },
    close: () => context.close(),
    isDocument: name === 'popup' || name === 'options',
    names: await page.evaluate(() => stage.names),
    async show(entry, look) {
      if (look.isForced !== isForced) {
        isForced = look.isForced;
        await page.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
      }
      await page.evaluate(([entry, look]) => stage.show(entry, look), [entry, look] as const);
      if (errors.length > 0) throw new Error(`${entry}: ${errors.join('; ')}`);
    },
  };
}
