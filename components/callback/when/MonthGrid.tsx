import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Day, formatLongDay, formatMonth, weekdayNames } from '../../../lib/i18n/days';
import { Drawing } from '../../shared/Drawing';
import { dayKey, weeksOf } from './month';
import { useWhenId, useWhenWords } from './whenWords';

interface MonthGridProps {
  /** The day that is chosen; empty: none. */
  chosen: Day | '';
  today: Day;
  choose(day: Day, event: Event): void;
}

/** A month with arrow keys: one day of it is in the order of the keyboard. Days that have passed can be read, and not chosen. */
export function MonthGrid({ chosen, today, choose }: MonthGridProps) {
  const { language, w } = useWhenWords();
  const caption = useWhenId();
  const grid = useRef<HTMLTableElement>(null);
  const [cursor, setCursor] = useState(chosen || today);
  const isMoved = useRef(false);
  const names = weekdayNames(language);
  const firstDay = names[0]?.dayOfWeek ?? 1;
  useEffect(() => setCursor(chosen || today), [chosen, today]);
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    grid.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }, [cursor]);
  const turn = (months: number) =>
    setCursor(Temporal.PlainDate.from(cursor).with({ day: 1 }).add({ months }).toString());
  const weeks = weeksOf(cursor, firstDay);
  return (
    <div class="month">
      <div class="month-head">
        <TurnButton
          file={chevronLeft}
          label={w.previousMonth}
          isOff={cursor.slice(0, 7) <= today.slice(0, 7)}
          press={() => turn(-1)}
        />
        <span id={caption} aria-live="polite">
          {formatMonth(language, cursor)}
        </span>
        <TurnButton file={chevronRight} label={w.nextMonth} isOff={false} press={() => turn(1)} />
      </div>
      <table
        ref={grid}
        {...calendar}
        aria-labelledby={caption}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey) return;
          const next = dayKey(event.key, cursor, firstDay);
          if (next === null) return;
          event.preventDefault();
          event.stopPropagation();
          isMoved.current = true;
          setCursor(next);
        }}
      >
        <thead>
          <tr>
            {names.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, index) => (
                <td key={day ?? index} {...cell(day === null ? null : day === chosen)}>
                  {day !== null && (
                    <button
                      type="button"
                      class={`day ${day === chosen ? 'sel' : day === today ? 'today' : ''}`}
                      tabIndex={day === cursor ? 0 : -1}
                      aria-label={day === today ? w.today(formatLongDay(language, day)) : formatLongDay(language, day)}
                      aria-current={day === today ? 'date' : undefined}
                      aria-disabled={day < today ? 'true' : undefined}
                      title={day < today ? w.hasPassed : undefined}
                      onClick={(event) => {
                        if (day >= today) choose(day, event);
                      }}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A calendar that is worked by keys is a table whose role is that of a grid. */
const calendar = { role: 'grid' } as const;

/** A cell with a day says whether it is chosen; one without has nothing to say. */
const cell = (isChosen: boolean | null) => ({ role: 'gridcell', 'aria-selected': isChosen ?? undefined }) as const;

interface TurnButtonProps {
  file: string;
  label: string;
  isOff: boolean;
  press(): void;
}

function TurnButton({ file, label, isOff, press }: TurnButtonProps) {
  return (
    <button
      type="button"
      class="icon-btn"
      aria-label={label}
      title={label}
      aria-disabled={isOff ? 'true' : undefined}
      onClick={() => {
        if (!isOff) press();
      }}
    >
      <Drawing file={file} size={14} />
    </button>
  );
}
