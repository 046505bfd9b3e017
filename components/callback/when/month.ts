import type { Day } from '../../../lib/i18n/days';

/** The weeks of a day's month, each of seven days; null where a day belongs to another month. */
export function weeksOf(day: Day, firstDayOfWeek: number): readonly (readonly (Day | null)[])[] {
  const start = Temporal.PlainDate.from(day).with({ day: 1 });
  const before = (start.dayOfWeek - firstDayOfWeek + 7) % 7;
  const count = Math.ceil((before + start.daysInMonth) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => {
      const date = week * 7 + index - before;
      return date < 0 || date >= start.daysInMonth ? null : start.add({ days: date }).toString();
    }),
  );
}

/** Where a key leads from a day of a calendar; null: it is none of a calendar's keys. */
export function dayKey(key: string, day: Day, firstDayOfWeek: number): Day | null {
  const from = Temporal.PlainDate.from(day);
  const inWeek = (from.dayOfWeek - firstDayOfWeek + 7) % 7;
  const steps: Readonly<Record<string, Temporal.DurationLike>> = {
    ArrowLeft: { days: -1 },
    ArrowRight: { days: 1 },
    ArrowUp: { days: -7 },
    ArrowDown: { days: 7 },
    Home: { days: -inWeek },
    End: { days: 6 - inWeek },
    PageUp: { months: -1 },
    PageDown: { months: 1 },
  };
  const step = steps[key];
  return step === undefined ? null : from.add(step).toString();
}
