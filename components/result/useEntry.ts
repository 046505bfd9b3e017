import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { CallResult } from '../../lib/session/callResult';
import type { RecordInHand } from '../../lib/session/record';
import { selectedResult } from '../../lib/session/selectors';
import type { SessionIntents } from '../intents';
import { useChoice } from '../shared/useChoice';
import { type Failure, type Orders, useOrders } from '../shared/useOrders';
import { type Drafts, useDrafts } from './useDrafts';

/** What the agent enters about a record, and the fields that it is entered in. */
export interface Entry {
  result: CallResult | null;
  /** Grows with each result that is chosen by searching: an Enter pressed twice is no *Done*. */
  found: number;
  disposition: string | null;
  /** *Done* was refused for want of one. */
  isDispositionMissing: boolean;
  /** Grows each time that something was refused for a field's sake. */
  fieldsRefused: number;
  drafts: Drafts;
  /** Why what was typed last could not be kept. */
  failure: Failure | null;
  noteField: RefObject<HTMLTextAreaElement | null>;
  /** The note is to get the focus as soon as it is there. */
  isNoteWanted: RefObject<boolean>;
  findField: RefObject<HTMLInputElement | null>;
  dispositionField: RefObject<HTMLElement | null>;
  doNotCallButton: RefObject<HTMLButtonElement | null>;
  chooseResult(result: CallResult, event: Event): void;
  findResult(result: CallResult, event: Event): void;
  /** Null: none. */
  chooseDisposition(code: string | null, event: Event): void;
  writeNote(note: string, event: Event): void;
  goToNote(): void;
  /** Null: as the dialer has it. */
  editField(field: string, value: string | null, event: Event): void;
  saveFields(event: Event): void;
}

interface Surroundings {
  record: RecordInHand;
  session: OpenSession;
  intents: SessionIntents;
  orders: Orders;
}

export function useEntry({ record, session, intents, orders }: Surroundings): Entry {
  const { key } = record.data;
  const chosen = useChoice(record.result);
  const disposition = useChoice(record.disposition);
  // Apart from the others: a key typed into a field takes no reason away that stands beside a button.
  const typing = useOrders(intents);
  const drafts = useDrafts();
  const [found, setFound] = useState(0);
  const [missed, setMissed] = useState(false);
  const [fieldsRefused, setFieldsRefused] = useState(0);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const isNoteWanted = useRef(false);
  const findField = useRef<HTMLInputElement>(null);
  const dispositionField = useRef<HTMLElement>(null);
  const doNotCallButton = useRef<HTMLButtonElement>(null);
  const { failure } = orders;
  const refusal = failure !== null && 'refusal' in failure ? failure.refusal : null;
  useLayoutEffect(() => {
    if (refusal === 'fieldsWrong') setFieldsRefused((count) => count + 1);
    if (refusal !== 'dispositionMissing') return;
    setMissed(true);
    dispositionField.current?.focus();
  }, [failure]);
  const chooseResult = (result: CallResult, event: Event) => {
    chosen.choose(result);
    orders.send({ type: 'ChooseResult', record: key, result }, event);
  };
  return {
    result: selectedResult({ ...record, result: chosen.value }, session.allowances),
    found,
    disposition: disposition.value,
    isDispositionMissing: missed && disposition.value === null,
    fieldsRefused,
    drafts,
    failure: typing.failure,
    noteField,
    isNoteWanted,
    findField,
    dispositionField,
    doNotCallButton,
    chooseResult,
    findResult(result, event) {
      setFound(found + 1);
      chooseResult(result, event);
    },
    chooseDisposition(code, event) {
      disposition.choose(code);
      if (refusal === 'dispositionMissing') orders.forget();
      typing.send({ type: 'ChooseDisposition', record: key, disposition: code }, event);
    },
    goToNote() {
      isNoteWanted.current = noteField.current === null;
      noteField.current?.focus();
    },
    writeNote: (note, event) => typing.send({ type: 'WriteNote', record: key, note }, event),
    editField: (field, value, event) => typing.send({ type: 'EditField', record: key, field, value }, event),
    saveFields(event) {
      drafts.flush();
      orders.send({ type: 'SaveFields', record: key, reference: intents.newReference() }, event);
    },
  };
}

type Phase = RecordInHand['phase']['is'];

/** From the call on, until the record is on its way out (RES-2). */
export const isEntering = (phase: Phase): boolean => ['dialing', 'looking', 'onCall', 'ended'].includes(phase);

/** A note can be written now: it goes along with the result, or with the callback that postpones the record (CB-10). */
export const hasNote = ({ phase, callback }: RecordInHand, { policy }: OpenSession): boolean =>
  policy.noteKey !== '' && (isEntering(phase.is) || (phase.is === 'preview' && callback !== null));
