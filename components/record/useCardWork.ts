import { useRef, useState } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call } from '../../lib/session/call';
import type { CallResult } from '../../lib/session/callResult';
import type { RecordInHand } from '../../lib/session/record';
import { callOf, selectedResult } from '../../lib/session/selectors';
import type { SessionIntents } from '../intents';
import { type Orders, useOrders } from '../shared/useOrders';
import { useSettled } from '../shared/useSettled';
import { useWords } from '../shared/words';
import { type CardKey, needsSettled } from './cardKeys';
import { type CallMoves, callMoves, canTake, isOffered, type RecordMoves, recordMoves } from './moves';

/** A part of the card that opens over it. */
export type Layer = 'decline' | 'position' | 'result' | 'records' | 'help' | null;

/** A card at work: what can be done, what is open, and the one way to do any of it, by key or by click. */
export interface CardWork {
  call: Call | null;
  moves: RecordMoves;
  callMoves: CallMoves;
  result: CallResult | null;
  orders: Orders;
  hasKeys: boolean;
  isSettled: boolean;
  isKeypadOpen: boolean;
  /** Tones sent on this call. */
  tones: string;
  layer: Layer;
  /** A sentence for the agent that belongs to no order. */
  hint: string | null;
  open(layer: Layer): void;
  chooseResult(result: CallResult, event: Event): void;
  /** Takes a step where it can be taken now; keys and clicks come the same way. */
  take(step: CardKey, event: Event): void;
  enterNeverDials(): void;
}

interface Surroundings {
  record: RecordInHand;
  session: OpenSession;
  intents: SessionIntents;
  singleKeys: boolean;
  now(): number;
  openContact?: ((event: Event) => void) | null;
}

export function useCardWork({ record, session, intents, singleKeys, now, openContact }: Surroundings): CardWork {
  const { m } = useWords();
  const orders = useOrders(intents);
  const call = callOf(session.calls, record);
  const [layer, open] = useState<Layer>(null);
  const [hint, setHint] = useState<string | null>(null);
  const [keypad, setKeypad] = useState<{ callId: string; tones: string } | null>(null);
  const chosen = useRef<{ result: CallResult; over: CallResult | null } | null>(null);
  const settled = useSettled(`${record.data.key} ${record.phase.is} ${call?.state ?? ''}`, now);

  const moves = recordMoves(record, session, m);
  const ofCall = callMoves(call, session, m);
  // What the agent has just chosen counts at once; the next snapshot says it too.
  if (chosen.current !== null && chosen.current.over !== record.result) chosen.current = null;
  const result = chosen.current?.result ?? selectedResult(record, session.allowances);
  const [, redraw] = useState(0);

  const key = record.data.key;
  const isKeypadOpen = keypad !== null && keypad.callId === call?.id && canTakeOrWait(ofCall.keypad);
  const useCall = (verb: 'answer' | 'hold' | 'retrieve' | 'release', event: Event) => {
    if (call !== null) orders.send({ type: 'UseCall', callId: call.id, verb }, event);
  };
  const chooseResult = (next: CallResult, event: Event) => {
    chosen.current = { result: next, over: record.result };
    redraw((count) => count + 1);
    orders.send({ type: 'ChooseResult', record: key, result: next }, event);
  };
  const dial = (event: Event) => {
    if (!canTake(moves.call) && !canTake(moves.callAgain)) return;
    orders.send(
      {
        type: 'DialRecord',
        record: key,
        number: record.data.phone,
        callerId: null,
        despite: [],
        reference: intents.newReference(),
      },
      event,
    );
  };
  const decline = (how: 'later' | 'dontCall', event: Event) => {
    if (!canTake(moves[how])) return;
    orders.send({ type: 'DeclineRecord', record: key, how, reference: intents.newReference() }, event);
  };
  const finish = (stop: boolean, event: Event) => {
    if (!canTake(moves.done)) return;
    if (result === null) return setHint(m.record.chooseFirst);
    orders.send({ type: 'FinishRecord', record: key, result, stop, reference: intents.newReference() }, event);
  };

  const take = (step: CardKey, event: Event) => {
    if (needsSettled(step) && !settled.check()) return;
    setHint(null);
    if (layer !== null && step.does !== 'position') open(null);
    switch (step.does) {
      case 'call':
        return dial(event);
      case 'openContact':
        return openContact?.(event);
      case 'decline':
        return open(layer !== 'decline' && (isOffered(moves.later) || isOffered(moves.dontCall)) ? 'decline' : null);
      case 'later':
      case 'dontCall':
        return decline(step.does, event);
      case 'answer':
        return canTake(ofCall.answer) ? useCall('answer', event) : undefined;
      case 'hold':
        if (canTake(ofCall.retrieve)) return useCall('retrieve', event);
        return canTake(ofCall.hold) ? useCall('hold', event) : undefined;
      case 'endCall':
        return canTake(ofCall.endCall) ? useCall('release', event) : undefined;
      case 'keypad':
        return call === null || !canTake(ofCall.keypad)
          ? setKeypad(null)
          : setKeypad(isKeypadOpen ? null : { callId: call.id, tones: '' });
      case 'tone':
        if (keypad === null || call === null || !canTake(ofCall.keypad)) return;
        setKeypad({ ...keypad, tones: keypad.tones + step.digit });
        return orders.send({ type: 'SendTones', callId: call.id, digits: step.digit }, event);
      case 'result': {
        const next = session.allowances.callResults[step.index];
        return next === undefined ? undefined : chooseResult(next, event);
      }
      case 'done':
      case 'doneAndStop':
        return finish(step.does === 'doneAndStop', event);
      case 'position':
      case 'help':
        return open(layer === step.does ? null : step.does);
      case 'getRecord':
      case 'ok':
      case 'escape':
        return;
    }
  };

  return {
    call,
    moves,
    callMoves: ofCall,
    result,
    orders,
    hasKeys: singleKeys,
    isSettled: settled.isSettled,
    isKeypadOpen,
    tones: keypad?.tones ?? '',
    layer,
    hint,
    open,
    chooseResult,
    take,
    enterNeverDials: () => setHint(singleKeys ? m.record.enterNeverDials : m.record.enterNeverDialsNoKeys),
  };
}

const canTakeOrWait = (move: CallMoves['keypad']): boolean => move !== 'absent';
