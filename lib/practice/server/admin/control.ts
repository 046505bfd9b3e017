import { ok, problem, type Result } from '../../../support/result';
import { type CallOutcome, digitsOf } from '../../engine/callOutcome';
import { callsOf, hangUp, ringAgent } from '../../engine/calls';
import { type CampaignVerb, moveCampaign } from '../../engine/campaigns';
import { resetChains } from '../../engine/chains';
import type { Desk } from '../../engine/desk';
import { inviteAgent } from '../../engine/invitations';
import type { LogEntry } from '../../engine/log';
import { parseSwitch, type Switches } from '../../engine/switches';
import type { Pair } from '../../engine/userData';
import { returnRecords, withdrawRecord } from '../../engine/withdraw';
import type { AnswerFault, ResponseFault } from '../faults';
import type { Listener } from '../http/listener';
import type { PracticeServer } from '../practiceServer';
import { tellService } from '../workspace/events';
import { endSession } from '../workspace/session';

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

/** Everything of `Control` is an ordinary function over the server. */
export function createControl(server: PracticeServer, listener: () => Listener): Control {
  const { world } = server.engine;
  const desk = (userName: string): Desk => {
    const found = world.desks.get(userName);
    if (!found) throw new Error(`There is no agent ${userName}`);
    return found;
  };
  const note = (name: string, more: Partial<LogEntry> = {}) =>
    void world.log.add({ kind: 'administration', name, outcome: 'done', ...more });
  const move = (campaign: string, verb: CampaignVerb) => {
    value(moveCampaign(world, campaign, verb));
  };
  return {
    load: (campaign) => move(campaign, 'load'),
    start: (campaign) => move(campaign, 'start'),
    stop: (campaign) => move(campaign, 'stop'),
    unload: (campaign) => move(campaign, 'unload'),
    reset(name) {
      const campaign = world.campaigns.get(name);
      if (!campaign) throw new Error(`There is no campaign ${name}`);
      resetChains(campaign);
      note('reset', { campaign: name });
    },
    setSwitch(name, setting) {
      Object.assign(server.switches, value(parseSwitch(name, setting)));
      note('switch', { detail: `${name}: ${setting}` });
    },
    setAnswer: (request, fault) => server.answerFaults.set(request, fault),
    setResponse: (request, fault) => server.responseFaults.set(request, fault),
    setCallOutcome(number, outcome) {
      if (outcome) world.callPlan.fixed.set(digitsOf(number), outcome);
      else world.callPlan.fixed.delete(digitsOf(number));
    },
    hangUp(callId) {
      value(hangUp(world, callId));
    },
    inboundCall(agent, from) {
      const at = desk(agent);
      if (at.place === null) throw new Error(`${agent} is not signed in`);
      return ringAgent(world, at, from).id;
    },
    withdraw(handle) {
      value(withdrawRecord(world, handle));
    },
    push: (agent, campaign) => value(inviteAgent(world, desk(agent), campaign)).id,
    returnRecords: (agent) => returnRecords(world, desk(agent).agent.userName),
    expireSession(agent) {
      const session = server.sessions.ofAgent(desk(agent).agent.userName);
      if (!session) throw new Error(`${agent} has no session`);
      endSession(server, session, 'expired');
    },
    forgetBayeux: (agent) => server.bayeux.forget(desk(agent).agent.userName),
    setService(name, isUp) {
      if (!['VOICE', 'IXN', 'UCS', 'STATS'].includes(name)) throw new Error(`There is no service ${name}`);
      if (isUp) server.downServices.delete(name);
      else server.downServices.add(name);
      note('service', { detail: `${name}: ${isUp ? 'up' : 'down'}` });
      tellService(server, name, isUp);
    },
    setAllowedOrigins(origins) {
      server.allowedOrigins = origins;
    },
    failInitializations(count) {
      server.failingInitializations = count;
    },
    setRefuseSignIn(refuse) {
      server.refuseSignIn = refuse;
    },
    callsOf: (agent) => callsOf(world, desk(agent).agent.userName).map(viewCall),
    agent(userName) {
      const { place, voice, media } = desk(userName);
      return { place, voice: voice.agentState, outboundPreview: media.get('outboundpreview')?.state ?? 'LoggedOut' };
    },
    dropConnections: () => listener().dropConnections(),
    setReachable: (reachable) => listener().setReachable(reachable),
  };
}

function viewCall(call: ReturnType<typeof callsOf>[number]): CallView {
  const { id, agent, type, state, number, callerId, record, userData } = call;
  return { id, agent, type, state, number, callerId, handle: record?.handle ?? null, userData };
}

/** The value of a result; a problem is thrown. */
function value<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

/** Runs a step of the control and turns its exception into a problem. */
export function attempt<Value>(step: () => Value): Result<Value, string> {
  try {
    return ok(step());
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
}
