import { enPage, type PageMessages } from './enPage';
import { jaPage } from './jaPage';
import type { Language } from './language';

const byLanguage: Readonly<Record<Language, PageMessages>> = { en: enPage, ja: jaPage };

/** The messages that a CRM's page needs, without those of the extension's own pages: a content script is kept small. */
export function pageMessagesFor(language: Language): PageMessages {
  return byLanguage[language];
}
