import { createAgenda } from './agenda';
import { type CallPlan, plainCallPlan } from './callOutcome';
import type { CampaignPlan } from './campaign';
import { addCampaign } from './campaigns';
import { deliver, hasDeliveries } from './deliver';
import { type AgentProfile, createDesk } from './desk';
import { createLog } from './log';
import type { Random } from './random';
import { type RecordReport, reportRecord } from './report';
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
  /** An option of the section `interaction-workspace` as it counts for an agent; without this, none is set. */
  option?(agent: AgentProfile, name: string): string | null;
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
    tell(event) {
      parts.tell(event);
      stir();
    },
    stir: () => stir(),
    looksAgain: false,
    option: (agent, name) => parts.option?.(agent, name) ?? null,
    campaigns: new Map(),
    desks: new Map(parts.agents.map((agent) => [agent.userName, createDesk(agent, parts.now())])),
    lastTurn: 0,
    lastHandle: 0,
    lastChain: 0,
    tally: createTally(),
    doNotCall: new Map(),
    lastCallback: 0,
    openCallbacks: new Set(),
    dueCallbacks: new Set(),
    refusals: new Map(),
    byNumber: new Map(),
    records: new Map(),
    calls: new Map(),
    openCalls: new Set(),
    conversations: new Set(),
    // The map is changed while the engine runs; the caller's stays as it is.
    callPlan: { ...plainCallPlan(), ...parts.callPlan, fixed: new Map(parts.callPlan?.fixed) },
    invitations: new Map(),
    openInvitations: new Set(),
    inHand: new Map(),
    answered: new Map(),
  };
  let isStirred = false;
  const stir = () => {
    if (isStirred || !hasDeliveries(world)) return;
    isStirred = true;
    agenda.plan(parts.now(), () => {
      isStirred = false;
      deliver(world);
    });
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
