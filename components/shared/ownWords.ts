import type { Messages } from '../../lib/i18n/en';
import type { Language } from '../../lib/i18n/language';
import { messagesFor } from '../../lib/i18n/messages';
import type { CardKeys } from '../../lib/support/cardKeys';
import { useWords } from './words';

/** All messages, for the extension's own pages; what is drawn on a CRM's page as well takes `useWords`. */
export function useOwnWords(): { language: Language; m: Messages; keys: CardKeys } {
  const { language, keys } = useWords();
  return { language, m: messagesFor(language), keys };
}
