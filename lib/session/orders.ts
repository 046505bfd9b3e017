import type { ConsultationVerb, ReachVerb, RecordingVerb } from './call';
import type { CallbackDraft } from './callback';
import type { CallResult } from './callResult';
import type { AfterRecord, ChannelName, ChannelTarget } from './channel';
import type { MarkScope } from './doNotCall';
import type { Objection } from './objections';
import type { NumberUse, PreviewAnswer, RecordKey } from './record';
import type { Target } from './target';

/**
 * What an agent can order. Orders may be refused, with a reason that the agent can read.
 * `reference` is a positive 31-bit number made where the agent clicked: the same click twice carries the same number and
 * counts once.
 */
export type AgentOrder =
  | { type: 'SignIn' }
  | { type: 'ChoosePlace'; place: string }
  /** `finish` and `giveBack` sign out as soon as nothing is in hand any more (SES-6). */
  | { type: 'SignOut'; inHand: 'ask' | 'finish' | 'giveBack' }
  /** The agent stays after all. */
  | { type: 'StaySignedIn' }
  | { type: 'SetChannel'; channel: ChannelName | 'all'; target: ChannelTarget }
  /** What all channels that are Ready are set to before the record in hand is closed; null: nothing, after all (SES-3). */
  | { type: 'SetAfterRecord'; target: AfterRecord | null }
  /** `becomeReady`: on the channel that the campaign's records come by (CAMP-4); a campaign that was stopped goes on. */
  | { type: 'JoinCampaign'; campaign: string; becomeReady: boolean }
  | { type: 'GetRecord'; campaign: string; reference: number; becomeReady: boolean }
  | { type: 'CancelGetRecord'; campaign: string }
  /** `number` and `callerId` are what the agent was shown; `despite` what they were warned of and dial in spite of. */
  | {
      type: 'DialRecord';
      record: RecordKey;
      number: string;
      callerId: string | null;
      despite: readonly Objection[];
      reference: number;
    }
  /** *Accept* and *Reject* of a push preview (PUSH-2). */
  | { type: 'AnswerPreview'; record: RecordKey; answer: PreviewAnswer }
  /** *Reject* of a campaign's call (AUTO-1). */
  | { type: 'RejectCall'; callId: string }
  /** Starts the countdown of a timed preview anew, once (PULL-10). */
  | { type: 'HoldBack'; record: RecordKey }
  | { type: 'ChooseNumber'; record: RecordKey; number: string }
  | { type: 'ChooseCallerId'; campaign: string; number: string }
  | {
      type: 'AddNumber';
      record: RecordKey;
      for: NumberUse;
      number: string;
      phoneType: number | null;
      reference: number;
    }
  /** Asks once more for the contact's other numbers. */
  | { type: 'ListNumbers'; record: RecordKey; reference: number }
  | { type: 'UseCall'; callId: string; verb: 'answer' | 'hold' | 'retrieve' | 'release' | RecordingVerb }
  /** Transfers a call or turns it into a conference, in one step or by a consultation first (CALL-2). */
  | {
      type: 'ReachTarget';
      callId: string;
      verb: ReachVerb;
      target: Target;
      /** The number that the target is shown; null: the server's default. */
      callerId: string | null;
      reference: number;
    }
  /** `callId`: of the consultation. */
  | { type: 'UseConsultation'; callId: string; verb: ConsultationVerb; reference: number }
  | { type: 'DropParty'; callId: string; number: string }
  /** Clears a call about which dialer and device disagree: at the dialer where it knows the call, here where it does not. */
  | { type: 'ClearGhost'; callId: string }
  | { type: 'SendTones'; callId: string; digits: string }
  | { type: 'ChooseResult'; record: RecordKey; result: CallResult }
  | { type: 'ChooseDisposition'; record: RecordKey; disposition: string | null }
  | { type: 'WriteNote'; record: RecordKey; note: string }
  /** `value`: null leaves the field as the dialer has it. What breaks the field's rule is kept all the same, and *Done* waits for it. */
  | { type: 'EditField'; record: RecordKey; field: string; value: string | null }
  /** Stores what was written into fields before the record is closed (A19). */
  | { type: 'SaveFields'; record: RecordKey; reference: number }
  /** Schedules or changes the callback, as it is entered; null: clears its check box (CB-6). It goes to the dialer with *Done*. */
  | { type: 'SetCallback'; record: RecordKey; callback: CallbackDraft | null }
  /** Closes a record that was not called, its callback being scheduled (CB-10). */
  | { type: 'PostponeRecord'; record: RecordKey; stop: boolean; reference: number }
  /** `number`: of the contact's, the one that the agent was asked about (RES-4). */
  | { type: 'MarkDoNotCall'; record: RecordKey; scope: MarkScope; number: string; reference: number }
  | { type: 'DeclineRecord'; record: RecordKey; how: 'later' | 'dontCall'; reference: number }
  | { type: 'FinishRecord'; record: RecordKey; result: CallResult; stop: boolean; reference: number }
  | { type: 'DismissNotice'; id: string }
  | { type: 'DismissUnconfirmed'; reference: number };

/** Why an order was not carried out; each is a sentence in the message files. */
export const refusals = [
  'notSignedIn',
  'alreadySignedIn',
  'notConfigured',
  'noConnection',
  'notAllowed',
  'voiceNotReady',
  'campaignGone',
  'campaignNotRunning',
  'campaignNotManual',
  'alreadyFetching',
  'previewLimit',
  'recordGone',
  'recordBusy',
  'recordOnCall',
  'numberNotOfRecord',
  'callGone',
  'callCannot',
  'anotherCall',
  'consultationGone',
  'partyGone',
  'notGhost',
  'resultUnknown',
  'badNumber',
  'numberKnown',
  'outsideDialHours',
  'numberDoNotCall',
  'callerIdMissing',
  'cannotHoldBack',
  'callbackWrong',
  'callbackMissing',
  'callbackSent',
  'callbackGone',
  'contactUnopened',
  'fieldsWrong',
  'fieldLocked',
  'dispositionMissing',
  'dispositionUnknown',
  'alreadyMarked',
  'leaving',
  'workInHand',
] as const;

export type Refusal = (typeof refusals)[number];
