import { en, type Messages } from './en';
import { ja } from './ja';
import type { Language } from './language';

const byLanguage: Readonly<Record<Language, Messages>> = { en, ja };

export function messagesFor(language: Language): Messages {
  return byLanguage[language];
}
