import type { RecordCallback, SentCallback } from './callback';
import type { CallResult } from './callResult';
import type { ChannelName } from './channel';
import type { DoNotCallMark } from './doNotCall';
import type { Refusal } from './orders';

/** Names one record in hand: application id and record handle, as handles are unique within one application only. */
export type RecordKey = string;

export const recordKey = (applicationId: string, handle: string): RecordKey => `${applicationId}/${handle}`;

/** One pair of user data as the dialer typed it; it goes back with the call in the same type. */
export interface DataPair {
  key: string;
  type: 'str' | 'int';
  value: string;
}

/** What the dialer says of a record. Values from the calling list stay text; they are shown, never run. */
export interface RecordData {
  key: RecordKey;
  /** As the dialer wrote it: decimal, or hexadecimal text on some servers. Compared as text. */
  handle: string;
  applicationId: string;
  campaign: string;
  callingList: string;
  /** The number that the system chose. */
  phone: string;
  /** Phone type of the calling list: 1 home, 2 direct business, 3 business with extension, 4 mobile, 5 vacation… */
  phoneType: number | null;
  chainId: string | null;
  attempts: number | null;
  /** The result of the attempt before; null when there was none. */
  lastResult: CallResult | null;
  /** IANA name or abbreviation as the dialer wrote it. */
  timeZoneName: string | null;
  /** Seconds east of UTC. */
  timeZoneOffset: number | null;
  /** Seconds after midnight in the contact's time zone. */
  dialHours: { from: number; until: number } | null;
  /** How it came; decides Origin. */
  origin: 'pull' | 'push' | 'callback' | 'personalCallback' | 'campaignCall';
  /** Every field of the calling list that is not the dialer's own, in the server's order. */
  fields: readonly { name: string; value: string }[];
  /** The pairs that go with a call so that the dialer recognises it. */
  attached: readonly DataPair[];
}

/**
 * One number of the contact. The record has one itself; the others of its chain have a handle, dial hours and results of their own,
 * and go with a call under their own handle (PULL-9).
 */
export type RecordNumber = Pick<
  RecordData,
  | 'handle'
  | 'phone'
  | 'phoneType'
  | 'callingList'
  | 'attempts'
  | 'lastResult'
  | 'timeZoneName'
  | 'timeZoneOffset'
  | 'dialHours'
  | 'attached'
> & {
  /** Typed by the agent, and not (yet) named by the dialer: it goes under the record's own handle. */
  unlisted?: true;
};

/**
 * What is known of the contact's other numbers. `unasked`: the agent may not dial them, or the record has no chain. `asked`: `named` are
 * the handles that this answer has named so far. `silent`: no answer in time, as some servers never give one.
 */
export type Chain =
  | { is: 'unasked' }
  | { is: 'asked'; reference: number; deadline: number; named?: readonly string[] }
  | { is: 'listed' }
  | { is: 'silent' }
  | { is: 'refused'; detail: string | null };

/** A number that the agent typed, on its way to the calling list. It is sent once (RES-5). `for`: what it will be used for when it is there. */
export interface NewNumber {
  for: NumberUse;
  number: string;
  phoneType: number | null;
  reference: number;
  deadline: number;
}

/**
 * The countdown of a timed preview (PULL-10). `running`: *Call* is dialed by itself at `until`, and the agent has held it back once, or
 * not. `missed`: that moment passed and nothing
 * was dialed; the agent's click is waited for.
 */
export type Timed = { is: 'running'; until: number; heldBack: boolean } | { is: 'missed'; because: MissedBecause };

/** Why a deadline did not dial: it was noticed too late, or *Call* would have been refused, for this reason. */
export type MissedBecause = 'late' | Refusal;

/** What a number of the contact is chosen for: the next call, or the callback (CB-2). */
export type NumberUse = 'call' | 'callback';

/** The two answers to an interaction preview. */
export type PreviewAnswer = 'accept' | 'reject';

/**
 * Why a record is being closed. `said`: disposition and note; `callback`: what is to be scheduled. Both are put together when the agent says
 * *Done*, as the rules for them may change meanwhile.
 */
export type Closing =
  | { how: 'later' }
  | { how: 'dontCall' }
  | { how: 'done'; result: CallResult; next: AfterClosing; said?: readonly DataPair[]; callback?: SentCallback }
  /** Called by nobody: its callback takes it to another time (CB-10). */
  | { how: 'postponed'; next: AfterClosing; said?: readonly DataPair[]; callback: SentCallback };

/** What comes after a record: the next one is asked for, the supply ends, or neither. */
export type AfterClosing = 'fetch' | 'stop' | 'rest';

/** What the dialer must have before a record is closed, in this order. */
export const saves = ['doNotCall', 'fields', 'callback'] as const;
export type Save = (typeof saves)[number];

/** How a call of this record ended. */
export interface EndedCall {
  number: string;
  /** `unknown`: nobody saw it end: it was gone when the line came back, or the dialer did not know it. `transfer`: it went to somebody else. */
  by: 'agent' | 'contact' | 'fault' | 'unknown' | 'transfer';
  /** Who has the call now, by name or number; there for `transfer` only. */
  transferredTo?: string;
  /** The dialer's own words of a fault. */
  fault: string | null;
  at: number;
  /** Milliseconds of conversation; 0 when nobody answered. */
  talked: number;
}

/**
 * Where the record stands.
 * `arriving`: a push preview that the agent has not taken; its alert ends at `until`, and `asked` is the answer on its way. `preview`: the
 * agent looks at it; with `timed` it is dialed by itself.
 * `dialing`: Call was clicked and no call is seen yet. `looking`: whether a call exists is unknown, the dialer is being asked
 * (LIVE-3): `looks` is how many answers showed none, only those after `countFrom` count, `askAt` is the next question, `detail` what
 * the dialer said that raised the doubt. `onCall`: `callId` names the call. `ended`: a call was made and is over. `closing`: a closing
 * request is on its way and `back` is where the record returns to when it is refused. `stopping`: the record is closed as soon as
 * `channels` are no longer Ready, so that nothing new slips in between (AUTO-7, PUSH-5). `saving`: what must be with the dialer before the
 * record is closed is on its way, under `reference`; `closeAs` is the reference of the closing request that follows.
 */
export type RecordPhase =
  | { is: 'arriving'; until: number; asked: PreviewAnswer | null; askedUntil: number | null }
  | { is: 'preview'; timed?: Timed }
  | { is: 'dialing'; number: string; reference: number; deadline: number; back: RestingPhase }
  | {
      is: 'looking';
      number: string;
      looks: number;
      countFrom: number;
      askAt: number;
      back: RestingPhase;
      detail?: string;
    }
  | { is: 'onCall'; number: string; callId: string }
  | { is: 'ended'; call: EndedCall }
  | {
      is: 'stopping';
      channels: readonly ChannelName[];
      closing: Closing;
      reference: number;
      deadline: number;
      back: RestingPhase;
    }
  | {
      is: 'saving';
      save: Save;
      closing: Closing;
      closeAs: number;
      reference: number;
      back: RestingPhase;
    }
  | { is: 'closing'; closing: Closing; reference: number; deadline: number; back: RestingPhase };

/** The phases in which the agent decides what comes next. A record that comes back to its preview is not dialed by itself again. */
export type RestingPhase = { is: 'preview' } | Extract<RecordPhase, { is: 'ended' }>;

/** The record is on its way out, and returns to `back` should that fail. */
export type FinishingPhase = Extract<RecordPhase, { back: RestingPhase; closing: Closing }>;

export const isFinishing = (phase: RecordPhase): phase is FinishingPhase =>
  phase.is === 'stopping' || phase.is === 'saving' || phase.is === 'closing';

/** Where a record returns to that leaves its preview, or its ended call, for now. */
export const resting = (phase: Extract<RecordPhase, { is: 'preview' | 'ended' }>): RestingPhase =>
  phase.is === 'preview' ? { is: 'preview' } : phase;

/** How a request about a record goes to the dialer: as the record came. */
export type RequestPath = 'voice' | 'topics';

export const pathOf = ({ interaction }: Pick<RecordInHand, 'interaction'>): RequestPath =>
  interaction === undefined ? 'voice' : 'topics';

/** Something about a record that the agent must read; it goes away with the next step. */
export type RecordProblem =
  | { is: 'callNotPlaced'; detail: string | null }
  | { is: 'closingRefused'; detail: string | null }
  | { is: 'closingNotSent' }
  | { is: 'answerFailed'; answer: PreviewAnswer; detail: string | null }
  /** The channels could not be set to Not Ready: the record was not finished, as the next one would have come. */
  | { is: 'notStopped'; detail: string | null }
  | { is: 'numberNotAdded'; number: string; detail: string | null }
  /** The dialer will not have the callback as it is (CB-7), or the fields; the record was not closed. */
  | { is: 'callbackRefused'; detail: string | null }
  | { is: 'fieldsRefused'; detail: string | null }
  | { is: 'doNotCallRefused'; detail: string | null };

export interface RecordInHand {
  data: RecordData;
  /** The interaction of the media channel that brought it; missing: it came by the voice channel. */
  interaction?: string;
  phase: RecordPhase;
  /** False after a restart, until an acknowledgement or an error about it arrives: no request asks the dialer for it. */
  verified: boolean;
  /** The dialer's own id of the last call, part of the request that closes the record. */
  callUuid: string | null;
  /** The contact's other numbers, in the order of the chain. */
  others: readonly RecordNumber[];
  chain: Chain;
  /** The number that *Call* dials; null: the one that the system chose. */
  chosen: string | null;
  adding: NewNumber | null;
  /** The call result that the agent has chosen. */
  result: CallResult | null;
  /** The code of the disposition that the agent has chosen (RES-2). */
  disposition: string | null;
  note: string;
  /** What the agent has written into fields and the dialer has not, by the field's key (RES-3). */
  edits: Readonly<Record<string, string>>;
  callback: RecordCallback | null;
  /** The call result that the dialer has acknowledged before the record is closed; missing: none. */
  toldResult?: CallResult;
  marks: readonly DoNotCallMark[];
  problem: RecordProblem | null;
  /** It is a preview that came by itself: neither *Get Record* nor *Accept* brought it. Forgotten with the browser's end. */
  unasked?: true;
  /** The dialer has taken it back while it was being called: it can be finished, and not called again. */
  withdrawn?: true;
  arrivedAt: number;
}
