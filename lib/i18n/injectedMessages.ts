import type { PageMessages } from './enPage';
import type { Language } from './language';

/** The content script's world, which the page cannot look into. */
const here = globalThis as typeof globalThis & { dialbridgeWords?: Partial<Record<Language, PageMessages>> };

/** What a language's own file does, before the content script or while it is at work. */
export function injectMessages(language: Language, messages: PageMessages): void {
  here.dialbridgeWords = { ...here.dialbridgeWords, [language]: messages };
}

/**
 * Stands in for `pageMessages` in the content script, where the worker puts in the one language that the agent reads: the words
 * are a tenth of the script each. Until a language arrives, whichever is there is spoken.
 */
export function pageMessagesFor(language: Language): PageMessages {
  const words = here.dialbridgeWords ?? {};
  const found = words[language] ?? Object.values(words)[0];
  if (found === undefined) throw new Error('the script came without words');
  return found;
}
