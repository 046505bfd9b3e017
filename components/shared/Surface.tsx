import type { ComponentChildren, Ref } from 'preact';
import { resolveLanguage } from '../../lib/i18n/language';
import type { Appearance } from '../../lib/messaging/snapshot';
import { WordsProvider } from './words';

interface SurfaceProps {
  appearance: Pick<Appearance, 'language' | 'theme'> & Partial<Pick<Appearance, 'region' | 'keys'>>;
  browserLanguages: readonly string[];
  class?: string;
  rootRef?: Ref<HTMLDivElement>;
  children: ComponentChildren;
}

/** The outermost element of everything that is drawn: it carries language and theme, which may change at any time. */
export function Surface({ appearance, browserLanguages, class: name = '', rootRef, children }: SurfaceProps) {
  const language = resolveLanguage(appearance.language, browserLanguages);
  const theme = appearance.theme === 'auto' ? undefined : appearance.theme;
  return (
    <WordsProvider language={language} region={appearance.region} keys={appearance.keys}>
      <div class={`ui ${name}`} lang={language} data-theme={theme} ref={rootRef ?? null}>
        {children}
      </div>
    </WordsProvider>
  );
}
