import { formatClock, formatDate } from '../../../lib/i18n/days';
import { zoneName } from '../../../lib/i18n/times';
import type { WhenProps } from './whenProps';
import { useWhenWords } from './whenWords';

/** The time as the dialer will read it: on the wire it has no zone (CB-4). */
export function Told({ check, isOn }: WhenProps) {
  const { language, w } = useWhenWords();
  if (!isOn || check.timed === null || check.fault !== null) return null;
  const { wall, zone, isTwice } = check.timed.told;
  const [date = '', time = ''] = wall.split('T');
  return (
    <p class={`told ${isTwice ? 'caution' : 'hint'}`}>
      {w.told(formatDate(language, date), formatClock(language, time), zoneName(language, zone))}
      {isTwice && ` ${w.toldTwice}`}
    </p>
  );
}
