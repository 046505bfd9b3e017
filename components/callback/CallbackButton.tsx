import { Button } from '../shared/Button';
import { Icon } from '../shared/Icon';
import { useWords } from '../shared/words';
import type { Scheduling } from './useScheduling';

interface CallbackButtonProps {
  scheduling: Scheduling;
  hasKeys: boolean;
  press(event: Event): void;
}

/** In the same place in every phase: what can be scheduled, or for when it is (CB-5). */
export function CallbackButton({ scheduling, hasKeys, press }: CallbackButtonProps) {
  const { m, keys } = useWords();
  const { move, label, fault, button } = scheduling;
  if (move === 'absent') return null;
  const keyHint = hasKeys && move === null ? keys.callback : undefined;
  if (label === null) {
    return (
      <Button
        label={m.callback.title}
        icon="calendarClock"
        kind="quiet"
        size="small"
        class="accent"
        keyHint={keyHint}
        unavailable={move}
        buttonRef={button}
        onPress={press}
      />
    );
  }
  return (
    <button
      type="button"
      ref={button}
      class={`btn small ${fault === null ? 'is-set' : 'is-wrong'}`}
      aria-keyshortcuts={keyHint}
      aria-disabled={move === null ? undefined : 'true'}
      aria-describedby={scheduling.faultId}
      title={move ?? undefined}
      onClick={(event) => {
        if (move === null) press(event);
      }}
    >
      <Icon name={fault === null ? 'check' : 'alert'} />
      <span>{label}</span>
      {move === null && <Icon name="pencil" size={14} />}
    </button>
  );
}
