import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { isDoNotCallNow } from '../../lib/session/doNotCall';
import { numbersOf } from '../../lib/session/numbers';
import type { RecordInHand, RecordNumber } from '../../lib/session/record';
import { NewNumberField } from '../record/NewNumberField';
import { phoneKind } from '../record/phoneKind';
import type { NewNumber } from '../record/useNewNumber';
import { Problem } from '../shared/Message';
import { useWords } from '../shared/words';
import type { Scheduling } from './useScheduling';

interface CallbackNumberProps {
  record: RecordInHand;
  session: OpenSession;
  scheduling: Scheduling;
  newNumber: NewNumber;
}

/** What the choice of a new number is called in the list; no number is written like it. */
const another = 'new';

/** The number to call back: one of the contact's, or one that the contact has just given, where the agent may (CB-2). */
export function CallbackNumber({ record, session, scheduling, newNumber }: CallbackNumberProps) {
  const { m } = useWords();
  const id = useId();
  const field = useRef<HTMLSelectElement>(null);
  const { entry, fault, asked, change } = scheduling;
  const numbers = numbersOf(record);
  const isKnown = numbers.some(({ phone }) => phone === entry.number);
  const isTyping = newNumber.text !== null;
  const wrong = fault?.field === 'number' ? fault : null;
  const mayAdd = session.allowances.canRescheduleOnNewNumber && !record.withdrawn;
  const label = ({ phone, phoneType, ...number }: RecordNumber) => {
    const text = [phone, phoneKind(phoneType, m)].filter((part) => part !== null).join(' ');
    return isDoNotCallNow({ phone, ...number }, session.marked) ? m.callback.numberMarked(text) : text;
  };
  useLayoutEffect(() => {
    if (asked > 0 && scheduling.takesFocus && fault?.field === 'number') field.current?.focus();
  }, [asked]);
  // The session takes the new number into the callback, once there is one.
  const add = (event: Event) => {
    // What was typed a moment ago is the callback that the number goes into.
    scheduling.flush();
    if (newNumber.number !== null && scheduling.draft === null) scheduling.setOn(true, event);
    newNumber.add(event);
  };
  return (
    <div class="callback-number">
      <label class="label" for={id}>
        {m.callback.number}
      </label>
      <select
        ref={field}
        id={id}
        class="field"
        value={isTyping ? another : entry.number}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}fault`}
        onChange={(event) => {
          const { value } = event.currentTarget;
          newNumber.open(value === another);
          if (value !== another) change({ number: value }, event);
        }}
      >
        {!isKnown && <option value={entry.number}>{entry.number}</option>}
        {numbers.map((number) => (
          <option key={number.phone} value={number.phone} disabled={isDoNotCallNow(number, session.marked)}>
            {label(number)}
          </option>
        ))}
        {mayAdd && <option value={another}>{m.callback.otherNumber}</option>}
      </select>
      <div id={`${id}fault`} role={asked > 0 ? 'alert' : undefined}>
        {wrong !== null && <Problem text={wrong.text} />}
      </div>
      {isTyping && (
        <NewNumberField
          draft={{ ...newNumber, add }}
          unavailable={session.link === 'down' ? m.record.noConnection : null}
        />
      )}
    </div>
  );
}
