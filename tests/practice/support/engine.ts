import { activateChannels, changeVoice } from '../../../lib/practice/engine/agentStates';
import type { CallPlan } from '../../../lib/practice/engine/callOutcome';
import type { CampaignPlan } from '../../../lib/practice/engine/campaign';
import { moveCampaign } from '../../../lib/practice/engine/campaigns';
import type { Desk } from '../../../lib/practice/engine/desk';
import { desktopRequest } from '../../../lib/practice/engine/desktopRequests';
import { createEngine, type Engine } from '../../../lib/practice/engine/engine';
import { createRandom } from '../../../lib/practice/engine/random';
import { createSwitches, type Switches } from '../../../lib/practice/engine/switches';
import { type Pair, text, textOf, whole } from '../../../lib/practice/engine/userData';
import type { DesktopPath, EngineEvent } from '../../../lib/practice/engine/world';
import { exampleAgents, examplePlaces } from '../../../lib/practice/server/agents';

/** An engine with a clock in the hand, campaigns running, and everybody at their places, Ready. */
export interface Bench {
  engine: Engine;
  switches: Switches;
  /** Everything that was told, in order; calls with the state they had. */
  told: (EngineEvent & { state?: string })[];
  desk(agent: string): Desk;
  /** A desktop request; returns what was told in answer. */
  ask(agent: string, name: string, ...pairs: Pair[]): { name: string; pairs: readonly Pair[] }[];
  /** The same on the path of push previews. */
  publish(agent: string, name: string, ...pairs: Pair[]): { name: string; pairs: readonly Pair[] }[];
  /** Moves the clock and carries out what is due. */
  pass(ms: number): void;
}

export function createBench(
  campaigns: readonly CampaignPlan[],
  options: {
    switches?: Partial<Switches>;
    calls?: Partial<CallPlan>;
    seed?: number;
    /** Options of the section `interaction-workspace`, for everybody. */
    options?: Readonly<Record<string, string>>;
    /** False: everybody stays Not Ready. */
    ready?: boolean;
  } = {},
): Bench {
  let now = Date.UTC(2026, 10, 22, 12);
  const told: Bench['told'] = [];
  const switches = createSwitches(options.switches);
  const engine = createEngine({
    now: () => now,
    random: createRandom(options.seed ?? 1),
    switches,
    agents: exampleAgents,
    campaigns,
    callPlan: options.calls ?? {},
    option: (_agent, name) => options.options?.[name] ?? null,
    tell: (event) => told.push(event.type === 'call' ? { ...event, state: event.call.state } : event),
  });
  const { world } = engine;
  const desk = (agent: string) => {
    const found = world.desks.get(agent);
    if (!found) throw new Error(`There is no agent ${agent}`);
    return found;
  };
  for (const { name } of campaigns) {
    moveCampaign(world, name, 'load');
    moveCampaign(world, name, 'start');
  }
  for (const { userName, agentLogin } of exampleAgents) {
    activateChannels(world, desk(userName), examplePlaces, {
      agentId: agentLogin,
      place: `Place_${agentLogin}`,
      autoCompleteCall: true,
      channels: ['voice', 'outboundpreview'],
    });
    if (options.ready !== false) changeVoice(world, desk(userName), { verb: 'ready', reason: null, workMode: null });
  }
  const send = (path: DesktopPath, agent: string, name: string, pairs: readonly Pair[]) => {
    const before = told.length;
    desktopRequest(world, desk(agent), [text('GSW_AGENT_REQ_TYPE', name), ...pairs], path);
    return told
      .slice(before)
      .flatMap((event) =>
        event.type === 'desktop' && event.path === path ? [{ name: event.name, pairs: event.pairs }] : [],
      );
  };
  return {
    engine,
    switches,
    told,
    desk,
    ask: (agent, name, ...pairs) => send('voice', agent, name, pairs),
    publish: (agent, name, ...pairs) => send('topics', agent, name, pairs),
    pass(ms) {
      now += ms;
      engine.advance();
    },
  };
}

export const campaignPairs = [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Spring')];

let references = 1000;
/** A reference id that no test has used. */
export const reference = (): Pair => whole('GSW_REFERENCE_ID', references++);

/** Asks for a record and returns its handle, or what was answered instead. */
export function fetchRecord(bench: Bench, agent: string): number | string {
  const [answer] = bench.ask(agent, 'PreviewRecordRequest', ...campaignPairs, reference());
  if (answer?.name !== 'PreviewRecord') return textOf(answer?.pairs ?? [], 'GSW_ERROR') ?? answer?.name ?? 'silence';
  return Number(textOf(answer.pairs, 'GSW_RECORD_HANDLE'));
}

export const handlePair = (handle: number | string): Pair => whole('GSW_RECORD_HANDLE', Number(handle));
