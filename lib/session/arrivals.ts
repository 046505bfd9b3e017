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
}

/** What waits for an answer of the agent, the oldest first. What has been answered already waits for the dialer. */
export function arrivals(state: SessionState): readonly Arrival[] {
  if (state.phase !== 'signedIn') return [];
  const records = Object.values(state.records).flatMap(({ data, phase, arrivedAt }): Arrival[] =>
    phase.is === 'arriving' && phase.asked === null
      ? [{ of: 'record', id: data.key, since: arrivedAt, until: phase.until }]
      : [],
  );
  const calls = liveCalls(state.calls)
    .filter((call) => call.state === 'ringing' && call.asked === null && call.rejected !== true)
    .map((call): Arrival => ({ of: 'call', id: call.id, since: call.since, until: null }));
  return [...records, ...calls].sort((a, b) => a.since - b.since);
}

/** The agent is in a call: one that only rings is none yet. */
export const isOnCall = (state: SessionState): boolean =>
  state.phase === 'signedIn' && liveCalls(state.calls).some((call) => call.state !== 'ringing');
