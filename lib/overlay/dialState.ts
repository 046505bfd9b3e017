import type { OpenSession } from '../messaging/snapshot';
import type { RecordKey } from '../session/record';
import { callOf } from '../session/selectors';

/** What the button beside a record's number offers. */
export type DialState = 'idle' | 'dialing' | 'onCall' | 'unavailable';

/**
 * Can this record be dialed now? The worker decides in the end; this keeps a button from offering what would be refused.
 */
export function dialState(session: OpenSession, key: RecordKey): DialState {
  const record = session.records.find(({ data }) => data.key === key);
  if (record === undefined) return 'unavailable';
  const { phase } = record;
  if (phase.is === 'dialing' || phase.is === 'looking') return 'dialing';
  if (phase.is === 'onCall') {
    const state = callOf(session.calls, record)?.state;
    return state === 'established' || state === 'held' ? 'onCall' : 'dialing';
  }
  const isTalking = session.calls.some(({ state }) => state !== 'released' && state !== 'completed');
  const canDial = session.link !== 'down' && session.allowances.canMakeCall && !isTalking;
  return canDial && (phase.is === 'preview' || phase.is === 'ended') ? 'idle' : 'unavailable';
}
