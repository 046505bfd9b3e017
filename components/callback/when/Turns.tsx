import { formatOffset } from '../../../lib/i18n/times';
import { momentsOf, offsetAt, wallTimeOf, type ZoneId } from '../../../lib/support/wallTime';
import type { WhenProps } from './whenProps';
import { useWhenId, useWhenWords } from './whenWords';

/** On the day when the clock goes back an hour comes twice: which of the two is meant (CB-7c). */
export function Turns({ entry, zone, change }: WhenProps & { zone: ZoneId }) {
  const { w } = useWhenWords();
  const group = useWhenId();
  const wall = wallTimeOf(entry.date, entry.time);
  const moments = wall === null ? null : momentsOf(wall, zone);
  if (moments?.is !== 'twice') return null;
  return (
    <div class="turns" role="radiogroup" aria-label={w.which}>
      {(['first', 'second'] as const).map((turn) => (
        <label key={turn} class="choice">
          <input
            type="radio"
            name={group}
            checked={entry.turn === turn}
            onChange={(event) => change({ turn }, event)}
          />
          <span>{w[turn](formatOffset(offsetAt(moments[turn], zone)))}</span>
        </label>
      ))}
    </div>
  );
}
