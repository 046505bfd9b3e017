import { describe, expect, it } from 'vitest';
import { readSpec } from '../support/coverageSpec';
import { notYet } from '../support/notYet';
import { readText } from './sources';

/** One row of the README's table of what the original desktop offers. */
interface Feature {
  row: string;
  what: string;
  ids: readonly string[];
  added: string;
}

const features: readonly Feature[] = [
  ...readText('README.md').matchAll(/^\| (A\d+) \| ([^|]+) \| ([^|]+) \| ([^|]*) \|$/gm),
].map(([, row = '', what = '', ids = '', added = '']) => ({
  row,
  what,
  ids: ids === '–' ? [] : ids.split(', '),
  added: added.trim(),
}));

/** Lines that count, so that each of them fails `npm test` as long as no test names it. */
const proved = new Set(
  readSpec(readText('SPEC.md'))
    .filter(({ counts }) => counts)
    .map(({ id }) => id),
);

describe('what the original desktop offers', () => {
  it('is the whole list, in order', () => {
    expect(features.map(({ row }) => row)).toEqual(Array.from({ length: 39 }, (_, index) => `A${index + 1}`));
  });

  it.each(features.map((feature) => [`${feature.row} ${feature.what}`, feature] as const))(
    '%s',
    (_title, { ids, added }) => {
      expect(ids.filter((id) => !proved.has(id))).toEqual([]);
      // What is offered is proved by tests that name its lines; what is not has a reason.
      expect(ids.filter((id) => Object.hasOwn(notYet, id))).toEqual([]);
      if (ids.length === 0) expect(added).toMatch(/^not offered: ./);
    },
  );
});
