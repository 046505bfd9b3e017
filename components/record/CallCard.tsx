import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call } from '../../lib/session/call';
import { consultationOf } from '../../lib/session/consultations';
import { clock } from '../../lib/view/clock';
import type { AnswerKeys } from '../arrival/useArrival';
import { LineView } from '../call/LineView';
import { besideConsultation, canRecordNow, endCallLabel } from '../call/lineMoves';
import { callKind, otherEnd } from '../call/lineNames';
import { lineStatus } from '../call/lineStatus';
import { problemsOf } from '../call/problemsOf';
import { TransferPanel } from '../call/TransferPanel';
import { TransferSteps } from '../call/TransferSteps';
import { useLine } from '../call/useLine';
import type { SessionIntents } from '../intents';
import { Button } from '../shared/Button';
import { isTextField } from '../shared/isTextField';
import { Problem } from '../shared/Message';
import { Spinner } from '../shared/Timer';
import { failureText, useOrders } from '../shared/useOrders';

import { useSettled } from '../shared/useSettled';
import { useWords } from '../shared/words';
import { CaseInformation } from './CaseInformation';
import { cardKey, type KeySituation } from './cardKeys';
import { Keypad } from './Keypad';
import { callMoves, canTake, isOffered, reasonOf } from './moves';
import { NumberText } from './NumberText';
import { callStatus, isConnecting, loneCallStatus } from './recordStatus';
import { StateStrip } from './StateStrip';

interface CallCardProps {
  call: Call;
  session: OpenSession;
  intents: SessionIntents;
  singleKeys: boolean;
  now(): number;
  isCompact?: boolean;
  stripTools?: ComponentChildren;
  /** Answers what waits in a strip above. */
  answers?: AnswerKeys | undefined;
  leave(): void;
}

/** A call without a record in hand: one that arrived, or one whose record is closed already. */
export function CallCard({
  call,
  session,
  intents,
  singleKeys,
  now,
  isCompact = false,
  stripTools,
  answers,
  leave,
}: CallCardProps) {
  const { m, keys } = useWords();
  const orders = useOrders(intents);
  const consultation = consultationOf(session.calls, call);
  const [isReaching, setReaching] = useState(false);
  const beside = [consultation?.id, consultation?.state, call.ghost, isReaching].join(' ');
  const settled = useSettled(`${call.id} ${call.state} ${beside}`, now);
  const line = useLine({ call, record: null, session, intents, orders, settled, hasKeys: singleKeys });
  const isPanelOpen = line?.reaching.isOpen ?? false;
  useLayoutEffect(() => setReaching(isPanelOpen), [isPanelOpen]);
  const [tones, setTones] = useState<string | null>(null);
  const moves = besideConsultation(line, callMoves(call, session, m));
  const known = loneCallStatus(call, call.state === 'held' ? clock.value : 0, m);
  const status = line === null ? known : lineStatus(known, line, m);
  const { campaign } = call;
  const who = otherEnd({ call, record: null, names: session.names }, m);
  const order = (verb: 'answer' | 'hold' | 'retrieve' | 'release', event: Event) =>
    orders.send({ type: 'UseCall', callId: call.id, verb }, event);
  const hold = (event: Event) => {
    if (canTake(moves.retrieve)) order('retrieve', event);
    else if (canTake(moves.hold)) order('hold', event);
  };
  const tone = (digit: string, event: Event) => {
    setTones((sent) => `${sent ?? ''}${digit}`);
    orders.send({ type: 'SendTones', callId: call.id, digits: digit }, event);
  };
  const toggleKeypad = () => setTones((sent) => (sent === null ? '' : null));
  const isKeypadOpen = tones !== null && isOffered(moves.keypad);
  const toggleTransfer = () => {
    if (line !== null && canTake(line.reaching.move)) line.reaching.open(!isPanelOpen);
  };
  const end = (event: Event) => {
    if (settled.check() && canTake(moves.endCall)) order('release', event);
  };
  return (
    <section
      class={`card short ${isCompact ? 'compact' : ''}`}
      aria-label={m.card.region(status.word)}
      tabIndex={-1}
      data-focus-home=""
      onKeyDown={(event) => {
        const target = event.composedPath()[0] ?? event.target;
        if (event.defaultPrevented || isTextField(target)) return;
        const at: KeySituation = {
          singleKeys,
          phase: 'call',
          isDeclining: false,
          isKeypadOpen,
          isScheduling: isPanelOpen,
          canRecord: canRecordNow(line),
          isOffered: answers?.current != null,
          isConsulting: line?.consultation != null,
          isOnControl: true,
        };
        const step = cardKey(event, at, keys);
        if (step === null) return;
        if (step.does === 'escape') isPanelOpen ? line?.reaching.open(false) : leave();
        else if (step.does === 'transfer') toggleTransfer();
        else if (step.does === 'recording') line?.setRecording(event);
        else if (step.does === 'hold') hold(event);
        else if (step.does === 'keypad') toggleKeypad();
        else if (step.does === 'endCall') end(event);
        else if (step.does === 'tone') tone(step.digit, event);
        else if (step.does === 'accept' || step.does === 'reject') answers?.current?.(step.does, event);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <StateStrip status={status} call={call}>
        {stripTools}
      </StateStrip>
      <header class="who">
        <div class="grow">
          {campaign === undefined ? (
            <h2>{who === call.number ? <NumberText number={who} /> : who}</h2>
          ) : (
            <h2>{campaign}</h2>
          )}
          {campaign === undefined && (
            <p>
              {callKind(call, m)} {who !== call.number && call.number !== '' && <NumberText number={call.number} />}
            </p>
          )}
        </div>
      </header>
      {line !== null && isPanelOpen && (
        <TransferPanel line={line} session={session} findTargets={intents.findTargets} />
      )}
      <div class="body" hidden={isPanelOpen}>
        <div class="now">
          {isConnecting(call) && (
            <div class="dialing">
              <Spinner />
              <p>{m.record.connectingText}</p>
            </div>
          )}
          {line !== null && (
            <LineView line={line} moves={moves} isKeypadOpen={isKeypadOpen} hold={hold} toggleKeypad={toggleKeypad}>
              {isKeypadOpen && <Keypad sent={tones ?? ''} unavailable={reasonOf(moves.keypad)} press={tone} />}
            </LineView>
          )}
        </div>
        {campaign !== undefined && (
          <div class="ref">
            <CaseInformation
              data={null}
              origin={m.caseInformation.origins.connecting}
              campaign={session.campaigns.find(({ name }) => name === campaign) ?? campaign}
              // The agent is connected, the contact is not.
              callStatus={isConnecting(call) ? m.record.states.dialing : callStatus(call, 0, m).word}
              isFolded={false}
            />
          </div>
        )}
      </div>
      <div class="bar">
        <div class="problems" role="alert">
          {problemsOf([call, consultation]).map(({ verb, detail }) => (
            <Problem key={verb} text={m.record.callProblem[verb]} detail={detail === null ? null : m.detail(detail)} />
          ))}
          {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
        </div>
        {line !== null && isPanelOpen ? (
          <TransferSteps line={line} />
        ) : (
          <div class="main">
            {isOffered(moves.endCall) ? (
              <Button
                label={endCallLabel(line, m)}
                icon="phoneOff"
                kind="danger"
                size="large"
                keyHint={singleKeys && line?.consultation == null ? keys.endCall : undefined}
                settling={!settled.isSettled}
                unavailable={reasonOf(moves.endCall)}
                onPress={end}
              />
            ) : (
              <span />
            )}
            {isOffered(moves.answer) && (
              <Button
                label={m.record.answer}
                icon="phone"
                kind="primary"
                size="large"
                settling={!settled.isSettled}
                unavailable={reasonOf(moves.answer)}
                onPress={(event) => {
                  if (settled.check()) order('answer', event);
                }}
              />
            )}
          </div>
        )}
      </div>
    </section>
  );
}
