import { type SoundsDue, soundScene, soundsDue } from '../session/sounds';
import type { SessionState } from '../session/state';
import type { Played, SoundOrder } from '../sound/soundOrder';
import type { Settings } from '../storage/settings';
import type { Log } from '../support/log';
import { createSerialQueue } from '../support/serialQueue';

export interface SoundParts {
  settings(): Promise<Settings['sound']>;
  /** What was heard already; it outlives the worker, and ends with the browser. */
  store: { get(): Promise<unknown>; set(heard: readonly string[]): Promise<void> };
  play(order: SoundOrder): Promise<Played>;
  now(): number;
  log: Log;
}

export interface Sounds {
  /** The session, or a setting, has changed. */
  show(state: SessionState): void;
  /** Plays the sounds of an arrival and of a callback by the same way as such; resolves to whether the first could be heard. */
  test(): Promise<boolean>;
}

/**
 * The worker alone decides what is heard, so that each arrival rings once, whatever the number of tabs. Everything is an order that
 * replaces the one before: a worker that wakes says what may go on, and what has stopped meanwhile stays silent.
 */
export function createSounds(parts: SoundParts): Sounds {
  const { log } = parts;
  const queue = createSerialQueue();
  // Null: this worker has not looked yet, and an earlier one may have left something ringing.
  let last: string | null = null;
  let ringing: SoundOrder['ring'] = [];

  async function follow(state: SessionState): Promise<void> {
    const { isOn, duringCalls, volume, device } = await parts.settings();
    const heard = readHeard(await parts.store.get());
    const due = soundsDue(soundScene(state), { isOn, duringCalls }, heard, parts.now());
    const { ring, fresh, isLost } = due;
    const isNews = JSON.stringify(due.heard) !== JSON.stringify(heard);
    const key = JSON.stringify([ring, volume, device]);
    if (key === last && !isNews) return;
    last = key;
    ringing = ring;
    // Saved first: a worker that is stopped in between leaves one unheard rather than ringing it twice.
    if (isNews) await parts.store.set(due.heard);
    const played = await parts.play({ ring, fresh, once: isLost ? ['lost'] : [], volume, device });
    if (played !== 'nothing') log.note('sound', `${begun(due)} ${played}`);
  }

  return {
    show(state) {
      queue
        .add(() => follow(state))
        .catch((error: unknown) => {
          // What is on screen says the same.
          log.note('sound failed', error instanceof Error ? error.name : 'unknown');
        });
    },
    test: () =>
      queue.add(async () => {
        const { volume, device } = await parts.settings();
        const played = await parts.play({ ring: ringing, fresh: [], once: ['arrival', 'callback'], volume, device });
        log.note('sound', `test ${played}`);
        return played === 'played' || played === 'otherDevice';
      }),
  };
}

/** What is heard first of all that begins. The address of a file is the server's, and nothing for a log. */
function begun({ ring, fresh }: SoundsDue): string {
  const first = ring.findLast(({ key }) => fresh.includes(key));
  if (first === undefined) return 'lost';
  return typeof first.tune.sound === 'string' ? first.tune.sound : 'file';
}

const readHeard = (raw: unknown): readonly string[] =>
  Array.isArray(raw) ? raw.filter((key): key is string => typeof key === 'string') : [];
