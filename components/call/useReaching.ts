import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dialableNumber } from '../../lib/crm/numberRegions';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call } from '../../lib/session/call';
import type { CallerId } from '../../lib/session/policy';
import type { RecordInHand } from '../../lib/session/record';
import type { Presence, Target } from '../../lib/session/target';
import type { SessionIntents } from '../intents';
import { minute } from '../record/minute';
import { canTake, type Move } from '../record/moves';
import type { Failure } from '../shared/useOrders';
import { useReply } from '../shared/useReply';
import { useWords } from '../shared/words';
import { canReach, type How, hows, maySetCallerId, reachVerb, type Step } from './lineMoves';
import { type TargetObstacle, targetObstacle } from './targetObstacle';

/** Whom the agent has chosen, as the list showed them. */
export interface Chosen extends Target {
  presence: Presence;
}

/** What is entered in the panel; it is kept while the card lives, and for this call alone. */
export interface ReachDraft {
  how: How;
  text: string;
  target: Chosen | null;
  /** Null: the server's default. */
  callerId: string | null;
}

/** *Transfer*: its tile, its panel, and the steps that it leads to. */
export interface Reaching {
  /** The tile. */
  move: Move;
  isOpen: boolean;
  /** What can be chosen between. */
  hows: readonly How[];
  draft: ReachDraft;
  steps: Readonly<Record<Step, Move>>;
  /** What is typed, as it would be dialed; null: it is no number. */
  typed: string | null;
  /** What speaks against the target that is chosen; null: nothing. */
  obstacle: TargetObstacle | null;
  /** Empty: nothing to choose. */
  callerIds: readonly CallerId[];
  failure: Failure | null;
  opener: RefObject<HTMLButtonElement | null>;
  /** Id of what is said about the steps. */
  aboutId: string;
  open(isOpen: boolean): void;
  change(change: Partial<ReachDraft>): void;
  send(step: Step, event: Event): void;
}

const empty: ReachDraft = { how: 'transfer', text: '', target: null, callerId: null };

interface Around {
  call: Call | null;
  record: RecordInHand | null;
  session: OpenSession;
  intents: SessionIntents;
  consultation: Call | null;
  /** The card has stood still long enough. */
  isSettled(): boolean;
}

export function useReaching({ call, record, session, intents, consultation, isSettled }: Around): Reaching {
  const words = useWords();
  const { m } = words;
  const { failure, forget, isPending, ask } = useReply();
  const [kept, keep] = useState<{ callId: string; draft: ReachDraft } | null>(null);
  const [openFor, setOpenFor] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const aboutId = useId();
  const isClosedByAgent = useRef(false);

  const possible = call === null || call.ghost === 'unknown' ? [] : hows(call, session);
  const draft = kept !== null && kept.callId === call?.id ? kept.draft : empty;
  const how = possible.includes(draft.how) ? draft.how : (possible[0] ?? 'transfer');
  const move = tile();
  const isOpen = call !== null && openFor === call.id && canTake(move);
  const obstacle = draft.target === null ? null : targetObstacle(draft.target.number, session, minute.value, words);
  const ids = record === null ? undefined : session.callerIds[record.data.campaign];
  const mayChoose = (step: Step) => maySetCallerId(reachVerb(how, step), session);
  const callerIds = mayChoose('now') || mayChoose('consult') ? (ids?.choices ?? []) : [];
  useLayoutEffect(() => {
    if (!isOpen && isClosedByAgent.current) opener.current?.focus();
    isClosedByAgent.current = false;
  }, [isOpen]);

  function tile(): Move {
    if (call === null || possible.length === 0) return 'absent';
    if (session.link === 'down') return m.record.noConnection;
    if (consultation !== null) return m.calls.busyConsulting;
    return call.asked === null ? null : m.record.waitingForDialer;
  }

  function stepMove(step: Step): Move {
    if (call === null || !canReach(call, reachVerb(how, step), session)) return 'absent';
    if (session.link === 'down') return m.record.noConnection;
    if (obstacle?.isRefused) return obstacle.text;
    return draft.target === null ? m.calls.chooseTarget : isPending ? m.record.waitingForDialer : null;
  }
  const steps = { now: stepMove('now'), consult: stepMove('consult') };

  return {
    move,
    isOpen,
    hows: possible,
    draft: { ...draft, how },
    steps,
    typed: dialableNumber(draft.text, session.allowances.dialableCharacters),
    obstacle,
    callerIds,
    failure,
    opener,
    aboutId,
    open(wanted) {
      isClosedByAgent.current = !wanted;
      forget();
      setOpenFor(wanted && call !== null ? call.id : null);
    },
    change(change) {
      forget();
      if (call !== null) keep({ callId: call.id, draft: { ...draft, how, ...change } });
    },
    send(step, event) {
      const { target, callerId } = draft;
      if (call === null || target === null || !canTake(steps[step]) || !isSettled()) return;
      const { presence: _shown, ...reached } = target;
      const isOffered = mayChoose(step) && callerIds.some(({ number }) => number === callerId);
      const order = {
        type: 'ReachTarget',
        callId: call.id,
        verb: reachVerb(how, step),
        target: reached,
        callerId: isOffered ? callerId : null,
        reference: intents.newReference(),
      } as const;
      void ask('reach', () => intents.order(order, event)).then((isDone) => {
        // A refusal leaves everything as it is entered; what has gone out is not entered again.
        if (isDone !== true) return;
        setOpenFor(null);
        keep(null);
      });
    },
  };
}
