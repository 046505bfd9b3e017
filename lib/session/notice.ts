import type { ChannelName } from './channel';
import type { Save } from './record';

/** Something that happened and that the agent should read once. It never replaces a state. */
export type NoticeContent =
  | { is: 'voiceNotReady'; campaign: string }
  /** The campaign is joined, and its records come by a channel that is not Ready (CAMP-4). */
  | { is: 'channelNotReady'; campaign: string; channel: ChannelName }
  | { is: 'campaignNotRunning'; campaign: string }
  | { is: 'noRecordLeft'; campaign: string }
  | { is: 'noAnswerInTime'; campaign: string }
  | { is: 'requestRefused'; campaign: string; detail: string | null }
  /** What was to be with the dialer before a record was closed was refused when the record was closed, or on its way. */
  | { is: 'saveRefused'; save: Save; campaign: string; contact: string; detail: string | null }
  | { is: 'previewLimit'; limit: number }
  | { is: 'recordWithdrawn'; contact: string; campaign: string }
  /** A record that arrived was not answered in time: it went back to the list. */
  | { is: 'arrivalMissed'; campaign: string }
  /** A campaign's call ended before it was answered. */
  | { is: 'callMissed'; campaign: string }
  /** The agent accepted a call, and nobody was reached. */
  | { is: 'nobodyReached'; campaign: string }
  /** A callback of this agent's own is due soon; `due` in milliseconds of the clock. */
  | { is: 'callbackSoon'; campaign: string; contact: string; due: number }
  | { is: 'channelRefused'; detail: string | null }
  | { is: 'campaignStopped'; campaign: string }
  | { is: 'campaignUnloaded'; campaign: string }
  | { is: 'campaignModeChanged'; campaign: string }
  | { is: 'campaignStarted'; campaign: string }
  | { is: 'campaignLoaded'; campaign: string };

export type Notice = NoticeContent & { id: string; at: number };

/** The notices about campaigns and the channels that their work needs. None names a contact. */
const campaignNotices = [
  'campaignLoaded',
  'campaignStarted',
  'campaignStopped',
  'campaignUnloaded',
  'campaignModeChanged',
  'channelNotReady',
  'voiceNotReady',
] as const satisfies readonly NoticeContent['is'][];

export type CampaignNotice = Extract<Notice, { is: (typeof campaignNotices)[number] }>;

export const isCampaignNotice = (notice: Notice): notice is CampaignNotice =>
  campaignNotices.some((kind) => kind === notice.is);

/** The notices that the system shows too: what an agent must know of who looks at no page of a CRM. */
export type SystemNotice = CampaignNotice | Extract<Notice, { is: 'callbackSoon' }>;

export const isSystemNotice = (notice: Notice): notice is SystemNotice =>
  notice.is === 'callbackSoon' || isCampaignNotice(notice);
