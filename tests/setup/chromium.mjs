import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * A Chromium or Chrome for Testing that can load an unpacked extension.
 * @typedef {{ path: string, problem: null } | { path: null, problem: string }} Finding
 */

export const brandedSentence =
  'Branded Chrome cannot load the extension (it ignores --load-extension since version 137): use Chromium or Chrome for Testing.';

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // not there, or not ours to run: either way no program for us
    return false;
  }
}

/**
 * Whether this is Chrome as Google brands it, judged by where it lies and, elsewhere than on Windows, by what it says of itself.
 * @param {string} path
 * @returns {boolean}
 */
export function isBrandedChrome(path) {
  if (/[/\\]google[/\\]chrome|google-chrome|Google Chrome\.app/i.test(realpathSync(path))) return true;
  // on Windows `--version` opens a window instead of answering
  if (process.platform === 'win32') return false;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 }).stdout ?? '';
  return /^Google Chrome (?!for Testing)/.test(answer.trim());
}

/** Where Playwright keeps the browsers that it installed. */
function playwrightFolder() {
  const chosen = process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen) return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

function* playwrightBrowsers() {
  const folder = playwrightFolder();
  if (!existsSync(folder)) return;
  const newestFirst = readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));
  for (const version of newestFirst) {
    for (const inner of readdirSync(join(folder, version))) {
      const place = join(folder, version, inner);
      yield join(place, 'chrome');
      yield join(place, 'chrome.exe');
      yield join(place, 'Chromium.app/Contents/MacOS/Chromium');
      yield join(place, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing');
    }
  }
}

function* usualPlaces() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder === '') continue;
    yield join(folder, 'chromium');
    yield join(folder, 'chromium-browser');
  }
  if (process.platform === 'darwin') yield '/Applications/Chromium.app/Contents/MacOS/Chromium';
  yield* playwrightBrowsers();
}

/**
 * Finds the browser for tests, pictures and `npm start`. `CHROME_PATH` decides where it is set; else Chromium on the PATH, then
 * the one that Playwright installed.
 * @returns {Finding}
 */
export function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!isProgram(chosen)) return { path: null, problem: `CHROME_PATH names ${chosen}, which is not a program.` };
    if (isBrandedChrome(chosen)) return { path: null, problem: brandedSentence };
    return { path: chosen, problem: null };
  }
  for (const path of usualPlaces()) if (isProgram(path)) return { path, problem: null };
  return {
    path: null,
    problem:
      'No Chromium was found. Install it with `npx playwright-core install chromium`, or name one by CHROME_PATH (Chromium or Chrome for Testing).',
  };
}
