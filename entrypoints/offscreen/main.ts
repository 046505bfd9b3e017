import { browser } from 'wxt/browser';
import { createPlayer } from '../../lib/sound/createPlayer';
import { createInstrument, type Instrument } from '../../lib/sound/instrument';
import { createSoundFiles, type SoundFiles } from '../../lib/sound/soundFiles';
import { isSoundMessage, type Played } from '../../lib/sound/soundOrder';

const instrument = import.meta.env.MODE === 'test' ? overheard() : createInstrument();
// A worker cannot play: this document does, as long as there is something to hear. It closes itself, since the worker may be stopped.
const player = createPlayer(instrument, () => window.close());

browser.runtime.onMessage.addListener((message: unknown, sender, respond: (played: Played) => void) => {
  // What pages ask of the worker comes here too, and is not for us; a content script always has a tab.
  if (sender.tab !== undefined || !isSoundMessage(message)) return;
  void player.follow(message.soundOrder).then(respond);
  return true;
});

/** The same instrument, which tells a test what was really struck, when, and how that went; of a file, how that itself went. */
function overheard(): Instrument {
  const heard: { what: string; at: number; volume?: number }[] = [];
  Object.assign(globalThis, { heard });
  const files = createSoundFiles();
  const listened: SoundFiles = {
    ...files,
    async play(url, voice) {
      const played = await files.play(url, voice);
      heard.push({ what: `file ${played}`, at: Date.now(), volume: voice.volume });
      return played;
    },
  };
  const instrument = createInstrument(listened);
  return {
    ...instrument,
    async strike(sound, voice) {
      const at = Date.now();
      const played = await instrument.strike(sound, voice);
      heard.push({ what: `${typeof sound === 'string' ? sound : 'bell'} ${played}`, at, volume: voice.volume });
      return played;
    },
    hush() {
      heard.push({ what: 'hush', at: Date.now() });
      instrument.hush();
    },
  };
}
