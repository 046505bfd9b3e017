import type { Bell } from './agent';
import { arrivals, dueCallbacks, isOnCall } from './arrivals';
import type { SessionState } from './state';

/** What something is heard by, and how long that goes on once it has begun: in milliseconds; 0: once; null: as long as it waits. */
export interface Tune {
  sound: 'arrival' | 'callback' | Bell['sound'];
  duration: number | null;
}

/** Something that waits for the agent. Times are milliseconds of this device's clock. */
export interface Waiting {
  key: string;
  since: number;
  /** When its alert ends by itself; null: not known. */
  until: number | null;
  /** It lies in the agent's hands: it is heard whenever that is possible first, however long it has been there. */
  isInHand: boolean;
  tune: Tune;
}

/** What there is to hear of. */
export interface SoundScene {
  waiting: readonly Waiting[];
  /** What does not wait any more, and is not to be heard anew should it come back to where it waited. */
  answered: readonly string[];
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
  /** These may go on ringing until then; null: as long as what rings is named. */
  ring: readonly { key: string; until: number | null; tune: Tune }[];
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
 * Which sounds are due. Whatever waits begins to ring once, however often this is asked and by how many workers, as long as `heard` is
 * handed on. What was held back by a call or by silence is due afterwards, if it still waits.
 * @param heard of the last look
 * @param now milliseconds of this device's clock
 */
export function soundsDue(scene: SoundScene, rules: SoundRules, heard: readonly string[], now: number): SoundsDue {
  const isSilent = !rules.isOn || (scene.isOnCall && !rules.duringCalls);
  const ring = isSilent
    ? []
    : scene.waiting
        .map((waiting) => ({ key: waiting.key, until: endOf(waiting), tune: waiting.tune }))
        .filter(({ until }) => until === null || until > now);
  const fresh = ring.map(({ key }) => key).filter((key) => !heard.includes(key));
  const lost = scene.lostAt === null ? null : lostKey(scene.lostAt);
  const isLost = lost !== null && !isSilent && !heard.includes(lost);
  const waiting = scene.waiting.map(({ key }) => key);
  const there = new Set([...waiting, ...scene.answered, ...(lost === null ? [] : [lost])]);
  return {
    ring,
    fresh,
    isLost,
    heard: [...heard.filter((key) => there.has(key)), ...fresh, ...(isLost ? [lost] : [])],
  };
}

const endOf = ({ since, until, isInHand }: Waiting): number | null =>
  isInHand ? null : Math.min(until ?? Number.POSITIVE_INFINITY, since + longestRing);

/** What there is to hear of in a session. */
export function soundScene(state: SessionState): SoundScene {
  const bell = state.phase === 'signedIn' ? state.allowances.callbackBell : null;
  const callbacks = dueCallbacks(state).map((callback) => ({
    ...callback,
    key: `callback ${callback.id} ${callback.since}`,
  }));
  return {
    waiting: [
      ...arrivals(state).map(({ of, id, since, until, isCallback }) => {
        const tune = isCallback ? (bell ?? untilAnswered('callback')) : untilAnswered('arrival');
        return { key: `${of} ${id}`, since, until, isInHand: false, tune };
      }),
      ...callbacks
        .filter(({ isWaiting }) => isWaiting)
        .map(({ key, since }) => ({ key, since, until: null, isInHand: true, tune: bell ?? once('callback') })),
    ],
    answered: callbacks.filter(({ isWaiting }) => !isWaiting).map(({ key }) => key),
    isOnCall: isOnCall(state),
    lostAt: state.phase === 'signedIn' && state.link === 'down' ? state.downSince : null,
  };
}

const untilAnswered = (sound: Tune['sound']): Tune => ({ sound, duration: null });

/** What lies in the agent's hands needs no answer: it is there to be looked at. */
const once = (sound: Tune['sound']): Tune => ({ sound, duration: 0 });
