import type { RecordData, RecordKey } from './record';
import type { Target } from './target';

/** The dialer's own states of a call. `ringing` only for calls that arrive. */
export type CallState = 'dialing' | 'ringing' | 'established' | 'held' | 'released' | 'completed';

/** Recording is audio: how that of a call stands (CALL-3). */
export type Recording = 'off' | 'on' | 'paused';

export const recordingVerbs = ['start-recording', 'pause-recording', 'resume-recording', 'stop-recording'] as const;
export type RecordingVerb = (typeof recordingVerbs)[number];

/** What brings somebody else to a call, in a single step or by a consultation first (CALL-2). None of them is ever sent twice (RES-5). */
export const reachVerbs = [
  'single-step-transfer',
  'single-step-conference',
  'initiate-transfer',
  'initiate-conference',
] as const;
export type ReachVerb = (typeof reachVerbs)[number];

/** What is done between a consultation and the call that it is about. None of them is ever sent twice. */
export const consultationVerbs = [
  'complete-transfer',
  'complete-conference',
  'alternate',
  'merge',
  'reconnect',
] as const;
export type ConsultationVerb = (typeof consultationVerbs)[number];

/** What the agent can ask of a call in this version; offered only when the call's capabilities name it. */
export type CallVerb =
  | 'answer'
  | 'hold'
  | 'retrieve'
  | 'release'
  | 'clear'
  | 'redirect'
  | 'send-dtmf'
  | 'complete'
  | 'delete-from-conference'
  | RecordingVerb
  | ReachVerb
  | ConsultationVerb;

/** The dialer's own roles of who is on a call. `observer`: somebody who listens in. */
export type PartyRole = 'origination' | 'destination' | 'newParty' | 'observer' | 'unknown';

/** Somebody on a call beside the agent. */
export interface Party {
  number: string;
  role: PartyRole;
}

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
  /** Who is on the line beside the agent; missing: the dialer names nobody. */
  parties?: readonly Party[];
  /** The call that this one is a consultation about. */
  parentId?: string;
  /** Missing: it was never recorded. */
  recording?: Recording;
  /** Another agent has sent this call here, or consults here: by the name that they have. It brings no record (its own agent has that). */
  sentBy?: string;
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
  /** A consultation, or another agent's call: it was sent here, or was internal and of no campaign. It brings no record, as its own agent has that. */
  foreign?: true;
  /** The agent has rejected it. */
  rejected?: true;
  /** The dialer's words of a fault that hit this call. */
  fault: string | null;
  /** The verb that was sent and not yet reflected. */
  asked: CallVerb | null;
  /** When a verb was last sent; missing: never. */
  askedAt?: number;
  /** The last verb that failed, with the dialer's words; cleared by the next one. `isUnknown`: no answer came, so it may have been done (LIVE-3). */
  problem: { verb: CallVerb; detail: string | null; isUnknown?: true } | null;
  /** Where the call goes with the verb that was asked, or went: for a transfer that may have been made, and the name of who was reached. */
  reaching?: { verb: ReachVerb; target: Target };
  /**
   * Dialer and device disagree about this call while the line was never lost. `unknown`: the dialer's account does not name it.
   * `unannounced`: only the account names it, no event ever did.
   */
  ghost?: 'unknown' | 'unannounced';
  /** When an account of the dialer first did not name it, on a line that was never lost. */
  missedAt?: number;
  /** The dialer has refused something for it, or the line was lost, since it last spoke of it: an account that does not name it ends it. */
  doubtful?: true;
}

const recordingSet: ReadonlySet<string> = new Set(recordingVerbs);
export const isRecordingVerb = (verb: CallVerb): verb is RecordingVerb => recordingSet.has(verb);

const sentOnce: ReadonlySet<string> = new Set([...reachVerbs, ...consultationVerbs, 'delete-from-conference']);
/** It is never sent twice (RES-5): when its outcome is unknown, that is said. */
export const isSentOnce = (verb: CallVerb): boolean => sentOnce.has(verb);

/** Something that is never sent twice was sent, and is not reflected yet: another tab, clicked a moment later, sends nothing more. */
export const isUnderWay = ({ asked }: Call): boolean => asked !== null && isSentOnce(asked);

/** It takes the call out of the agent's hands, and is reflected by the end of the call alone. */
export const isTransfer = (verb: CallVerb | null): boolean =>
  verb === 'single-step-transfer' || verb === 'complete-transfer';
