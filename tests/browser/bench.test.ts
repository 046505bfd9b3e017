import { expect, it } from 'vitest';
import type { Figure } from '../bench/figures';
import { measure } from '../bench/measure';
import { tableOf } from '../bench/table';

/** How fast is for `npm run bench` to say, on a quiet machine: a test that fails when another program is busy proves nothing. */
it('every figure can be measured', async () => {
  const figures = await measure(1, () => undefined);
  const isFigure = (value: unknown): value is Figure =>
    typeof value === 'object' && value !== null && 'median' in value;
  const values = Object.values(figures).filter(isFigure);
  expect(values).toHaveLength(12);
  for (const { median, lower, upper, n } of values) {
    expect([median, lower, upper].every(Number.isFinite)).toBe(true);
    expect(n).toBeGreaterThan(0);
  }
  expect(Object.values(figures.bytes).every((bytes) => bytes > 0)).toBe(true);
  const table = tableOf(figures, { date: '', machine: '', load: [0, 0], command: '' });
  expect(table).not.toMatch(/NaN|undefined/);
}, 180_000);
