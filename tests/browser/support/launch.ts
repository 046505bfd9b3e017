import { outputFolder } from '../../../lib/practice/server/start/buildExtension';
import { findChromium } from '../../../lib/practice/server/start/findChromium';
import { type BrowserWish, type OpenBrowser, openBrowser } from '../../../lib/practice/server/start/openBrowser';

export type LaunchWish = Partial<Pick<BrowserWish, 'language' | 'timeZone' | 'colorScheme' | 'viewport' | 'profile'>>;

/** Looked for once: each look starts the browser to ask for its version. */
const found = findChromium();

/** A headless Chromium with the build of this run in a new profile; in English and light unless asked otherwise. */
export async function launchBrowser(wish: LaunchWish = {}): Promise<OpenBrowser> {
  const executable = await found;
  if (!executable.ok) throw new Error(executable.problem);
  return openBrowser({
    language: 'en',
    colorScheme: 'light',
    ...wish,
    executable: executable.value,
    extension: outputFolder('test'),
    headless: process.env.HEADED !== '1',
  });
}
