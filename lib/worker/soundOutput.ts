import { createPlayer } from '../sound/createPlayer';
import { createInstrument } from '../sound/instrument';
import type { Played, SoundOrder } from '../sound/soundOrder';
import type { Log } from '../support/log';
import { createOffscreenSound } from './offscreenSound';

/** Where sounds come from: the offscreen document in Chromium, the event page itself in Firefox, which has a document. */
export function createSoundOutput(log: Log): (order: SoundOrder) => Promise<Played> {
  if (!import.meta.env.FIREFOX) return createOffscreenSound(log);
  const instrument = createInstrument();
  return createPlayer(instrument, () => instrument.release()).follow;
}
