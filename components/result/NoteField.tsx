import { useId, useLayoutEffect } from 'preact/hooks';
import type { RecordInHand } from '../../lib/session/record';
import type { CardWork } from '../record/cardWork';
import { KeyHint } from '../shared/KeyHint';
import { useWords } from '../shared/words';
import { useDraft } from './useDraft';

/** What the agent writes down about the contact; it goes along with the result. */
export function NoteField({ record, work: { entry, hasKeys } }: { record: RecordInHand; work: CardWork }) {
  const { m, keys } = useWords();
  const id = useId();
  const draft = useDraft(record.note, entry.writeNote, entry.drafts);
  useLayoutEffect(() => {
    if (entry.isNoteWanted.current) entry.noteField.current?.focus();
    entry.isNoteWanted.current = false;
  }, []);
  return (
    <div class="note">
      <label class="label" for={id}>
        {m.entry.note}
        {hasKeys && <KeyHint of={keys.note} />}
      </label>
      <textarea
        id={id}
        ref={entry.noteField}
        class="field"
        rows={2}
        maxLength={4000}
        placeholder={m.entry.noteHint}
        value={draft.text}
        aria-keyshortcuts={hasKeys ? keys.note : undefined}
        onFocus={draft.onFocus}
        onInput={(event) => draft.onInput(event.currentTarget.value, event)}
        onBlur={draft.onBlur}
      />
    </div>
  );
}
