import type { Agenda } from './agenda';
import type { Call, CallNotification } from './call';
import type { Callback } from './callback';
import type { CallPlan } from './callOutcome';
import type { Campaign } from './campaign';
import type { Conversation } from './conversation';
import type { AgentProfile, Desk } from './desk';
import type { DoNotCallList } from './doNotCall';
import type { Invitation } from './invitation';
import type { Log } from './log';
import type { NumberIndex } from './numberIndex';
import type { Random } from './random';
import type { CampaignRecord, Chain } from './record';
import type { Switches } from './switches';
import type { Tally } from './tally';
import type { Pair } from './userData';

/** The path that a desktop request came by and that its answers take. */
export type DesktopPath = 'voice' | 'topics';

/**
 * What desktops are to be told. The objects are alive: whoever writes them to a wire does so before returning.
 * `answers` is the desktop request that a user event answers, null for an unasked one.
 */
export type EngineEvent =
  | { type: 'desktop'; agent: string; path: DesktopPath; name: string; pairs: readonly Pair[]; answers: string | null }
  | { type: 'dn'; agent: string }
  | { type: 'media'; agent: string; channels: readonly string[] }
  | { type: 'call'; agent: string; call: Call; notification: CallNotification; verb: string | null }
  | { type: 'invitation'; agent: string; invitation: Invitation; notification: 'StatusChange' | 'PropertiesUpdated' }
  | { type: 'fault'; agent: string; code: number; message: string };

/** Everything that the engine knows; its parts are functions over it. */
export interface World {
  /** Milliseconds since 1970. */
  now(): number;
  random: Random;
  switches: Switches;
  agenda: Agenda;
  log: Log;
  tell(event: EngineEvent): void;
  /** Something changed: whether a record has to be delivered is looked at in a moment. */
  stir(): void;
  /** Whether dial hours will be looked at again. */
  looksAgain: boolean;
  /** An option of the section `interaction-workspace` as it counts for an agent; null: it is not set. */
  option(agent: AgentProfile, name: string): string | null;
  /** By campaign name. */
  campaigns: Map<string, Campaign>;
  /** By user name. */
  desks: Map<string, Desk>;
  /** How often a campaign had a turn to deliver something. */
  lastTurn: number;
  /** The last handle and chain id that were given out. None is given twice. */
  lastHandle: number;
  lastChain: number;
  /** Over all campaigns. */
  tally: Tally;
  doNotCall: DoNotCallList;
  /** The last number that a callback was given. */
  lastCallback: number;
  /** Those that are still to be called. */
  openCallbacks: Set<Callback>;
  /** Those whose time has come and that nobody has, in the order in which they came due. */
  dueCallbacks: Set<Callback>;
  /** What an administrator has desktop requests refused with, by the request's name. */
  refusals: Map<string, { text: string; times: number | null }>;
  byNumber: NumberIndex;
  /** By record handle. */
  records: Map<number, CampaignRecord>;
  /** By call id; finished calls stay. */
  calls: Map<string, Call>;
  /** Those that are not completed, oldest first. */
  openCalls: Set<Call>;
  /** Those that are going on, whether or not an agent is on them. */
  conversations: Set<Conversation>;
  callPlan: CallPlan;
  /** Push previews, by interaction id. */
  invitations: Map<string, Invitation>;
  /** Those that are not over, oldest first. */
  openInvitations: Set<Invitation>;
  /** The chains in each agent's hands, by user name. */
  inHand: Map<string, Set<Chain>>;
  /** What was answered, by agent, request and reference id. */
  answered: Map<string, readonly { name: string; pairs: readonly Pair[] }[]>;
}
