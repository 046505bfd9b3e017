import type { CallResult } from './callResult';
import type { NotReadyReason, OfferedStates } from './channel';

/** The agent as the dialer names them. */
export interface Agent {
  /** The dialer's login code; also the key under which this device keeps the agent's own data. */
  id: string;
  userName: string;
  firstName: string;
  lastName: string;
  /** Null until one is known. */
  place: string | null;
}

/** What the server's options and privileges allow, parsed. A privilege that is missing allows. */
export interface Allowances {
  /** Call results in the server's order. */
  callResults: readonly CallResult[];
  /** The result selected at first; null: the record's own, else Unknown. */
  preselectedResult: CallResult | null;
  notReadyReasons: readonly NotReadyReason[];
  offeredStates: OfferedStates;
  /** How long an interaction preview waits for its answer, in milliseconds. */
  alertTime: number;
  /** Calls that arrive are answered without *Accept* (AUTO-5). */
  answersCalls: boolean;
  /** Records that arrive are accepted without *Accept*. */
  acceptsPreviews: boolean;
  /** How long a timed preview waits before it dials, in milliseconds; null: previews are not timed (PULL-10). */
  timedPreview: number | null;
  /** Most previews open at once; null: no limit. */
  mostPreviews: number | null;
  canUseOutbound: boolean;
  canUsePushPreview: boolean;
  canGetNextRecord: boolean;
  canRejectRecord: boolean;
  canCancelRecord: boolean;
  /** Dial another number of the contact, and one that the agent types. */
  canDialOtherNumber: boolean;
  canDialNewNumber: boolean;
  canMakeCall: boolean;
  canSendDtmf: boolean;
  /** Digits and signs kept in a dialed number. */
  dialableCharacters: string;
}
