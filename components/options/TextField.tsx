import { useId } from 'preact/hooks';
import { Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { LockedValue, Row } from './Row';

interface TextFieldProps {
  /** Name of the setting, by which a form finds the field to give the focus to. */
  name: string;
  label: string;
  hint: string;
  value: string;
  /** The problem in words, or null. */
  problem: string | null;
  isLocked?: boolean;
  isNeeded?: boolean;
  /** An address is typed, or text that looks like code: a narrow field would hide its end. */
  kind?: 'address' | 'code' | 'word' | 'short' | 'secret';
  onValue(value: string): void;
}

/** A labelled text field with its hint and, once it was found wrong, its problem beside it. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, value, problem, isLocked = false, isNeeded = false, kind = 'code', onValue } = props;
  const { m } = useOwnWords();
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  if (isLocked) {
    return (
      <Row label={label}>
        <LockedValue value={kind === 'secret' && value !== '' ? m.options.isSet : value} />
      </Row>
    );
  }
  return (
    <Row label={label} htmlFor={id}>
      <input
        id={id}
        name={name}
        class={`field ${kind}`}
        type="text"
        inputMode={kind === 'address' ? 'url' : 'text'}
        value={value}
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        aria-required={isNeeded ? 'true' : undefined}
        aria-invalid={problem === null ? undefined : 'true'}
        aria-describedby={problem === null ? hintId : `${problemId} ${hintId}`}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {problem !== null && <Problem text={problem} id={problemId} />}
      <p class="hint" id={hintId}>
        {hint}
      </p>
    </Row>
  );
}

/** Takes the agent to the first field that was found wrong, in the order of the form. */
export function focusFirst(form: HTMLElement | null, problems: Readonly<Record<string, unknown>>): void {
  const fields = [...(form?.querySelectorAll<HTMLInputElement>('input.field') ?? [])];
  fields.find((field) => problems[field.name] !== undefined)?.focus();
}
