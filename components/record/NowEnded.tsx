import type { OpenSession } from '../../lib/messaging/snapshot';
import type { EndedCall, RecordInHand } from '../../lib/session/record';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { useWords } from '../shared/words';
import { isOffered, reasonOf } from './moves';
import { NumberLine } from './NumberLine';
import { ResultChips } from './ResultChips';
import type { CardWork } from './useCardWork';

interface NowEndedProps {
  record: RecordInHand;
  call: EndedCall;
  session: OpenSession;
  work: CardWork;
}

/** After the call: its result. The number can be called once more. */
export function NowEnded({ record, call, session, work }: NowEndedProps) {
  const { m } = useWords();
  const results = session.allowances.callResults;
  return (
    <>
      {call.by === 'fault' && <Problem text={m.record.fault} detail={call.fault} />}
      <div class="line">
        <NumberLine number={call.number} type={record.data.phoneType} />
        {isOffered(work.moves.callAgain) && (
          <Button
            label={m.record.callAgain}
            icon="phone"
            kind="quiet"
            size="small"
            settling={!work.isSettled}
            unavailable={reasonOf(work.moves.callAgain)}
            ignoresEnter={work.enterNeverDials}
            onPress={(event) => work.take({ does: 'call' }, event)}
          />
        )}
      </div>
      <h3>
        {m.record.result}
        {work.hasKeys && results.length > 0 && (
          <span class="hint">{m.record.resultHint(Math.min(9, results.length))}</span>
        )}
      </h3>
      {results.length === 0 ? (
        <Problem text={m.record.noResults} />
      ) : (
        <ResultChips results={results} selected={work.result} hasKeys={work.hasKeys} choose={work.chooseResult} />
      )}
    </>
  );
}
