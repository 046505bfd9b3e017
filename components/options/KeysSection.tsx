import { useId } from 'preact/hooks';
import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import { useOwnWords } from '../shared/ownWords';
import { isLocked } from './locks';
import { Outcome } from './Outcome';
import { LockNote, Row } from './Row';
import { Section } from './Section';
import { useChoice } from './useChoice';
import type { Save } from './useSaver';

/** The keys as the manifest suggests them; the browser keeps what the agent made of them to itself. */
const goToCard = ['Alt', 'Shift', 'D'];

export function KeysSection({ snapshot: { settings, locked }, save }: { snapshot: OptionsSnapshot; save: Save }) {
  const { m } = useOwnWords();
  const { value, choose, submission } = useChoice('singleKeys', settings, save);
  const noteId = useId();
  const isFixed = isLocked(locked, 'singleKeys');
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
      <Row label={m.options.singleKeys}>
        <div class="setting-line">
          <label class="check">
            <input
              type="checkbox"
              checked={value}
              aria-disabled={isFixed ? 'true' : undefined}
              aria-describedby={isFixed ? noteId : undefined}
              onClick={(event) => {
                if (isFixed) event.preventDefault();
              }}
              onChange={(event) => {
                if (!isFixed) choose(event.currentTarget.checked, event);
              }}
            />
            {m.options.singleKeysText}
          </label>
          {isFixed && <LockNote id={noteId} />}
          <Outcome submission={submission} sending={m.options.saving} done={m.options.saved} />
        </div>
      </Row>
    </Section>
  );
}
