import type { Agent, Allowances } from './agent';
import type { CallReport, CallVerb } from './call';
import type { CampaignStatus, DialingMode } from './campaign';
import type { ChannelName, ChannelStatus } from './channel';
import type { InteractionReport, InteractionVerb } from './interaction';
import type { SignInProblem } from './problem';
import type { RecordData, RecordKey, RecordNumber } from './record';
import type { FieldRule } from './recordField';

export interface CampaignReport {
  name: string;
  mode: DialingMode;
  description: string | null;
  applicationId: string;
  groupName: string | null;
}

export interface ChannelReport {
  name: ChannelName;
  status: ChannelStatus;
}

/**
 * What became of a request over HTTP. `accepted`: the server took it; the outcome comes as an event. `refused`: the server
 * said no, nothing happened. `unknown`: the answer never came, so it may have happened.
 */
export type Outcome =
  | { is: 'accepted' }
  | { is: 'refused'; detail: string | null }
  | { is: 'unknown'; detail: string | null };

/** What the dialer says: already true, so never refused. */
export type DialerNews =
  // `RequestRefused.recordClosed`: the dialer's text says that the record is not open in this agent's hands any more
  // signing in and out
  | { type: 'SignInWindowDone' }
  | { type: 'SignInFailed'; problem: SignInProblem }
  | { type: 'WorkspaceReady'; agent: Agent; allowances: Allowances }
  | { type: 'ChannelsActivated' }
  | { type: 'PlaceRefused'; place: string; detail: string | null }
  | { type: 'SignedOut' }
  | { type: 'SessionExpired' }
  | { type: 'SignedInElsewhere' }
  // the line
  | { type: 'LinkLost' }
  | { type: 'LinkRestored' }
  | { type: 'ServiceChanged'; service: string; available: boolean }
  // agent state
  | { type: 'ChannelsChanged'; channels: readonly ChannelReport[] }
  | { type: 'ChannelOutcome'; channel: ChannelName | 'all'; outcome: Outcome }
  // campaigns and records
  | {
      type: 'CampaignChanged';
      status: CampaignStatus | 'unloaded' | 'unchanged';
      campaign: CampaignReport;
      asked: boolean;
    }
  | { type: 'RecordOffered'; record: RecordData; reference: number | null }
  | { type: 'NoRecordLeft'; campaign: string | null; reference: number | null }
  | { type: 'RecordWithdrawn'; record: RecordKey | null; handle: string }
  | { type: 'FetchOutcome'; campaign: string; reference: number; outcome: Outcome }
  | { type: 'RequestOutcome'; reference: number; outcome: Outcome }
  | { type: 'RequestAcknowledged'; reference: number | null; handle: string | null }
  | { type: 'RequestRefused'; reference: number | null; handle: string | null; detail: string; recordClosed: boolean }
  // the contact's other numbers
  | {
      type: 'NumberListed';
      reference: number | null;
      chainId: string | null;
      applicationId: string;
      number: RecordNumber;
    }
  | { type: 'NumbersListed'; reference: number | null; applicationId: string | null; handle: string | null }
  | { type: 'ChainOutcome'; reference: number; outcome: Outcome }
  | { type: 'NumberAddedOutcome'; reference: number; outcome: Outcome }
  // the fields of a campaign's calling lists; null: the dialer would not say, or not in a form that is known
  | {
      type: 'FieldsDescribed';
      campaign: string;
      lists: Readonly<Record<string, readonly FieldRule[]>> | null;
    }
  // push previews
  | { type: 'InteractionChanged'; interaction: InteractionReport }
  | { type: 'InteractionOutcome'; interaction: string; verb: InteractionVerb; outcome: Outcome }
  // calls
  | { type: 'CallChanged'; call: CallReport; uuid: string | null }
  | { type: 'CallFault'; detail: string }
  | { type: 'DialOutcome'; record: RecordKey; reference: number; outcome: Outcome }
  | { type: 'CallVerbOutcome'; callId: string; verb: CallVerb; outcome: Outcome }
  /** Null: no agent of the server has this number, or the server would not say. */
  | { type: 'NameTold'; number: string; name: string | null }
  // the dialer's own account of what is true (`current-session`)
  | {
      type: 'SessionSeen';
      calls: readonly CallReport[];
      channels: readonly ChannelReport[];
      /** The push previews that are not over; missing: the account says nothing of them. */
      interactions?: readonly InteractionReport[];
      /** When the question was put, in milliseconds of this device's clock: an account says nothing of what began after it. */
      askedAt?: number;
    }
  | { type: 'SessionNotSeen' };
