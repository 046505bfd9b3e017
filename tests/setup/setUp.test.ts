import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Stands in for npm: says what it was asked for, and writes last what npm writes last. */
const smallNpm = `
  import { appendFileSync, copyFileSync, mkdirSync } from 'node:fs';
  appendFileSync('asked.txt', process.argv.slice(2).join(' ') + '\\n');
  if (process.env.SMALL_NPM_FAILS) process.exit(7);
  mkdirSync('node_modules', { recursive: true });
  copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

let folder = '';

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

function lockWith(version: string): void {
  const packages = {
    '': { name: 'small' },
    'node_modules/thing': { version, integrity: `sha512-${version}` },
    'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-x', optional: true },
  };
  write('package-lock.json', JSON.stringify({ packages }));
}

function setUp(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const done = spawnSync(process.execPath, [join(folder, 'tests/setup/setUp.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(folder, 'npm-cli.js'), ...env },
  });
  return { code: done.status, output: done.stdout + done.stderr };
}

const asked = () => (existsSync(join(folder, 'asked.txt')) ? readFileSync(join(folder, 'asked.txt'), 'utf8') : '');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialbridge-set-up-'));
  mkdirSync(join(folder, 'tests'));
  cpSync(fileURLToPath(new URL('.', import.meta.url)), join(folder, 'tests/setup'), { recursive: true });
  write('package.json', JSON.stringify({ type: 'module' }));
  write('npm-cli.js', smallNpm);
  lockWith('1.0.0');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('setting up', () => {
  it('installs the packages of a fresh clone, once, and is silent afterwards', () => {
    expect(setUp()).toMatchObject({ code: 0, output: 'Installing packages …\n' });
    expect(asked()).toMatch(/^ci --include=dev .*\n$/);
    expect(setUp()).toEqual({ code: 0, output: '' });
    expect(asked().split('\n')).toHaveLength(2);
  });

  it('installs again when the lock file asks for something else', () => {
    setUp();
    lockWith('1.0.1');
    expect(setUp().output).toBe('Installing packages …\n');
    expect(setUp().output).toBe('');
  });

  it('installs again after an installation that was interrupted', () => {
    setUp();
    rmSync(join(folder, 'node_modules/.package-lock.json'));
    expect(setUp().output).toBe('Installing packages …\n');
  });

  it('does not miss optional packages of other systems', () => {
    setUp();
    const list = join(folder, 'node_modules/.package-lock.json');
    const installed = JSON.parse(readFileSync(list, 'utf8'));
    delete installed.packages['node_modules/other-system'];
    writeFileSync(list, JSON.stringify(installed));
    expect(setUp().output).toBe('');
  });

  it('says so and fails when the packages cannot be installed', () => {
    const { code, output } = setUp([], { SMALL_NPM_FAILS: '1' });
    expect(code).toBe(1);
    expect(output).toContain('The packages could not be installed: npm ci ended with 7.');
  });

  it('leaves the choice of a browser to CHROME_PATH where that is set', () => {
    setUp();
    expect(setUp(['--browser'], { CHROME_PATH: process.execPath }).code).toBe(0);
  });
});
