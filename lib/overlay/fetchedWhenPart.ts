import type { MountWhen } from '../../components/callback/when/whenProps';
import type { WhenPart } from '../../components/callback/whenPart';
import { ask } from '../messaging/ask';
import { addStyles } from './addStyles';
import { awaitCallbackPart } from './callbackPart';

let fetched: MountWhen | null = null;

/**
 * Stands in for `whenPart` in the card's script: calendar, clocks and the reading of dates are a fifth of the card, and most records are
 * closed without a callback. The worker puts them into the page when the panel is first opened.
 */
export const whenPart: WhenPart = {
  now: () => fetched,
  async fetch() {
    awaitCallbackPart(({ mount, styles }) => {
      const styled = new WeakSet<Node>();
      fetched = (host, props) => {
        const root = host.getRootNode();
        if (root instanceof ShadowRoot && !styled.has(root)) {
          styled.add(root);
          addStyles(root, styles);
        }
        return mount(host, props);
      };
    });
    try {
      const { done } = await ask({ kind: 'loadPart', part: 'callback' });
      return done ? fetched : null;
    } catch {
      // The worker could not be reached: it can be asked once more.
      return null;
    }
  },
};
