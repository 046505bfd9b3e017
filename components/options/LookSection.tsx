import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import { useOwnWords } from '../shared/ownWords';
import { isLocked } from './locks';
import { Section } from './Section';
import { Segmented } from './Segmented';
import { TextForm } from './TextForm';
import { useChoice } from './useChoice';
import type { Save } from './useSaver';

/** Language, light or dark, and how numbers without a country code are read. */
export function LookSection({ snapshot: { settings, locked }, save }: { snapshot: OptionsSnapshot; save: Save }) {
  const { m } = useOwnWords();
  const language = useChoice('language', settings, save);
  const theme = useChoice('theme', settings, save);
  const { languages, themes } = m.options;
  return (
    <Section id="look" title={m.options.look}>
      <Segmented
        label={m.options.language}
        options={[
          { value: 'auto', label: languages.auto },
          { value: 'en', label: languages.en, lang: 'en' },
          { value: 'ja', label: languages.ja, lang: 'ja' },
        ]}
        value={language.value}
        isLocked={isLocked(locked, 'language')}
        submission={language.submission}
        onChoose={language.choose}
      />
      <Segmented
        label={m.options.theme}
        options={[
          { value: 'auto', label: themes.auto },
          { value: 'light', label: themes.light },
          { value: 'dark', label: themes.dark },
        ]}
        value={theme.value}
        isLocked={isLocked(locked, 'theme')}
        submission={theme.submission}
        onChoose={theme.choose}
      />
      <TextForm
        name="region"
        label={m.options.region}
        hint={m.options.regionHint}
        saved={settings.region}
        tidy={(typed) => typed.trim().toUpperCase()}
        pattern={/^([A-Z]{2})?$/}
        problem={m.options.badRegion}
        change={(before, region) => ({ ...before, region })}
        kind="short"
        isLocked={isLocked(locked, 'region')}
        save={save}
      />
    </Section>
  );
}
