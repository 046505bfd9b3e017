import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { ok, problem, type Result } from '../../../support/result';

const run = promisify(execFile);

/** Names on the PATH, Chromium before anything else. Chrome for Testing is a build without a brand's limits. */
const names = ['chromium', 'chromium-browser', 'chrome-for-testing', 'google-chrome-for-testing'];

const fixedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

export const noChromium =
  'No Chromium was found. Install Chromium (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium) ' +
  'or set CHROME_PATH to Chromium or Chrome for Testing.';

/**
 * Where Chromium is: `CHROME_PATH`, else the one on the PATH, in its usual places, or installed by Playwright. A branded
 * Chrome is refused, as it ignores `--load-extension` since version 137. The problem is a sentence for whoever ran the command.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<Result<string, string>> {
  if (env.CHROME_PATH) return refuseUnfit(env.CHROME_PATH);
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  for (const candidate of [...onPath, ...fixedPlaces, chromium.executablePath()]) {
    if (!(await isExecutable(candidate))) continue;
    const fit = await refuseUnfit(candidate);
    if (fit.ok) return fit;
  }
  return problem(noChromium);
}

async function refuseUnfit(path: string): Promise<Result<string, string>> {
  if (!(await isExecutable(path))) return problem(`CHROME_PATH names ${path}, which is not a program. ${noChromium}`);
  // Windows opens a window instead of printing a version; there the choice is trusted.
  if (process.platform === 'win32') return ok(path);
  const version = await versionOf(path);
  return isBranded(version) ? problem(brandedChrome(path, version)) : ok(path);
}

/** `Google Chrome 156.0…` is branded; `Google Chrome for Testing 156.0…` and `Chromium 156.0…` are not. */
export const isBranded = (version: string): boolean => /^(Google Chrome(?! for Testing)|Microsoft Edge)/.test(version);

export const brandedChrome = (path: string, version: string): string =>
  `${path} is ${version.trim()}: since version 137 a branded Chrome cannot load an extension from the command line. ` +
  'Use Chromium or Chrome for Testing: install one, or set CHROME_PATH to it.';

async function versionOf(path: string): Promise<string> {
  try {
    return (await run(path, ['--version'], { timeout: 20_000 })).stdout;
  } catch (error) {
    return `unknown version (${error instanceof Error ? error.message : String(error)})`;
  }
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
