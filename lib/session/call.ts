import type { RecordData, RecordKey } from './record';

/** The dialer's own states of a call. `ringing` only for calls that arrive. */
export type CallState = 'dialing' | 'ringing' | 'established' | 'held' | 'released' | 'completed';

/** What the agent can ask of a call in this version; offered only when the call's capabilities name it. */
export type CallVerb = 'answer' | 'hold' | 'retrieve' | 'release' | 'redirect' | 'send-dtmf' | 'complete';

/** A call as the dialer describes it. */
export interface CallReport {
  id: string;
  /** The id that this call had before, when the dialer changed it. */
  previousId: string | null;
  state: CallState;
  type: 'inbound' | 'outbound' | 'internal' | 'consult' | 'unknown';
  /** The other party's number. */
  number: string;
  capabilities: readonly string[];
  /** The record named in the call's user data. */
  record: RecordKey | null;
  /** The campaign named in its user data; missing: none. */
  campaign?: string;
  /** The whole record out of its user data; missing: they name none, as while a contact is still being called (AUTO-2). */
  data?: RecordData;
}

export interface Call extends CallReport {
  /** The dialer's id of the whole conversation, for its reports. */
  uuid: string | null;
  /** When this state began, and when the call was first seen, in milliseconds of this device's clock. */
  since: number;
  seenAt: number;
  /** When the contact answered; null before. */
  establishedAt: number | null;
  /** It arrived: this device saw it ring, or connected before anybody dialed here. */
  arrived?: true;
  /** The agent has rejected it. */
  rejected?: true;
  /** The dialer's words of a fault that hit this call. */
  fault: string | null;
  /** The verb that was sent and not yet reflected. */
  asked: CallVerb | null;
  /** The last verb that failed, with the dialer's words; cleared by the next one. */
  problem: { verb: CallVerb; detail: string | null } | null;
}
