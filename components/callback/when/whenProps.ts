import type { Language } from '../../../lib/i18n/language';
import type { CallbackCheck, CallbackDraft } from '../../../lib/session/callback';
import type { RecordNumber } from '../../../lib/session/record';
import type { EntryFault } from '../callbackFault';

/** Date, time and clock of a callback, as the card hands them to the part that draws them. */
export interface WhenProps {
  language: Language;
  entry: CallbackDraft;
  check: CallbackCheck;
  /** The number that is to be called: its clock and its dial hours count. */
  number: RecordNumber;
  /** The minute that has begun, in milliseconds of this device's clock. */
  now: number;
  /** It is a callback, and not only what one would be made from. */
  isOn: boolean;
  /** What is wrong, wherever it stands. */
  fault: EntryFault | null;
  warning: string | null;
  /** Something was typed a moment ago: nothing is said of it yet. */
  isTyping: boolean;
  /** The agent is on the card: the focus is never taken from the CRM. */
  takesFocus: boolean;
  /** Grows when the agent is to be shown what is wrong. */
  asked: number;
  change(change: Partial<CallbackDraft>, event: Event, isTyping?: boolean): void;
  /** A quick choice was made: the next step is to schedule it. */
  goOn(): void;
}
