import { useId, useState } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { EndedCall, RecordInHand } from '../../lib/session/record';
import { ResultChoice } from '../result/ResultChoice';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { useWords } from '../shared/words';
import { CallerIdField } from './CallerIdField';
import type { CardWork } from './cardWork';
import { DialObjection } from './DialObjection';
import { canTake, isOffered, reasonOf } from './moves';
import { NumberChoice } from './NumberChoice';
import { NumberLine } from './NumberLine';

interface NowEndedProps {
  record: RecordInHand;
  call: EndedCall;
  session: OpenSession;
  work: CardWork;
  /** So little height that the result comes first. */
  isShort: boolean;
}

/** After the call: its result. A number can be called once more, the same or another one. */
export function NowEnded({ record, call, session, work, isShort }: NowEndedProps) {
  const { m } = useWords();
  return (
    <>
      {call.by === 'fault' && <Problem text={m.record.fault} detail={call.fault} />}
      {!isShort && <CallAgain record={record} work={work} />}
      <ResultChoice results={session.allowances.callResults} work={work} />
    </>
  );
}

/** Other numbers are a step away, and stay open once asked for. */
export function CallAgain({ record, work }: { record: RecordInHand; work: CardWork }) {
  const { m } = useWords();
  const { dialing, newNumber, moves } = work;
  const about = useId();
  const [isOpen, open] = useState(newNumber?.text != null);
  const { target, numbers } = dialing;
  const canOpen = isOffered(moves.callAgain) && (numbers.length > 1 || newNumber !== null);
  const others = numbers.length - 1;
  return (
    <>
      <div class="line">
        <NumberLine number={target.phone} type={target.phoneType} />
        {isOffered(moves.callAgain) && (
          <Button
            label={m.record.callAgain}
            icon="phone"
            kind="quiet"
            size="small"
            settling={!work.isSettled}
            unavailable={reasonOf(moves.callAgain) ?? dialing.refusalOf(target)}
            describedBy={about}
            ignoresEnter={work.enterNeverDials}
            onPress={(event) => work.take({ does: 'call' }, event)}
          />
        )}
        {canOpen && (
          <Button
            label={others === 0 ? m.record.newNumber : m.record.otherNumbers(others)}
            kind="quiet"
            size="small"
            expanded={isOpen}
            onPress={() => {
              if (others === 0) newNumber?.open(!isOpen);
              open(!isOpen);
            }}
          />
        )}
      </div>
      <DialObjection id={about} work={work} isQuiet={true} />
      {canOpen && isOpen ? (
        <NumberChoice record={record} work={work} call={moves.callAgain} hasDigits={false} />
      ) : (
        canTake(moves.callAgain) && <CallerIdField dialing={dialing} />
      )}
    </>
  );
}
