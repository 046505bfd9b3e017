import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node that every tool of this repository runs on; the same as `engines` in package.json. */
const oldestNode = [20, 19];

/**
 * Why this Node cannot be used, or null.
 * @param {string} version such as `20.19.4`
 * @returns {string | null}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldMajor, oldMinor] = oldestNode;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return null;
  return `Dialbridge needs Node ${oldMajor}.${oldMinor} or newer; this is ${version}.`;
}

/** @param {string} path */
function packagesIn(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes `node_modules/.package-lock.json` last, so an
 * installation that was interrupted has none. Optional packages may be missing: they are those of other systems.
 * @param {string} root the repository
 * @returns {boolean}
 */
export function packagesAreInstalled(root) {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(installedList);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * Installs exactly what package-lock.json names.
 * @param {string} root the repository
 * @returns {string | null} what went wrong, or null
 */
export function installPackages(root) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath ?? '';
  const done = npm.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        // npm is a batch file on Windows, which only a shell can start
        shell: process.platform === 'win32',
      });
  if (done.error) return `npm could not be started: ${done.error.message}`;
  return done.status === 0 ? null : `npm ci ended with ${done.status ?? done.signal}.`;
}
