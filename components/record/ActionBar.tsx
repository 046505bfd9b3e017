import { useRef } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { RecordInHand } from '../../lib/session/record';
import { Button } from '../shared/Button';
import { Menu } from '../shared/Menu';
import { Problem } from '../shared/Message';
import { Spinner } from '../shared/Timer';
import { failureText } from '../shared/useOrders';

import { useWords } from '../shared/words';
import { isOffered, reasonOf } from './moves';
import { phoneKind } from './phoneKind';
import { resultLabel } from './resultLabel';
import type { CardWork } from './useCardWork';

interface ActionBarProps {
  record: RecordInHand;
  session: OpenSession;
  work: CardWork;
}

/** The last of the card's five places: left refuses, right goes on. What stands in the way is said above the buttons. */
export function ActionBar({ record, session, work }: ActionBarProps) {
  return (
    <div class="bar">
      <Problems record={record} work={work} />
      <Steps record={record} session={session} work={work} />
    </div>
  );
}

function Problems({ record, work }: { record: RecordInHand; work: CardWork }) {
  const { m } = useWords();
  const { problem } = record;
  const callProblem = work.call?.problem ?? null;
  const { failure } = work.orders;
  return (
    <div class="problems" role="alert">
      {problem !== null && (
        <Problem text={m.record.problem[problem.is]} detail={said('detail' in problem ? problem.detail : null)} />
      )}
      {callProblem !== null && (
        <Problem text={m.record.callProblem[callProblem.verb]} detail={said(callProblem.detail)} />
      )}
      {failure !== null && <Problem text={failureText(failure, m)} />}
      {work.hint !== null && <Problem text={work.hint} />}
    </div>
  );

  function said(detail: string | null): string | null {
    return detail === null ? null : m.detail(detail);
  }
}

function Steps({ record, session, work }: ActionBarProps) {
  const { phase } = record;
  switch (phase.is) {
    case 'preview':
      return <PreviewSteps record={record} work={work} />;
    case 'onCall':
      return <CallSteps session={session} work={work} />;
    case 'ended':
      return <EndedSteps work={work} />;
    default:
      return <Waiting />;
  }
}

function Waiting() {
  const { m } = useWords();
  return (
    <div class="main">
      <span />
      <span class="status">
        <Spinner />
        {m.record.waitingForDialer}
      </span>
    </div>
  );
}

function PreviewSteps({ record, work }: { record: RecordInHand; work: CardWork }) {
  const { m } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const { moves, hasKeys } = work;
  const isAnyDecline = moves.later === null || moves.dontCall === null;
  return (
    <div class="main">
      <Button
        label={m.record.decline}
        size="large"
        keyHint={hasKeys ? 'D' : undefined}
        popup="menu"
        expanded={work.layer === 'decline'}
        settling={!work.isSettled}
        unavailable={isAnyDecline ? null : reasonOf(moves.later)}
        buttonRef={opener}
        onPress={(event) => work.take({ does: 'decline' }, event)}
      />
      {work.layer === 'decline' && (
        <Menu
          label={m.record.decline}
          class="above"
          opener={opener}
          onClose={() => work.open(null)}
          items={[
            {
              id: 'later',
              label: m.record.later,
              detail: m.record.laterText,
              icon: 'undo',
              ...(hasKeys ? { keyHint: 'L' } : {}),
              unavailable: reasonOf(moves.later),
              onPick: (event) => work.take({ does: 'later' }, event),
            },
            {
              id: 'dontCall',
              label: m.record.dontCall,
              detail: m.record.dontCallText,
              icon: 'userX',
              isDanger: true,
              ...(hasKeys ? { keyHint: 'X' } : {}),
              unavailable: reasonOf(moves.dontCall),
              onPick: (event) => work.take({ does: 'dontCall' }, event),
            },
          ]}
        />
      )}
      <Button
        label={m.record.call}
        detail={phoneKind(record.data.phoneType, m) ?? undefined}
        icon="phone"
        kind="primary"
        size="large"
        keyHint={hasKeys ? 'C' : undefined}
        settling={!work.isSettled}
        unavailable={reasonOf(moves.call)}
        ignoresEnter={work.enterNeverDials}
        onPress={(event) => work.take({ does: 'call' }, event)}
      />
    </div>
  );
}

function CallSteps({ session, work }: { session: OpenSession; work: CardWork }) {
  const { m } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const { call, callMoves, hasKeys, result } = work;
  const isTalking = call?.state === 'established' || call?.state === 'held';
  return (
    <div class="main">
      {isOffered(callMoves.endCall) ? (
        <Button
          label={m.record.endCall}
          icon="phoneOff"
          kind="danger"
          size="large"
          keyHint={hasKeys ? 'E' : undefined}
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

function EndedSteps({ work }: { work: CardWork }) {
  const { m } = useWords();
  const { hasKeys, isSettled, moves } = work;
  return (
    <div class="main">
      <Button
        label={m.record.doneAndStop}
        size="large"
        settling={!isSettled}
        unavailable={reasonOf(moves.done)}
        onPress={(event) => work.take({ does: 'doneAndStop' }, event)}
      />
      <Button
        label={m.record.done}
        icon="check"
        kind="primary"
        size="large"
        keyHint={hasKeys ? 'Enter' : undefined}
        settling={!isSettled}
        unavailable={reasonOf(moves.done)}
        onPress={(event) => work.take({ does: 'done' }, event)}
      />
    </div>
  );
}
