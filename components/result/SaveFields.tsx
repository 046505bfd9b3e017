import { useState } from 'preact/hooks';
import type { RecordInHand } from '../../lib/session/record';
import type { CardWork } from '../record/cardWork';
import { reasonOf } from '../record/moves';
import { Button } from '../shared/Button';
import { Icon } from '../shared/Icon';
import { useWords } from '../shared/words';

interface SaveFieldsProps {
  record: RecordInHand;
  work: CardWork;
}

/** Whether the dialer has what was written into the fields. *Done* hands it on all the same; *Save* does so at once. */
export function SaveFields({ record: { edits, problem }, work: { entry, orders, moves } }: SaveFieldsProps) {
  const { m } = useWords();
  const [sent, setSent] = useState<{ written: string; refused: number } | null>(null);
  const written = JSON.stringify(edits);
  const isUnsaved = Object.keys(edits).length > 0;
  // What is acknowledged is no edit any more; what still is one was sent if nobody has refused it.
  const isRefused = problem?.is === 'fieldsRefused' || sent?.refused !== entry.fieldsRefused || orders.failure !== null;
  const isSent = sent?.written === written && !isRefused;
  return (
    <div class="save">
      <span class="hint" role="status">
        {!isUnsaved && sent !== null && (
          <>
            <Icon name="check" size={14} /> {m.entry.saved}
          </>
        )}
        {isUnsaved && (isSent ? m.announce.sending : m.entry.notSaved)}
      </span>
      {isUnsaved && (
        <Button
          label={m.entry.save}
          size="small"
          unavailable={reasonOf(moves.line)}
          onPress={(event) => {
            entry.saveFields(event);
            setSent({ written, refused: entry.fieldsRefused });
          }}
        />
      )}
    </div>
  );
}
