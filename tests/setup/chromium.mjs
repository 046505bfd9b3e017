import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What to do where nothing can be installed from here. */
export const howToGetChromium =
  'No Chromium was found. Install it with `npx playwright-core install chromium`, or set CHROME_PATH to Chromium or Chrome for Testing.';

const names = ['chromium', 'chromium-browser', 'chrome-for-testing', 'google-chrome-for-testing'];

const fixedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // not there, or not ours to run: either way no program for us
    return false;
  }
}

/** Whether Playwright has installed a Chromium of its own. */
function playwrightHasOne() {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    (process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches', 'ms-playwright')
      : process.platform === 'win32'
        ? join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
        : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright'));
  return existsSync(folder) && readdirSync(folder).some((name) => /^chromium-\d+$/.test(name));
}

/**
 * Whether there is a Chromium to try. Which one is taken, and whether it will do, is decided where it is started: that code
 * needs packages, and this runs before there are any.
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean}
 */
export function chromiumIsThere(env = process.env) {
  if (env.CHROME_PATH) return true;
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return (
    onPath.some((folder) => names.some((name) => isProgram(join(folder, name)))) ||
    fixedPlaces.some(isProgram) ||
    playwrightHasOne()
  );
}
