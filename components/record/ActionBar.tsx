import { useId } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { RecordInHand } from '../../lib/session/record';
import { problemsOf } from '../call/problemsOf';
import { TransferSteps } from '../call/TransferSteps';
import { CallbackButton } from '../callback/CallbackButton';
import { CallbackSteps } from '../callback/CallbackSteps';
import { AfterRecord } from '../campaigns/AfterRecord';
import { DoNotCall } from '../result/DoNotCall';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { Spinner } from '../shared/Timer';
import { type Failure, failureText } from '../shared/useOrders';
import { useWords } from '../shared/words';
import { CallSteps } from './CallSteps';
import type { CardWork } from './cardWork';
import { DialObjection } from './DialObjection';
import { reasonOf } from './moves';
import { PreviewSteps } from './PreviewSteps';
import { useShortWindow } from './useShortWindow';

interface ActionBarProps {
  record: RecordInHand;
  session: OpenSession;
  work: CardWork;
  /** The popup has the tools of the whole session elsewhere. */
  isCompact: boolean;
}

/** The last of the card's five places: left refuses, right goes on. What stands in the way is said above the buttons. */
export function ActionBar({ record, session, work, isCompact }: ActionBarProps) {
  const about = useId();
  const isShort = useShortWindow();
  const { scheduling, line } = work;
  if (line?.reaching.isOpen && !scheduling.isOpen) {
    return (
      <div class="bar">
        <Problems record={record} work={work} />
        <TransferSteps line={line} />
      </div>
    );
  }
  if (scheduling.isOpen) {
    return (
      <div class="bar">
        <Problems record={record} work={work} />
        <CallbackSteps scheduling={scheduling} hasKeys={work.hasKeys} />
      </div>
    );
  }
  return (
    <div class="bar">
      {record.phase.is === 'preview' && <DialObjection id={about} work={work} />}
      {/* In a low window it stands at the end of the card's middle, until something is set. */}
      {!isCompact && (!isShort || session.afterRecord !== null) && (
        <div class="tools">
          <AfterThis session={session} work={work} menuClass="above-tools" />
        </div>
      )}
      <div class="tools">
        <DoNotCall record={record} session={session} work={work} />
        <CallbackButton
          scheduling={scheduling}
          hasKeys={work.hasKeys}
          press={(event) => work.take({ does: 'callback' }, event)}
        />
      </div>
      <Problems record={record} work={work} />
      <Steps record={record} session={session} work={work} about={about} />
    </div>
  );
}

/** *Not ready after this record* among the layers of the card. */
export function AfterThis({ session, work, menuClass }: { session: OpenSession; work: CardWork; menuClass: string }) {
  return (
    <AfterRecord
      session={session}
      send={work.orders.send}
      isOpen={work.layer === 'afterRecord'}
      setOpen={(isOpen) => work.open(isOpen ? 'afterRecord' : null)}
      menuClass={menuClass}
    />
  );
}

function Problems({ record, work }: { record: RecordInHand; work: CardWork }) {
  const { m } = useWords();
  const { problem } = record;
  // Why a new number was not added is said beside its field.
  const isAtField = problem?.is === 'numberNotAdded' && work.newNumber?.text != null;
  const callProblems = problemsOf([work.call, work.line?.consultation ?? null]);
  const { failure } = work.orders;
  const { scheduling } = work;
  const { fault } = scheduling;
  // What is wrong with the callback is said beside its field while that is seen, and beside its button otherwise.
  const isOfCallback = problem?.is === 'callbackRefused' && (scheduling.isOpen || fault !== null);
  return (
    <div class="problems" role="alert">
      {fault !== null && !scheduling.isOpen && (
        <Problem id={scheduling.faultId} text={fault.text} detail={fault.detail} />
      )}
      {scheduling.failure !== null && !scheduling.isOpen && <Problem text={failureText(scheduling.failure, m)} />}
      {problem !== null && !isAtField && !isOfCallback && (
        <Problem text={m.record.problem[problem.is]} detail={said('detail' in problem ? problem.detail : null)} />
      )}
      {callProblems.map(({ verb, detail }) => (
        <Problem key={verb} text={m.record.callProblem[verb]} detail={said(detail)} />
      ))}
      {failure !== null && !isSaidElsewhere(failure) && <Problem text={failureText(failure, m)} />}
      {work.entry.failure !== null && <Problem text={failureText(work.entry.failure, m)} />}
      {work.hint !== null && <Problem text={work.hint} />}
    </div>
  );

  function said(detail: string | null): string | null {
    return detail === null ? null : m.detail(detail);
  }
}

/** These refusals come with a notice of their own on the card, which says more, or stand beside their field. */
const isSaidElsewhere = (failure: Failure): boolean =>
  'refusal' in failure &&
  ['voiceNotReady', 'campaignNotRunning', 'previewLimit', 'dispositionMissing'].includes(failure.refusal);

function Steps({ record, session, work, about }: Omit<ActionBarProps, 'isCompact'> & { about: string }) {
  const { phase } = record;
  switch (phase.is) {
    case 'preview':
      return <PreviewSteps work={work} about={about} />;
    case 'onCall':
      return <CallSteps session={session} work={work} />;
    case 'ended':
      return <EndedSteps record={record} work={work} />;
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

/** *Done* merely closes a push preview; what stops there is to become Not Ready first, and the button says so (PUSH-3, PUSH-5). */
function EndedSteps({ record, work }: { record: RecordInHand; work: CardWork }) {
  const { m } = useWords();
  const { hasKeys, isSettled, moves } = work;
  return (
    <div class="main">
      <Button
        label={record.interaction === undefined ? m.record.doneAndStop : m.record.notReadyAndDone}
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
