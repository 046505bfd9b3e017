import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { projectRoot } from '../../../lib/practice/server/start/buildExtension';

/** What the extension and its pages said, in order. */
export interface Notes {
  lines: readonly string[];
}

export function takeNotes(context: BrowserContext): Notes {
  const lines: string[] = [];
  const begin = Date.now();
  const add = (from: string, text: string) => lines.push(`${Date.now() - begin} ms  ${from}  ${text}`);
  context.on('console', (message) => {
    const from = message.worker()?.url() ?? message.page()?.url() ?? 'unknown';
    add(from, `${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => add(error.page()?.url() ?? 'unknown', `uncaught: ${error.error().message}`));
  return { lines };
}

/** Pictures of every open page, what they and the worker said, and what the dialer saw, under `test-results/`. */
export async function keepArtefacts(
  title: string,
  context: BrowserContext,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = join(projectRoot, 'test-results', title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `${name}.txt`), text);
  for (const [index, page] of context.pages().entries()) {
    await page.screenshot({ path: join(folder, `page-${index}.png`), timeout: 5000 }).catch(async (error: unknown) => {
      // A page that is crashed or closing has no picture; the rest is worth having.
      await writeFile(join(folder, `page-${index}.txt`), `${page.url()}\n${String(error)}`);
    });
  }
}
