import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, isBranded } from '../../../lib/practice/server/start/findChromium';

let folder: string;

/** A program that prints a version as a browser does. */
async function browserThatSays(name: string, version: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\necho "${version}"\n`, { mode: 0o755 });
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dialbridge-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['Google Chrome 156.0.8078.73', true],
  ['Microsoft Edge 156.0.1', true],
  ['Google Chrome for Testing 156.0.8078.73', false],
  ['Chromium 156.0.8078.73 built on Debian', false],
])('%s is branded: %s', (version, branded) => {
  expect(isBranded(version)).toBe(branded);
});

describe('CHROME_PATH', () => {
  it('is honoured', async () => {
    const path = await browserThatSays('testing', 'Google Chrome for Testing 156.0.1.2');
    expect(await findChromium({ CHROME_PATH: path })).toEqual({ ok: true, value: path });
  });

  it('is refused with a sentence when it is a branded Chrome, which cannot load the extension', async () => {
    const path = await browserThatSays('branded', 'Google Chrome 156.0.1.2');
    const found = await findChromium({ CHROME_PATH: path });
    expect(found).toEqual({ ok: false, problem: expect.stringMatching(/cannot load an extension.*Chromium/) });
  });

  it('is refused when there is no program', async () => {
    const found = await findChromium({ CHROME_PATH: join(folder, 'missing') });
    expect(found).toEqual({ ok: false, problem: expect.stringContaining('is not a program') });
  });
});
