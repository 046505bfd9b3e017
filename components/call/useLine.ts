import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call, ConsultationVerb, RecordingVerb } from '../../lib/session/call';
import { consultationOf } from '../../lib/session/consultations';
import type { RecordInHand } from '../../lib/session/record';
import type { SessionIntents } from '../intents';
import { canTake, type Move } from '../record/moves';
import type { Orders } from '../shared/useOrders';
import { useWords } from '../shared/words';
import { offersConsultation, type RecordingMoves, recordingMoves } from './lineMoves';
import { consulted, type Named, otherEnd } from './lineNames';
import { type Reaching, useReaching } from './useReaching';

/** A call with all that hangs on it: who else is on the line, a consultation about it, its recording, and a ghost. */
export interface Line extends Named {
  calls: readonly Call[];
  /** The consultation about it. */
  consultation: Call | null;
  /** The two ends in words; of the consultation empty where there is none. */
  who: { call: string; consultation: string };
  reaching: Reaching;
  recording: RecordingMoves;
  hasKeys: boolean;
  isSettled: boolean;
  /** What can be done between the call and its consultation. */
  consultMove(verb: ConsultationVerb | 'release'): Move;
  consult(verb: ConsultationVerb | 'release', event: Event): void;
  /** Starts, pauses or resumes; or what is named. */
  setRecording(event: Event, verb?: RecordingVerb): void;
  dropMove: Move;
  drop(number: string, event: Event): void;
  clear(event: Event): void;
}

interface Around {
  call: Call | null;
  record: RecordInHand | null;
  session: OpenSession;
  intents: SessionIntents;
  orders: Orders;
  settled: { isSettled: boolean; check(): boolean };
  hasKeys: boolean;
}

/** Null where there is no call. */
export function useLine({ call, record, session, intents, orders, settled, hasKeys }: Around): Line | null {
  const { m } = useWords();
  const consultation = call === null ? null : consultationOf(session.calls, call);
  const isSettled = settled.check;
  const reaching = useReaching({ call, record, session, intents, consultation, isSettled });
  if (call === null) return null;
  const line = session.link === 'down' ? m.record.noConnection : null;
  const { names, calls } = session;
  const waiting = call.asked !== null || consultation?.asked != null ? m.record.waitingForDialer : null;
  const recording = recordingMoves(call, session, m);
  const consultMove = (verb: ConsultationVerb | 'release'): Move => {
    if (consultation === null) return 'absent';
    const isOffered =
      verb === 'release' ? consultation.capabilities.includes(verb) : offersConsultation(call, consultation, verb);
    return isOffered ? (line ?? waiting) : 'absent';
  };
  const dropMove: Move = call.capabilities.includes('delete-from-conference') ? (line ?? waiting) : 'absent';
  return {
    call,
    record,
    names,
    calls,
    consultation,
    who: {
      call: otherEnd({ call, record, names }, m),
      consultation: consultation === null ? '' : consulted(call, consultation, names, m),
    },
    reaching,
    recording,
    hasKeys,
    isSettled: settled.isSettled,
    consultMove,
    consult(verb, event) {
      if (consultation === null || !canTake(consultMove(verb)) || !settled.check()) return;
      const callId = consultation.id;
      if (verb === 'release') orders.send({ type: 'UseCall', callId, verb }, event);
      else orders.send({ type: 'UseConsultation', callId, verb, reference: intents.newReference() }, event);
    },
    setRecording(event, verb = recording.next ?? undefined) {
      if (verb !== undefined && canTake(recording.move)) orders.send({ type: 'UseCall', callId: call.id, verb }, event);
    },
    dropMove,
    drop(number, event) {
      if (canTake(dropMove) && settled.check()) orders.send({ type: 'DropParty', callId: call.id, number }, event);
    },
    clear(event) {
      if (line === null && settled.check()) orders.send({ type: 'ClearGhost', callId: call.id }, event);
    },
  };
}
