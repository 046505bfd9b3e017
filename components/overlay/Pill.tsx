import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PageIntents } from '../intents';
import type { Status } from '../record/recordStatus';
import { Icon } from '../shared/Icon';
import { Spinner, Timer } from '../shared/Timer';
import { useWords } from '../shared/words';
import { MoveKeys } from './MoveKeys';

interface PillProps {
  status: Status;
  /** What is shown in place of the state, in so little room. */
  mark?: ComponentChildren;
  /** The contact, beside the state. */
  name: string | null;
  /** On a call the time stands in place of the word. */
  hasTimer: boolean;
  open(): void;
  steer: PageIntents['steer'];
  singleKeys: boolean;
  /** Buttons of its own, such as Hold. */
  children?: ComponentChildren;
}

/** The card made small: state, contact, and a way back. */
export function Pill({ status, mark, name, hasTimer, open, steer, singleKeys, children }: PillProps) {
  const { m } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const [isSteering, setSteering] = useState(false);
  const [moved, say] = useState('');
  const said = name === null ? status.word : m.list([status.word, name]);
  return (
    <section class={`pill is-${status.tone} ${status.isLoud ? 'loud' : ''}`} aria-label={m.card.region(status.word)}>
      <button
        type="button"
        ref={opener}
        class="pill-open"
        aria-label={m.card.expand(said)}
        aria-keyshortcuts={singleKeys ? 'P' : undefined}
        data-focus-home=""
        onClick={open}
        onKeyDown={(event) => {
          const isChord = event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing;
          if (singleKeys && !isChord && event.key.toLowerCase() === 'p') setSteering(true);
        }}
      >
        {status.icon === null ? <Spinner /> : <Icon name={status.icon} />}
        <span class="word">{mark ?? status.word}</span>
        {hasTimer && status.since !== null && <Timer since={status.since} label={m.record.timeInState} />}
        {name !== null && <span class="name">{name}</span>}
        <Icon name="expand" size={14} />
      </button>
      {children}
      {isSteering && (
        <MoveKeys
          steer={steer}
          say={say}
          close={(isLeft) => {
            setSteering(false);
            if (!isLeft) opener.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <output class="sr">{moved}</output>
    </section>
  );
}
