/**
 * Makes one command enough on a fresh clone: runs before `npm test`, `npm start` and the rest, installs what is missing, says
 * nothing when nothing is. Needs nothing but Node itself, since it runs before there is a node_modules.
 *
 *   node tests/setup/setUp.mjs             the packages
 *   node tests/setup/setUp.mjs --browser   the packages, and a browser that can load the extension
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumIsThere, howToGetChromium } from './chromium.mjs';
import { canInstall, hasJapaneseFont, installDebianPackages } from './debian.mjs';
import { installPackages, nodeProblem, packagesAreInstalled } from './packages.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const wrongNode = nodeProblem(process.versions.node);
if (wrongNode !== null) stop(wrongNode);

if (!packagesAreInstalled(root)) {
  console.log('Installing packages …');
  const failure = installPackages(root);
  if (failure !== null) stop(`The packages could not be installed: ${failure}`);
}

if (process.argv.includes('--browser')) {
  const missing = [];
  if (canInstall()) {
    if (!chromiumIsThere()) missing.push('chromium');
    if (!hasJapaneseFont()) missing.push('fonts-noto-cjk');
  }
  if (missing.length > 0) {
    console.log(`Installing ${missing.join(', ')} …`);
    if (!installDebianPackages(missing)) console.error(`apt-get could not install ${missing.join(', ')}.`);
  }
  if (!chromiumIsThere()) stop(howToGetChromium);
}
