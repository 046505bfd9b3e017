import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call } from '../../lib/session/call';
import type { RecordInHand } from '../../lib/session/record';
import { type Arrival, arrivalsOf, isArrivingCall, loneCalls } from './arrivals';

/** What the card is about; null: nothing that needs one. */
export type OnCard =
  | { is: 'record'; record: RecordInHand }
  | { is: 'call'; call: Call }
  | { is: 'arrival'; arrival: Arrival }
  | null;

/** What is on the desk: one thing on the card, everything else in strips above it. */
export interface OnDesk {
  card: OnCard;
  arrivals: readonly Arrival[];
  calls: readonly Call[];
}

/**
 * What is in hand comes first: the record, else a call that the agent is in. Then what waits for *Accept*, then a call that rings.
 * @param record the record in hand that is shown
 */
export function onDesk(session: OpenSession, record: RecordInHand | null, m: PageMessages): OnDesk {
  const arrivals = arrivalsOf(session, m);
  const calls = loneCalls(session).filter((call) => !isArrivingCall(call));
  if (record !== null) return { card: { is: 'record', record }, arrivals, calls };
  const busy = calls.find(({ state }) => state !== 'ringing');
  const [arrival, ...later] = arrivals;
  if (busy === undefined && arrival !== undefined) {
    return { card: { is: 'arrival', arrival }, arrivals: later, calls };
  }
  const call = busy ?? calls[0];
  if (call === undefined) return { card: null, arrivals, calls };
  return { card: { is: 'call', call }, arrivals, calls: calls.filter((each) => each !== call) };
}
