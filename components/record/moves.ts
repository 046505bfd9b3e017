import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call } from '../../lib/session/call';
import type { RecordInHand } from '../../lib/session/record';

/** What can be done now. Null: it can; a text: why not, for the agent to read; `absent`: it is not offered at all. */
export type Move = null | string | 'absent';

/** Every step of a record's work, each with whether it can be taken now. */
export interface RecordMoves {
  /** Whatever only needs the line. */
  line: Move;
  call: Move;
  callAgain: Move;
  later: Move;
  dontCall: Move;
  done: Move;
  /** Closes a record that was not called; its callback takes it to another time (CB-10). */
  postpone: Move;
}

export interface CallMoves {
  answer: Move;
  hold: Move;
  retrieve: Move;
  keypad: Move;
  endCall: Move;
}

export const isOffered = (move: Move): boolean => move !== 'absent';
export const canTake = (move: Move): boolean => move === null;
export const reasonOf = (move: Move): string | null => (move === 'absent' ? null : move);

/** The steps that a record allows, by its phase, the line and the agent's privileges. */
export function recordMoves(record: RecordInHand, session: OpenSession, m: PageMessages): RecordMoves {
  const { phase } = record;
  const { allowances } = session;
  const line = session.link === 'down' ? m.record.noConnection : null;
  const isPreview = phase.is === 'preview';
  const isEnded = phase.is === 'ended';
  const isTalking = session.calls.some((call) => call.state !== 'released' && call.state !== 'completed');
  // What the administrator has taken from the agent is not offered at all; the reason would help nobody.
  const dial: Move = allowances.canMakeCall ? (line ?? (isTalking ? m.record.anotherCall : null)) : 'absent';
  const decline = (isAllowed: boolean): Move => (isPreview && isAllowed ? line : 'absent');
  return {
    line,
    call: isPreview ? dial : 'absent',
    callAgain: isEnded ? dial : 'absent',
    later: decline(allowances.canRejectRecord),
    dontCall: decline(allowances.canCancelRecord),
    postpone: isPreview && allowances.canRescheduleBeforeCall ? line : 'absent',
    done: isEnded ? (line ?? (allowances.callResults.length === 0 ? m.record.noResults : null)) : 'absent',
  };
}

/** What a call allows right now: by its own capabilities, never guessed (CALL-1). What it may allow later is shown as such. */
export function callMoves(call: Call | null, session: OpenSession, m: PageMessages): CallMoves {
  // The dialer does not know it: nothing that is asked of it can be done.
  if (call === null || call.ghost === 'unknown')
    return { answer: 'absent', hold: 'absent', retrieve: 'absent', keypad: 'absent', endCall: 'absent' };
  const line = session.link === 'down' ? m.record.noConnection : null;
  const can = (verb: string): boolean => call.capabilities.includes(verb);
  const offered = (verb: string): Move => (can(verb) ? line : 'absent');
  const isHeld = call.state === 'held';
  const isTalking = call.state === 'established' || isHeld;
  return {
    answer: offered('answer'),
    hold: offered('hold'),
    retrieve: offered('retrieve'),
    keypad: session.allowances.canSendDtmf && isTalking ? (can('send-dtmf') ? line : m.record.notNow) : 'absent',
    endCall: can('release') ? line : isTalking || call.state === 'dialing' ? (line ?? m.record.notNow) : 'absent',
  };
}
