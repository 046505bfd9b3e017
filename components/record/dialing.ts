import { formatTimeOfDay } from '../../lib/i18n/times';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { type Objection, objectionsTo } from '../../lib/session/objections';
import type { RecordInHand, RecordKey, RecordNumber } from '../../lib/session/record';
import { secondsOfDay } from '../../lib/support/zoneTime';
import { isMarked } from '../result/marks';
import type { Words } from '../shared/words';

/** A number that was to be dialed from the page and has something against it: the card shows what. */
export interface AskedDial {
  record: RecordKey;
  number: string;
}

/** The caller IDs of a record's campaign; `null`: none are set, and the server's default is used (PULL-5). */
export function callerIdsOf(session: OpenSession, record: RecordInHand): OpenSession['callerIds'][string] | null {
  const { campaign } = record.data;
  const ids = Object.hasOwn(session.callerIds, campaign) ? session.callerIds[campaign] : undefined;
  return ids === undefined || ids.choices.length === 0 ? null : ids;
}

/** The one that goes with a call: the choice, as long as it is offered, or the only one. Null: none stands yet. */
export function shownCallerId(
  { choices }: OpenSession['callerIds'][string],
  chosen: string | null,
): OpenSession['callerIds'][string]['choices'][number] | null {
  const [first] = choices;
  return (
    choices.find(({ number }) => number === chosen) ?? (choices.length === 1 && first !== undefined ? first : null)
  );
}

/** What speaks against a number now, and whether the administrator lets the agent dial in spite of it (CALL-7). */
export interface Obstacle {
  objections: readonly Objection[];
  isRefused: boolean;
}

export function obstacleTo(number: RecordNumber, record: RecordInHand, session: OpenSession, at: number): Obstacle {
  const known = objectionsTo(number, at);
  // What the agent has marked is not called again, whatever the administrator lets pass.
  if (isMarked(number, record, session)) return { objections: ['doNotCall'], isRefused: true };
  return { objections: known, isRefused: known.some((objection) => session.policy[objection] === 'refuse') };
}

/** Objections in words; null where there are none. */
export function objectionText(objections: readonly Objection[], number: RecordNumber, at: number, words: Words) {
  const { m, language } = words;
  const { dialHours } = number;
  const time = (seconds: number) => formatTimeOfDay(language, seconds);
  const texts = objections.map((objection) =>
    objection === 'dialHours' && dialHours !== null
      ? m.record.outsideHours(
          time(secondsOfDay(number, at) ?? 0),
          m.caseInformation.hours(time(dialHours.from), time(dialHours.until)),
        )
      : m.refusals.numberDoNotCall,
  );
  return texts.length === 0 ? null : texts.join(language === 'ja' ? '' : ' ');
}
