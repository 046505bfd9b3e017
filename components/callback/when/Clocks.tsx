import { formatClock, formatDay } from '../../../lib/i18n/days';
import { placeName, zoneName } from '../../../lib/i18n/times';
import { contactClock, wallTimeAt, wallTimeOf, type ZoneId } from '../../../lib/support/wallTime';
import type { WhenProps } from './whenProps';
import { useWhenId, useWhenWords } from './whenWords';

/** Both clocks with what the callback is on each; the one that is chosen is the one that is typed in (CB-4). */
export function Clocks({ entry, check, number, now, change }: WhenProps) {
  const { language, w } = useWhenWords();
  const group = useWhenId();
  const contact = contactClock(number, entry.agentZone);
  const typed = wallTimeOf(entry.date, entry.time);
  const sides = [
    {
      is: 'contact' as const,
      label: w.contactClock,
      zone: contact.zone,
      place: placeName(language, number) ?? zoneName(language, contact.zone),
    },
    { is: 'agent' as const, label: w.agentClock, zone: entry.agentZone, place: zoneName(language, entry.agentZone) },
  ];
  const wallOn = (clock: typeof entry.clock, zone: ZoneId) =>
    clock === entry.clock ? typed : check.timed && wallTimeAt(check.timed.at, zone);
  return (
    <>
      <div class="clocks" role="radiogroup" aria-label={w.clocks}>
        {sides.map(({ is, label, zone, place }) => {
          const [today = '', clock = ''] = wallTimeAt(now, zone).split('T');
          const [date, time] = wallOn(is, zone)?.split('T') ?? [];
          return (
            <label key={is} class="clock">
              <span class="clock-name">
                <input
                  type="radio"
                  name={group}
                  checked={entry.clock === is}
                  onChange={(event) => change({ clock: is }, event)}
                />
                <b>{label}</b>
              </span>
              <span class="clock-time">
                {date === undefined || time === undefined ? (
                  '—'
                ) : (
                  <>
                    <b>{formatClock(language, time)}</b> <span>{formatDay(language, date, today)}</span>
                  </>
                )}
              </span>
              <span class="hint">{w.now(place, formatClock(language, clock))}</span>
            </label>
          );
        })}
      </div>
      {contact.basis === 'assumed' && <p class="hint">{w.assumed}</p>}
      {contact.basis === 'offset' && (
        <p class="hint">{w.noDaylightSaving(placeName(language, number) ?? zoneName(language, contact.zone))}</p>
      )}
    </>
  );
}
