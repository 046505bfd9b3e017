import { exampleAgents } from '../agents';
import { configureExtension } from './configureExtension';
import { pinToToolbar } from './extensionsPage';
import { openBrowser } from './openBrowser';
import type { PracticeSet } from './startPracticeSet';

/** Opens a browser that a person works in, with the extension loaded and configured; resolves when it is closed or aborted. */
export async function demonstrate(
  set: PracticeSet,
  browserWish: { executable: string; extension: string },
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const isJapanese = /^ja\b/.test(process.env.LC_ALL || process.env.LANG || '');
  const browser = await openBrowser({
    ...browserWish,
    language: isJapanese ? 'ja' : 'en',
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
    for (const line of whereEverythingIs(set)) say(line);
    await Promise.race([closed, aborted]);
  } finally {
    await browser.close();
  }
}

function whereEverythingIs({ dialer, crm }: PracticeSet): string[] {
  const agents = exampleAgents.map(({ userName }) => userName).join(', ');
  return [
    `Sample CRM        ${crm.url}`,
    `Practice dialer   ${dialer.url}   administrator: ${dialer.adminUrl}`,
    `Sign in           click the Dialbridge button in the toolbar; agents ${agents}, the password is the user name`,
    'Then              set Voice to Ready, Get Record, and open the contact in the CRM',
    'Ctrl-C, or closing the browser, ends all of it.',
  ];
}
