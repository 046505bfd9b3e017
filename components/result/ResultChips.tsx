import { useId } from 'preact/hooks';
import type { CallResult } from '../../lib/session/callResult';
import { resultLabel } from '../record/resultLabel';
import { Icon } from '../shared/Icon';
import { KeyHint } from '../shared/KeyHint';
import { useWords } from '../shared/words';

interface ResultChipsProps {
  /** In the server's order; each has a digit key. */
  results: readonly CallResult[];
  selected: CallResult | null;
  hasKeys: boolean;
  choose(result: CallResult, event: Event): void;
}

/** The call results as one group of choices (RES-1). */
export function ResultChips({ results, selected, hasKeys, choose }: ResultChipsProps) {
  const { m } = useWords();
  const group = useId();
  return (
    <div class="chips" role="radiogroup" aria-label={m.record.result}>
      {results.map((result, index) => {
        const hint = hasKeys ? String(index + 1) : undefined;
        return (
          <label key={result} class="chip">
            <input
              type="radio"
              name={group}
              checked={result === selected}
              aria-keyshortcuts={hint}
              onChange={(event) => choose(result, event)}
            />
            {hint !== undefined && <KeyHint of={hint} />}
            <span class="grow">{resultLabel(result, m)}</span>
            {result === selected && <Icon name="check" size={14} />}
          </label>
        );
      })}
    </div>
  );
}
