import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Party } from './parties';

export const account = { user: 'admin', password: 'northfield' } as const;

export interface Tryton {
  /** Without a slash at the end. */
  url: string;
  /** The address of a party's page, from the host on. */
  pathOf(party: string): string;
  stop(): Promise<void>;
}

/** A Tryton of one's own on loopback: its database in a temporary folder, these parties in it, ended and removed by `stop`. */
export async function startTryton(parties: readonly Party[]): Promise<Tryton> {
  const folder = await mkdtemp(join(tmpdir(), 'dialbridge-tryton-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    const configuration = join(folder, 'trytond.conf');
    await Promise.all([
      writeFile(configuration, configurationFor(folder)),
      writeFile(join(folder, 'crm.sqlite'), ''),
      writeFile(join(folder, 'password'), account.password),
    ]);
    const ids = await prepare(configuration, join(folder, 'password'), parties);
    // -v twice: the port that it was given is only said in its log.
    const { url, end } = await serve(['-c', configuration, '-d', 'crm', '-v', '-v']);
    return {
      url,
      pathOf(name) {
        const id = ids[parties.findIndex((party) => party.name === name)];
        if (id === undefined) throw new Error(`Tryton has no party ${name}.`);
        return `/#crm/model/party.party/${id}`;
      },
      async stop() {
        await end();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

const configurationFor = (folder: string): string =>
  [
    '[web]',
    'listen = 127.0.0.1:0',
    'root = /usr/share/tryton-sao/www',
    '[database]',
    'uri = sqlite://',
    `path = ${folder}`,
    '',
  ].join('\n');

/** Debian's own Python, as its packages are for that one only. */
const python = '/usr/bin/python3';

async function prepare(configuration: string, passwordFile: string, parties: readonly Party[]): Promise<number[]> {
  const script = fileURLToPath(new URL('prepare.py', import.meta.url));
  const child = spawn(python, ['-W', 'ignore', script, configuration], {
    env: { ...process.env, TRYTONPASSFILE: passwordFile },
  });
  let answer = '';
  let complaints = '';
  child.stdout.on('data', (part: Buffer) => {
    answer += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    complaints += part.toString();
  });
  child.stdin.end(JSON.stringify(parties));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`Tryton's database could not be made (${code}):\n${complaints}`);
  const ids: unknown = JSON.parse(answer);
  if (!Array.isArray(ids) || !ids.every((id): id is number => typeof id === 'number')) {
    throw new Error(`Tryton's parties have no ids: ${answer}`);
  }
  return ids;
}

/** Resolves once the server listens. */
async function serve(args: readonly string[]): Promise<{ url: string; end(): Promise<void> }> {
  const child = spawn(python, ['-W', 'ignore', '/usr/bin/trytond', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => void child.kill();
  // A run that is cut short takes its server with it.
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async () => {
    kill();
    await ended;
    process.off('exit', kill);
  };
  try {
    return { url: await listeningAddress(child), end };
  } catch (error) {
    await end();
    throw error;
  }
}

function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (part: Buffer) => {
      // Every later request is said as well: read, so that the pipe never fills, and not kept.
      if (output === 'found') return;
      output += part.toString();
      const address = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
      if (address === undefined) return;
      output = 'found';
      resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Tryton ended with ${code}:\n${output}`)));
  });
}
