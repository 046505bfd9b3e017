import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/storage/settings';
import type { Save } from './useSaver';
import { type Submission, useSubmission } from './useSubmission';

export interface Choice<Value> {
  value: Value;
  choose(value: Value, event: Event): void;
  submission: Submission;
}

/** One of the settings that are saved as soon as they are chosen. */
export const useChoice = <Name extends 'language' | 'theme' | 'singleKeys' | 'systemNotices' | 'opensContact'>(
  name: Name,
  settings: Settings,
  save: Save,
): Choice<Settings[Name]> => useSaved(settings[name], (before, value) => ({ ...before, [name]: value }), save);

/** A value that is saved as soon as it is chosen. The choice is shown until the settings say it too, or saving has failed. */
export function useSaved<Value>(
  saved: Value,
  change: (before: Settings, value: Value) => Settings,
  save: Save,
): Choice<Value> {
  const [chosen, setChosen] = useState<{ value: Value } | null>(null);
  const submission = useSubmission('latestCounts');
  useEffect(() => setChosen(null), [saved]);
  const hasFailed = submission.state.is === 'failed';
  useEffect(() => {
    if (hasFailed) setChosen(null);
  }, [hasFailed]);
  return {
    value: chosen === null ? saved : chosen.value,
    submission,
    choose(value, event) {
      submission.run(() => {
        setChosen({ value });
        return save((before) => change(before, value), event);
      });
    },
  };
}
