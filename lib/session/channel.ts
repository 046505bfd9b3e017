/** The channels of *My Channels*. The spelling is the dialer's media name, which never reaches the agent. */
export type ChannelName = 'voice' | 'outboundpreview';

export const channelNames: readonly ChannelName[] = ['voice', 'outboundpreview'];

/** What a supervisor would call the agent's state on one channel. */
export type ChannelStatus =
  | { is: 'loggedOut' }
  | { is: 'outOfService' }
  | { is: 'ready' }
  | { is: 'notReady'; reason: string | null }
  | { is: 'afterCallWork' }
  | { is: 'doNotDisturb' };

/** The states that an agent may ask for. */
export type ChannelTarget = Extract<ChannelStatus, { is: 'ready' | 'notReady' | 'afterCallWork' | 'doNotDisturb' }>;

export const channelTargets: readonly ChannelTarget['is'][] = ['ready', 'notReady', 'afterCallWork', 'doNotDisturb'];

/** The states that the administrator lets agents choose, for one channel and for all together. */
export interface OfferedStates {
  each: readonly ChannelTarget['is'][];
  all: readonly ChannelTarget['is'][];
}

/** What an agent can be set to in advance: *Not ready after this record* (SES-3). */
export type AfterRecord = Extract<ChannelTarget, { is: 'notReady' | 'afterCallWork' }>;

export interface Channel {
  name: ChannelName;
  status: ChannelStatus;
  /** When the status began, in milliseconds of this device's clock. */
  since: number;
  /** What the agent asked for and the dialer has not confirmed yet. */
  asked: ChannelTarget | null;
  /** When waiting for that is given up; null when nothing is asked. */
  askedUntil: number | null;
}

/** A reason for *Not Ready* that the server offers. */
export interface NotReadyReason {
  /** Sent to the dialer. */
  code: string;
  /** Shown to the agent, in the server's own words. */
  name: string;
}

export function sameStatus(a: ChannelStatus, b: ChannelStatus): boolean {
  if (a.is === 'notReady' && b.is === 'notReady') return a.reason === b.reason;
  return a.is === b.is;
}
