import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { contactName } from '../../lib/session/contact';
import type { RecordInHand } from '../../lib/session/record';
import type { CardKeys } from '../../lib/support/cardKeys';
import { clock } from '../../lib/view/clock';
import type { AnswerKeys } from '../arrival/useArrival';
import { canRecordNow } from '../call/lineMoves';
import { lineStatus } from '../call/lineStatus';
import { TransferPanel } from '../call/TransferPanel';
import { CallbackPanel } from '../callback/CallbackPanel';
import { StripControls } from '../callback/StripControls';
import type { SessionIntents } from '../intents';
import { DoNotCallDialog } from '../result/DoNotCallDialog';
import { RecordFields } from '../result/RecordFields';
import { isTextField } from '../shared/isTextField';
import { useWords } from '../shared/words';
import { ActionBar, AfterThis } from './ActionBar';
import { CaseInformation } from './CaseInformation';
import { cardKey, type KeySituation } from './cardKeys';
import type { CardWork } from './cardWork';
import type { AskedDial } from './dialing';
import { NowSlot } from './NowSlot';
import { NumberText } from './NumberText';
import { originOf } from './originOf';
import { RecordSwitch } from './RecordSwitch';
import { isCounting, recordStatus } from './recordStatus';
import { SessionLines } from './SessionLines';
import { StateStrip } from './StateStrip';
import { useCardWork } from './useCardWork';
import { useShortWindow } from './useShortWindow';

export interface RecordCardProps {
  record: RecordInHand;
  session: OpenSession;
  intents: SessionIntents;
  singleKeys: boolean;
  /** A clock that never goes back, in milliseconds. */
  now(): number;
  /** Small: as tall as what is on it, inside a surface that scrolls. */
  isCompact?: boolean;
  /** The step to the contact's page, where it is offered. */
  openContact?: ((event: Event) => void) | null;
  /** Buttons of the strip, and what opens from them. */
  stripTools?: ((work: CardWork) => ComponentChildren) | undefined;
  /** Shows another record in hand. */
  pick?: ((record: string) => void) | undefined;
  /** A number that was to be dialed from the page and has something against it: the card shows what. */
  asked?: Signal<AskedDial | null> | undefined;
  /** At the top of the card's middle, before the *now* slot. */
  aboveNow?: ComponentChildren;
  /** Above the *now* slot too, in a low window beneath it: the number and the state are never pushed out of sight. */
  notices?: ComponentChildren;
  /** Over the card: the list of keys. */
  layers?: ((work: CardWork) => ComponentChildren) | undefined;
  /** Answers what waits in a strip above. */
  answers?: AnswerKeys | undefined;
  /** Escape, when nothing of the card is open. */
  leave(): void;
}

const phases: Readonly<Record<RecordInHand['phase']['is'], KeySituation['phase']>> = {
  arriving: 'waiting',
  preview: 'preview',
  dialing: 'waiting',
  looking: 'waiting',
  onCall: 'call',
  ended: 'ended',
  stopping: 'waiting',
  saving: 'waiting',
  closing: 'waiting',
};

/** One record in hand, from its preview to its result: five places that keep their place while the content changes. */
export function RecordCard(props: RecordCardProps) {
  const { record, session, isCompact = false } = props;
  const { m, keys } = useWords();
  const work = useCardWork(props);
  const { scheduling } = work;
  const { line } = work;
  const isReaching = line?.reaching.isOpen ?? false;
  const known = recordStatus(
    record,
    // The second line of a held call and of a timed preview counts with the clock; no other part of the strip is drawn each second.
    {
      call: work.call,
      link: session.link,
      downSince: session.downSince,
      now: work.call?.state === 'held' || isCounting(record) ? clock.value : 0,
    },
    m,
  );
  const status = line === null || session.link !== 'live' ? known : lineStatus(known, line, m);
  const isFolded = record.phase.is === 'ended' || work.isKeypadOpen;
  const { data } = record;
  const name = contactName(data);
  // A campaign's call: its campaign and where it stands belong to Case Information (AUTO-6).
  const isTheirs = data.origin === 'campaignCall';
  const isShort = useShortWindow();
  return (
    <section
      class={`card ${isCompact ? 'compact' : ''}`}
      aria-label={m.card.region(status.word)}
      tabIndex={-1}
      data-focus-home=""
      data-phase={record.phase.is}
      onKeyDown={(event) => pressed(event, props, work, keys)}
    >
      <StateStrip status={status} call={work.call}>
        {(scheduling.isOpen || isReaching) && <StripControls work={work} />}
        {props.stripTools?.(work)}
      </StateStrip>
      <header class="who">
        <div class="grow">
          <h2>{name ?? <NumberText number={data.phone} />}</h2>
          <p>{name === null ? `${m.record.contactUnknown} · ${data.campaign}` : data.campaign}</p>
        </div>
        <RecordSwitch record={record} session={session} work={work} pick={props.pick} />
      </header>
      {scheduling.isOpen && (
        <CallbackPanel record={record} session={session} intents={props.intents} scheduling={scheduling} />
      )}
      {line !== null && isReaching && !scheduling.isOpen && (
        <TransferPanel line={line} session={session} findTargets={props.intents.findTargets} />
      )}
      {/* What was begun there is not lost: it only steps aside. */}
      <div class="body" hidden={scheduling.isOpen || isReaching}>
        {!isCompact && <SessionLines session={session} send={work.orders.send} />}
        {!isShort && props.notices}
        {props.aboveNow}
        <NowSlot record={record} session={session} work={work} />
        {isShort && props.notices}
        <div class="ref">
          <CaseInformation
            data={data}
            origin={originOf(record, work.call, m)}
            campaign={
              isTheirs ? (session.campaigns.find(({ name }) => name === data.campaign) ?? data.campaign) : data.campaign
            }
            callStatus={isTheirs && record.phase.is === 'onCall' ? status.word : null}
            isFolded={isFolded}
          />
          <RecordFields record={record} session={session} work={work} isFolded={isFolded} />
        </div>
        {!isCompact && isShort && session.afterRecord === null && (
          <div class="after-row">
            <AfterThis session={session} work={work} menuClass="above-bar" />
          </div>
        )}
      </div>
      <ActionBar record={record} session={session} work={work} isCompact={isCompact} />
      {work.layer === 'doNotCall' && <DoNotCallDialog record={record} session={session} work={work} />}
      <output class="sr">{scheduling.said}</output>
      {props.layers?.(work)}
    </section>
  );
}

function pressed(
  event: KeyboardEvent,
  { record, singleKeys, answers, leave }: RecordCardProps,
  work: CardWork,
  keys: CardKeys,
): void {
  // Behind a shadow boundary the path tells what was really typed at.
  const target = event.composedPath()[0] ?? event.target;
  if (event.defaultPrevented) return;
  if (isTextField(target)) {
    // What is written is kept; the keys are the card's again.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
    return;
  }
  const element = target instanceof Element ? target : null;
  const at: KeySituation = {
    singleKeys,
    phase: phases[record.phase.is],
    isDeclining: work.layer === 'decline',
    isWarned: work.dialing.isWarned,
    isKeypadOpen: work.isKeypadOpen,
    isScheduling: work.scheduling.isOpen || (work.line?.reaching.isOpen ?? false),
    canRecord: canRecordNow(work.line),
    isOffered: answers?.current != null,
    isConsulting: work.line?.consultation != null,
    isOnControl: element?.closest('button, a') !== null && element !== null,
  };
  const step = cardKey(event, at, keys);
  if (step === null) return;
  // Arrows are the menu's, the choice's or the field's own.
  if (step.does === 'record' && (work.layer !== null || element?.closest('input, select'))) return;
  event.preventDefault();
  event.stopPropagation();
  if (step.does === 'accept' || step.does === 'reject') answers?.current?.(step.does, event);
  else if (step.does !== 'escape') work.take(step, event);
  else if (work.layer !== null) work.open(null);
  else if (work.scheduling.isOpen) work.scheduling.open(false);
  else if (work.line?.reaching.isOpen) work.line.reaching.open(false);
  else if (work.dialing.isWarned) work.dialing.dropWarning();
  else if (work.isKeypadOpen) work.take({ does: 'keypad' }, event);
  else leave();
}
