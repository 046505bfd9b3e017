import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');

/**
 * `production` and `firefox` are what agents get; `test` is Chromium's with open shadow roots, so that a script can work the
 * card.
 */
const builds = {
  production: { folder: 'chrome-mv3', arguments: [] },
  test: { folder: 'chrome-mv3-test', arguments: ['--mode', 'test'] },
  firefox: { folder: 'firefox-mv3', arguments: ['--browser', 'firefox'] },
} as const;

export type Build = keyof typeof builds;

export const outputFolder = (build: Build): string => join(projectRoot, '.output', builds[build].folder);

/** What an extension is built from. */
const sources = ['components', 'entrypoints', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];
/** Never part of a bundle. */
const apart = join(projectRoot, 'lib/practice');

/**
 * Builds the extension unless the last build is newer than every source.
 * @returns the folder to load; rejects with the build's own output when it fails
 */
export async function buildExtension(build: Build, signal: AbortSignal): Promise<string> {
  const folder = outputFolder(build);
  const built = await timeOf(join(folder, 'manifest.json'));
  const newest = Math.max(...(await Promise.all(sources.map((source) => newestIn(join(projectRoot, source))))));
  if (built < newest) await runBuild(builds[build].arguments, signal);
  return folder;
}

function runBuild(more: readonly string[], signal: AbortSignal): Promise<void> {
  const wxt = join(projectRoot, 'node_modules/wxt/bin/wxt.mjs');
  return new Promise((done, failed) => {
    // A test runner's environment would give JSX for development, with file names and line numbers in it.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, [wxt, 'build', ...more], { cwd: projectRoot, signal, env });
    let output = '';
    const keep = (part: Buffer) => {
      output += part.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`The build of the extension failed:\n${output}`));
    });
  });
}

/** Milliseconds of the last change of a file; 0 when there is none. */
async function timeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

async function newestIn(path: string): Promise<number> {
  if (path === apart) return 0;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return timeOf(path);
  const times = entries.map((entry) =>
    entry.isDirectory() ? newestIn(join(path, entry.name)) : timeOf(join(path, entry.name)),
  );
  return Math.max(await timeOf(path), ...(await Promise.all(times)));
}
