import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/enPage';
import type { Language } from '../../lib/i18n/language';
import { pageMessagesFor } from '../../lib/i18n/pageMessages';

export interface Words {
  language: Language;
  m: PageMessages;
  /** Where numbers without a country code are read; empty: not known. */
  region: string;
}

const WordsContext = createContext<Words>({ language: 'en', m: pageMessagesFor('en'), region: '' });

interface WordsProviderProps {
  language: Language;
  region?: string | undefined;
  children: ComponentChildren;
}

export function WordsProvider({ language, region = '', children }: WordsProviderProps) {
  return (
    <WordsContext.Provider value={{ language, m: pageMessagesFor(language), region }}>{children}</WordsContext.Provider>
  );
}

/** The messages in the language of the surface that this component is on. */
export const useWords = (): Words => useContext(WordsContext);
