import type { CallPlan } from '../engine/callOutcome';
import type { CampaignPlan, CampaignStatus } from '../engine/campaign';
import type { AgentProfile } from '../engine/desk';
import type { Switches } from '../engine/switches';
import { exampleAgents, examplePlaces } from './agents';
import { exampleCampaigns } from './examples';
import { type BusinessAttribute, exampleBusinessAttributes } from './workspace/businessAttributes';

/** A campaign and the state it starts in; loaded and running unless it says otherwise. */
export type CampaignOption = CampaignPlan & { status?: CampaignStatus };

/** What a practice dialer can be started with; everything may be left out. */
export interface PracticeOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Chance is drawn from it, so that a run can be repeated. */
  seed?: number;
  agents?: readonly AgentProfile[];
  places?: readonly string[];
  campaigns?: readonly CampaignOption[];
  switches?: Partial<Switches>;
  /** How calls go; times in milliseconds. */
  calls?: Partial<CallPlan>;
  clientIds?: readonly string[];
  /** Origins that may ask; null lets all in. */
  allowedOrigins?: readonly string[] | null;
  /** Options of the section `interaction-workspace`, over the defaults. Null takes one away. */
  settings?: Readonly<Record<string, string | null>>;
  /** The same for single agents, by user name. */
  agentSettings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the configuration has beside options, such as the dispositions to choose from. */
  businessAttributes?: readonly BusinessAttribute[];
  /** How long a poll for events is held, and how long a client may stay away; milliseconds. */
  pollTimeout?: number;
  clientTimeout?: number;
  /** Whether the server knows the acknowledge extension of Bayeux. */
  acknowledgements?: boolean;
  /** How long building a session takes under `lateSession`; milliseconds. */
  lateSessionAfter?: number;
  now?(): number;
}

export type ResolvedOptions = Required<PracticeOptions>;

export function resolveOptions(options: PracticeOptions): ResolvedOptions {
  return {
    port: 0,
    seed: 1,
    agents: exampleAgents,
    places: examplePlaces,
    switches: {},
    calls: {},
    clientIds: ['dialbridge'],
    allowedOrigins: null,
    settings: {},
    agentSettings: {},
    businessAttributes: exampleBusinessAttributes,
    pollTimeout: 30_000,
    clientTimeout: 10_000,
    acknowledgements: true,
    lateSessionAfter: 2300,
    now: () => Date.now(),
    ...options,
    campaigns: options.campaigns ?? exampleCampaigns(),
  };
}
