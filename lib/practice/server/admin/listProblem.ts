import type { CsvProblem } from '../../engine/csv';
import type { ActionProblem } from './actionProblem';

/** More than these are counted, not named: a file of the wrong kind is wrong in every line. */
const mostNamed = 100;

/** A list with bad rows as the answer to its upload: the first in the sentence, the others beside it. */
export function listProblem(list: string, field: string, problems: readonly CsvProblem[]): ActionProblem {
  const [first] = problems;
  const column = first?.column ? `, column ${first.column}` : '';
  return {
    status: 400,
    error: `${list}, line ${first?.line}${column}: ${first?.message}`,
    field,
    problems: problems.slice(0, mostNamed),
    problemCount: problems.length,
  };
}
