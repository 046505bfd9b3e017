import { useEffect, useRef, useState } from 'preact/hooks';
import { useOwnWords } from '../shared/ownWords';
import { SaveBar } from './SaveBar';
import { focusFirst, TextField } from './TextField';
import type { Save } from './useSaver';
import { useSubmission } from './useSubmission';
import { useUnsavedGuard } from './useUnsavedGuard';

/** The country in which numbers without a country code are read. */
export function RegionForm({ saved, isLocked, save }: { saved: string; isLocked: boolean; save: Save }) {
  const { m } = useOwnWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSubmission();
  const wanted = (typed ?? saved).trim().toUpperCase();
  const isUnsaved = wanted !== saved;
  useUnsavedGuard(isUnsaved);
  useEffect(() => {
    if (!isUnsaved) setTyped(null);
  }, [isUnsaved]);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const isBad = !/^([A-Z]{2})?$/.test(wanted);
    setWrong(isBad);
    if (isBad) focusFirst(form.current, { region: true });
    else saving.run(() => save((settings) => ({ ...settings, region: wanted }), event));
  };
  const onDiscard = () => {
    setTyped(null);
    setWrong(false);
    saving.reset();
  };
  return (
    <form ref={form} noValidate onSubmit={onSubmit}>
      <TextField
        name="region"
        label={m.options.region}
        hint={m.options.regionHint}
        value={typed ?? saved}
        problem={isWrong ? m.options.badRegion : null}
        isLocked={isLocked}
        kind="short"
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
