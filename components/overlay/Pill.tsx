import type { ComponentChildren } from 'preact';
import type { Status } from '../record/recordStatus';
import { Icon } from '../shared/Icon';
import { Spinner, Timer } from '../shared/Timer';
import { useWords } from '../shared/words';

interface PillProps {
  status: Status;
  /** The contact, beside the state. */
  name: string | null;
  /** On a call the time stands in place of the word. */
  hasTimer: boolean;
  open(): void;
  /** Buttons of its own, such as Hold. */
  children?: ComponentChildren;
}

/** The card made small: state, contact, and a way back. */
export function Pill({ status, name, hasTimer, open, children }: PillProps) {
  const { m } = useWords();
  const said = name === null ? status.word : m.list([status.word, name]);
  return (
    <section class={`pill is-${status.tone} ${status.isLoud ? 'loud' : ''}`} aria-label={m.card.region(status.word)}>
      <button type="button" class="pill-open" aria-label={m.card.expand(said)} data-focus-home="" onClick={open}>
        {status.icon === null ? <Spinner /> : <Icon name={status.icon} />}
        <span class="word">{status.word}</span>
        {hasTimer && status.since !== null && <Timer since={status.since} label={m.record.timeInState} />}
        {name !== null && <span class="name">{name}</span>}
        <Icon name="expand" size={14} />
      </button>
      {children}
    </section>
  );
}
