import { messagesFor } from '../../../i18n/messages';
import { configureExtension } from './configureExtension';
import { pinToToolbar } from './extensionsPage';
import { howToWork } from './howToWork';
import { openBrowser } from './openBrowser';
import type { PracticeSet } from './startPracticeSet';

/** Opens a browser that a person works in, with the extension loaded and configured; resolves when it is closed or aborted. */
export async function demonstrate(
  set: PracticeSet,
  browserWish: { executable: string; extension: string },
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const language = /^ja\b/.test(process.env.LC_ALL || process.env.LANG || '') ? 'ja' : 'en';
  const browser = await openBrowser({
    ...browserWish,
    language,
    headless: false,
    viewport: null,
  });
  try {
    const closed = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
    const aborted = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await configureExtension(browser, set.settings);
    await pinToToolbar(browser.context, browser.extensionId);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(`${set.crm.url}/contacts`);
    for (const line of howToWork(set, messagesFor(language))) say(line);
    await Promise.race([closed, aborted]);
  } finally {
    await browser.close();
  }
}
