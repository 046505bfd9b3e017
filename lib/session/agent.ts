import type { CallResult } from './callResult';
import type { NotReadyReason } from './channel';

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
