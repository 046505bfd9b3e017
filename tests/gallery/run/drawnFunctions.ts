import type { Page } from 'playwright-core';

/** What the browser says of the scripts that it ran: each function, and how often. */
type Script = Awaited<ReturnType<Page['coverage']['stopJSCoverage']>>[number];

/** By component file: its functions that draw something, and whether they were ever called. */
export type Drawn = Map<string, Map<string, boolean>>;

/** A function that draws begins with a capital letter, in a file of components that holds markup. */
const isDrawing = (name: string): boolean => /^[A-Z][a-z]/.test(name);

/** Adds what a page of the gallery ran. The development server keeps each file apart, under its own path. */
export function addDrawn(drawn: Drawn, scripts: readonly Script[]): void {
  for (const { url, functions } of scripts) {
    const file = /\/(components\/[^?]+\.tsx)(\?|$)/.exec(url)?.[1];
    if (file === undefined) continue;
    const known = drawn.get(file) ?? new Map<string, boolean>();
    drawn.set(file, known);
    for (const { functionName, ranges } of functions) {
      if (!isDrawing(functionName)) continue;
      const isCalled = (ranges[0]?.count ?? 0) > 0;
      known.set(functionName, isCalled || known.get(functionName) === true);
    }
  }
}
