import { ok, problem, type Result } from '../../support/result';
import { digitsOf } from './callOutcome';
import { dropUncallable, queueAgain } from './chains';
import { type CsvProblem, parseCsv } from './csv';
import { changeChain } from './tally';
import type { World } from './world';

/**
 * The numbers that no campaign may call, by their digits, as they were written. Their records are not handed out; a call to such
 * a number is not refused, as the switch knows nothing of the list.
 */
export type DoNotCallList = Map<string, string>;

/** Puts numbers on the list. Nothing is changed when one of them is none. */
export function addDoNotCall(world: World, numbers: readonly string[]): Result<number, string> {
  const bad = numbers.find((number) => !isNumber(number));
  if (bad !== undefined) return problem(`Not a telephone number: ${bad}`);
  const before = world.doNotCall.size;
  for (const number of numbers) {
    const digits = digitsOf(number);
    if (world.doNotCall.has(digits)) continue;
    world.doNotCall.set(digits, number.trim());
    mark(world, digits, true);
  }
  return ok(world.doNotCall.size - before);
}

/** Takes numbers off the list; those that are not on it are left alone. Returns how many were. */
export function removeDoNotCall(world: World, numbers: readonly string[]): number {
  let count = 0;
  for (const digits of numbers.map(digitsOf)) {
    if (!world.doNotCall.delete(digits)) continue;
    count++;
    mark(world, digits, false);
  }
  return count;
}

/** Makes the list these numbers and no others. */
export function setDoNotCall(world: World, numbers: readonly string[]): Result<number, string> {
  const bad = numbers.find((number) => !isNumber(number));
  if (bad !== undefined) return problem(`Not a telephone number: ${bad}`);
  const wanted = new Set(numbers.map(digitsOf));
  removeDoNotCall(
    world,
    [...world.doNotCall.keys()].filter((digits) => !wanted.has(digits)),
  );
  return addDoNotCall(world, numbers);
}

const isNumber = (written: string): boolean => /^\+?\d{3,15}$/.test(written.replace(/[\s().-]/g, ''));

function mark(world: World, digits: string, listed: boolean): void {
  for (const record of world.byNumber.get(digits) ?? []) {
    const { chain } = record;
    changeChain(world, chain, () => {
      record.doNotCall = listed;
    });
    if (!listed) queueAgain(chain);
    // What somebody holds is settled when they close it or give it back.
    else if (chain.state.is === 'scheduled' && chain.callback?.record === record) dropUncallable(world, chain);
  }
}

/**
 * Reads a do-not-call list: numbers in the column `phone`, or one in each line without a head. All problems are returned, with
 * their lines.
 */
export function parseDoNotCall(csv: string): Result<string[], CsvProblem[]> {
  const rows = parseCsv(csv);
  if (!rows.ok) return rows;
  const [first] = rows.value;
  const column = first ? first.cells.indexOf('phone') : -1;
  const body = column >= 0 ? rows.value.slice(1) : rows.value;
  const problems: CsvProblem[] = [];
  const numbers = body.map(({ line, cells }) => {
    const number = cells[Math.max(column, 0)] ?? '';
    if (!isNumber(number)) problems.push({ line, column: 'phone', message: `Not a telephone number: ${number}` });
    return number;
  });
  if (numbers.length === 0) problems.push({ line: 1, column: 'phone', message: 'The list is empty: no number' });
  return problems.length > 0 ? problem(problems) : ok(numbers);
}
