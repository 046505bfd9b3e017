import { useId } from 'preact/hooks';
import { Problem } from '../shared/Message';

interface SmallFieldProps {
  /** By which the form finds it to give it the focus. */
  name: string;
  label: string;
  value: string;
  /** The problem in words, or null. */
  problem: string | null;
  isNeeded?: boolean;
  kind?: 'word' | 'tel';
  onValue(value: string): void;
}

/** A field of a row of fields: its label above, its problem beneath. */
export function SmallField({ name, label, value, problem, isNeeded, kind = 'word', onValue }: SmallFieldProps) {
  const id = useId();
  const problemId = `${id}-problem`;
  return (
    <div class="small-field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        class="field"
        type="text"
        inputMode={kind === 'tel' ? 'tel' : 'text'}
        value={value}
        autoComplete="off"
        spellcheck={false}
        aria-required={isNeeded ? 'true' : undefined}
        aria-invalid={problem === null ? undefined : 'true'}
        aria-describedby={problem === null ? undefined : problemId}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {problem !== null && <Problem text={problem} id={problemId} />}
    </div>
  );
}
