import type { Language } from './language';

/** Which of day and month comes first where both are figures: `9/6` is 9 June, or 6 September. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/**
 * The order of the agent's region, as the browser knows it: of the first of its languages that is the one shown (`en-US`, `en-GB`), else of its first.
 * @param browserLanguages BCP 47 tags in order of preference
 */
export function dayOrder(language: Language, browserLanguages: readonly string[]): DayOrder {
  if (language === 'ja') return 'monthFirst';
  const tags = browserLanguages.flatMap(known);
  const tag = tags.find((each) => each.toLowerCase().split('-')[0] === language) ?? tags[0] ?? 'en-GB';
  const parts = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'numeric', numberingSystem: 'latn' })
    .formatToParts(0)
    .map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') ? 'monthFirst' : 'dayFirst';
}

/** What a browser says of itself may be no tag at all. */
function known(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}
