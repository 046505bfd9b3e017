import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { messagesFor } from '../../../i18n/messages';
import { exampleCampaigns } from '../examples';
import type { CampaignOption } from '../options';
import { buildExtension, projectRoot } from './buildExtension';
import { findChromium } from './findChromium';
import { openBrowser } from './openBrowser';
import { workOneShift } from './shift';
import { startPracticeSet } from './startPracticeSet';

/** `npm run pictures`: takes the README's picture anew, from the extension at work. */
async function takePictures(): Promise<void> {
  const chromium = await findChromium();
  if (!chromium.ok) throw new Error(chromium.problem);
  const extension = await buildExtension('test', new AbortController().signal);
  const set = await startPracticeSet(null, { calls: { answerAfter: 700 }, campaigns: englishContacts() });
  try {
    const wish = {
      executable: chromium.value,
      extension,
      language: 'en',
      colorScheme: 'light',
      headless: true,
    } as const;
    const browser = await openBrowser(wish);
    try {
      const account = { userName: 'kate', password: 'kate' };
      await mkdir(join(projectRoot, 'docs'), { recursive: true });
      await workOneShift({
        set,
        browser,
        words: messagesFor('en'),
        account,
        types: ['preview'],
        async show(moment, page) {
          if (moment !== 'preview') return;
          await page.screenshot({ path: join(projectRoot, 'docs/at-work.png'), animations: 'disabled' });
        },
      });
    } finally {
      await browser.close();
    }
  } finally {
    await set.stop();
  }
}

/** An English README shows contacts whose names its readers can read. */
function englishContacts(): CampaignOption[] {
  return exampleCampaigns().map((campaign) => ({
    ...campaign,
    lists: campaign.lists.map(({ name, list }) => ({
      name,
      list: { ...list, contacts: list.contacts.filter(({ fields }) => (fields.language ?? 'en') === 'en') },
    })),
  }));
}

await takePictures();
