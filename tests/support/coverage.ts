import type { SpecLine } from './coverageSpec';

/** A test that ran, as far as coverage is concerned. */
export interface NamedTest {
  title: string;
  kind: 'unit' | 'browser';
}

/** How one acceptance line stands. `notYet` is the reason why this version does without. */
export interface CoverageRow {
  id: string;
  unit: number;
  browser: number;
  missing: 'browser test' | 'test' | null;
  notYet: string | null;
}

export interface Coverage {
  rows: readonly CoverageRow[];
  /** Sentences that name what is wrong; each fails the run. */
  errors: readonly string[];
}

const leadingId = /^([A-Z]{2,6}-\d+[a-z]?)(?![\w-])/;

/** The id that a title begins with, or null. Whether the specification knows it is another question. */
export function idOfTitle(title: string): string | null {
  return leadingId.exec(title)?.[1] ?? null;
}

function errorsOfTitle(title: string, spec: ReadonlyMap<string, SpecLine>): readonly string[] {
  const id = idOfTitle(title);
  if (id === null) return [];
  const line = spec.get(id);
  if (line === undefined) return [`SPEC.md has no ${id}, which a test names: ${title}`];
  if (!line.counts) return [`${id} only introduces its parts; name one of them: ${title}`];
  const others = [...title.matchAll(/\b[A-Z]{2,6}-\d+[a-z]?\b/g)].map((match) => match[0]);
  const second = others.slice(1).find((other) => spec.has(other));
  return second === undefined ? [] : [`one id a test; this one names ${id} and ${second}: ${title}`];
}

/**
 * Counts the tests that name each acceptance line and says what is missing.
 * @param complete false when only some of the tests ran: then nothing counts as missing.
 */
export function coverageOf(
  spec: readonly SpecLine[],
  notYet: { readonly [id: string]: string },
  tests: readonly NamedTest[],
  complete: boolean,
): Coverage {
  const byId = new Map(spec.map((line) => [line.id, line]));
  const errors = tests.flatMap(({ title }) => errorsOfTitle(title, byId));
  for (const id of Object.keys(notYet)) {
    if (byId.get(id)?.counts !== true)
      errors.push(`the list of what is not built yet names ${id}, which is no line of SPEC.md`);
  }

  const rows = spec
    .filter((line) => line.counts)
    .map((line): CoverageRow => {
      const naming = tests.filter(({ title }) => idOfTitle(title) === line.id);
      const browser = naming.filter(({ kind }) => kind === 'browser').length;
      const unit = naming.length - browser;
      const lacking = line.needsBrowser ? browser === 0 : naming.length === 0;
      const missing = line.needsBrowser ? 'browser test' : 'test';
      return { id: line.id, unit, browser, missing: lacking ? missing : null, notYet: notYet[line.id] ?? null };
    });
  for (const row of rows) {
    if (row.notYet !== null && row.missing === null) {
      errors.push(`${row.id} has its tests: take it off the list of what is not built yet`);
    }
    if (complete && row.notYet === null && row.missing !== null) errors.push(`${row.id} has no ${row.missing}`);
  }
  return { rows, errors };
}

/** The table that ends a run, as lines of text. */
export function coverageTable(rows: readonly CoverageRow[]): readonly string[] {
  const width = Math.max(...rows.map(({ id }) => id.length), 2);
  const line = (id: string, unit: string, browser: string, rest: string) =>
    `${id.padEnd(width)}  ${unit.padStart(5)}  ${browser.padStart(7)}  ${rest}`.trimEnd();
  const remark = ({ missing, notYet }: CoverageRow) => {
    if (notYet !== null) return `not yet: ${notYet}`;
    return missing === null ? '' : `MISSING: ${missing}`;
  };
  return [
    line('id', 'unit', 'browser', ''),
    ...rows.map((row) => line(row.id, String(row.unit), String(row.browser), remark(row))),
  ];
}
