import { useId } from 'preact/hooks';
import type { Dispositions } from '../../lib/session/agent';
import { Problem } from '../shared/Message';
import { SearchList } from '../shared/SearchList';
import { useWords } from '../shared/words';
import type { Entry } from './useEntry';

/** So many are looked through at a glance; more are searched. */
const fewest = 12;

/** The business outcome beside the call result, where the server knows of any (RES-2). */
export function DispositionField({ dispositions, entry }: { dispositions: Dispositions; entry: Entry }) {
  const { m } = useWords();
  const id = useId();
  const { isMandatory, values } = dispositions;
  const { disposition, isDispositionMissing, dispositionField, chooseDisposition } = entry;
  const field = {
    id,
    'aria-required': isMandatory,
    'aria-invalid': isDispositionMissing,
    'aria-describedby': `${id}-problem`,
  };
  const toField = (element: HTMLElement | null) => {
    dispositionField.current = element;
  };
  const none = { id: '', label: isMandatory ? m.entry.choose : m.entry.noDisposition };
  const options = values.map(({ code, name }) => ({ id: code, label: name }));
  return (
    <div class="disposition">
      <label class="label" for={id}>
        {isMandatory ? m.entry.required(m.entry.disposition) : m.entry.disposition}
      </label>
      {values.length > fewest ? (
        <SearchList
          field={field}
          fieldRef={toField}
          label={m.entry.disposition}
          options={isMandatory ? options : [none, ...options]}
          chosen={disposition ?? ''}
          placeholder={none.label}
          choose={(code, event) => chooseDisposition(code === '' ? null : code, event)}
        />
      ) : (
        <select
          {...field}
          ref={toField}
          class="field"
          value={disposition ?? ''}
          onChange={(event) => chooseDisposition(event.currentTarget.value || null, event)}
        >
          {[none, ...options].map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      <div role="alert" id={`${id}-problem`}>
        {isDispositionMissing && <Problem text={m.refusals.dispositionMissing} />}
      </div>
    </div>
  );
}
