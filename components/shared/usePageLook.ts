import { useLayoutEffect } from 'preact/hooks';
import { resolveLanguage } from '../../lib/i18n/language';
import type { Appearance } from '../../lib/messaging/snapshot';

/** Gives language and theme to a page that is all ours, so that its own background and scroll bars follow. */
export function usePageLook(
  appearance: Pick<Appearance, 'language' | 'theme'>,
  browserLanguages: readonly string[],
): void {
  const language = resolveLanguage(appearance.language, browserLanguages);
  const { theme } = appearance;
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    if (theme === 'auto') delete documentElement.dataset.theme;
    else documentElement.dataset.theme = theme;
  }, [language, theme]);
}
