import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { dayOrder } from '../../../lib/i18n/dayOrder';
import { formatClock, formatShortDay } from '../../../lib/i18n/days';
import { readDay } from '../../../lib/i18n/readDay';
import { readTime } from '../../../lib/i18n/readTime';
import { formatTimeOfDay } from '../../../lib/i18n/times';
import { entryAt, isDate, isTime } from '../../../lib/session/callbackTimes';
import { momentsOf, wallTimeOf, type ZoneId } from '../../../lib/support/wallTime';
import { EntryInput } from './EntryInput';
import { FieldFault } from './FieldFault';
import type { WhenProps } from './whenProps';
import { useWhenId, useWhenWords } from './whenWords';

interface TimeFieldsProps extends WhenProps {
  /** The clock that is typed in. */
  zone: ZoneId;
  today: string;
  dateField: RefObject<HTMLInputElement | null>;
  timeField: RefObject<HTMLInputElement | null>;
}

const halfHour = 30 * 60_000;

/** Date and time as they are typed, with what is wrong beside each. */
export function TimeFields(props: TimeFieldsProps) {
  const { entry, number, fault, warning, isTyping, asked, zone, today, change } = props;
  const { language, w } = useWhenWords();
  const id = useWhenId();
  const [held, hold] = useState<'date' | 'time' | null>(null);
  const faultAt = (field: 'date' | 'time') => {
    if (fault === null || fault.field !== field) return null;
    if (asked > 0) return fault;
    if (fault.isMissing || isTyping) return null;
    // What is half written is not wrong yet.
    const isRead = field === 'date' ? isDate(entry.date) : isTime(entry.time);
    return isRead || held !== field ? fault : null;
  };
  const dateFault = faultAt('date');
  const timeFault = faultAt('time');
  const at = momentOf(props);
  const step = (by: number, event: Event) => {
    if (at !== null) change(entryAt(at + by, zone), event);
  };
  const { dialHours } = number;
  return (
    <div class="when-fields">
      <EntryInput
        id={`${id}date`}
        label={w.date}
        example={w.dateExample}
        value={entry.date}
        isInvalid={dateFault !== null}
        describedBy={`${id}date-fault`}
        inputRef={props.dateField}
        read={(written) => readDay({ language, order: dayOrder(language, navigator.languages) }, written, today)}
        show={(date) => (isDate(date) ? formatShortDay(language, date, today) : date)}
        change={(date, event) => change({ date }, event, true)}
        hold={(isHeld) => hold((now) => (isHeld ? 'date' : now === 'date' ? null : now))}
      />
      <FieldFault id={`${id}date-fault`} fault={dateFault} isAsked={asked > 0} />
      <EntryInput
        id={`${id}time`}
        label={w.time}
        example={w.timeExample}
        value={entry.time}
        isInvalid={timeFault !== null}
        describedBy={`${id}time-fault`}
        class="time"
        inputRef={props.timeField}
        read={readTime}
        show={(time) => (isTime(time) ? formatClock(language, time) : time)}
        change={(time, event) => change({ time }, event, true)}
        hold={(isHeld) => hold((now) => (isHeld ? 'time' : now === 'time' ? null : now))}
      />
      <FieldFault id={`${id}time-fault`} fault={timeFault} isAsked={asked > 0} />
      {warning !== null && timeFault === null && <p class="caution">{warning}</p>}
      <div class="steps-of-time">
        {([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            class="btn small"
            aria-label={by < 0 ? w.earlierName : w.laterName}
            aria-disabled={at === null ? 'true' : undefined}
            title={at === null ? w.notYet : undefined}
            onClick={(event) => step(by * halfHour, event)}
          >
            <span>{by < 0 ? w.earlier : w.later}</span>
          </button>
        ))}
      </div>
      {dialHours !== null && (
        <p class="hint">
          {w.mayBeCalled(
            `${formatTimeOfDay(language, dialHours.from)}${language === 'ja' ? '〜' : '–'}${formatTimeOfDay(language, dialHours.until)}`,
          )}
        </p>
      )}
    </div>
  );
}

/** The moment that half an hour is counted from; of a time that the clock skips, the next that there is. */
function momentOf({ entry, check, zone }: TimeFieldsProps): number | null {
  if (check.timed !== null) return check.timed.at;
  const wall = wallTimeOf(entry.date, entry.time);
  if (wall === null) return null;
  const moments = momentsOf(wall, zone);
  return moments.is === 'once' ? moments.at : moments.is === 'never' ? moments.next : moments.first;
}
