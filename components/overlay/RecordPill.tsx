import type { OpenSession } from '../../lib/messaging/snapshot';
import { contactLabel } from '../../lib/session/contact';
import type { RecordInHand } from '../../lib/session/record';
import { callOf } from '../../lib/session/selectors';
import type { PageIntents } from '../intents';
import { callMoves, canTake } from '../record/moves';
import { recordStatus } from '../record/recordStatus';
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

/** A record whose card is small. During a call, Hold and Retrieve stay at hand. */
export function RecordPill({ record, session, intents, singleKeys, open }: RecordPillProps) {
  const { m } = useWords();
  const orders = useOrders(intents);
  const call = callOf(session.calls, record);
  const status = recordStatus(record, { call, link: session.link, downSince: session.downSince, now: 0 }, m);
  const moves = callMoves(call, session, m);
  const verb = canTake(moves.retrieve) ? 'retrieve' : canTake(moves.hold) ? 'hold' : null;
  return (
    <Pill
      status={
        record.phase.is === 'ended' && session.link !== 'down'
          ? { ...status, word: m.record.states.endedChoose }
          : status
      }
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
