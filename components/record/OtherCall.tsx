import type { OpenSession } from '../../lib/messaging/snapshot';
import { type Call, recordingVerbs } from '../../lib/session/call';
import { consultationOf } from '../../lib/session/consultations';
import { CallNotes } from '../call/CallNotes';
import { Consultation } from '../call/Consultation';
import { endCallLabel } from '../call/lineMoves';
import { callKind } from '../call/lineNames';
import { lineStatus } from '../call/lineStatus';
import { Parties } from '../call/Parties';
import { problemsOf } from '../call/problemsOf';
import { RecordingMark } from '../call/RecordingMark';
import { TransferPanel } from '../call/TransferPanel';
import { TransferSteps } from '../call/TransferSteps';
import { useLine } from '../call/useLine';
import type { SessionIntents } from '../intents';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { failureText, useOrders } from '../shared/useOrders';
import { useSettled } from '../shared/useSettled';
import { useWords } from '../shared/words';
import { callMoves, isOffered, reasonOf } from './moves';
import { loneCallStatus } from './recordStatus';

interface OtherCallProps {
  call: Call;
  session: OpenSession;
  intents: SessionIntents;
  now(): number;
  /** A record is on the card beneath: the call is plainly not its own. */
  isBesideRecord: boolean;
}

/** A call that has nothing to do with the record on the card: a strip above it; the record stays as it is. */
export function OtherCall({ call, session, intents, now, isBesideRecord }: OtherCallProps) {
  const { m } = useWords();
  const orders = useOrders(intents);
  const consultation = consultationOf(session.calls, call);
  const settled = useSettled([call.id, call.state, call.ghost, consultation?.id, consultation?.state].join(' '), now);
  const line = useLine({ call, record: null, session, intents, orders, settled, hasKeys: false });
  const moves = callMoves(call, session, m);
  if (line === null) return null;
  const { reaching, recording, who } = line;
  const status = lineStatus(loneCallStatus(call, 0, m), line, m);
  const isSwitched = isOffered(line.consultMove('alternate'));
  const use = (verb: 'answer' | 'hold' | 'retrieve' | 'release') => (event: Event) => {
    if (settled.check()) orders.send({ type: 'UseCall', callId: call.id, verb }, event);
  };
  const isWaiting = call.state === 'ringing';
  const steps = [
    ['endCall', 'release', isWaiting ? m.arrival.reject : endCallLabel(line, m)],
    ['hold', 'hold', m.record.hold],
    ['retrieve', 'retrieve', m.record.retrieve],
    ['answer', 'answer', m.record.answer],
  ] as const;
  return (
    <section
      class={`other-call is-${status.tone}`}
      aria-label={m.notices.about(m.record.otherCall, who.call)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !reaching.isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        reaching.open(false);
      }}
    >
      <div class="other-call-row">
        <span class="grow">
          <b>{who.call}</b> {status.word}
          <small>{m.list([callKind(call, m), ...(isBesideRecord ? [m.calls.notOfRecord] : [])])}</small>
          <RecordingMark call={call} />
        </span>
        <span class="other-call-steps">
          {steps.map(([move, verb, label]) =>
            isOffered(moves[move]) && !(isSwitched && (move === 'hold' || move === 'retrieve')) ? (
              <Button
                key={move}
                label={label}
                size="small"
                kind={move === 'endCall' ? 'danger' : 'plain'}
                settling={!settled.isSettled}
                unavailable={reasonOf(moves[move])}
                onPress={use(verb)}
              />
            ) : null,
          )}
          {isOffered(reaching.move) && (
            <Button
              label={reaching.hows.includes('transfer') ? m.calls.transfer : m.calls.conference}
              size="small"
              expanded={reaching.isOpen}
              unavailable={reasonOf(reaching.move)}
              buttonRef={reaching.opener}
              onPress={() => reaching.open(!reaching.isOpen)}
            />
          )}
          {recordingVerbs.map((verb) =>
            recording.next === verb || (verb === 'stop-recording' && recording.canStop) ? (
              <Button
                key={verb}
                label={m.calls.recordingSteps[verb]}
                size="small"
                unavailable={reasonOf(recording.move)}
                onPress={(event) => line.setRecording(event, verb)}
              />
            ) : null,
          )}
        </span>
      </div>
      <div class="other-call-more">
        <CallNotes line={line} />
        <Consultation line={line} />
        {consultation === null && <Parties line={line} />}
      </div>
      {reaching.isOpen && (
        <div class="other-call-panel">
          <TransferPanel line={line} session={session} findTargets={intents.findTargets} />
          <div class="bar">
            <TransferSteps line={line} />
          </div>
        </div>
      )}
      <div class="problems" role="alert">
        {problemsOf([call, consultation]).map(({ verb, detail }) => (
          <Problem key={verb} text={m.record.callProblem[verb]} detail={detail === null ? null : m.detail(detail)} />
        ))}
        {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
      </div>
    </section>
  );
}
