import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../lib/storage/settings';
import { useOwnWords } from '../shared/ownWords';
import { SaveBar } from './SaveBar';
import { focusFirst, TextField } from './TextField';
import type { Save } from './useSaver';
import { useSubmission } from './useSubmission';
import { useUnsavedGuard } from './useUnsavedGuard';

interface TextFormProps {
  name: string;
  label: string;
  hint: string;
  saved: string;
  /** As it is kept. */
  tidy(typed: string): string;
  pattern: RegExp;
  /** Said where the pattern does not fit, in words. */
  problem: string;
  change(settings: Settings, value: string): Settings;
  /** Two letters, or a word. */
  kind: 'short' | 'word';
  isLocked: boolean;
  save: Save;
}

/** A short text that is saved by itself, with the way back to what is saved. */
export function TextForm(props: TextFormProps) {
  const { name, label, hint, saved, tidy, pattern, problem, change, kind, isLocked, save } = props;
  const { m } = useOwnWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSubmission();
  const wanted = tidy(typed ?? saved);
  const isUnsaved = wanted !== saved;
  useUnsavedGuard(isUnsaved);
  useEffect(() => {
    if (!isUnsaved) setTyped(null);
  }, [isUnsaved]);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const isBad = !pattern.test(wanted);
    setWrong(isBad);
    if (isBad) focusFirst(form.current, { [name]: true });
    else saving.run(() => save((settings) => change(settings, wanted), event));
  };
  const onDiscard = () => {
    setTyped(null);
    setWrong(false);
    saving.reset();
  };
  return (
    <form ref={form} noValidate onSubmit={onSubmit}>
      <TextField
        name={name}
        label={label}
        hint={hint}
        value={typed ?? saved}
        problem={isWrong ? problem : null}
        isLocked={isLocked}
        kind={kind}
        onValue={(value) => {
          setTyped(value);
          setWrong(false);
          saving.reset();
        }}
      />
      {!isLocked && (isUnsaved || saving.state.is !== 'idle') && (
        <SaveBar
          submission={saving}
          isUnsaved={isUnsaved}
          wayBack={isUnsaved ? { label: m.options.discard, go: onDiscard } : null}
        />
      )}
    </form>
  );
}
