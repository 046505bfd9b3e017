import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/enPage';
import type { Language } from '../../lib/i18n/language';
import { pageMessagesFor } from '../../lib/i18n/pageMessages';

export interface Words {
  language: Language;
  m: PageMessages;
}

const WordsContext = createContext<Words>({ language: 'en', m: pageMessagesFor('en') });

export function WordsProvider({ language, children }: { language: Language; children: ComponentChildren }) {
  return <WordsContext.Provider value={{ language, m: pageMessagesFor(language) }}>{children}</WordsContext.Provider>;
}

/** The messages in the language of the surface that this component is on. */
export const useWords = (): Words => useContext(WordsContext);
