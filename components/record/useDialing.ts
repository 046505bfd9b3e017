import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { chosenNumber, numbersOf } from '../../lib/session/numbers';
import type { Objection } from '../../lib/session/objections';
import type { CallerId } from '../../lib/session/policy';
import type { RecordInHand, RecordNumber } from '../../lib/session/record';
import type { SessionIntents } from '../intents';
import { isMarkedHere } from '../result/marks';
import { useChoice } from '../shared/useChoice';
import type { Orders } from '../shared/useOrders';
import { useWords } from '../shared/words';
import { callerIdsOf, objectionText, obstacleTo, shownCallerId } from './dialing';
import { minute } from './minute';

/** The number that *Call* dials, what it shows the contact, and what stands in the way. */
export interface Dialing {
  numbers: readonly RecordNumber[];
  target: RecordNumber;
  /** What speaks against the target, in words. */
  objection: string | null;
  /** The administrator refuses it. */
  isRefused: boolean;
  /** The agent has pressed *Call* in spite of an objection, and is asked once more. */
  isWarned: boolean;
  callerIds: readonly CallerId[];
  callerId: CallerId | null;
  callerIdField: RefObject<HTMLSelectElement | null>;
  /** Changes with everything that the agent did not choose here and a call depends on. */
  content: string;
  choose(number: RecordNumber, event: Event): void;
  chooseCallerId(number: string, event: Event): void;
  /** What speaks against a number now. */
  objectionsTo(number: RecordNumber): readonly Objection[];
  /** Why a number cannot be dialed at all now; null: it can, or after a warning. */
  refusalOf(number: RecordNumber): string | null;
  /** Dials the target, or the number that is named; shows what stands in the way instead. */
  call(event: Event, number?: RecordNumber): void;
  callAnyway(event: Event): void;
  /** Shows what stands in the way of a number that was to be dialed from the page. */
  show(phone: string): void;
  dropWarning(): void;
}

interface Surroundings {
  record: RecordInHand;
  session: OpenSession;
  intents: SessionIntents;
  orders: Orders;
  /** A sentence beside the buttons; null: it no longer holds. */
  say(text: string | null): void;
}

export function useDialing({ record, session, intents, orders, say }: Surroundings): Dialing {
  const words = useWords();
  const at = minute.value;
  const key = record.data.key;
  const choice = useChoice(record.chosen);
  const target = chosenNumber({ ...record, chosen: choice.value });
  const mayOther = session.allowances.canDialOtherNumber;
  const numbers = numbersOf(record).filter((number) => mayOther || number === record.data || number.unlisted);
  const ids = callerIdsOf(session, record);
  const chosenId = useChoice(ids?.chosen ?? null);
  const callerId = ids === null ? null : shownCallerId(ids, chosenId.value);
  const callerIdField = useRef<HTMLSelectElement | null>(null);
  const { objections, isRefused } = obstacleTo(target, record, session, at);
  const [warned, warn] = useState<string | null>(null);
  // A warning is about one number, one phase and what was said then; whatever else comes is said anew.
  const about = JSON.stringify([target.phone, record.phase.is, objections]);
  const isWarned = warned === about && objections.length > 0 && !isRefused;

  const pick = (number: RecordNumber) => choice.choose(number === record.data ? null : number.phone);
  const choose = (number: RecordNumber, event: Event) => {
    if (number.phone === target.phone) return;
    pick(number);
    orders.send({ type: 'ChooseNumber', record: key, number: number.phone }, event);
  };
  /** Whether something stands in the way of a number; it is shown. */
  const isStopped = (number: RecordNumber): boolean => {
    const obstacle = obstacleTo(number, record, session, at);
    if (obstacle.isRefused) return true;
    if (ids !== null && callerId === null) {
      say(words.m.refusals.callerIdMissing);
      callerIdField.current?.focus();
      return true;
    }
    if (obstacle.objections.length === 0) return false;
    warn(JSON.stringify([number.phone, record.phase.is, obstacle.objections]));
    return true;
  };
  const send = (number: RecordNumber, despite: Dialing['isWarned'], event: Event) =>
    orders.send(
      {
        type: 'DialRecord',
        record: key,
        number: number.phone,
        callerId: callerId?.number ?? null,
        despite: despite ? objections : [],
        reference: intents.newReference(),
      },
      event,
    );
  return {
    numbers,
    target,
    // What the agent has marked says so itself.
    objection: isMarkedHere(target, record) ? null : objectionText(objections, target, at, words),
    isRefused,
    isWarned,
    callerIds: ids?.choices ?? [],
    callerId,
    callerIdField,
    content: JSON.stringify([
      numbers.map(({ phone }) => phone),
      ids?.choices.map(({ number }) => number) ?? [],
      choice.foreign,
      chosenId.foreign,
      isWarned,
    ]),
    choose,
    chooseCallerId(number, event) {
      chosenId.choose(number);
      say(null);
      orders.send({ type: 'ChooseCallerId', campaign: record.data.campaign, number }, event);
    },
    objectionsTo: (number) => obstacleTo(number, record, session, at).objections,
    refusalOf(number) {
      const obstacle = obstacleTo(number, record, session, at);
      return obstacle.isRefused ? objectionText(obstacle.objections, number, at, words) : null;
    },
    call(event, number = target) {
      choose(number, event);
      if (!isStopped(number)) send(number, false, event);
    },
    callAnyway(event) {
      if (isWarned && (ids === null || callerId !== null)) send(target, true, event);
    },
    show(phone) {
      const number = numbers.find((number) => number.phone === phone);
      if (number === undefined) return;
      pick(number);
      isStopped(number);
    },
    dropWarning: () => warn(null),
  };
}
