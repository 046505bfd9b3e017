import type { ComponentChildren } from 'preact';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { numberOf } from '../../lib/session/numbers';
import { isFinishing, type RecordInHand } from '../../lib/session/record';
import { loneCalls } from '../arrival/arrivals';
import { LineView } from '../call/LineView';
import { DispositionField } from '../result/DispositionField';
import { MarkNotes } from '../result/MarkNotes';
import { NoteField } from '../result/NoteField';
import { Said } from '../result/Said';
import { hasNote, isEntering } from '../result/useEntry';
import { Message } from '../shared/Message';
import { Spinner } from '../shared/Timer';
import { useWords } from '../shared/words';
import type { CardWork } from './cardWork';
import { Keypad } from './Keypad';
import { reasonOf } from './moves';
import { CallAgain, NowEnded } from './NowEnded';
import { NumberChoice } from './NumberChoice';
import { NumberLine } from './NumberLine';
import { NumberText } from './NumberText';
import { phoneKind } from './phoneKind';
import { channelsText } from './recordStatus';
import { TimedNote } from './TimedNote';
import { useShortWindow } from './useShortWindow';

/** The card's *now* slot: what can be done in this phase. It keeps its place; its content changes. */
export function NowSlot({ record, session, work }: { record: RecordInHand; session: OpenSession; work: CardWork }) {
  const isShort = useShortWindow();
  const { disposition } = session.allowances;
  const { phase } = record;
  // What is written in stays where it is while the phase changes: the caret must not lose it.
  return (
    <div class="now">
      <Cautions record={record} session={session} />
      <MarkNotes marks={record.marks} />
      <Phase record={record} session={session} work={work} isShort={isShort} />
      {disposition !== null && isEntering(phase.is) && !work.isKeypadOpen && (
        <DispositionField dispositions={disposition} entry={work.entry} />
      )}
      {hasNote(record, session) && !work.isKeypadOpen && <NoteField record={record} work={work} />}
      {phase.is === 'ended' && isShort && <CallAgain record={record} work={work} />}
    </div>
  );
}

/** What the agent must know before doing anything: the line is down, or the record is only what this device remembers. */
function Cautions({ record, session }: { record: RecordInHand; session: OpenSession }) {
  const { m } = useWords();
  const isOnCall = record.phase.is === 'onCall' || record.phase.is === 'dialing';
  if (session.link === 'down') {
    return (
      <Message tone="error" icon="noLink" title={isOnCall ? m.link.downOnCall : m.link.downRecord}>
        {isOnCall ? m.link.downOnCallText : m.link.downRecordText}
      </Message>
    );
  }
  if (!record.verified && !isFinishing(record.phase)) {
    return (
      <Message tone="unknown" icon="info" title={m.record.unverifiedTitle}>
        {m.record.unverifiedText}
      </Message>
    );
  }
  return null;
}

function Phase({
  record,
  session,
  work,
  isShort,
}: {
  record: RecordInHand;
  session: OpenSession;
  work: CardWork;
  isShort: boolean;
}): ComponentChildren {
  const { m } = useWords();
  const { phase } = record;
  switch (phase.is) {
    case 'preview':
      return (
        <>
          {phase.timed !== undefined && <TimedNote record={record} timed={phase.timed} session={session} work={work} />}
          <NumberChoice record={record} work={work} call={work.moves.call} hasDigits={true} />
        </>
      );
    case 'arriving':
      // It has a card of its own until it is accepted.
      return null;
    case 'dialing':
      return (
        <div class="dialing">
          <Spinner />
          <div>
            <NumberText number={phase.number} />
            <span class="kind">{phoneKind(typeOf(record, phase.number), m) ?? m.record.waitingForDialer}</span>
          </div>
        </div>
      );
    case 'looking':
      return <Looking number={phase.number} />;
    case 'onCall':
      return <OnCall number={phase.number} type={typeOf(record, phase.number)} session={session} work={work} />;
    case 'ended':
      return <NowEnded record={record} call={phase.call} session={session} work={work} isShort={isShort} />;
    case 'stopping':
      return (
        <>
          <Message tone="unknown" icon="send" title={channelsText(phase.channels, m)}>
            {m.record.stoppingText}
          </Message>
          <Said record={record} session={session} closing={phase.closing} />
        </>
      );
    case 'saving':
      return (
        <>
          <Message tone="unknown" icon="send" title={m.record.saving[phase.save]}>
            {m.record.savingText}
          </Message>
          <Said record={record} session={session} closing={phase.closing} />
        </>
      );
    case 'closing': {
      const { closing } = phase;
      const isSaid = closing.how === 'done' || closing.how === 'postponed';
      return (
        <>
          <Message tone="unknown" icon="send" title={m.record.sentTitle}>
            {!isSaid && <p>{closing.how === 'later' ? m.record.sentLater : m.record.sentDontCall}</p>}
            <p>{m.record.sentText}</p>
          </Message>
          <Said record={record} session={session} closing={closing} />
        </>
      );
    }
  }
}

/** The kind of the number that is called, which may be another than the record's own. */
const typeOf = (record: RecordInHand, number: string): number | null => numberOf(record, number)?.phoneType ?? null;

function Looking({ number }: { number: string }) {
  const { m } = useWords();
  return (
    <>
      <Message tone="unknown" icon="refresh" title={m.record.lookingTitle}>
        {m.record.lookingText}
      </Message>
      <dl class="kv spaced">
        <dt>{m.record.askedFor}</dt>
        <dd>{m.record.callNumber(number)}</dd>
        <dt>{m.record.outcome}</dt>
        <dd>
          <b>{m.record.outcomeUnknown}</b>
        </dd>
      </dl>
    </>
  );
}

interface OnCallProps {
  number: string;
  type: number | null;
  session: OpenSession;
  work: CardWork;
}

function OnCall({ number, type, session, work }: OnCallProps) {
  const { m } = useWords();
  const { line } = work;
  return (
    <>
      {/* Both legs of a consultation say who is there, and whose they are. */}
      {line?.consultation == null && (
        <>
          {loneCalls(session).length > 0 && <p class="whose">{m.calls.ofRecord}</p>}
          <NumberLine number={number} type={type} />
        </>
      )}
      {line !== null && (
        <LineView
          line={line}
          moves={work.callMoves}
          isKeypadOpen={work.isKeypadOpen}
          hold={(event) => work.take({ does: 'hold' }, event)}
          toggleKeypad={(event) => work.take({ does: 'keypad' }, event)}
        >
          {work.isKeypadOpen && (
            <Keypad
              sent={work.tones}
              unavailable={reasonOf(work.callMoves.keypad)}
              press={(digit, event) => work.take({ does: 'tone', digit }, event)}
            />
          )}
        </LineView>
      )}
    </>
  );
}
