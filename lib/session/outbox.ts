import type { Closing, RecordKey } from './record';

/** What closes a record on the wire. All three are harmless when repeated for the same handle (RES-5). */
export type ClosingRequest = 'RecordProcessed' | 'RecordReject' | 'RequestRecordCancel';

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

export interface OutboxItem {
  /** `GSW_REFERENCE_ID`, made where the agent clicked. */
  reference: number;
  request: ClosingRequest;
  closing: Closing;
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
