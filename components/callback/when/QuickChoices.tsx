import { formatClock, formatDay, weekdayNames } from '../../../lib/i18n/days';
import { entryAt, type QuickTime, quickTimes } from '../../../lib/session/callbackTimes';
import { contactClock, wallTimeAt } from '../../../lib/support/wallTime';
import type { WhenProps } from './whenProps';
import { useWhenWords } from './whenWords';

/** What contacts ask for most often, each with the time that it stands for on the clock that is typed in. */
export function QuickChoices({ entry, check, number, now, change, goOn }: WhenProps) {
  const { language, w } = useWhenWords();
  const { zone: there } = contactClock(number, entry.agentZone);
  const zone = entry.clock === 'contact' ? there : entry.agentZone;
  const today = wallTimeAt(now, zone).slice(0, 10);
  const choices = quickTimes(number, there, now);
  if (choices.length === 0) return null;
  const nameOf = ({ is, at }: QuickTime): string => {
    if (is !== 'nextMorning') return w.quick[is];
    const { dayOfWeek } = Temporal.PlainDate.from(wallTimeAt(at, there));
    const weekday = weekdayNames(language).find((name) => name.dayOfWeek === dayOfWeek);
    return w.quick.nextMorning((language === 'ja' ? weekday?.long : weekday?.long.slice(0, 3)) ?? '');
  };
  return (
    <div class="quick">
      {choices.map((choice) => {
        const [date = '', time = ''] = wallTimeAt(choice.at, zone).split('T');
        const when = [formatDay(language, date, today), formatClock(language, time)];
        // The choice names the day as the contact sees it; on the agent's clock it may be another one.
        const isSameDay = date === wallTimeAt(choice.at, there).slice(0, 10);
        const isChosen = check.timed?.at === choice.at;
        return (
          <button
            key={choice.is}
            type="button"
            class={`btn quick-choice ${isChosen ? 'is-current' : ''}`}
            data-quick={choice.is}
            aria-pressed={isChosen}
            aria-label={w.quickIs(nameOf(choice), when.join(' '))}
            onClick={(event) => {
              change(entryAt(choice.at, zone), event);
              goOn();
            }}
          >
            <span>{nameOf(choice)}</span>
            <small>{isSameDay ? formatClock(language, time) : when.join(' ')}</small>
          </button>
        );
      })}
    </div>
  );
}
