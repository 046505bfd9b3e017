import { useId } from 'preact/hooks';
import { keyName } from '../../lib/support/cardKeys';
import { Problem } from '../shared/Message';

interface KeyFieldProps {
  label: string;
  /** The key as it is shown. */
  value: string;
  /** Why the key that was pressed cannot be taken, in words, or null. */
  problem: string | null;
  isFixed: boolean;
  /** Another key was pressed. */
  press(key: string, event: Event): void;
  leave(): void;
}

/** One key, changed by pressing another: nothing is typed, so an input method has nothing to compose. */
export function KeyField({ label, value, problem, isFixed, press, leave }: KeyFieldProps) {
  const id = useId();
  const problemId = `${id}-problem`;
  return (
    <div class="key-field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field key"
        type="text"
        value={value}
        readOnly={true}
        autoComplete="off"
        aria-invalid={problem === null ? undefined : 'true'}
        aria-describedby={problem === null ? undefined : problemId}
        onKeyDown={(event) => {
          // Tab, Escape, function keys and chords are the browser's; a key held down is the press before it.
          const isOurs = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
          if (isFixed || !isOurs || event.repeat || event.isComposing || event.keyCode === 229) return;
          event.preventDefault();
          press(keyName(event.key), event);
        }}
        onBlur={leave}
      />
      {problem !== null && <Problem text={problem} id={problemId} />}
    </div>
  );
}
