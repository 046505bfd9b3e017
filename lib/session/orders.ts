import type { CallVerb } from './call';
import type { CallResult } from './callResult';
import type { ChannelName, ChannelTarget } from './channel';
import type { RecordKey } from './record';

/**
 * What an agent can order. Orders may be refused, with a reason that the agent can read.
 * `reference` is a positive 31-bit number made where the agent clicked: the same click twice carries the same number and
 * counts once.
 */
export type AgentOrder =
  | { type: 'SignIn' }
  | { type: 'ChoosePlace'; place: string }
  | { type: 'SignOut' }
  | { type: 'SetChannel'; channel: ChannelName | 'all'; target: ChannelTarget }
  | { type: 'JoinCampaign'; campaign: string }
  | { type: 'GetRecord'; campaign: string; reference: number; becomeReady: boolean }
  | { type: 'CancelGetRecord'; campaign: string }
  | { type: 'DialRecord'; record: RecordKey; number: string; reference: number }
  | { type: 'UseCall'; callId: string; verb: Exclude<CallVerb, 'send-dtmf' | 'complete'> }
  | { type: 'SendTones'; callId: string; digits: string }
  | { type: 'ChooseResult'; record: RecordKey; result: CallResult }
  | { type: 'DeclineRecord'; record: RecordKey; how: 'later' | 'dontCall'; reference: number }
  | { type: 'FinishRecord'; record: RecordKey; result: CallResult; stop: boolean; reference: number }
  | { type: 'DismissNotice'; id: string }
  | { type: 'DismissUnconfirmed'; reference: number };

/** Why an order was not carried out; each is a sentence in the message files. */
export type Refusal =
  | 'notSignedIn'
  | 'alreadySignedIn'
  | 'notConfigured'
  | 'noConnection'
  | 'notAllowed'
  | 'voiceNotReady'
  | 'campaignGone'
  | 'campaignNotRunning'
  | 'campaignNotManual'
  | 'alreadyFetching'
  | 'previewLimit'
  | 'recordGone'
  | 'recordBusy'
  | 'recordOnCall'
  | 'numberNotOfRecord'
  | 'callGone'
  | 'callCannot'
  | 'anotherCall'
  | 'resultUnknown'
  | 'badNumber'
  | 'workInHand';
