import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import { useOwnWords } from '../shared/ownWords';
import { CheckRow } from './CheckRow';
import { Row } from './Row';
import { Section } from './Section';
import type { Save } from './useSaver';

/** The keys as the manifest suggests them; the browser keeps what the agent made of them to itself. */
const goToCard = ['Alt', 'Shift', 'D'];

export function KeysSection({ snapshot, save }: { snapshot: OptionsSnapshot; save: Save }) {
  const { m } = useOwnWords();
  return (
    <Section id="keys" title={m.options.keys}>
      <Row label={m.options.goToCard}>
        <div class="setting-line">
          <span class="keys">
            {goToCard.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
          <span class="hint">{m.options.changeInBrowser}</span>
        </div>
      </Row>
      <CheckRow
        name="singleKeys"
        label={m.options.singleKeys}
        text={m.options.singleKeysText}
        snapshot={snapshot}
        save={save}
      />
    </Section>
  );
}
