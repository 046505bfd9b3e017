import { useId, useState } from 'preact/hooks';
import { useOwnWords } from '../shared/ownWords';
import { Outcome } from './Outcome';
import { LockedValue, Row } from './Row';
import type { Choice } from './useChoice';

/** How loud: shown while it is moved, kept where it is let go. */
export function VolumeRow({ choice, isFixed }: { choice: Choice<number>; isFixed: boolean }) {
  const { m } = useOwnWords();
  const id = useId();
  const [moved, setMoved] = useState<number | null>(null);
  const shown = moved ?? choice.value;
  if (isFixed) {
    return (
      <Row label={m.options.volume}>
        <LockedValue value={m.options.percent(choice.value)} />
      </Row>
    );
  }
  return (
    <Row label={m.options.volume} htmlFor={id}>
      <div class="setting-line">
        <input
          id={id}
          class="volume"
          type="range"
          min={5}
          max={100}
          step={5}
          value={shown}
          aria-valuetext={m.options.percent(shown)}
          onInput={(event) => setMoved(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            setMoved(null);
            choice.choose(event.currentTarget.valueAsNumber, event);
          }}
        />
        <output class="percent" htmlFor={id}>
          {m.options.percent(shown)}
        </output>
        <Outcome submission={choice.submission} sending={m.options.saving} done={m.options.saved} />
      </div>
    </Row>
  );
}
