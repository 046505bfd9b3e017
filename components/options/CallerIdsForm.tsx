import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CallerIds } from '../../lib/session/policy';
import { Button } from '../shared/Button';
import { useOwnWords } from '../shared/ownWords';
import { CallerIdEntry } from './CallerIdEntry';
import {
  type CallerIdProblems,
  callerIdProblems,
  draftOf,
  type EntryDraft,
  fieldOf,
  newEntry,
  wanted,
} from './callerIdDraft';
import { LockedValue, Row } from './Row';
import { SaveBar } from './SaveBar';
import { focusFirst } from './TextField';
import type { Save } from './useSaver';
import { useSubmission } from './useSubmission';
import { useUnsavedGuard } from './useUnsavedGuard';

interface CallerIdsProps {
  saved: readonly CallerIds[];
  isLocked: boolean;
  save: Save;
}

/** The numbers that contacts may be shown, by campaign (PULL-5). */
export function CallerIdsForm({ saved, isLocked, save }: CallerIdsProps) {
  const { m } = useOwnWords();
  const [typed, setTyped] = useState<readonly EntryDraft[] | null>(null);
  const [problems, setProblems] = useState<CallerIdProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const goTo = useRef<string | null>(null);
  const saving = useSubmission();
  const id = useId();
  const was = useRef({ saved, draft: draftOf(saved) });
  if (was.current.saved !== saved) was.current = { saved, draft: draftOf(saved) };
  const draft = typed ?? was.current.draft;
  const isUnsaved = JSON.stringify(wanted(draft)) !== JSON.stringify(saved);
  useUnsavedGuard(isUnsaved);
  useEffect(() => focusFirst(form.current, problems), [problems]);
  useEffect(() => {
    const field = goTo.current;
    goTo.current = null;
    if (field === '') add.current?.focus();
    else if (field !== null) focusFirst(form.current, { [field]: true });
  });
  if (isLocked) {
    return (
      <Row label={m.options.callerIds}>
        {saved.map(({ campaign, choices }) => (
          <p key={campaign}>
            {campaign ?? m.options.everyOther}: {m.list(choices.map(({ number, name }) => `${name} ${number}`.trim()))}
          </p>
        ))}
        <LockedValue value="" />
      </Row>
    );
  }

  /** `focus`: the field that the agent goes on with; an empty text: the button that adds. */
  const change = (next: readonly EntryDraft[], focus: string | null = null) => {
    setTyped(next);
    goTo.current = focus;
    saving.reset();
    // What is mended is not wrong any more; what else is wrong stays said until it is saved again.
    const found = callerIdProblems(next);
    if (Object.keys(problems).length > 0) {
      setProblems(Object.fromEntries(Object.entries(problems).filter(([field]) => found[field] !== undefined)));
    }
  };
  const addEntry = (campaign: string | null) => {
    const entry = newEntry(campaign);
    const [first] = entry.numbers;
    const field = campaign === null && first !== undefined ? fieldOf.number(first) : fieldOf.campaign(entry);
    change([...draft, entry], field);
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const found = callerIdProblems(draft);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const callerIds = wanted(draft);
    saving.run(
      () => save((settings) => ({ ...settings, policy: { ...settings.policy, callerIds } }), event),
      () => setTyped(null),
    );
  };
  const onDiscard = () => {
    setTyped(null);
    setProblems({});
    saving.reset();
  };
  return (
    <Row label={m.options.callerIds} labelId={id}>
      <form ref={form} class="caller-ids" aria-labelledby={id} noValidate onSubmit={onSubmit}>
        <p class="hint">{m.options.callerIdsHint}</p>
        {draft.map((entry) => (
          <CallerIdEntry
            key={entry.id}
            entry={entry}
            problems={problems}
            change={(next, focus) =>
              change(
                draft.map((each) => (each === entry ? next : each)),
                focus,
              )
            }
            remove={() =>
              change(
                draft.filter((each) => each !== entry),
                '',
              )
            }
          />
        ))}
        <div class="setting-line">
          <Button label={m.options.addCampaign} icon="plus" buttonRef={add} onPress={() => addEntry('')} />
          {draft.every(({ campaign }) => campaign !== null) && (
            <Button label={m.options.addEveryOther} icon="plus" onPress={() => addEntry(null)} />
          )}
        </div>
        {(isUnsaved || saving.state.is !== 'idle') && (
          <SaveBar
            submission={saving}
            isUnsaved={isUnsaved}
            wayBack={isUnsaved ? { label: m.options.discard, go: onDiscard } : null}
          />
        )}
      </form>
    </Row>
  );
}
