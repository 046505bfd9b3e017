import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The id that Chromium gives to an unpacked extension with a fixed `key`: the first 128 bits of the key's SHA-256, each
 * four bits written as a letter from a to p.
 */
export async function extensionId(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const key = typeof manifest === 'object' && manifest !== null && 'key' in manifest ? manifest.key : undefined;
  if (typeof key !== 'string') throw new Error(`${folder}/manifest.json has no key: the extension's id is not fixed.`);
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
