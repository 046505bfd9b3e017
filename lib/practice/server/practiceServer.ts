import type { Engine } from '../engine/engine';
import type { Switches } from '../engine/switches';
import type { Control } from './admin/control';
import type { Grants } from './auth/grants';
import type { Bayeux } from './bayeux';
import type { AnswerFault, Faults, ResponseFault } from './faults';
import type { Mail } from './mail';
import type { ResolvedOptions } from './options';
import type { Sessions } from './sessions';
import type { Traffic } from './traffic';
import type { Favourite } from './workspace/favourites';
import type { OptionStore } from './workspace/optionStore';

/** The parts of a running practice dialer, for the handlers of its requests. */
export interface PracticeServer {
  options: ResolvedOptions;
  switches: Switches;
  engine: Engine;
  sessions: Sessions;
  grants: Grants;
  bayeux: Bayeux;
  mail: Mail;
  optionStore: OptionStore;
  control: Control;
  traffic: Traffic;
  answerFaults: Faults<AnswerFault>;
  responseFaults: Faults<ResponseFault>;
  /** Services that are down, by name (VOICE, IXN, UCS, STATS). */
  downServices: Set<string>;
  /** Calls that the account and its requests know nothing of, by id. */
  hiddenCalls: Set<string>;
  /** How many events of an agent's calls are not sent, still to come, by user name. */
  swallowedEvents: Map<string, number>;
  /** Keys of user data that an administrator has sent with a call: a server's own, which no list of the protocol could name. */
  attachedKeys: Set<string>;
  /** The agents' own favourites, by user name. */
  favourites: Map<string, readonly Favourite[]>;
  /** Origins that may ask; null: all. */
  allowedOrigins: readonly string[] | null;
  /** Workspaces that fail to initialize, still to come. */
  failingInitializations: number;
  /** Whether the sign-in page sends everybody back with `access_denied`. */
  refuseSignIn: boolean;
  /** What the request being carried out said of itself, for the events that it causes. */
  current: { operationId: string | null };
  /** Milliseconds since 1970, by the dialer's clock. */
  now(): number;
  /** Puts the dialer's clock forward and carries out what is due then. */
  moveClock(ms: number): void;
  /** Runs a step after some milliseconds, unless the server stops before. */
  later(ms: number, step: () => void): void;
}
