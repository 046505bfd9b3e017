import { useId } from 'preact/hooks';
import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import { useOwnWords } from '../shared/ownWords';
import { isLocked } from './locks';
import { Outcome } from './Outcome';
import { LockNote, Row } from './Row';
import { useChoice } from './useChoice';
import type { Save } from './useSaver';

interface CheckRowProps {
  /** The setting that it switches. */
  name: 'singleKeys' | 'systemNotices';
  label: string;
  /** What the setting does, in words that hold when it is on. */
  text: string;
  snapshot: OptionsSnapshot;
  save: Save;
}

/** A setting that is on or off, saved as soon as it is switched. */
export function CheckRow({ name, label, text, snapshot: { settings, locked }, save }: CheckRowProps) {
  const { m } = useOwnWords();
  const { value, choose, submission } = useChoice(name, settings, save);
  const noteId = useId();
  const isFixed = isLocked(locked, name);
  return (
    <Row label={label}>
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
          {text}
        </label>
        {isFixed && <LockNote id={noteId} />}
        <Outcome submission={submission} sending={m.options.saving} done={m.options.saved} />
      </div>
    </Row>
  );
}
