import type { Call } from '../../lib/session/call';
import type { CallResult } from '../../lib/session/callResult';
import type { Line } from '../call/useLine';
import type { Scheduling } from '../callback/useScheduling';
import type { Entry } from '../result/useEntry';
import type { Orders } from '../shared/useOrders';
import type { CardStep } from './cardKeys';
import type { CallMoves, RecordMoves } from './moves';
import type { Dialing } from './useDialing';
import type { NewNumber } from './useNewNumber';

/** A part of the card that opens over it. */
export type Layer = 'decline' | 'afterRecord' | 'doNotCall' | 'position' | 'result' | 'records' | 'help' | null;

/** A card at work: what can be done, what is open, and the one way to do any of it, by key or by click. */
export interface CardWork {
  call: Call | null;
  /** The call with all that hangs on it; null where there is none. */
  line: Line | null;
  moves: RecordMoves;
  callMoves: CallMoves;
  /** What is entered about the record. */
  entry: Entry;
  result: CallResult | null;
  orders: Orders;
  dialing: Dialing;
  /** Null: the agent may not dial a number that the contact has given. */
  newNumber: NewNumber | null;
  scheduling: Scheduling;
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
  take(step: CardStep, event: Event): void;
  /** Asks the dialer once more for the contact's other numbers. */
  askNumbers(event: Event): void;
  /** Asks for one more record of the same campaign. */
  getRecord(event: Event): void;
  enterNeverDials(): void;
}
