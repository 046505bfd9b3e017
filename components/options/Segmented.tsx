import { useId } from 'preact/hooks';
import { useOwnWords } from '../shared/ownWords';
import { Outcome } from './Outcome';
import { LockedValue, Row } from './Row';
import type { Submission } from './useSubmission';

interface SegmentedProps<Choice extends string> {
  label: string;
  options: readonly { value: Choice; label: string; lang?: string }[];
  value: Choice;
  isLocked: boolean;
  submission: Submission;
  onChoose(value: Choice, event: Event): void;
}

/** One of a few, side by side; what is chosen holds at once. */
export function Segmented<Choice extends string>(props: SegmentedProps<Choice>) {
  const { label, options, value, isLocked, submission, onChoose } = props;
  const { m } = useOwnWords();
  const id = useId();
  if (isLocked) {
    return (
      <Row label={label}>
        <LockedValue value={options.find((option) => option.value === value)?.label ?? ''} />
      </Row>
    );
  }
  return (
    <Row label={label} labelId={id}>
      <div class="segments" role="radiogroup" aria-labelledby={id}>
        {options.map((option) => (
          <label key={option.value} class={`segment ${option.value === value ? 'on' : ''}`} lang={option.lang}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={(event) => onChoose(option.value, event)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <Outcome submission={submission} sending={m.options.saving} done={m.options.saved} />
    </Row>
  );
}
