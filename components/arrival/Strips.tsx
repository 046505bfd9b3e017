import type { OpenSession } from '../../lib/messaging/snapshot';
import { canRecordNow, recordingMoves } from '../call/lineMoves';
import type { SessionIntents } from '../intents';
import { OtherCall } from '../record/OtherCall';
import { useWords } from '../shared/words';
import { ArrivalStrip } from './ArrivalStrip';
import type { OnDesk } from './onDesk';
import type { AnswerKeys } from './useArrival';

interface StripsProps extends Pick<OnDesk, 'arrivals' | 'calls'> {
  session: OpenSession;
  intents: SessionIntents;
  now(): number;
  /** A record is on the card beneath. */
  isBesideRecord: boolean;
  /** The keys of the card beneath answer the first of them. */
  answerKeys?: AnswerKeys | undefined;
}

/** What came in between, above the card: interaction previews, and calls that have nothing to do with what is on it. */
export function Strips({ arrivals, calls, session, intents, now, isBesideRecord, answerKeys }: StripsProps) {
  const { m, keys } = useWords();
  // Where the call in hand can be recorded, its key is not an answer's.
  const isRecordable = session.calls.some(
    (call) => !calls.includes(call) && canRecordNow({ recording: recordingMoves(call, session, m) }),
  );
  return (
    <>
      {arrivals.map((arrival, index) => (
        <ArrivalStrip
          key={arrival.key}
          arrival={arrival}
          intents={intents}
          now={now}
          answerKeys={index === 0 ? answerKeys : undefined}
          takenKey={isRecordable ? keys.recording : null}
        />
      ))}
      {calls.map((call) => (
        <OtherCall key={call.id} {...{ call, session, intents, now, isBesideRecord }} />
      ))}
    </>
  );
}
