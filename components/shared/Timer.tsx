import { formatDuration } from '../../lib/i18n/durations';
import { clock } from '../../lib/view/clock';

/** Time that has passed since a moment of this device's clock. It runs in silence. */
export function Timer({ since, label }: { since: number; label: string }) {
  return (
    <span class="timer" role="timer" aria-live="off" aria-label={label}>
      {formatDuration(clock.value - since)}
    </span>
  );
}

/** A turning ring; the word beside it says what is being waited for. */
export function Spinner() {
  return <span class="spin" aria-hidden="true" />;
}
