import type { CampaignRecord } from './record';
import type { Pair } from './userData';

/** A person who may sign in. */
export interface AgentProfile {
  userName: string;
  password: string;
  firstName: string;
  lastName: string;
  /** Login code at the switch. */
  agentLogin: string;
  employeeId: string;
  dbid: number;
  /** Null: the desktop has to ask for one. */
  defaultPlace: string | null;
  groups: readonly string[];
}

export interface VoiceState {
  agentState: 'LoggedOut' | 'Ready' | 'NotReady';
  workMode: string | null;
  reason: string | null;
  dnd: boolean;
  since: number;
}

export interface MediaState {
  state: 'LoggedOut' | 'Ready' | 'NotReady';
  reason: string | null;
  dnd: boolean;
  since: number;
}

/** An agent's place at work: what the switch and the interaction server know of them. */
export interface Desk {
  agent: AgentProfile;
  /** Null until the channels are activated. */
  place: string | null;
  dn: string;
  voice: VoiceState;
  /** By media type, such as `outboundpreview`. */
  media: Map<string, MediaState>;
  /** Whether calls complete by themselves when they are released. */
  autoCompleteCall: boolean;
  /** Since signing in. */
  askedForCampaigns: boolean;
  /** The record of the last preview; what handle 1 means under `sameHandle`. */
  lastDelivered: CampaignRecord | null;
  /** Pairs of earlier previews and what the agent wrote into them, for `repeatedKeys`. */
  earlierPairs: Pair[];
  /** When the dialer last gave or offered the agent something; who waits longest is next. */
  lastOffer: number;
  /** Nothing is delivered before; set when the agent rejects something, or lets an alert pass. */
  restUntil: number;
}

export function createDesk(agent: AgentProfile, now: number): Desk {
  return {
    agent,
    place: null,
    dn: agent.agentLogin,
    voice: { agentState: 'LoggedOut', workMode: null, reason: null, dnd: false, since: now },
    media: new Map([['outboundpreview', { state: 'LoggedOut', reason: null, dnd: false, since: now }]]),
    autoCompleteCall: true,
    askedForCampaigns: false,
    lastDelivered: null,
    earlierPairs: [],
    lastOffer: 0,
    restUntil: 0,
  };
}
