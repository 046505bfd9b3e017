import { Button } from '../shared/Button';
import { useOwnWords } from '../shared/ownWords';
import { Outcome } from './Outcome';
import type { Submission } from './useSubmission';

interface SaveBarProps {
  submission: Submission;
  isUnsaved: boolean;
  /** The way back, with the word for it; null: there is nothing to go back from. */
  wayBack: { label: string; go(): void } | null;
}

/** The foot of a form: Save, the way back, and what became of it. Unchanged settings can be saved too: the browser asks again. */
export function SaveBar({ submission, isUnsaved, wayBack }: SaveBarProps) {
  const { m } = useOwnWords();
  return (
    <div class="save-bar">
      <button
        type="submit"
        class={`btn normal ${isUnsaved ? 'primary' : 'plain'}`}
        aria-disabled={submission.state.is === 'sending' ? 'true' : undefined}
      >
        <span>{m.options.save}</span>
      </button>
      {wayBack !== null && <Button label={wayBack.label} kind="quiet" onPress={wayBack.go} />}
      <Outcome
        submission={submission}
        sending={m.options.saving}
        done={m.options.saved}
        idle={isUnsaved ? m.options.unsaved : ''}
      />
    </div>
  );
}
