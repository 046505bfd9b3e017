/** The languages of the product. */
export type Language = 'en' | 'ja';

/**
 * The language to show: the choice, or for `auto` the first of the browser's languages that the product speaks; English where it
 * speaks none. `browserLanguages` are BCP 47 tags in order of preference.
 */
export function resolveLanguage(choice: 'auto' | Language, browserLanguages: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  for (const tag of browserLanguages) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'en' || primary === 'ja') return primary;
  }
  return 'en';
}
