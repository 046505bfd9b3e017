import { useRef } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { endCallLabel } from '../call/lineMoves';
import { Button } from '../shared/Button';
import { Menu } from '../shared/Menu';
import { useWords } from '../shared/words';
import type { CardWork } from './cardWork';
import { isOffered, reasonOf } from './moves';
import { resultLabel } from './resultLabel';

/** During the call: End call, and the result ahead of time; Answer where the call offers it. */
export function CallSteps({ session, work }: { session: OpenSession; work: CardWork }) {
  const { m, keys } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const { call, line, callMoves, hasKeys, result } = work;
  const isTalking = call?.state === 'established' || call?.state === 'held';
  return (
    <div class="main">
      {isOffered(callMoves.endCall) ? (
        <Button
          label={endCallLabel(line, m)}
          icon="phoneOff"
          kind="danger"
          size="large"
          keyHint={hasKeys && line?.consultation == null ? keys.endCall : undefined}
          settling={!work.isSettled}
          unavailable={reasonOf(callMoves.endCall)}
          onPress={(event) => work.take({ does: 'endCall' }, event)}
        />
      ) : (
        <span />
      )}
      {isOffered(callMoves.answer) ? (
        <Button
          label={m.record.answer}
          icon="phone"
          kind="primary"
          size="large"
          settling={!work.isSettled}
          unavailable={reasonOf(callMoves.answer)}
          onPress={(event) => work.take({ does: 'answer' }, event)}
        />
      ) : isTalking && session.allowances.callResults.length > 0 ? (
        <>
          <Button
            label={result === null ? m.record.resultChoose : m.record.resultIs(resultLabel(result, m))}
            size="large"
            popup="menu"
            expanded={work.layer === 'result'}
            opensUp={true}
            settling={!work.isSettled}
            buttonRef={opener}
            onPress={() => work.open(work.layer === 'result' ? null : 'result')}
          />
          {work.layer === 'result' && (
            <Menu
              label={m.record.result}
              class="above"
              opener={opener}
              onClose={() => work.open(null)}
              items={session.allowances.callResults.map((each) => ({
                id: String(each),
                label: resultLabel(each, m),
                isChecked: each === result,
                onPick: (event) => work.chooseResult(each, event),
              }))}
            />
          )}
        </>
      ) : (
        <span class="status">{m.record.waitingForAnswer}</span>
      )}
    </div>
  );
}
