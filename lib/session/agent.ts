import type { CallbackOwner } from './callback';
import type { CallResult } from './callResult';
import type { NotReadyReason, OfferedStates } from './channel';
import type { Treatment } from './outbox';

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
  /** Schedule a callback in a call and after it; before it; to a number that the agent types. */
  canReschedule: boolean;
  canRescheduleBeforeCall: boolean;
  canRescheduleOnNewNumber: boolean;
  /** Whom a callback can be for; never empty (CB-3). */
  callbackOwners: readonly CallbackOwner[];
  canMarkDoNotCall: boolean;
  canEditFields: boolean;
  /** Null: the dialer knows of no dispositions. */
  disposition: Dispositions | null;
  /** The treatment that is asked for when a record is processed; null: none. */
  treatment: Treatment | null;
  /** How a callback that has come due is to sound; null: as this device has it. */
  callbackBell: Bell | null;
  canMakeCall: boolean;
  canSendDtmf: boolean;
  /** Transfer and conference in a single step, and by a consultation first (CALL-2). */
  canTransfer: boolean;
  canConference: boolean;
  canConsult: boolean;
  /** Choose the caller ID that a target is shown. */
  canChooseTransferCallerId: boolean;
  canChooseConferenceCallerId: boolean;
  canChooseConsultationCallerId: boolean;
  canRecord: boolean;
  /** Digits and signs kept in a dialed number. */
  dialableCharacters: string;
}

/** Business outcomes beside the call result (`interaction.disposition.*`; RES-2). */
export interface Dispositions {
  /** The key that carries the choice. */
  key: string;
  isMandatory: boolean;
  /** In the server's order. */
  values: readonly { code: string; name: string }[];
}

/** A sound that the server names (`outbound-callback.ringing-bell`). */
export interface Bell {
  /** One of the server's aliases, or an address of a sound file. */
  sound: 'bell' | 'ring' | 'chord' | 'warning' | { url: string };
  /** How long it goes on, in milliseconds; 0: once; null: until it is answered. */
  duration: number | null;
}
