import { useWords } from '../shared/words';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

interface KeypadProps {
  /** Digits sent on this call, in order. */
  sent: string;
  unavailable: string | null;
  press(digit: string, event: Event): void;
}

/** The keypad of a call. The digits that were sent stay readable. */
export function Keypad({ sent, unavailable, press }: KeypadProps) {
  const { m } = useWords();
  return (
    <div class="keypad-box">
      <div class="keypad" role="toolbar" aria-label={m.record.keypad}>
        {keys.map((digit) => (
          <button
            type="button"
            key={digit}
            class="btn"
            aria-disabled={unavailable === null ? undefined : 'true'}
            title={unavailable ?? undefined}
            onClick={(event) => {
              if (unavailable === null) press(digit, event);
            }}
          >
            {digit}
          </button>
        ))}
      </div>
      <p class="hint" aria-live="off">
        {sent !== '' && <span class="tones">{m.record.tonesSent([...sent].join(' '))}. </span>}
        {m.record.tonesHint}
      </p>
    </div>
  );
}
