import { expect, it } from 'vitest';
import { figureOf } from './figures';

it('the median and the quartiles lie between neighbours where no value is in the middle', () => {
  expect(figureOf([4, 1, 3, 2])).toEqual({ n: 4, median: 2.5, lower: 1.75, upper: 3.25 });
  expect(figureOf([5])).toEqual({ n: 1, median: 5, lower: 5, upper: 5 });
  expect(() => figureOf([])).toThrow('Nothing was measured');
});
