import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../../lib/practice/server/start/buildExtension';

let count = 0;

/** A picture of one moment of the scenario, kept with what tests leave behind, whether they pass or not. */
export async function picture(page: Page, moment: string): Promise<void> {
  const folder = join(projectRoot, 'test-results', 'tryton');
  await mkdir(folder, { recursive: true });
  count += 1;
  await page.screenshot({
    path: join(folder, `${String(count).padStart(2, '0')}-${moment}.png`),
    animations: 'disabled',
  });
}
