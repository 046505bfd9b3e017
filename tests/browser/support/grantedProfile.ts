import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outputFolder, projectRoot } from '../../../lib/practice/server/start/buildExtension';
import { configureExtension } from '../../../lib/practice/server/start/configureExtension';
import { findChromium } from '../../../lib/practice/server/start/findChromium';
import { openBrowser } from '../../../lib/practice/server/start/openBrowser';
import { startPracticeSet } from '../../../lib/practice/server/start/startPracticeSet';

/** A profile in which the extension has the hosts of every practice set, and nothing else: giving them takes longer than starting a browser. */
export const grantedProfile = join(projectRoot, '.output', 'granted-profile');

/** Once per run, after the build. */
export async function makeGrantedProfile(): Promise<void> {
  await rm(grantedProfile, { recursive: true, force: true });
  const executable = await findChromium();
  if (!executable.ok) throw new Error(executable.problem);
  const set = await startPracticeSet(null);
  try {
    const browser = await openBrowser({
      executable: executable.value,
      extension: outputFolder('test'),
      language: 'en',
      headless: true,
    });
    try {
      await configureExtension(browser, set.settings);
      const [worker] = browser.context.serviceWorkers();
      await worker?.evaluate('Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])');
      await browser.keep(grantedProfile);
    } finally {
      await browser.close();
    }
  } finally {
    await set.stop();
  }
}
