import { useLayoutEffect, useRef } from 'preact/hooks';
import { isDate } from '../../../lib/session/callbackTimes';
import { contactClock, wallTimeAt } from '../../../lib/support/wallTime';
import { Clocks } from './Clocks';
import { MonthGrid } from './MonthGrid';
import { QuickChoices } from './QuickChoices';
import { TimeFields } from './TimeFields';
import { Told } from './Told';
import { Turns } from './Turns';
import type { WhenProps } from './whenProps';
import { WhenWordsContext, whenWords } from './whenWords';

/** When a contact is called back: a quick choice, a day of the calendar, or date and time as they are typed. */
export function When(props: WhenProps) {
  const { language, entry, number, now, fault, asked, takesFocus, change } = props;
  const root = useRef<HTMLDivElement>(null);
  const dateField = useRef<HTMLInputElement | null>(null);
  const timeField = useRef<HTMLInputElement | null>(null);
  const zone = entry.clock === 'agent' ? entry.agentZone : contactClock(number, entry.agentZone).zone;
  const today = wallTimeAt(now, zone).slice(0, 10);
  useLayoutEffect(() => {
    if (asked > 0 || !takesFocus) return;
    const first = root.current?.querySelector<HTMLElement>('.quick button');
    (entry.time === '' && first ? first : timeField.current)?.focus();
  }, []);
  useLayoutEffect(() => {
    if (asked === 0 || !takesFocus) return;
    if (fault?.field === 'date') dateField.current?.focus();
    if (fault?.field === 'time') timeField.current?.focus();
    // In a low window the field alone would come into view.
    root.current?.querySelector('.err')?.scrollIntoView?.({ block: 'nearest' });
  }, [asked]);
  return (
    <WhenWordsContext.Provider value={whenWords(language)}>
      <div class="when" ref={root}>
        <QuickChoices {...props} />
        <div class="when-grid">
          <MonthGrid
            chosen={isDate(entry.date) ? entry.date : ''}
            today={today}
            choose={(date, event) => change({ date }, event)}
          />
          <TimeFields {...props} zone={zone} today={today} dateField={dateField} timeField={timeField} />
        </div>
        <Turns {...props} zone={zone} />
        <Clocks {...props} />
        <Told {...props} />
      </div>
    </WhenWordsContext.Provider>
  );
}
