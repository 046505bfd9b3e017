import { type Arbitrary, array, nat } from 'fast-check';
import { createRandom } from '../../../lib/practice/engine/random';

/** Decisions of a generated run. When they run out, everything goes well; so a failing run shrinks to what matters. */
export interface Chance {
  /** A whole number from 0 (what happens when all goes well) up to `below`, exclusive. */
  below(below: number): number;
  /** One of several; the first when all goes well. */
  oneOf<Value>(...values: readonly [Value, ...Value[]]): Value;
  /** True in about one of so many cases; false when all goes well. */
  oneIn(many: number): boolean;
}

export const tape = (length: number): Arbitrary<number[]> =>
  array(nat({ max: 999 }), { maxLength: length, size: 'max' });

export function createChance(numbers: readonly number[]): Chance {
  let next = 0;
  const draw = (): number => numbers[next++] ?? 0;
  return {
    below: (below) => draw() % below,
    oneOf: (...values) => values[draw() % values.length] ?? values[0],
    oneIn: (many) => draw() % many === many - 1,
  };
}

/** Decisions that depend on a seed alone: for runs that take more of them than a tape holds. */
export function createSeededChance(seed: number): Chance {
  const random = createRandom(seed);
  const draw = (): number => random.below(1_000);
  return {
    below: (below) => draw() % below,
    oneOf: (...values) => values[draw() % values.length] ?? values[0],
    oneIn: (many) => draw() % many === many - 1,
  };
}
