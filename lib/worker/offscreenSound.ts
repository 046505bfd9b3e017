import { browser } from 'wxt/browser';
import type { Played, SoundMessage, SoundOrder } from '../sound/soundOrder';
import type { Log } from '../support/log';

const path = '/offscreen.html';

/**
 * Hands sound orders to the offscreen document, which is there only while there is something to hear: it closes itself when it is
 * idle, and Chromium closes it after 30 s of silence. So it may be gone at any moment, and another worker may have opened it.
 */
export function createOffscreenSound(log: Log): (order: SoundOrder) => Promise<Played> {
  let opening: Promise<void> | null = null;

  const isOpen = async () => (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;

  async function open(): Promise<void> {
    if (await isOpen()) return;
    try {
      await browser.offscreen.createDocument({
        url: path,
        reasons: ['AUDIO_PLAYBACK'],
        justification: 'Plays the sound of a record, call or callback that arrives',
      });
    } catch (error) {
      // Only one may be open: where another creation was faster, it is there.
      if (!(await isOpen())) throw error;
    }
  }

  async function send(order: SoundOrder): Promise<Played> {
    opening ??= open().finally(() => {
      opening = null;
    });
    await opening;
    const message: SoundMessage = { soundOrder: order };
    return browser.runtime.sendMessage(message);
  }

  return async (order) => {
    const isAnything = order.fresh.length > 0 || order.once.length > 0;
    // What is to stop, or to go on, does so in a document that is there; none is opened for it.
    if (!isAnything && !(await isOpen())) return 'nothing';
    try {
      return await send(order);
    } catch (error) {
      // It was closing just then.
      log.note('sound sent again', error instanceof Error ? error.name : 'unknown');
      return isAnything ? send(order) : 'nothing';
    }
  };
}
