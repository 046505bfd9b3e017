import type { SentCallback } from './callback';
import type { CallResult } from './callResult';
import type { MarkScope } from './doNotCall';
import type { Closing, DataPair, RecordKey } from './record';

/** What closes a record on the wire. */
export type ClosingRequest = 'RecordProcessed' | 'RecordReject' | 'RequestRecordCancel';

/**
 * A request about a record, with what only it says. All of them are harmless when repeated for the same handle (RES-5).
 * `ScheduledRecordReschedule` moves a callback that has come due, `RecordReschedule` any other record (protocol notes, section 10).
 */
export type RecordRequest =
  | {
      request: ClosingRequest;
      closing: Closing;
      /** What goes along with the result: disposition, note, and fields that the dialer has not acknowledged. */
      pairs: readonly DataPair[];
      treatment: Treatment | null;
    }
  /** `result`: missing leaves the one that the dialer has. */
  | { request: 'UpdateCallCompletionStats'; result?: CallResult; pairs: readonly DataPair[] }
  | { request: 'RecordReschedule' | 'ScheduledRecordReschedule'; callback: SentCallback }
  | { request: 'DoNotCall'; scope: MarkScope };

/** What becomes of a record when it is processed, where the server's options name it (`outbound.treatment-mode`). */
export type Treatment = 'campaign' | 'personal';

/** The facts of a record that a request about it must carry; kept with the request, as the record may be gone by then. */
export interface RecordAddress {
  /** Of the record in hand; handle, list and phone are those of the number that was called. */
  key: RecordKey;
  handle: string;
  applicationId: string;
  campaign: string;
  callingList: string;
  phone: string;
  /** The contact by its chain, which may come anew under another number's handle; missing where the record has none. */
  chainId?: string;
  /** Contact's name or number, for *sent, not confirmed*. */
  contact: string;
}

/**
 * Where a request stands.
 * `waiting`: to be sent as soon as the line is up. `sent`: on its way; unanswered. `unconfirmed`: no answer in time: shown
 * until it is answered or dismissed; sent again only after a lost connection.
 */
export type OutboxStatus = 'waiting' | 'sent' | 'unconfirmed';

export type OutboxItem = RecordRequest & Sending;

/** A request that closes a record; all others come before one. */
export type ClosingItem = Extract<OutboxItem, { closing: Closing }>;
export type SavingItem = Exclude<OutboxItem, ClosingItem>;

export const isClosing = (item: OutboxItem): item is ClosingItem => 'closing' in item;

/** A request on its way. */
export interface Sending {
  /** `GSW_REFERENCE_ID`, made where the agent clicked. */
  reference: number;
  record: RecordAddress;
  /** The interaction that brought the record: the request goes by the media topics, and the interaction is completed after it. */
  interaction?: string;
  /** The call that the record was worked on, for the dialer's reports. */
  callUuid: string | null;
  status: OutboxStatus;
  /** How often it was sent. The first plus at most three. */
  sends: number;
  askedAt: number;
  /** When a waiting request may be sent, or a sent one counts as unconfirmed. */
  deadline: number;
  /** False once a record with the same handle has arrived anew: it is never sent again. */
  repeatable: boolean;
}

/** RES-5: sent again at most three times. */
export const mostSends = 4;
