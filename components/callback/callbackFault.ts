import { formatClock, formatDay } from '../../lib/i18n/days';
import { formatTimeOfDay } from '../../lib/i18n/times';
import type { CallbackCheck, CallbackDraft } from '../../lib/session/callback';
import { numberOf } from '../../lib/session/numbers';
import type { RecordInHand } from '../../lib/session/record';
import { contactClock, momentsOf, wallTimeAt, wallTimeOf } from '../../lib/support/wallTime';
import type { Words } from '../shared/words';

/** The field beside which something is said. */
export type EntryField = 'date' | 'time' | 'number' | 'owner';

/** What is wrong with an entry, in words. */
export interface EntryFault {
  field: EntryField;
  text: string;
  /** The dialer's own words. */
  detail: string | null;
  /** Nothing has been entered there yet: it is said only when it is asked for. */
  isMissing: boolean;
}

/** @param now milliseconds of this device's clock */
export function entryFault(
  record: RecordInHand,
  entry: CallbackDraft,
  check: CallbackCheck,
  now: number,
  words: Words,
): EntryFault | null {
  const { faults } = words.m.callback;
  const at = (field: EntryField, text: string, isMissing = false) => ({ field, text, detail: null, isMissing });
  switch (check.fault) {
    case null:
      return null;
    case 'noDate':
      return entry.date === '' ? at('date', faults.chooseDate, true) : at('date', faults.badDate);
    case 'noTime':
      return entry.time === '' ? at('time', faults.chooseTime, true) : at('time', faults.badTime);
    case 'past': {
      const when = entryText(record, entry, now, words, true);
      return at('time', entry.clock === 'contact' ? faults.pastThere(when) : faults.past(when));
    }
    case 'never':
      return at('time', faults.never(formatClock(words.language, entry.time), nextTime(record, entry, words)));
    case 'twice':
      return at('time', faults.twice(formatClock(words.language, entry.time)));
    case 'dialHours': {
      const { time, hours } = outside(check, words);
      return at('time', faults.dialHours(time, hours));
    }
    case 'doNotCall':
      return at('number', faults.doNotCall);
    case 'numberGone':
      return at('number', faults.numberGone);
    case 'ownerFixed':
      return at('owner', faults.ownerFixed);
  }
}

/** What does not keep a callback from being scheduled, and should be seen all the same. */
export function entryWarning(check: CallbackCheck, words: Words): string | null {
  if (!check.warnings.includes('dialHours')) return null;
  const { time, hours } = outside(check, words);
  return words.m.callback.outsideHours(time, hours);
}

/**
 * Date and time as they are entered, on the clock that was chosen; what cannot be read is as it was written.
 * @param isShort without the day where that is today's
 */
export function entryText(
  record: RecordInHand,
  entry: CallbackDraft,
  now: number,
  words: Words,
  isShort = false,
): string {
  const { language, m } = words;
  const { date, time } = entry;
  const today = wallTimeAt(now, zoneOfEntry(record, entry)).slice(0, 10);
  const clock = formatClock(language, time);
  if (isShort && date === today) return clock;
  const day = wallTimeOf(date, '00:00') === null ? date : formatDay(language, date, today);
  if (day.trim() === '' || clock.trim() === '') return m.callback.incomplete;
  return m.callback.dayAndTime(day, clock);
}

/** The zone of the clock on which an entry is read. */
export function zoneOfEntry(record: RecordInHand, { clock, agentZone, number }: CallbackDraft): string {
  return clock === 'agent' ? agentZone : contactClock(numberOf(record, number) ?? record.data, agentZone).zone;
}

function nextTime(record: RecordInHand, entry: CallbackDraft, { language }: Words): string {
  const wall = wallTimeOf(entry.date, entry.time);
  const zone = zoneOfEntry(record, entry);
  const moments = wall === null ? null : momentsOf(wall, zone);
  return moments?.is === 'never' ? formatClock(language, wallTimeAt(moments.next, zone).slice(11)) : '';
}

function outside({ timed }: CallbackCheck, { language, m }: Words): { time: string; hours: string } {
  const hours = timed?.number.dialHours;
  if (!timed || !hours) return { time: '', hours: '' };
  const [from, until] = [hours.from, hours.until].map((seconds) => formatTimeOfDay(language, seconds));
  const time = formatClock(language, wallTimeAt(timed.at, timed.contact.zone).slice(11));
  return { time, hours: m.caseInformation.hours(from ?? '', until ?? '') };
}
