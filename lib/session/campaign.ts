import type { Allowances } from './agent';
import type { ChannelName } from './channel';

/** How records reach the agent. `unknown`: the dialer has not said it (it may leave the mode out). */
export type DialingMode = 'preview' | 'pushPreview' | 'progressive' | 'predictive' | 'unknown';

/** Manual, Semi-automatic, Automatic in the agent's words. */
export type DeliveryMode = 'manual' | 'semiAutomatic' | 'automatic';

/** `active`: loaded, not dialing. `running`: started. */
export type CampaignStatus = 'active' | 'running';

export interface Campaign {
  name: string;
  status: CampaignStatus;
  mode: DialingMode;
  description: string;
  /** The Outbound Contact Server's application id, part of every request about this campaign. */
  applicationId: string;
  groupName: string | null;
  /** The agent said *OK* or *Get Record*. */
  joined: boolean;
  /** The agent said *Done and Stop*; *Get Record* starts again. */
  stopped: boolean;
}

/** The channel that has to be Ready for a campaign's work to come by itself; null: the agent asks for it (CAMP-4). */
export function channelOfWork(mode: DialingMode): ChannelName | null {
  switch (mode) {
    case 'pushPreview':
      return 'outboundpreview';
    case 'progressive':
    case 'predictive':
      return 'voice';
    default:
      return null;
  }
}

/** The delivery mode of a dialing mode; null while the mode is not known. */
export function deliveryMode(mode: DialingMode): DeliveryMode | null {
  switch (mode) {
    case 'preview':
      return 'manual';
    case 'pushPreview':
      return 'semiAutomatic';
    case 'progressive':
    case 'predictive':
      return 'automatic';
    case 'unknown':
      return null;
  }
}

/** Whether the agent may take part in a campaign that the dialer lists. */
export const mayJoin = ({ mode }: Campaign, { canUsePushPreview }: Pick<Allowances, 'canUsePushPreview'>): boolean =>
  mode !== 'pushPreview' || canUsePushPreview;
