import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outputFolder, projectRoot } from '../../lib/practice/server/start/buildExtension';
import type { Mutation } from './mutations';

const tool = (...path: string[]): string => join(projectRoot, 'node_modules', ...path);

/** Runs a program of Node's to its end; true when it ended well. Its output is shown only when asked for. */
function succeeds(args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<boolean> {
  return new Promise((done, failed) => {
    const options = { cwd: projectRoot, env: { ...process.env, ...env }, stdio: 'ignore', signal } as const;
    const child = spawn(process.execPath, args, options);
    child.on('error', failed);
    child.on('close', (code) => done(code === 0));
  });
}

/**
 * Builds the extension with one mutation and runs the browser tests against it, in the folder of the test build: it is newer than
 * every source, so the tests take it as it is. `removeMutatedBuild` must follow, whatever happens.
 * @returns true when a browser test failed
 */
export async function isNoticedInBrowser(mutation: Mutation, signal: AbortSignal): Promise<boolean> {
  await removeMutatedBuild();
  const config = 'tests/mutate/wxt.config.ts';
  const build = [tool('wxt', 'bin', 'wxt.mjs'), 'build', '--mode', 'test', '--config', config];
  const isBuilt = await succeeds(build, { DIALBRIDGE_MUTATION: JSON.stringify(mutation) }, signal);
  if (!isBuilt) throw new Error(`The extension could not be built with ${JSON.stringify(mutation)}.`);
  const run = [tool('vitest', 'vitest.mjs'), 'run', '--project', 'browser', '--bail', '1'];
  return !(await succeeds(run, {}, signal));
}

/** Takes the mutated build away, so that nothing is ever tested against it by mistake. */
export async function removeMutatedBuild(): Promise<void> {
  await rm(outputFolder('test'), { recursive: true, force: true });
}
