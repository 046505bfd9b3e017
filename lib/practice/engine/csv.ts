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

const comma = 44;
const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Splits a CSV text (commas, double quotes, any line end, an optional byte order mark) into rows. Cells are trimmed unless
 * quoted; rows without any text are left out. Cells are cut out whole rather than put together sign by sign: a list of a
 * hundred thousand contacts has to be read in a second or two.
 */
export function parseCsv(text: string): Result<CsvRow[], CsvProblem[]> {
  const rows: CsvRow[] = [];
  const problems: CsvProblem[] = [];
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let line = 1;
  let row: CsvRow = { line, cells: [] };
  let at = 0;

  /** Moves to the end of the cell, or, with `orQuote`, to the quote that opens it. */
  const skip = (orQuote: boolean): void => {
    const start = at;
    for (; at < source.length; at++) {
      const sign = source.charCodeAt(at);
      if (sign === comma || sign === lineFeed || sign === carriageReturn) return;
      if (orQuote && sign === quote && source.slice(start, at).trim() === '') return;
    }
  };
  /** Reads from behind the opening quote to behind the closing one; null: it is never closed. */
  const quoted = (): string | null => {
    let cell = '';
    for (;;) {
      const end = source.indexOf('"', at);
      if (end < 0) return null;
      const piece = source.slice(at, end);
      for (let feed = piece.indexOf('\n'); feed >= 0; feed = piece.indexOf('\n', feed + 1)) line++;
      cell += piece;
      at = end + 1;
      if (source.charCodeAt(at) !== quote) return cell;
      cell += '"';
      at++;
    }
  };

  for (;;) {
    const start = at;
    skip(true);
    if (source.charCodeAt(at) === quote) {
      const openedOn = line;
      at++;
      const cell = quoted();
      if (cell === null) {
        problems.push({ line: openedOn, column: '', message: 'A quote is opened and never closed' });
        return problem(problems);
      }
      row.cells.push(cell);
      const rest = at;
      skip(false);
      const [stray] = source.slice(rest, at).trim();
      if (stray) problems.push({ line, column: '', message: `Text after a closing quote: ${stray}` });
    } else row.cells.push(source.slice(start, at).trim());

    if (source.charCodeAt(at) === comma) {
      at++;
      continue;
    }
    if (row.cells.some((one) => one !== '')) rows.push(row);
    if (at >= source.length) break;
    at += source.startsWith('\r\n', at) ? 2 : 1;
    line++;
    row = { line, cells: [] };
  }
  return problems.length > 0 ? problem(problems) : ok(rows);
}
