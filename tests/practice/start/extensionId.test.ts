import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extensionId } from '../../../lib/practice/server/start/extensionId';

let folder: string;
const manifest = (content: object) => writeFile(join(folder, 'manifest.json'), JSON.stringify(content));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dialbridge-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('is worked out from the manifest’s key as Chromium does', async () => {
  await manifest({ key: Buffer.from('a key').toString('base64') });
  const id = await extensionId(folder);
  expect(id).toMatch(/^[a-p]{32}$/);
  expect(await extensionId(folder)).toBe(id);
});

it('says so when the manifest has no key', async () => {
  await manifest({});
  await expect(extensionId(folder)).rejects.toThrow('has no key');
});
