import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface EntryInputProps {
  id: string;
  label: string;
  example: string;
  /** As it is kept: read, or as it was written. */
  value: string;
  isInvalid: boolean;
  describedBy: string;
  inputRef: RefObject<HTMLInputElement | null>;
  class?: string;
  /** What is written as it is kept; null: it cannot be read, and is kept as it is. */
  read(written: string): string | null;
  /** What is kept as it is shown. */
  show(value: string): string;
  change(value: string, event: Event): void;
  /** The field has or has not the focus. */
  hold(isHeld: boolean): void;
}

/** Longest text that is kept; no date and no time is longer. */
const longest = 40;

/** A field for what people write in many ways: what is typed stays as it is until the field is left, then it stands as it was read. */
export function EntryInput(props: EntryInputProps) {
  const { id, label, value, read, show, inputRef } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const told = useRef(value);
  // Something else was entered meanwhile, as by a quick choice.
  const isOvertaken = typed !== null && value !== told.current;
  const leave = () => {
    setTyped(null);
    props.hold(false);
  };
  return (
    <div>
      <label class="label" for={id}>
        {label}
      </label>
      <input
        ref={inputRef}
        id={id}
        class={`field ${props.class ?? ''}`}
        autocomplete="off"
        spellcheck={false}
        maxLength={longest}
        placeholder={props.example}
        value={typed === null || isOvertaken ? show(value) : typed}
        aria-invalid={props.isInvalid}
        aria-describedby={props.describedBy}
        onFocus={() => props.hold(true)}
        onBlur={leave}
        onInput={(event) => {
          const text = event.currentTarget.value;
          told.current = read(text) ?? text.trim();
          setTyped(text);
          props.change(told.current, event);
        }}
      />
    </div>
  );
}
