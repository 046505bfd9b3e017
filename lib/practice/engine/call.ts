import type { Conversation, Participant, Role } from './conversation';
import type { CampaignRecord } from './record';
import type { Pair } from './userData';

export type CallState = 'Dialing' | 'Ringing' | 'Established' | 'Held' | 'Released' | 'Completed';
export type CallNotification =
  | 'StateChange'
  | 'AttachedDataChanged'
  | 'ParticipantsUpdated'
  | 'CallRecordingStateChange'
  | 'CallRecovered';
export type CallType = 'Outbound' | 'Inbound' | 'Internal' | 'Consult';
export type RecordingState = 'Stopped' | 'Recording' | 'Paused';

/** One agent's part in a conversation. */
export interface Call {
  id: string;
  /** The id that it had before a transfer. */
  previousId: string | null;
  uuid: string;
  /** User name of the agent. */
  agent: string;
  /** The agent's own number. */
  dn: string;
  type: CallType;
  state: CallState;
  /** Why the agent is on it. */
  role: Role;
  conversation: Conversation;
  /** Who was on the line when it ended. */
  lastParticipants: readonly Participant[];
  /** Who is on the line, as the agent was last told. */
  toldParticipants: string;
  /** The call that this one is a consultation about, at the agent who consults. */
  parent: Call | null;
  /** At the one who is consulted: what that call is called at the agent who consults. */
  foreignParent: string | null;
  /** The other party's number, as it was dialed or as it called. */
  number: string;
  /** Shown to the contact; null: the switch's own. */
  callerId: string | null;
  userData: Pair[];
  /** The record named in the user data when the call was placed. It stays with the agent who had it, wherever the call goes. */
  record: CampaignRecord | null;
  /** Null: it was never recorded. */
  recording: RecordingState | null;
  startedAt: number;
  establishedAt: number | null;
  endedBy: 'agent' | 'contact' | 'network' | null;
  /** Drops what is planned for this call. */
  plans: (() => void)[];
  /** The campaign that the dialer placed it for; null for all other calls. */
  campaign: string | null;
  /** The agent who is told when nobody answers it: who has asked this one into a conference. */
  invitedBy: string | null;
  /** Whether it is written with the two parties exchanged, as the simulator writes what it could not transfer. */
  isSwapped: boolean;
  /** What the dialer does when the agent answers, and when the call is over; `before` is the state that it had. */
  onAnswer: (() => void) | null;
  onEnd: ((before: CallState) => void) | null;
}

/** Whether the line is still taken. */
export function isAlive(call: Call): boolean {
  return call.state !== 'Released' && call.state !== 'Completed';
}
