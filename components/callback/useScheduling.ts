import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { type CallbackCheck, type CallbackDraft, checkCallback, type RecordCallback } from '../../lib/session/callback';
import { dayOfTime, isTime } from '../../lib/session/callbackTimes';
import { isDoNotCallNow } from '../../lib/session/doNotCall';
import { numbersOf } from '../../lib/session/numbers';
import { isFinishing, type RecordInHand } from '../../lib/session/record';
import { maySchedule } from '../../lib/session/transitions/callbacks';
import { ownZone } from '../../lib/support/wallTime';
import type { SessionIntents } from '../intents';
import { minute } from '../record/minute';
import type { Failure } from '../shared/useOrders';
import { useWords } from '../shared/words';
import { asEntry, emptyEntry } from './callbackEntry';
import { type EntryFault, entryFault, entryText, entryWarning, zoneOfEntry } from './callbackFault';
import { hasFocusIn } from './hasFocusIn';
import { useDraft } from './useDraft';

/** *Schedule Callback* of a record: its button, its panel, and the entry between them. */
export interface Scheduling {
  /** Null: it can be used now; a text: why not; `absent`: the agent may not. */
  move: null | string | 'absent';
  isOpen: boolean;
  /** The callback as it stands; null: there is none. */
  draft: CallbackDraft | null;
  /** What the panel shows: the callback, or what one would be made from. */
  entry: CallbackDraft;
  check: CallbackCheck;
  /** What is wrong with the callback, as it must be read. */
  fault: EntryFault | null;
  warning: string | null;
  /** Something was typed a moment ago, and is not sent yet. */
  isTyping: boolean;
  /** The callback with date and time, as on its button; null where there is none. */
  label: string | null;
  /** What the dialer has of it: that can be moved, and not be taken back; a move that it has not been told yet can. */
  atDialer: RecordCallback['atDialer'];
  /** The check box was cleared while the panel is open. */
  isCleared: boolean;
  /** The agent is on the card: the panel may lead the focus to its fields. */
  takesFocus: boolean;
  /** Grows when the agent is to be shown what is wrong: the panel brings the focus there. */
  asked: number;
  failure: Failure | null;
  /** What was just done, to be read out. */
  said: string;
  button: RefObject<HTMLButtonElement | null>;
  /** The step that closes the panel. */
  primary: RefObject<HTMLButtonElement | null>;
  /** Id of what is said of the callback beside its button. */
  faultId: string;
  open(isOpen: boolean): void;
  change(change: Partial<CallbackDraft>, event: Event, isTyping?: boolean): void;
  setOn(isOn: boolean, event: Event): void;
  /** Schedules what is entered and closes the panel; shows what is wrong instead. */
  schedule(event: Event): void;
  /** Closes the panel with everything as it was when it was opened. */
  putBack(event: Event): void;
  /** Sends what was typed last. */
  flush(): void;
  /** Whether the callback stands in the way of closing the record: then what is wrong with it is shown. */
  isInTheWay(): boolean;
}

export function useScheduling(record: RecordInHand, session: OpenSession, intents: SessionIntents): Scheduling {
  const words = useWords();
  const { m } = words;
  const now = minute.value;
  const { value: draft, failure, isPending, set, flush } = useDraft(record, intents);
  const [isOpen, setOpen] = useState(false);
  const [takesFocus, setTakesFocus] = useState(false);
  const [asked, setAsked] = useState(0);
  const [said, say] = useState('');
  const button = useRef<HTMLButtonElement | null>(null);
  const primary = useRef<HTMLButtonElement | null>(null);
  const faultId = useId();
  const before = useRef<CallbackDraft | null>(null);
  /** What was entered last, should the check box be set again; and whether its day was only taken from its time. */
  const last = useRef<{ entry: CallbackDraft | null; isDayTaken: boolean }>({ entry: null, isDayTaken: false });
  /** Where the focus goes once the agent has closed the panel. */
  const leftFor = useRef<'button' | 'card' | null>(null);

  const { callbackOwners: owners } = session.allowances;
  const entry = draft ?? last.current.entry ?? emptyEntry(record, owners);
  const atDialer = record.callback?.atDialer ?? 'none';
  // What the dialer has is not measured again, until it is changed.
  const isCurrent = atDialer === 'current' && record.callback !== null && sameEntry(draft, asEntry(record.callback));
  const check = checkCallback(record, entry, { ...session.policy, owners, marked: session.marked }, now);
  const isRefused =
    record.problem?.is === 'callbackRefused' && record.callback !== null && sameEntry(draft, record.callback);
  const fault =
    draft === null || isCurrent ? null : isRefused ? refusal() : entryFault(record, draft, check, now, words);
  const move = moveOf();
  const close = (to: 'button' | 'card') => {
    flush();
    leftFor.current = to;
    setAsked(0);
    setOpen(false);
  };
  const open = (isByAgent: boolean) => {
    setTakesFocus(isByAgent);
    before.current = draft;
    last.current = { entry: draft, isDayTaken: false };
    say('');
    setOpen(true);
  };
  const showFault = () => setAsked((count) => count + 1);
  const isGone = move === 'absent' || isFinishing(record.phase);
  useLayoutEffect(() => {
    if (isGone) setOpen(false);
  }, [isGone]);
  const wasRefused = useRef(isRefused);
  useLayoutEffect(() => {
    if (isRefused && !wasRefused.current && !isGone) {
      open(hasFocusIn(button.current));
      showFault();
    }
    wasRefused.current = isRefused;
  }, [isRefused]);
  useLayoutEffect(() => {
    const to = leftFor.current;
    if (isOpen || to === null) return;
    leftFor.current = null;
    // Once it is scheduled, Enter is for the record's next step: on the button it would open the panel again.
    const card = to === 'card' ? button.current?.closest<HTMLElement>('[data-focus-home]') : null;
    (card ?? button.current)?.focus({ preventScroll: true });
  }, [isOpen]);

  const put = (next: CallbackDraft, event: Event, isTyping: boolean) => {
    last.current.entry = next;
    set(next, event, isTyping);
  };

  return {
    move,
    isOpen: isOpen && !isGone,
    draft,
    entry,
    check,
    fault: fault ?? (asked > 0 && draft === null ? entryFault(record, entry, check, now, words) : null),
    warning: draft === null || isCurrent ? null : entryWarning(check, words),
    isTyping: isPending,
    label: draft === null ? null : m.callback.is(entryText(record, draft, now, words)),
    atDialer,
    isCleared: draft === null && last.current.entry !== null,
    asked,
    failure,
    said,
    button,
    primary,
    faultId,
    takesFocus,
    open: (wanted) => (wanted ? open(true) : close('button')),
    change(change, event, isTyping = false) {
      const isOtherTime = 'date' in change || 'time' in change || 'clock' in change;
      const next = { ...entry, agentZone: ownZone(), ...(isOtherTime ? { turn: null } : {}), ...change };
      if ('date' in change) last.current.isDayTaken = false;
      else if ((next.date === '' || last.current.isDayTaken) && isTime(next.time)) {
        next.date = dayOfTime(next.time, zoneOfEntry(record, next), now);
        last.current.isDayTaken = true;
      }
      setAsked(0);
      put(next, event, isTyping);
    },
    setOn(isOn, event) {
      setAsked(0);
      if (isOn) put({ ...entry, agentZone: ownZone() }, event, false);
      else {
        last.current.entry = entry;
        set(null, event, false);
      }
    },
    schedule(event) {
      flush();
      const isEmpty = draft === null && entry.date === '' && entry.time === '';
      if (isEmpty) return showFault();
      if (draft === null) put({ ...entry, agentZone: ownZone() }, event, false);
      if (check.fault !== null && !isCurrent) return showFault();
      close('card');
      say(m.callback.scheduled(entryText(record, entry, now, words)));
    },
    putBack(event) {
      last.current.entry = before.current;
      if (!sameEntry(draft, before.current)) set(before.current, event, false);
      close('button');
    },
    flush,
    isInTheWay() {
      flush();
      // What only the dialer refused may be tried again as it is.
      if (fault === null || isRefused) return false;
      if (!isOpen) open(true);
      showFault();
      return true;
    },
  };

  function moveOf(): Scheduling['move'] {
    if (record.callback === null && draft === null && !maySchedule(session, record)) return 'absent';
    if (isFinishing(record.phase)) return m.record.waitingForDialer;
    const isAnyFree = numbersOf(record).some((number) => !isDoNotCallNow(number, session.marked));
    return isAnyFree || draft !== null ? null : m.refusals.numberDoNotCall;
  }

  function refusal(): EntryFault {
    const detail = record.problem?.is === 'callbackRefused' ? record.problem.detail : null;
    return {
      field: 'time',
      text: m.callback.faults.refused,
      detail: detail === null ? null : m.detail(detail),
      isMissing: false,
    };
  }
}

const sameEntry = (one: CallbackDraft | null, other: CallbackDraft | null): boolean =>
  JSON.stringify(one && asEntry(one)) === JSON.stringify(other && asEntry(other));
