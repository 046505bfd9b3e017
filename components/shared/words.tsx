import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/enPage';
import type { Language } from '../../lib/i18n/language';
import { pageMessagesFor } from '../../lib/i18n/pageMessages';
import { type CardKeys, type KeyChoice, usualKeys } from '../../lib/support/cardKeys';

export interface Words {
  language: Language;
  m: PageMessages;
  /** Where numbers without a country code are read; empty: not known. */
  region: string;
  /** The single keys of the card, as they are shown. */
  keys: CardKeys;
}

const WordsContext = createContext<Words>({ language: 'en', m: pageMessagesFor('en'), region: '', keys: usualKeys });

interface WordsProviderProps {
  language: Language;
  region?: string | undefined;
  keys?: KeyChoice | undefined;
  children: ComponentChildren;
}

export function WordsProvider({ language, region = '', keys, children }: WordsProviderProps) {
  const words = { language, m: pageMessagesFor(language), region, keys: { ...usualKeys, ...keys } };
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The messages in the language of the surface that this component is on. */
export const useWords = (): Words => useContext(WordsContext);
