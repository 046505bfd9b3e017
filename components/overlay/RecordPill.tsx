import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call } from '../../lib/session/call';
import { contactLabel } from '../../lib/session/contact';
import type { RecordInHand } from '../../lib/session/record';
import { callOf } from '../../lib/session/selectors';
import { clock } from '../../lib/view/clock';
import { ghostStatus } from '../call/lineStatus';
import { isRecorded, RecordingMark } from '../call/RecordingMark';
import type { PageIntents } from '../intents';
import { callMoves, canTake } from '../record/moves';
import { isCounting, recordStatus, type Status } from '../record/recordStatus';
import { IconButton } from '../shared/Button';
import { useOrders } from '../shared/useOrders';
import { useWords } from '../shared/words';
import { Pill } from './Pill';

interface RecordPillProps {
  record: RecordInHand;
  session: OpenSession;
  intents: PageIntents;
  singleKeys: boolean;
  open(): void;
}

/** In so little room the word says what is next: the result, or the call that is dialed by itself (PULL-10). */
function pillWord(record: RecordInHand, call: Call | null, { word, small }: Status, m: PageMessages): string {
  if (isRecorded(call)) return m.list([word, m.calls.recordingIs[call.recording]]);
  if (record.phase.is === 'ended') return m.record.states.endedChoose;
  return isCounting(record) ? (small ?? word) : word;
}

/** A record whose card is small. During a call, Hold and Retrieve stay at hand. */
export function RecordPill({ record, session, intents, singleKeys, open }: RecordPillProps) {
  const { m } = useWords();
  const orders = useOrders(intents);
  const call = callOf(session.calls, record);
  const { link, downSince } = session;
  const now = isCounting(record) ? clock.value : 0;
  const known = recordStatus(record, { call, link, downSince, now }, m);
  const status = call?.ghost === undefined || link !== 'live' ? known : ghostStatus(known, call.ghost, m);
  const moves = callMoves(call, session, m);
  const verb = canTake(moves.retrieve) ? 'retrieve' : canTake(moves.hold) ? 'hold' : null;
  return (
    <Pill
      status={link === 'down' ? status : { ...status, word: pillWord(record, call, status, m) }}
      // On a call the drawing and the time say the rest.
      mark={isRecorded(call) ? <RecordingMark call={call} /> : undefined}
      name={contactLabel(record.data)}
      hasTimer={call?.state === 'established' || call?.state === 'held'}
      open={open}
      steer={intents.steer}
      singleKeys={singleKeys}
    >
      {call !== null && verb !== null && (
        <IconButton
          icon={verb === 'hold' ? 'pause' : 'play'}
          label={m.record[verb]}
          onPress={(event) => orders.send({ type: 'UseCall', callId: call.id, verb }, event)}
        />
      )}
    </Pill>
  );
}
