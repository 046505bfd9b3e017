import type { Language } from './language';

/** Regions by name, as the browser knows them: `United States`, `Italy or Vatican City`. Null: there is none to name. */
export function regionNames(language: Language, regions: readonly string[]): string | null {
  if (regions.length === 0) return null;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const known = regions.map((region) => names.of(region) ?? region);
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(known);
}
