import type { CampaignRecord } from './record';
import type { RejectVerb } from './switches';
import type { Pair } from './userData';

export type CallState = 'Dialing' | 'Ringing' | 'Established' | 'Held' | 'Released' | 'Completed';
export type CallNotification = 'StateChange' | 'AttachedDataChanged' | 'ParticipantsUpdated' | 'CallRecovered';

export interface Call {
  id: string;
  uuid: string;
  /** User name of the agent. */
  agent: string;
  /** The agent's own number. */
  dn: string;
  type: 'Outbound' | 'Inbound';
  state: CallState;
  /** The other party's number, as it was dialed or as it called. */
  number: string;
  /** Shown to the contact; null: the switch's own. */
  callerId: string | null;
  userData: Pair[];
  /** The record named in the user data when the call was placed. */
  record: CampaignRecord | null;
  startedAt: number;
  establishedAt: number | null;
  endedBy: 'agent' | 'contact' | 'network' | null;
  /** Drops what is planned for this call. */
  plans: (() => void)[];
  /** The campaign that the dialer placed it for; null for all other calls. */
  campaign: string | null;
  /** What the dialer does when the agent answers, and when the call is over; `before` is the state that it had. */
  onAnswer: (() => void) | null;
  onEnd: ((before: CallState) => void) | null;
}

const userDataVerbs = ['attach-user-data', 'update-user-data', 'delete-user-data-pair'] as const;

/** What can be asked of a call in a state; the names equal the verbs in the paths. Only what is really offered is named. */
export const capabilities: Readonly<Record<CallState, readonly string[]>> = {
  Dialing: ['release', 'clear', ...userDataVerbs, 'send-dtmf'],
  Ringing: ['answer', 'clear', ...userDataVerbs],
  Established: ['release', 'hold', 'clear', ...userDataVerbs, 'send-dtmf'],
  Held: ['release', 'retrieve', 'clear', ...userDataVerbs],
  Released: ['complete', ...userDataVerbs],
  Completed: [],
};

/** What can be asked of this call now; one from the dialer can be rejected while it rings. */
export function capabilitiesOf(call: Call, rejectBy: RejectVerb): readonly string[] {
  const usual = capabilities[call.state];
  return call.campaign !== null && call.state === 'Ringing' ? [...usual, rejectBy] : usual;
}

/** Whether the line is still taken. */
export function isAlive(call: Call): boolean {
  return call.state !== 'Released' && call.state !== 'Completed';
}
