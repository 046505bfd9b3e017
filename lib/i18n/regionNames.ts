import { madeOnce } from '../support/madeOnce';
import type { Language } from './language';

/** Regions by name, as the browser knows them: `United States`, `Italy or Vatican City`. Null: there is none to name. */
export function regionNames(language: Language, regions: readonly string[]): string | null {
  if (regions.length === 0) return null;
  const known = regions.map((region) => namesIn(language).of(region) ?? region);
  const [only] = known;
  return only !== undefined && known.length === 1 ? only : listsIn(language).format(known);
}

const namesIn = madeOnce((language) => new Intl.DisplayNames(language, { type: 'region' }));
const listsIn = madeOnce((language) => new Intl.ListFormat(language, { type: 'disjunction' }));
