import { useId } from 'preact/hooks';
import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import { useOwnWords } from '../shared/ownWords';
import { isLocked } from './locks';
import { Outcome } from './Outcome';
import { LockNote, Row } from './Row';
import { type Choice, useChoice } from './useChoice';
import type { Save } from './useSaver';

interface CheckRowProps {
  /** The setting that it switches. */
  name: 'singleKeys' | 'systemNotices' | 'opensContact';
  label: string;
  /** What the setting does, in words that hold when it is on. */
  text: string;
  snapshot: OptionsSnapshot;
  save: Save;
}

/** A setting that is on or off, saved as soon as it is switched. */
export function CheckRow({ name, label, text, snapshot: { settings, locked }, save }: CheckRowProps) {
  const choice = useChoice(name, settings, save);
  return <CheckLine label={label} text={text} choice={choice} isFixed={isLocked(locked, name)} />;
}

interface CheckLineProps extends Pick<CheckRowProps, 'label' | 'text'> {
  choice: Choice<boolean>;
  /** The administrator's policy has set it. */
  isFixed: boolean;
}

/** A check box with the label before it and what became of the choice behind it. */
export function CheckLine({ label, text, choice: { value, choose, submission }, isFixed }: CheckLineProps) {
  const { m } = useOwnWords();
  const noteId = useId();
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
