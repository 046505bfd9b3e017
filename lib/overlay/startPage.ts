import { browser } from 'wxt/browser';
import { ask } from '../messaging/ask';
import { focusCardMessage } from '../messaging/focusCard';
import type { PageSnapshot } from '../messaging/snapshot';
import { startClock } from '../view/clock';
import { createView } from '../view/createView';
import { startOverlay } from './startOverlay';

/** Where this world keeps the copy of the script that is at work. The page has a world of its own and sees none of it. */
const here = globalThis as typeof globalThis & { dialbridgeCopy?: AbortController };

/**
 * The content script's root: everything it starts ends with a newer copy (registered and injected scripts may both arrive), or when
 * the extension is gone.
 */
export function startPage(): void {
  const life = new AbortController();
  const end = () => life.abort();
  here.dialbridgeCopy?.abort();
  here.dialbridgeCopy = life;
  const { signal } = life;

  const view = createView<PageSnapshot>('page', end, signal);
  startClock(signal);
  const overlay = startOverlay({
    view,
    order: (order) => ask({ kind: 'order', order }),
    remember: (text) => ask({ kind: 'remember', text }),
    browserLanguages: navigator.languages,
    openRoot: import.meta.env.MODE === 'test',
    signal,
  });

  const onMessage = (message: unknown): undefined => {
    if (message === focusCardMessage) overlay.focusCard();
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage), { once: true });
}
