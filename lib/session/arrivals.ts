import type { RecordData, RecordKey } from './record';
import { liveCalls } from './selectors';
import type { SessionState } from './state';

/** A record or call that has come and that nobody has answered. */
export interface Arrival {
  of: 'record' | 'call';
  /** The record's key, or the call's id. */
  id: string;
  /** When it came, and when its alert ends by itself (null: not known), in milliseconds of this device's clock. */
  since: number;
  until: number | null;
  isCallback: boolean;
}

/** What waits for an answer of the agent, the oldest first. What has been answered already waits for the dialer. */
export function arrivals(state: SessionState): readonly Arrival[] {
  if (state.phase !== 'signedIn') return [];
  const records = Object.values(state.records).flatMap(({ data, phase, arrivedAt }): Arrival[] =>
    phase.is === 'arriving' && phase.asked === null
      ? [{ of: 'record', id: data.key, since: arrivedAt, until: phase.until, isCallback: isCallback(data) }]
      : [],
  );
  const calls = liveCalls(state.calls)
    .filter((call) => call.state === 'ringing' && call.asked === null && call.rejected !== true)
    .map(({ id, since, data }): Arrival => {
      return { of: 'call', id, since, until: null, isCallback: data !== undefined && isCallback(data) };
    });
  return [...records, ...calls].sort((a, b) => a.since - b.since);
}

/** A callback that is due, be it this agent's own or anybody's. */
const isCallback = ({ origin }: RecordData): boolean => origin === 'callback' || origin === 'personalCallback';

/** A callback that has come due and lies in the agent's hands, though nobody asked for it. */
export interface DueCallback {
  id: RecordKey;
  since: number;
  /** The agent has done nothing about it yet. */
  isWaiting: boolean;
}

export function dueCallbacks(state: SessionState): readonly DueCallback[] {
  if (state.phase !== 'signedIn') return [];
  return Object.values(state.records)
    .filter(({ data, phase, unasked }) => unasked === true && phase.is !== 'arriving' && isCallback(data))
    .map(({ data, phase, arrivedAt }) => ({ id: data.key, since: arrivedAt, isWaiting: phase.is === 'preview' }));
}

/** The agent is in a call: one that only rings is none yet. */
export const isOnCall = (state: SessionState): boolean =>
  state.phase === 'signedIn' && liveCalls(state.calls).some((call) => call.state !== 'ringing');
