import { browser } from 'wxt/browser';
import { ask } from '../messaging/ask';
import { subscribe } from '../messaging/feed';
import { focusCardMessage } from '../messaging/focusCard';
import { pageInputMessage } from '../messaging/pageInput';
import type { PageSnapshot } from '../messaging/snapshot';
import { createCardDoor } from './cardDoor';
import { guardPage, isOurs } from './guardPage';
import { takeOver } from './pageCopy';
import { watchPageInput } from './pageInput';

/**
 * The root of what is in every page of a CRM: everything it starts ends with a newer copy (registered and injected scripts may both
 * arrive), or when the extension is gone.
 */
export function startPage(): void {
  const life = new AbortController();
  const end = () => life.abort();
  const { signal } = life;
  // The door hands over what the guard needs, and is opened with what the guard knows.
  const pageFocus = guardPage(() => door.card()?.shown() ?? null, signal);
  const door = createCardDoor({
    ground: {
      order: (order) => ask({ kind: 'order', order }),
      remember: (text) => ask({ kind: 'remember', text }),
      browserLanguages: navigator.languages,
      pageFocus,
      signal,
    },
    load: (language) => ask({ kind: 'loadCard', language }),
  });
  takeOver({ abort: end, enter: door.enter });
  subscribe<PageSnapshot>('page', { snapshot: door.snapshot, lost: door.lost, gone: end }, signal);

  const input = watchPageInput(window, isOurs, () => performance.now(), signal);
  const onMessage = (message: unknown, _sender: unknown, respond: (answer: unknown) => void): undefined => {
    if (message === focusCardMessage) door.card()?.focusCard();
    else if (message === pageInputMessage) respond(input());
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage), { once: true });
}
