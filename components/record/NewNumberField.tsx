import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { Spinner } from '../shared/Timer';
import { useWords } from '../shared/words';
import { regionText } from './NumberRow';
import { NumberText } from './NumberText';
import type { NewNumber } from './useNewNumber';

/** Home, mobile and work first; the rest of the calling list's types is for machines. */
const types = [4, 1, 2, 3, 5] as const;

/** A number that the contact has given: read as it is typed, and shown exactly as it will be dialed before anything is sent. */
export function NewNumberField({ draft, unavailable }: { draft: NewNumber; unavailable: string | null }) {
  const words = useWords();
  const { m } = words;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="new-number"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.isComposing || event.keyCode === 229 || event.repeat) return;
        const isAdd = event.key === 'Enter' && event.target === field.current;
        if (!isAdd && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        if (!isAdd) draft.open(false);
        else if (unavailable === null) draft.add(event);
      }}
    >
      <div class="new-number-row">
        <label class="grow" for={`${id}field`}>
          <span class="label">{m.record.newNumber}</span>
          <input
            ref={field}
            id={`${id}field`}
            class="field"
            type="tel"
            autocomplete="off"
            maxLength={40}
            value={draft.text ?? ''}
            readOnly={draft.isAdding}
            aria-invalid={draft.problem !== null}
            aria-describedby={`${id}said ${id}read`}
            onInput={(event) => draft.type(event.currentTarget.value)}
          />
        </label>
        <label>
          <span class="label">{m.record.newNumberType}</span>
          <select
            class="field"
            value={String(draft.phoneType ?? '')}
            disabled={draft.isAdding}
            onChange={(event) => draft.chooseType(Number(event.currentTarget.value) || null)}
          >
            <option value="">{m.record.typeUnknown}</option>
            {types.map((type) => (
              <option key={type} value={String(type)}>
                {m.phoneTypes[type]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="hint" id={`${id}read`}>
        {draft.number !== null && (
          <>
            {m.record.willDial} <b>{<NumberText number={draft.number} />}</b> · {regionText(draft.number, words)}
          </>
        )}
      </p>
      <div role="alert" id={`${id}said`}>
        {draft.problem !== null && (
          <Problem text={draft.problem} detail={draft.detail === null ? null : m.detail(draft.detail)} />
        )}
      </div>
      <div class="acts">
        <Button label={m.cancel} size="small" onPress={() => draft.open(false)} />
        {draft.isAdding ? (
          <span class="adding" role="status">
            <Spinner />
            {m.record.adding}
          </span>
        ) : (
          <Button
            label={m.record.add}
            icon="plus"
            size="small"
            unavailable={unavailable}
            describedBy={`${id}read`}
            onPress={draft.add}
          />
        )}
      </div>
    </form>
  );
}
