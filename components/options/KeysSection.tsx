import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import type { OptionsIntents } from '../intents';
import { useOwnWords } from '../shared/ownWords';
import { CardKeysRow } from './CardKeysRow';
import { CheckRow } from './CheckRow';
import { GlobalKeys } from './GlobalKeys';
import { isLocked } from './locks';
import { Section } from './Section';
import type { Save } from './useSaver';

interface KeysProps {
  snapshot: OptionsSnapshot;
  save: Save;
  intents: Pick<OptionsIntents, 'shortcuts' | 'openShortcuts'>;
}

/** The keys that work anywhere in the browser, and those of the card. */
export function KeysSection({ snapshot, save, intents }: KeysProps) {
  const { m } = useOwnWords();
  return (
    <Section id="keys" title={m.options.keys}>
      <GlobalKeys intents={intents} />
      <CheckRow
        name="singleKeys"
        label={m.options.singleKeys}
        text={m.options.singleKeysText}
        snapshot={snapshot}
        save={save}
      />
      <CardKeysRow settings={snapshot.settings} isFixed={isLocked(snapshot.locked, 'keys')} save={save} />
    </Section>
  );
}
