import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { World } from './world';

/**
 * Lets the browser sleep as a machine does whose lid is closed: each of its processes is stopped by the system, so no timer, no alarm and
 * no socket of it is served, while the clock on the wall goes on; afterwards all of them go on at once.
 * @param ms how long; it is the one thing that cannot be had without waiting
 */
export async function asleep({ profile }: World, ms: number): Promise<void> {
  const processes = await browserProcesses(profile);
  if (processes.length === 0) throw new Error(`No process works in ${profile}.`);
  for (const id of processes) process.kill(id, 'SIGSTOP');
  try {
    await new Promise((resolve) => setTimeout(resolve, ms));
  } finally {
    for (const id of processes) process.kill(id, 'SIGCONT');
  }
}

/** The process that was started with this profile, and all that it started; the first before the others. */
async function browserProcesses(profile: string): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args=']);
  const all = stdout.split('\n').flatMap((line) => {
    const [, id, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return id === undefined ? [] : [{ id: Number(id), parent: Number(parent), command }];
  });
  const found = all.filter(({ command }) => command.includes(`--user-data-dir=${profile}`)).map(({ id }) => id);
  for (const id of found) {
    for (const child of all) if (child.parent === id && !found.includes(child.id)) found.push(child.id);
  }
  return found;
}
