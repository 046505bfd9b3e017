import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en';
import type { Language } from '../../lib/i18n/language';
import { messagesFor } from '../../lib/i18n/messages';

export interface Words {
  language: Language;
  m: Messages;
}

const WordsContext = createContext<Words>({ language: 'en', m: messagesFor('en') });

export function WordsProvider({ language, children }: { language: Language; children: ComponentChildren }) {
  return <WordsContext.Provider value={{ language, m: messagesFor(language) }}>{children}</WordsContext.Provider>;
}

/** The messages in the language of the surface that this component is on. */
export const useWords = (): Words => useContext(WordsContext);
