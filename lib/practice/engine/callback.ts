import type { CallbackOwner } from '../../session/callback';
import type { CampaignRecord } from './record';

/**
 * Where a callback stands. `asked`: acknowledged, and its record is not closed yet. `waiting`: for its time. `due`: its time has come, and
 * nobody has it. `inHand`: with an agent, or being dialed. The others are ends: `done` (its record was closed), `moved` (to another time,
 * by a callback that comes after it), `replaced` (another was asked for before its record was closed), `missed` (its owner was away),
 * `dropped` (for the reason beside it).
 */
export type CallbackState =
  | 'asked'
  | 'waiting'
  | 'due'
  | 'inHand'
  | 'done'
  | 'moved'
  | 'replaced'
  | 'missed'
  | 'dropped';

/** One thing that happened to a callback: a state that it came to, or its return by an agent who did not want it now. */
export interface CallbackEvent {
  /** Milliseconds since 1970. */
  at: number;
  what: CallbackState | 'returned';
  agent: string;
  detail: string | null;
}

export interface Callback {
  /** Counted over all campaigns, from 1. */
  id: number;
  owner: CallbackOwner;
  /** Who scheduled it. A personal one is theirs. */
  agent: string;
  /** The number to call. */
  record: CampaignRecord;
  /** When it is due, in milliseconds since 1970. */
  at: number;
  state: CallbackState;
  events: CallbackEvent[];
  /** Until when it is kept from agents who did not want it now, by user name. */
  keptFrom: Map<string, number>;
  /** While it is due: when it is looked at whether its owner is away. */
  lookAt: number;
  /** Drops what is planned for it. */
  drop(): void;
}

/** A callback in the report of its record. */
export interface CallbackReport {
  id: number;
  owner: CallbackOwner;
  /** Who scheduled it. */
  by: string;
  phone: string;
  /** When it is due, in milliseconds since 1970. */
  at: number;
  state: CallbackState;
  events: readonly CallbackEvent[];
}

export const reportCallback = ({ id, owner, agent, record, at, state, events }: Callback): CallbackReport => ({
  id,
  owner,
  by: agent,
  phone: record.phone,
  at,
  state,
  events: events.map((event) => ({ ...event })),
});

/** Whether it is still to be called. */
export const isOpen = ({ state }: Callback): boolean =>
  state === 'asked' || state === 'waiting' || state === 'due' || state === 'inHand';
