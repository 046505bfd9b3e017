import type { Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { consultationOf } from '../../lib/session/consultations';
import type { RecordInHand } from '../../lib/session/record';
import { callOf } from '../../lib/session/selectors';
import { inHand } from '../arrival/arrivals';
import { besideConsultation } from '../call/lineMoves';
import { useLine } from '../call/useLine';
import { useScheduling } from '../callback/useScheduling';
import type { SessionIntents } from '../intents';
import { hasNote, useEntry } from '../result/useEntry';
import { useOrders } from '../shared/useOrders';
import { useSettled } from '../shared/useSettled';
import { useWords } from '../shared/words';
import { type CardStep, needsSettled } from './cardKeys';
import type { CardWork, Layer } from './cardWork';
import type { AskedDial } from './dialing';
import { type CallMoves, callMoves, canTake, isOffered, type RecordMoves, recordMoves } from './moves';
import { useDialing } from './useDialing';
import { useNewNumber } from './useNewNumber';

interface Surroundings {
  record: RecordInHand;
  session: OpenSession;
  intents: SessionIntents;
  singleKeys: boolean;
  now(): number;
  openContact?: ((event: Event) => void) | null;
  /** Shows another record in hand. */
  pick?: ((record: string) => void) | undefined;
  /** A number that was to be dialed from the page and has something against it. */
  asked?: Signal<AskedDial | null> | undefined;
}

export function useCardWork(surroundings: Surroundings): CardWork {
  const { record, session, intents, singleKeys, now, openContact, pick, asked } = surroundings;
  const { m, keys } = useWords();
  const orders = useOrders(intents);
  const call = callOf(session.calls, record);
  const [layer, open] = useState<Layer>(null);
  const [hint, setHint] = useState<string | null>(null);
  const [keypad, setKeypad] = useState<{ callId: string; tones: string } | null>(null);
  const entry = useEntry({ record, session, intents, orders });
  const dialing = useDialing({ record, session, intents, orders, say: setHint });
  const newNumber = useNewNumber(record, session, intents);
  const scheduling = useScheduling(record, session, intents);
  const consultation = call === null ? null : consultationOf(session.calls, call);
  const [isReaching, setReaching] = useState(false);
  const content = [
    record.data.key,
    record.phase.is,
    call?.state ?? '',
    entry.found,
    layer === 'doNotCall',
    dialing.content,
    scheduling.isOpen,
    isReaching,
    consultation?.id ?? '',
    consultation?.state ?? '',
    call?.ghost ?? '',
  ].join(' ');
  const settled = useSettled(content, now);
  const line = useLine({ call, record, session, intents, orders, settled, hasKeys: singleKeys });
  const isPanelOpen = line?.reaching.isOpen ?? false;
  useLayoutEffect(() => setReaching(isPanelOpen), [isPanelOpen]);
  const request = asked?.value ?? null;
  useEffect(() => {
    if (!asked || request?.record !== record.data.key) return;
    asked.value = null;
    dialing.show(request.number);
  }, [request]);

  const moves = recordMoves(record, session, m);
  const ofCall = besideConsultation(line, callMoves(call, session, m));

  const key = record.data.key;
  const isKeypadOpen = keypad !== null && keypad.callId === call?.id && canTakeOrWait(ofCall.keypad);
  const useCall = (verb: 'answer' | 'hold' | 'retrieve' | 'release', event: Event) => {
    if (call !== null) orders.send({ type: 'UseCall', callId: call.id, verb }, event);
  };
  const { result } = entry;
  const chooseResult: CardWork['chooseResult'] = (next, event) => {
    // A choice answers *Choose a result first*, however it is made.
    setHint(null);
    entry.chooseResult(next, event);
  };
  const canDial = canTake(moves.call) || canTake(moves.callAgain);
  const decline = (how: 'later' | 'dontCall', event: Event) => {
    if (!canTake(moves[how])) return;
    orders.send({ type: 'DeclineRecord', record: key, how, reference: intents.newReference() }, event);
  };
  const finish = (stop: boolean, event: Event) => {
    if (!canTake(moves.done)) return;
    entry.drafts.flush();
    if (result === null) return setHint(m.record.chooseFirst);
    if (scheduling.isInTheWay()) return;
    orders.send({ type: 'FinishRecord', record: key, result, stop, reference: intents.newReference() }, event);
  };

  const postpone = (event: Event) => {
    if (!canTake(moves.postpone) || scheduling.draft === null) return;
    entry.drafts.flush();
    if (scheduling.isInTheWay()) return;
    orders.send({ type: 'PostponeRecord', record: key, stop: false, reference: intents.newReference() }, event);
  };

  const take = (step: CardStep, event: Event) => {
    if (needsSettled(step) && !settled.check()) return;
    setHint(null);
    if (layer !== null && step.does !== 'position') open(null);
    switch (step.does) {
      case 'call':
        return canDial && !dialing.isWarned ? dialing.call(event) : undefined;
      case 'callNumber':
        return canDial ? dialing.call(event, step.number) : undefined;
      case 'callAnyway':
        return canDial ? dialing.callAnyway(event) : undefined;
      case 'number': {
        const number = dialing.numbers[step.index];
        return number === undefined ? undefined : dialing.choose(number, event);
      }
      case 'record':
        return pick?.(neighbour(inHand(session), key, step.step));
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
      case 'transfer':
        if (line === null || !canTake(line.reaching.move)) return;
        if (scheduling.isOpen) scheduling.open(false);
        return line.reaching.open(!isPanelOpen);
      case 'recording':
        return line?.setRecording(event);
      case 'tone':
        if (keypad === null || call === null || !canTake(ofCall.keypad)) return;
        setKeypad({ ...keypad, tones: keypad.tones + step.digit });
        return orders.send({ type: 'SendTones', callId: call.id, digits: step.digit }, event);
      case 'result': {
        const next = session.allowances.callResults[step.index];
        return next === undefined ? undefined : chooseResult(next, event);
      }
      case 'callback':
        if (isPanelOpen) line?.reaching.open(false);
        return scheduling.move === null ? scheduling.open(!scheduling.isOpen) : undefined;
      case 'postpone':
        return postpone(event);
      case 'done':
      case 'doneAndStop':
        return finish(step.does === 'doneAndStop', event);
      case 'note':
        if (!hasNote(record, session)) return;
        // It stands in the note's place.
        setKeypad(null);
        return entry.goToNote();
      case 'findResult':
        return entry.findField.current?.focus();
      case 'markDoNotCall': {
        const { scope, number } = step;
        const reference = intents.newReference();
        return orders.send({ type: 'MarkDoNotCall', record: key, scope, number, reference }, event);
      }
      case 'position':
      case 'help':
        return open(layer === step.does ? null : step.does);
      case 'accept':
      case 'reject':
      case 'getRecord':
      case 'ok':
      case 'escape':
        return;
    }
  };

  return {
    call,
    line,
    moves,
    callMoves: ofCall,
    entry,
    result,
    orders,
    dialing,
    scheduling,
    newNumber: session.allowances.canDialNewNumber && isOffered(canDialMove(moves)) ? newNumber : null,
    hasKeys: singleKeys,
    isSettled: settled.isSettled,
    isKeypadOpen,
    tones: keypad?.tones ?? '',
    layer,
    hint,
    open,
    chooseResult,
    take,
    askNumbers: (event) => orders.send({ type: 'ListNumbers', record: key, reference: intents.newReference() }, event),
    getRecord: (event) => {
      const { campaign } = record.data;
      orders.send({ type: 'GetRecord', campaign, reference: intents.newReference(), becomeReady: false }, event);
    },
    enterNeverDials: () => setHint(singleKeys ? m.record.enterNeverDials(keys.call) : m.record.enterNeverDialsNoKeys),
  };
}

const canDialMove = ({ call, callAgain }: RecordMoves) => (isOffered(call) ? call : callAgain);

/** The record in hand after or before this one. */
function neighbour(records: readonly RecordInHand[], key: string, step: 1 | -1): string {
  const index = records.findIndex(({ data }) => data.key === key);
  return records[(index + step + records.length) % records.length]?.data.key ?? key;
}

const canTakeOrWait = (move: CallMoves['keypad']): boolean => move !== 'absent';
