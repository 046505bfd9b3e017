import { ok, problem, type Result } from '../../support/result';

/** One row of a CSV text and the line that it starts on, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** What is wrong with a CSV text, where: `line` counts from 1, `column` is the name in the head or empty for the whole row. */
export interface CsvProblem {
  line: number;
  column: string;
  message: string;
}

/**
 * Splits a CSV text (commas, double quotes, any line end, an optional byte order mark) into rows. Cells are trimmed unless
 * quoted; rows without any text are left out.
 */
export function parseCsv(text: string): Result<CsvRow[], CsvProblem[]> {
  const rows: CsvRow[] = [];
  const problems: CsvProblem[] = [];
  let line = 1;
  let row: CsvRow = { line, cells: [] };
  let cell = '';
  let quoted = false;
  let wasQuoted = false;
  let openedOn = 0;

  const endCell = () => {
    row.cells.push(wasQuoted ? cell : cell.trim());
    cell = '';
    wasQuoted = false;
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((one) => one !== '')) rows.push(row);
    row = { line, cells: [] };
  };

  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (quoted) {
      if (sign === '\n') line++;
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '' && !wasQuoted) {
      cell = '';
      quoted = true;
      wasQuoted = true;
      openedOn = line;
    } else if (sign === ',') endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && source.charAt(at + 1) === '\n') at++;
      line++;
      endRow();
    } else if (!wasQuoted) cell += sign;
    else if (sign.trim() !== '') problems.push({ line, column: '', message: `Text after a closing quote: ${sign}` });
  }
  if (quoted) problems.push({ line: openedOn, column: '', message: 'A quote is opened and never closed' });
  else endRow();
  return problems.length > 0 ? problem(problems) : ok(rows);
}
