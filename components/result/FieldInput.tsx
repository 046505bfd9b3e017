import { useId, useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/enPage';
import { type FieldRule, fieldFault } from '../../lib/session/recordField';
import { Problem } from '../shared/Message';
import { useWords } from '../shared/words';
import { type ShownField, textOfValue, valueOfText } from './fieldText';
import { useDraft } from './useDraft';
import type { Entry } from './useEntry';

interface FieldInputProps {
  field: ShownField;
  rule: FieldRule;
  /** What it holds now. */
  value: string;
  entry: Entry;
}

/** From so many characters on a value is written on several lines. */
const long = 60;

/** One field that may be changed: its label, what is in it, and beside it what is wrong (RES-3). */
export function FieldInput({ field, rule, value, entry }: FieldInputProps) {
  const { m, language } = useWords();
  const id = useId();
  const { name, label, told } = field;
  const write = (text: string, event: Event) => entry.editField(name, valueOfText(field, text, language), event);
  const draft = useDraft(textOfValue(rule.type, value, language), write, entry.drafts);
  const written = valueOfText(field, draft.text, language) ?? told;
  // What the dialer itself says is asked about only where it must be there.
  const fault = rule.isMandatory || written !== told ? fieldFault(rule, written) : null;
  const [isShown, show] = useState(false);
  // What is merely not finished yet is said once the agent has left the field; an empty one, once something was refused for it.
  const isWaiting = fault === 'dateTime' || fault === 'required';
  const isAsked = entry.fieldsRefused > 0 || written !== told;
  const isWrong = fault !== null && (isWaiting ? (isShown || !draft.isAtIt) && isAsked : true);
  const isLong = (rule.length ?? 0) > long || told.includes('\n');
  const Field = isLong ? 'textarea' : 'input';
  return (
    <>
      <dt>
        <label for={id}>{rule.isMandatory ? m.entry.required(label) : label}</label>
      </dt>
      <dd>
        <Field
          id={id}
          class="field"
          {...(isLong ? { rows: 1 } : { type: 'text' })}
          inputMode={rule.type === 'int' ? 'numeric' : rule.type === 'float' ? 'decimal' : 'text'}
          autocomplete="off"
          value={draft.text}
          aria-required={rule.isMandatory}
          aria-invalid={isWrong}
          aria-describedby={`${id}-problem`}
          onFocus={() => {
            show(isWrong);
            draft.onFocus();
          }}
          onInput={(event: InputEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
            draft.onInput(event.currentTarget.value, event)
          }
          onBlur={draft.onBlur}
        />
        <div id={`${id}-problem`}>{isWrong && <Problem text={faultText(rule, fault, written, m)} />}</div>
      </dd>
    </>
  );
}

function faultText(
  { length }: FieldRule,
  fault: NonNullable<ReturnType<typeof fieldFault>>,
  written: string,
  m: PageMessages,
): string {
  if (fault === 'required') return m.entry.isNeeded;
  return fault === 'tooLong' ? m.entry.faults.tooLong(length ?? 0, [...written].length) : m.entry.faults[fault];
}
