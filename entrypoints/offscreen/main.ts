import { browser } from 'wxt/browser';
import { createPlayer } from '../../lib/sound/createPlayer';
import { createInstrument } from '../../lib/sound/instrument';
import { isSoundMessage, type Played } from '../../lib/sound/soundOrder';

// A worker cannot play: this document does, as long as there is something to hear. It closes itself, since the worker may be stopped.
const player = createPlayer(createInstrument(), () => window.close());

browser.runtime.onMessage.addListener((message: unknown, sender, respond: (played: Played) => void) => {
  // What pages ask of the worker comes here too, and is not for us; a content script always has a tab.
  if (sender.tab !== undefined || !isSoundMessage(message)) return;
  void player.follow(message.soundOrder).then(respond);
  return true;
});
