import { clock } from '../../lib/view/clock';
import { useWords } from './words';

interface CountRingProps {
  /** What ends, in milliseconds of this device's clock; display only. */
  since: number;
  until: number;
  /** What the time is about, for the one sentence that is read out when ten seconds are left. */
  about: string;
}

const lateAt = 10;

/** A ring that empties, with the seconds left in it. It runs in silence; that the last ten seconds have begun is said once. */
export function CountRing({ since, until, about }: CountRingProps) {
  const { m } = useWords();
  const whole = Math.max(1, until - since);
  // The page's clock ticks once a second, and may not have ticked since this began.
  const left = Math.max(0, Math.ceil(Math.min(whole, until - clock.value) / 1000));
  const share = Math.min(100, Math.round((left * 100_000) / whole));
  const isLate = left <= lateAt;
  return (
    <>
      <span
        class={`count-ring ${isLate ? 'is-late' : ''}`}
        role="timer"
        aria-live="off"
        aria-label={m.arrival.timeLeft}
      >
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <circle class="track" cx="16" cy="16" r="13" />
          <circle class="rest" cx="16" cy="16" r="13" pathLength="100" stroke-dasharray={`${share} 100`} />
          <text x="16" y="16">
            {left}
          </text>
        </svg>
      </span>
      <span class="sr" role="status">
        {isLate && left > 0 ? m.arrival.tenLeft(about) : ''}
      </span>
    </>
  );
}
