import { createAgenda } from './agenda';
import { type CallPlan, plainCallPlan } from './callOutcome';
import type { CampaignPlan } from './campaign';
import { addCampaign } from './campaigns';
import { type AgentProfile, createDesk } from './desk';
import { createLog } from './log';
import type { Random } from './random';
import { type RecordReport, reportRecord } from './record';
import type { Switches } from './switches';
import { createTally } from './tally';
import type { EngineEvent, World } from './world';

/** What an engine is built from. It owns neither clock nor chance nor wire. */
export interface EngineParts {
  /** Milliseconds since 1970. */
  now(): number;
  random: Random;
  switches: Switches;
  agents: readonly AgentProfile[];
  campaigns: readonly CampaignPlan[];
  callPlan?: Partial<CallPlan>;
  tell(event: EngineEvent): void;
  /** Something was planned: the owner of the clock should look at `nextDue` again. */
  onPlan?(): void;
}

export interface Engine {
  world: World;
  /** Carries out whatever is due. */
  advance(): void;
  /** When `advance` has something to do next, in milliseconds since 1970; null: nothing is planned. */
  nextDue(): number | null;
  /** Every record of every campaign, in the order of the lists. */
  report(): RecordReport[];
}

/** Builds the practice dialer's inside. Throws when two campaigns have one name: that is a mistake of the caller. */
export function createEngine(parts: EngineParts): Engine {
  const agenda = createAgenda(() => parts.onPlan?.());
  const world: World = {
    now: parts.now,
    random: parts.random,
    switches: parts.switches,
    agenda,
    log: createLog(parts.now),
    tell: parts.tell,
    campaigns: new Map(),
    desks: new Map(parts.agents.map((agent) => [agent.userName, createDesk(agent, parts.now())])),
    lastHandle: 0,
    lastChain: 0,
    tally: createTally(),
    doNotCall: new Map(),
    byNumber: new Map(),
    records: new Map(),
    calls: new Map(),
    // The map is changed while the engine runs; the caller's stays as it is.
    callPlan: { ...plainCallPlan(), ...parts.callPlan, fixed: new Map(parts.callPlan?.fixed) },
    invitations: new Map(),
    answered: new Map(),
  };
  for (const plan of parts.campaigns) {
    const added = addCampaign(world, plan);
    if (!added.ok) throw new Error(added.problem);
  }
  return {
    world,
    advance: () => agenda.advance(parts.now()),
    nextDue: () => agenda.nextDue(),
    report: () => [...world.records.values()].map(reportRecord),
  };
}
