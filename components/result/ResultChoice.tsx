import { useId } from 'preact/hooks';
import type { CallResult } from '../../lib/session/callResult';
import type { CardWork } from '../record/cardWork';
import { resultLabel } from '../record/resultLabel';
import { Problem } from '../shared/Message';
import { SearchList } from '../shared/SearchList';
import { useWords } from '../shared/words';
import { ResultChips } from './ResultChips';

/** As many have a digit key. */
const keyed = 9;

/** The call result: a key each for the first nine; where there are more, they are searched, and the chosen one stands above (RES-1). */
export function ResultChoice({ results, work }: { results: readonly CallResult[]; work: CardWork }) {
  const { m, keys } = useWords();
  const { entry, hasKeys, result } = work;
  const id = useId();
  const isMany = results.length > keyed;
  return (
    <>
      <h3>
        {isMany && result !== null ? m.record.resultIs(resultLabel(result, m)) : m.record.result}{' '}
        {hasKeys && results.length > 0 && (
          <span class="hint">{m.record.resultHint(Math.min(keyed, results.length))}</span>
        )}
      </h3>
      {results.length === 0 ? (
        <Problem text={m.record.noResults} />
      ) : isMany ? (
        <>
          <label class="sr" for={id}>
            {m.entry.findResult}
          </label>
          <SearchList
            field={{ id, 'aria-keyshortcuts': hasKeys ? keys.findResult : undefined }}
            fieldRef={entry.findField}
            label={m.record.result}
            options={results.map((each, index) => ({
              id: String(each),
              label: resultLabel(each, m),
              keyHint: hasKeys && index < keyed ? String(index + 1) : undefined,
            }))}
            chosen={result === null ? null : String(result)}
            placeholder={hasKeys ? m.entry.findByKey(keys.findResult) : m.entry.find}
            isOpen={true}
            class="two"
            choose={(next, event) => {
              entry.findResult(Number(next), event);
              // The next Enter is for *Done*, once the card has stood still.
              const { currentTarget } = event;
              if (event instanceof KeyboardEvent && currentTarget instanceof Element) {
                currentTarget.closest<HTMLElement>('[data-focus-home]')?.focus();
              }
            }}
          />
        </>
      ) : (
        <ResultChips results={results} selected={result} hasKeys={hasKeys} choose={work.chooseResult} />
      )}
    </>
  );
}
