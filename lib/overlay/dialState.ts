import type { OpenSession } from '../messaging/snapshot';
import type { RecordKey, RecordNumber } from '../session/record';
import { sameDigits } from '../session/sameDigits';
import { callOf } from '../session/selectors';

/** What the button beside a record's number offers. */
export type DialState = 'idle' | 'dialing' | 'onCall' | 'unavailable';

/**
 * Can this number of the record be dialed now? The worker decides in the end; this keeps a button from offering what would be
 * refused.
 */
export function dialState(session: OpenSession, key: RecordKey, number: RecordNumber | undefined): DialState {
  const record = session.records.find(({ data }) => data.key === key);
  if (record === undefined || number === undefined) return 'unavailable';
  const { phase } = record;
  const isTaken = 'number' in phase && !sameDigits(phase.number, number.phone);
  if (isTaken) return 'unavailable';
  if (phase.is === 'dialing' || phase.is === 'looking') return 'dialing';
  if (phase.is === 'onCall') {
    const state = callOf(session.calls, record)?.state;
    return state === 'established' || state === 'held' ? 'onCall' : 'dialing';
  }
  const { allowances } = session;
  const isTalking = session.calls.some(({ state }) => state !== 'released' && state !== 'completed');
  const mayDial = allowances.canMakeCall && (number === record.data || allowances.canDialOtherNumber);
  const canDial = session.link !== 'down' && mayDial && !isTalking;
  return canDial && (phase.is === 'preview' || phase.is === 'ended') ? 'idle' : 'unavailable';
}
