import { arrivals, isOnCall } from './arrivals';
import type { SessionState } from './state';

/** What there is to hear of. */
export interface SoundScene {
  /** `until`: when its alert ends by itself; null: not known. Times are milliseconds of this device's clock. */
  arrivals: readonly { key: string; since: number; until: number | null }[];
  isOnCall: boolean;
  /** When the link was lost; null while it is there, or while nobody is signed in. */
  lostAt: number | null;
}

/** What the agent wants to hear. */
export interface SoundRules {
  isOn: boolean;
  /** Also while a call is up. */
  duringCalls: boolean;
}

/** What may be heard now. */
export interface SoundsDue {
  /** These may go on ringing until then. */
  ring: readonly { key: string; until: number }[];
  /** The ones among them that nobody has heard yet: they begin now. */
  fresh: readonly string[];
  /** The connection was lost, and that has not been heard yet. */
  isLost: boolean;
  /** What has been heard, for the next look. */
  heard: readonly string[];
}

/** Nothing rings for longer, whatever becomes of its end: a stopped worker could not tell. */
export const longestRing = 120_000;

const lostKey = (at: number): string => `lost ${at}`;

/**
 * Which sounds are due. Each arrival begins to ring once, however often this is asked and by how many workers, as long as `heard` is
 * handed on. What was held back by a call or by silence is due afterwards, if it still waits.
 * @param heard of the last look
 * @param now milliseconds of this device's clock
 */
export function soundsDue(scene: SoundScene, rules: SoundRules, heard: readonly string[], now: number): SoundsDue {
  const isSilent = !rules.isOn || (scene.isOnCall && !rules.duringCalls);
  const ring = isSilent
    ? []
    : scene.arrivals
        .map(({ key, since, until }) => ({
          key,
          until: Math.min(until ?? Number.POSITIVE_INFINITY, since + longestRing),
        }))
        .filter(({ until }) => until > now);
  const fresh = ring.map(({ key }) => key).filter((key) => !heard.includes(key));
  const lost = scene.lostAt === null ? null : lostKey(scene.lostAt);
  const isLost = lost !== null && !isSilent && !heard.includes(lost);
  const there = new Set([...scene.arrivals.map(({ key }) => key), ...(lost === null ? [] : [lost])]);
  return {
    ring,
    fresh,
    isLost,
    heard: [...heard.filter((key) => there.has(key)), ...fresh, ...(isLost ? [lost] : [])],
  };
}

/** What there is to hear of in a session. */
export function soundScene(state: SessionState): SoundScene {
  return {
    arrivals: arrivals(state).map(({ of, id, since, until }) => ({ key: `${of} ${id}`, since, until })),
    isOnCall: isOnCall(state),
    lostAt: state.phase === 'signedIn' && state.link === 'down' ? state.downSince : null,
  };
}
