import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of the release build after gzip, each with everything that it loads. */
export interface Bytes {
  worker: number;
  popup: number;
  /** What is in every page of a CRM. */
  page: number;
  /** What a page with a session has besides: the card behind the words of one language, of which one is the heavier. */
  card: number;
  cardEnglish: number;
  cardJapanese: number;
}

export async function measureBytes(folder: string): Promise<Bytes> {
  const text = (file: string) => readFile(join(folder, file), 'utf8');
  /** The file and, in turn, every file that it names. */
  async function withAll(file: string, found = new Set<string>()): Promise<ReadonlySet<string>> {
    if (found.has(file)) return found;
    found.add(file);
    const named = (await text(file)).matchAll(
      /(?:from|import|src=|href=)\s*["'`]((?:\.{0,2}\/)[^"'`]+\.(?:js|css))["'`]/g,
    );
    for (const [, name = ''] of named) {
      const target = name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(file), name);
      await withAll(target, found);
    }
    return found;
  }
  async function sum(files: Iterable<string>): Promise<number> {
    let bytes = 0;
    for (const file of files) bytes += gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
    return bytes;
  }
  return {
    worker: await sum(await withAll('background.js')),
    popup: await sum(await withAll('popup.html')),
    page: await sum(['crm.js']),
    card: await sum(['card.js']),
    cardEnglish: await sum(['words-en.js', 'card.js']),
    cardJapanese: await sum(['words-ja.js', 'card.js']),
  };
}
