import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { type CallbackMessages, enCallback } from '../../../lib/i18n/enCallback';
import { jaCallback } from '../../../lib/i18n/jaCallback';
import type { Language } from '../../../lib/i18n/language';

/** The words of this part. It is loaded on its own and brings both languages along: they may change while it is open. */
export interface WhenWords {
  language: Language;
  w: CallbackMessages;
}

export const whenWords = (language: Language): WhenWords => ({
  language,
  w: language === 'ja' ? jaCallback : enCallback,
});

export const WhenWordsContext = createContext<WhenWords>(whenWords('en'));

export const useWhenWords = (): WhenWords => useContext(WhenWordsContext);

/** An id for this part: its root knows nothing of the ids that the card around it has given. */
export const useWhenId = (): string => `when-${useId()}`;
