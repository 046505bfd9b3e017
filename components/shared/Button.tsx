import type { Ref } from 'preact';
import { Icon, type IconName } from './Icon';
import { KeyHint } from './KeyHint';

export interface ButtonProps {
  label: string;
  onPress(event: Event): void;
  kind?: 'plain' | 'primary' | 'danger' | 'quiet';
  size?: 'small' | 'normal' | 'large';
  icon?: IconName | undefined;
  /** A quieter second word on the button. */
  detail?: string | undefined;
  /** The single key that does the same; shown, and told to assistive technology. */
  keyHint?: string | undefined;
  /** Why it cannot be used now. It stays focusable, so that the reason can be read. */
  unavailable?: string | null | undefined;
  /** It cannot be used for a moment, without a reason that would be worth reading. */
  settling?: boolean;
  /** What it is called where the label alone would not tell it from others. */
  name?: string | undefined;
  /** Enter on it does nothing: `Enter never dials`. */
  ignoresEnter?: ((event: Event) => void) | undefined;
  /** Id of what is said about it elsewhere. */
  describedBy?: string | undefined;
  expanded?: boolean | undefined;
  popup?: 'menu' | 'dialog' | undefined;
  /** It opens a list above it: a mark says so. */
  opensUp?: boolean;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
  class?: string;
}

export function Button(props: ButtonProps) {
  const { label, kind = 'plain', size = 'normal', icon, detail, keyHint, unavailable = null, settling = false } = props;
  const isOff = unavailable !== null || settling;
  return (
    <button
      type="button"
      ref={props.buttonRef ?? null}
      class={`btn ${kind} ${size} ${props.class ?? ''}`}
      aria-label={props.name}
      aria-disabled={isOff ? 'true' : undefined}
      data-settling={settling && unavailable === null ? '' : undefined}
      aria-keyshortcuts={keyHint}
      aria-haspopup={props.popup}
      aria-expanded={props.popup === undefined ? props.expanded : (props.expanded ?? false)}
      aria-describedby={props.describedBy}
      title={unavailable ?? undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || props.ignoresEnter === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        props.ignoresEnter(event);
      }}
      onClick={(event) => {
        if (!isOff) props.onPress(event);
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>
        {label}
        {detail !== undefined && <span class="detail"> {detail}</span>}
      </span>
      {props.opensUp === true && <Icon name="chevronUp" />}
      {keyHint !== undefined && <KeyHint of={keyHint} />}
    </button>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  onPress(event: Event): void;
  expanded?: boolean;
  popup?: 'menu' | 'dialog';
  unavailable?: string | null;
  buttonRef?: Ref<HTMLButtonElement>;
  class?: string;
}

/** A button that shows a drawing only; its name is read out and shown as a tip. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, onPress, expanded, popup, unavailable = null, buttonRef } = props;
  return (
    <button
      type="button"
      ref={buttonRef ?? null}
      class={`icon-btn ${props.class ?? ''}`}
      aria-label={label}
      title={unavailable ?? label}
      aria-disabled={unavailable === null ? undefined : 'true'}
      aria-haspopup={popup}
      aria-expanded={popup === undefined ? undefined : (expanded ?? false)}
      onClick={(event) => {
        if (unavailable === null) onPress(event);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
