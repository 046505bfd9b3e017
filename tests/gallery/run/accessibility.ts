import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
// The rules come with the package that runs them in a browser; only that one is named in package.json.
const source = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

declare global {
  /** The part of axe-core that is used here. */
  var axe: {
    run(
      context: Document,
      options: object,
    ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
  };
}

/** A rule that does not hold, and where. */
export interface Violation {
  rule: string;
  where: string;
}

/** Rules about a whole document, which a card over somebody else's page is no part of; the sheets are none either. */
const ofDocuments: readonly string[] = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'];

/** A box that scrolls and holds no control: the browsers that are supported (from 140 on) let the keyboard into it by themselves. */
const handledByBrowsers: readonly string[] = ['scrollable-region-focusable'];

/** Adds the rules to a page of the gallery. */
export async function bringRules(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** @param hasColours false: without the rule about contrast, which costs more than all others and is checked by `contrastOf` as well */
export async function checkRules(page: Page, isDocument: boolean, hasColours: boolean): Promise<Violation[]> {
  const colours = hasColours ? [] : ['color-contrast'];
  const off = isDocument ? handledByBrowsers : [...handledByBrowsers, ...ofDocuments];
  const rules = Object.fromEntries([...off, ...colours].map((rule) => [rule, { enabled: false }]));
  return page.evaluate(async (rules) => {
    const options = {
      rules,
      preload: false,
      iframes: false,
      resultTypes: ['violations'],
    };
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => ({
        rule: id,
        where: `${target.flat().join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`,
      })),
    );
  }, rules);
}
