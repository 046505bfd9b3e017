import type { CallOutcome } from '../../engine/callOutcome';
import type { Switches } from '../../engine/switches';
import type { Pair } from '../../engine/userData';
import type { AnswerFault, ResponseFault } from '../faults';

/** A call as tests and the administrator see it. */
export interface CallView {
  id: string;
  agent: string;
  type: 'Outbound' | 'Inbound';
  state: string;
  number: string;
  callerId: string | null;
  handle: number | null;
  userData: readonly Pair[];
}

/**
 * What an administrator or a test can do. Names that do not exist are refused by an exception that names them: in a test
 * that is a mistake of the test.
 */
export interface Control {
  load(campaign: string): void;
  start(campaign: string): void;
  stop(campaign: string): void;
  unload(campaign: string): void;
  /** Puts all records of a campaign back, untouched. */
  reset(campaign: string): void;
  setSwitch<Name extends keyof Switches>(name: Name, value: Switches[Name]): void;
  /** What the events that answer a request do; null: as they should. */
  setAnswer(request: string, fault: AnswerFault | null): void;
  /** What the HTTP response of a request does; null: as it should. */
  setResponse(request: string, fault: ResponseFault | null): void;
  /** What happens to calls to a number; null: what chance says. */
  setCallOutcome(number: string, outcome: CallOutcome | null): void;
  /** The contact ends a call. */
  hangUp(callId: string): void;
  /** Somebody calls the agent. Returns the call's id. */
  inboundCall(agent: string, from: string): string;
  /** Cancels a record from elsewhere; whoever previews it is told. */
  withdraw(handle: number): void;
  /** Sends an agent the next record as a push preview. Returns the interaction's id. */
  push(agent: string, campaign: string): string;
  /** Puts back what an agent holds, without telling. Returns how many contacts. */
  returnRecords(agent: string): number;
  expireSession(agent: string): void;
  /** Forgets the agent's Bayeux clients; their next poll is answered by 402. Returns how many. */
  forgetBayeux(agent: string): number;
  /** VOICE, IXN, UCS, STATS. */
  setService(name: string, isUp: boolean): void;
  setAllowedOrigins(origins: readonly string[] | null): void;
  /** The next workspaces fail to initialize. */
  failInitializations(count: number): void;
  /** The sign-in page sends everybody back with `access_denied`. */
  setRefuseSignIn(refuse: boolean): void;
  /** The agent's calls that are not completed. */
  callsOf(agent: string): CallView[];
  /** Where the agent stands; `place` is null while signed out. */
  agent(userName: string): { place: string | null; voice: string; outboundPreview: string };
  dropConnections(): void;
  setReachable(reachable: boolean): Promise<void>;
}
