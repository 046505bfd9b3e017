import type { Page } from 'playwright-core';

/**
 * Milliseconds since 1970 on this process's steady clock, with fractions. Pages read the same expression, and both run on the
 * machine's one monotonic clock; only their starting points are taken at different moments, and that difference is measured.
 */
export const clock = (): number => performance.timeOrigin + performance.now();

/** How a page's clock reads against this process's, as measured by short questions. */
export interface ClockOffset {
  /** What has to be taken from a time of the page. */
  ahead: number;
  /** The offset is wrong by no more than this: half of the shortest question's way there and back. */
  error: number;
}

const questions = 200;

/** The shortest of many questions bounds the offset best; it holds until the page is loaded anew. */
export async function measureOffset(page: Page): Promise<ClockOffset> {
  let best = { ahead: 0, error: Number.POSITIVE_INFINITY };
  for (let asked = 0; asked < questions; asked++) {
    const before = clock();
    const there: unknown = await page.evaluate('performance.timeOrigin + performance.now()');
    const after = clock();
    if (typeof there !== 'number') throw new Error('The page has no clock.');
    const error = (after - before) / 2;
    if (error < best.error) best = { ahead: there - (before + after) / 2, error };
  }
  return best;
}
