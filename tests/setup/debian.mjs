import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** Whether packages can be installed here without asking anybody: Debian's tools, and root. */
export function canInstall() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Whether Japanese can be drawn; pictures and layout tests need it. */
export function hasJapaneseFont() {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true;
  return (spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
}

/** @param {string[]} args */
function aptGet(args) {
  const done = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
}

function hasPackageLists() {
  const lists = '/var/lib/apt/lists';
  return existsSync(lists) && readdirSync(lists).some((name) => name.includes('_Packages'));
}

/**
 * Installs Debian packages; reads the lists of packages anew when there are none or when they are too old to serve.
 * @param {string[]} names
 * @param {string[]} options more options of `apt-get`
 * @returns {boolean} whether they are installed now
 */
export function installDebianPackages(names, options = []) {
  const install = () => aptGet([...options, 'install', '-y', '--no-install-recommends', ...names]);
  if (hasPackageLists() && install()) return true;
  return aptGet([...options, 'update']) && install();
}
