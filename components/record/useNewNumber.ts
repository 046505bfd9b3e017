import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dialableNumber, signNotKept } from '../../lib/crm/numberRegions';
import { plainSigns } from '../../lib/crm/phoneNumber';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { NumberUse, RecordInHand } from '../../lib/session/record';
import type { SessionIntents } from '../intents';
import { failureText, useOrders } from '../shared/useOrders';
import { useWords } from '../shared/words';

/** A number that the agent is typing for a record; it lasts as long as the card. */
export interface NewNumber {
  /** Null: the field is not open. */
  text: string | null;
  phoneType: number | null;
  /** What is typed, as it will be dialed; null where that is no number. */
  number: string | null;
  /** On its way to the calling list. */
  isAdding: boolean;
  /** What is wrong, beside the field. */
  problem: string | null;
  detail: string | null;
  open(isOpen: boolean): void;
  type(text: string): void;
  chooseType(type: number | null): void;
  add(event: Event): void;
}

/** @param use what the number is for: a number on its way for something else is none of this field's */
export function useNewNumber(
  record: RecordInHand,
  session: OpenSession,
  intents: SessionIntents,
  use: NumberUse = 'call',
): NewNumber {
  const { m } = useWords();
  const orders = useOrders(intents);
  const { problem } = record;
  const adding = record.adding?.for === use ? record.adding : null;
  const refused = problem?.is === 'numberNotAdded' ? problem : null;
  const [text, setText] = useState(adding?.number ?? refused?.number ?? null);
  const [phoneType, chooseType] = useState<number | null>(null);
  const [isTried, setTried] = useState(false);
  const before = useRef(adding);
  useLayoutEffect(() => {
    // Added: it stands among the numbers now. Refused: what was typed stays, to be corrected.
    if (before.current !== null && adding === null && refused === null) setText(null);
    before.current = adding;
  }, [adding]);

  const number = text === null ? null : dialableNumber(text, session.allowances.dialableCharacters);
  const refusedSign = text === null ? null : signNotKept(text, session.allowances.dialableCharacters);
  // What is only too short yet is said at *Add*; anything else is wrong already.
  const isBad =
    text !== null &&
    number === null &&
    (isTried || plainSigns(text).replace(/\D/g, '').length > 2 || /[^+*#\d\s(]/.test(plainSigns(text)));
  const isOfThis = refused !== null && refused.number === (number ?? text);
  const { failure } = orders;
  return {
    text,
    phoneType,
    number,
    isAdding: adding !== null,
    problem: isBad
      ? refusedSign === null
        ? m.refusals.badNumber
        : m.record.signNotKept(refusedSign)
      : failure !== null
        ? failureText(failure, m)
        : isOfThis
          ? m.record.problem.numberNotAdded
          : null,
    detail: !isBad && failure === null && isOfThis ? refused.detail : null,
    open(isOpen) {
      setText(isOpen ? '' : null);
      setTried(false);
      orders.forget();
    },
    type(next) {
      setText(next);
      setTried(false);
      orders.forget();
    },
    chooseType,
    add(event) {
      if (adding !== null || text === null) return;
      setTried(true);
      if (number === null) return;
      const reference = intents.newReference();
      orders.send({ type: 'AddNumber', for: use, record: record.data.key, number, phoneType, reference }, event);
    },
  };
}
