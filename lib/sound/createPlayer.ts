import { lengthOf } from './chimes';
import type { Instrument } from './instrument';
import type { Chime, Played, Sound, SoundOrder, Tune, Voice } from './soundOrder';

/** Carries out orders for sounds, one after another as they come. */
export interface Player {
  /** Resolves as soon as it is known whether what begins can be heard. */
  follow(order: SoundOrder): Promise<Played>;
}

/** From one ring to the next, in milliseconds: gentle, and well under the 30 s after which Chromium closes a silent document. */
const pause = 4000;
/** Between two sounds that are heard one after another, and before a long one begins again. */
const breath = 500;
/** Without anything to play for so long, the player is idle. */
const idleAfter = 10_000;
/** Nothing rings for longer, though nobody should say that it is over. */
const longest = 120_000;

interface Ringing {
  key: string;
  tune: Tune;
  /** When its tune has gone on for long enough; milliseconds of this device's clock, as all times here. */
  over: number;
  /** When the order says that it ends. */
  until: number;
}

/** What was struck last, and when something is struck again. */
interface Stroke {
  key: string;
  sound: Sound;
  again: number;
  isHushed: boolean;
}

/** @param idle called when nothing has been played for a while and nothing rings */
export function createPlayer(instrument: Instrument, idle: () => void): Player {
  let ringing: readonly Ringing[] = [];
  let stroke: Stroke | null = null;
  let voice: Voice = { volume: 0, device: '' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idling: ReturnType<typeof setTimeout> | undefined;

  function rest(): void {
    clearTimeout(idling);
    idling = setTimeout(idle, idleAfter + lengthOf('lost') * 1000);
  }

  /** Only these ring on. What sounds for none of them stops at once. */
  function keep(left: readonly Ringing[]): void {
    ringing = left;
    const last = stroke;
    if (last === null) return;
    const isWanted = left.some(({ key, tune }) => key === last.key || isSame(tune.sound, last.sound));
    if (!isWanted && !last.isHushed) instrument.hush();
    stroke = left.length === 0 ? null : isWanted ? last : { ...last, isHushed: true };
  }

  /** Waits for whatever comes first: the next stroke, or an end. */
  function wait(): void {
    clearTimeout(timer);
    if (ringing.length === 0) {
      rest();
      return;
    }
    const now = Date.now();
    const ends = ringing.map(({ until, over, tune }) => (tune.duration === 0 ? until : Math.min(until, over)));
    timer = setTimeout(wake, Math.max(0, Math.min(stroke?.again ?? now, ...ends) - now));
  }

  function wake(): void {
    const now = Date.now();
    const isDone = stroke === null || stroke.again <= now;
    // What is heard once goes on to its end.
    keep(ringing.filter(({ until, over, tune }) => until > now && (over > now || (tune.duration === 0 && !isDone))));
    const next = ringing.at(-1);
    if (next !== undefined && isDone) void strike(next);
    else wait();
  }

  async function strike({ key, tune: { sound } }: Ringing): Promise<Played> {
    const mine: Stroke = { key, sound, again: Date.now() + pause, isHushed: false };
    stroke = mine;
    wait();
    const played = await instrument.strike(sound, voice);
    // How long a file is, is known when it has been loaded.
    mine.again = Math.max(mine.again, Date.now() + instrument.lengthOf(sound) * 1000 + breath);
    if (stroke === mine) wait();
    return played;
  }

  /** One after another, never together. */
  async function say([sound, ...later]: readonly Chime[]): Promise<Played> {
    if (sound === undefined) return 'nothing';
    if (later.length > 0) setTimeout(() => void say(later), lengthOf(sound) * 1000 + breath);
    return instrument.strike(sound, voice);
  }

  return {
    async follow({ ring, fresh, once, ...how }) {
      clearTimeout(idling);
      voice = how;
      const now = Date.now();
      const named = new Map(ring.map((one) => [one.key, one] as const));
      keep(
        ringing.flatMap((one) => {
          const again = named.get(one.key);
          return again === undefined ? [] : [{ ...one, until: endOf(again) }];
        }),
      );
      const begun = ring
        .filter(({ key }) => fresh.includes(key) && !ringing.some((one) => one.key === key))
        .map((one): Ringing => {
          const { key, tune } = one;
          return { key, tune, over: now + (tune.duration ?? longest), until: endOf(one) };
        });
      ringing = [...ringing, ...begun];
      const newest = begun.at(-1);
      if (newest === undefined) wait();
      const [struck, said] = await Promise.all([newest === undefined ? null : strike(newest), say(once)]);
      return struck ?? said;
    },
  };
}

const endOf = ({ until }: SoundOrder['ring'][number]): number => until ?? Number.POSITIVE_INFINITY;

const isSame = (a: Sound, b: Sound): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a.url === b.url);
