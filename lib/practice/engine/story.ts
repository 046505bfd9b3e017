import type { CampaignRecord } from './record';
import type { World } from './world';

/** A call to a record's number. */
export interface CallNote {
  /** Milliseconds since 1970. */
  at: number;
  /** As it was dialed. */
  number: string;
  /** Whose call it was; `dialerName` as long as no agent was on it. */
  agent: string;
  /** What the network knew of it, as a call result; null: it was not answered, or is not yet. */
  result: number | null;
}

/** A result that somebody gave a record. */
export interface ResultNote {
  at: number;
  result: number;
  agent: string;
}

/** What `DoNotCall` marked, by `GSW_CHAIN_ATTR`. */
export const chainScopes = ['RecordOnly', 'AllChain'] as const;
export type ChainScope = (typeof chainScopes)[number];

export interface MarkNote {
  at: number;
  agent: string;
  scope: ChainScope;
}

/** What a treatment did, or why it did nothing. */
export interface TreatmentNote {
  at: number;
  result: number;
  did: 'retry' | 'nextNumber' | 'none';
  detail: string;
}

/** What happened to a record, in order of time. */
export interface Story {
  calls: CallNote[];
  results: ResultNote[];
  marks: MarkNote[];
  treatments: TreatmentNote[];
}

/** A list is long, and most of its records have no story: one is made with the first thing that happens. */
export function storyOf(record: CampaignRecord): Story {
  record.story ??= { calls: [], results: [], marks: [], treatments: [] };
  return record.story;
}

export function noteCall(world: World, record: CampaignRecord, number: string, agent: string): void {
  storyOf(record).calls.push({ at: world.now(), number, agent, result: null });
}

/** The network knows more of the last call. */
export function noteAnswer(record: CampaignRecord, result: number): void {
  const last = record.story?.calls.at(-1);
  if (last) last.result = result;
}

/** An agent takes over the dialer's call. */
export function noteCaller(record: CampaignRecord, agent: string): void {
  const last = record.story?.calls.at(-1);
  if (last) last.agent = agent;
}

export function noteResult(world: World, record: CampaignRecord, result: number, agent: string): void {
  storyOf(record).results.push({ at: world.now(), result, agent });
}
