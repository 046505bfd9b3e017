import { lengthOf } from './chimes';
import type { Instrument } from './instrument';
import type { Played, SoundOrder } from './soundOrder';

/** Carries out orders for sounds, one after another as they come. */
export interface Player {
  /** Resolves as soon as it is known whether what begins can be heard. */
  follow(order: SoundOrder): Promise<Played>;
}

/** From one ring to the next, in milliseconds: gentle, and well under the 30 s after which Chromium closes a silent document. */
const pause = 4000;
/** Without anything to play for so long, the player is idle. */
const idleAfter = 10_000;

/** @param idle called when nothing has been played for a while and nothing rings */
export function createPlayer(instrument: Instrument, idle: () => void): Player {
  const ringing = new Map<string, number>();
  let voice: Pick<SoundOrder, 'volume' | 'device'> = { volume: 0, device: '' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idling: ReturnType<typeof setTimeout> | undefined;

  function rest(): void {
    clearTimeout(idling);
    idling = setTimeout(idle, idleAfter + lengthOf('lost') * 1000);
  }

  function ring(): Promise<Played> {
    clearTimeout(timer);
    for (const [key, until] of ringing) if (until <= Date.now()) ringing.delete(key);
    if (ringing.size === 0) {
      rest();
      return Promise.resolve('nothing');
    }
    timer = setTimeout(() => void ring(), pause);
    return instrument.strike('arrival', voice);
  }

  return {
    async follow({ ring: wanted, fresh, once, ...how }) {
      clearTimeout(idling);
      voice = how;
      const wasRinging = ringing.size > 0;
      const named = new Set(wanted.map(({ key }) => key));
      for (const key of ringing.keys()) if (!named.has(key)) ringing.delete(key);
      for (const { key, until } of wanted) if (ringing.has(key) || fresh.includes(key)) ringing.set(key, until);
      if (ringing.size === 0) {
        clearTimeout(timer);
        if (wasRinging) instrument.hush();
        rest();
      }
      const answers = [
        ...(fresh.length > 0 ? [ring()] : []),
        ...(once === null ? [] : [instrument.strike(once, voice)]),
      ];
      const [first = 'nothing'] = await Promise.all(answers);
      return first;
    },
  };
}
