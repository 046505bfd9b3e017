import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { messagesFor } from '../../../i18n/messages';
import { everyCampaign } from '../examples';
import { projectRoot } from './buildExtension';
import { openBrowser } from './openBrowser';
import { sayReport } from './sayReport';
import { type ShiftParts, workOneShift } from './shift';
import { startPracticeSet } from './startPracticeSet';

/** In the order in which a shift works them. */
export const campaignTypes = ['preview', 'pushPreview', 'progressive', 'predictive'] as const;
const agents = { en: 'kate', ja: 'taro' } as const;

/** The shift that works itself: once in English, once in Japanese, with a picture of every moment. */
export async function workShift(
  browserWish: { executable: string; extension: string },
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const folder = join(projectRoot, 'demo-output');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const campaigns = everyCampaign('unloaded');
  const set = await startPracticeSet(null, { campaigns, calls: { answerAfter: 700 } });
  try {
    say('No display: the shift is worked without one.');
    for (const language of ['en', 'ja'] as const) {
      const browser = await openBrowser({ ...browserWish, language, colorScheme: 'light', headless: true });
      // Closing the browser makes whatever is waited for fail, which ends the shift.
      const stop = () => void browser.close();
      signal.addEventListener('abort', stop, { once: true });
      let count = 0;
      const show: ShiftParts['show'] = async (moment, page) => {
        count += 1;
        await page.screenshot({
          path: join(folder, `${language}-${String(count).padStart(2, '0')}-${moment}.png`),
          animations: 'disabled',
        });
      };
      try {
        signal.throwIfAborted();
        const account = { userName: agents[language], password: agents[language] };
        const words = messagesFor(language);
        await workOneShift({ set, browser, words, account, types: campaignTypes, show });
        say(`Shift of ${agents[language]} (${language}): done, ${count} pictures.`);
      } finally {
        signal.removeEventListener('abort', stop);
        await browser.close();
      }
    }
    sayReport(set.dialer, campaigns, say);
    say(`Pictures: ${relative(process.cwd(), folder)}/`);
  } finally {
    await set.stop();
  }
}
