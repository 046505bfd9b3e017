import type { Place } from '../../lib/crm/place';
import type { RecordInHand } from '../../lib/session/record';

/** Phases that may not be hidden behind another record. */
const urgent: readonly RecordInHand['phase']['is'][] = ['dialing', 'looking', 'onCall'];

/**
 * The record that the card shows: the one on a call; else the one that the agent picked; else the page's own; else the first.
 * `records` are in the session's order.
 */
export function shownRecord(
  records: readonly RecordInHand[],
  place: Place,
  picked: string | null,
): RecordInHand | null {
  const byKey = (key: string | null) => records.find(({ data }) => data.key === key);
  const matches = place.is === 'contactPage' ? place.matches : [];
  return (
    records.find(({ phase }) => urgent.includes(phase.is)) ??
    byKey(picked) ??
    records.find(({ data }) => matches.includes(data.key)) ??
    records[0] ??
    null
  );
}
