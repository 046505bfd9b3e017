import { useId, useMemo } from 'preact/hooks';
import { formatTimeOfDay } from '../../lib/i18n/times';
import { secondsOfDay } from '../../lib/support/zoneTime';
import { minute } from '../record/minute';
import { useOwnWords } from '../shared/ownWords';
import { SearchList } from '../shared/SearchList';
import { Outcome } from './Outcome';
import { LockedValue, Row } from './Row';
import type { Choice } from './useChoice';

/** The zones that the browser knows, by their IANA names; `kept` among them, whatever it is. */
function zonesWith(kept: string): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', kept])].filter((zone) => zone !== '').sort();
}

/** The zone in which the dialer reads the time of a callback, which its messages do not name (CB-4). */
export function CallbackZone({ choice, isFixed }: { choice: Choice<string>; isFixed: boolean }) {
  const { m, language } = useOwnWords();
  const id = useId();
  const { value } = choice;
  const zones = useMemo(() => zonesWith(value), [value]);
  if (isFixed) {
    return (
      <Row label={m.options.callbackZone}>
        <LockedValue value={value === '' ? m.options.ownZone : value} />
      </Row>
    );
  }
  const seconds = value === '' ? null : secondsOfDay({ timeZoneName: value, timeZoneOffset: null }, minute.value);
  return (
    <Row label={m.options.callbackZone} htmlFor={id}>
      <div class="setting-line">
        <SearchList
          field={{ id, 'aria-describedby': `${id}-hint` }}
          label={m.options.callbackZone}
          options={[{ id: '', label: m.options.ownZone }, ...zones.map((zone) => ({ id: zone, label: zone }))]}
          chosen={value}
          placeholder={m.entry.find}
          choose={choice.choose}
        />
        {seconds !== null && <span class="hint">{m.options.zoneNow(formatTimeOfDay(language, seconds))}</span>}
        <Outcome submission={choice.submission} sending={m.options.saving} done={m.options.saved} />
      </div>
      <p class="hint" id={`${id}-hint`}>
        {m.options.callbackZoneHint}
      </p>
    </Row>
  );
}
