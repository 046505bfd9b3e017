import { dragCard } from './dragCard';
import { shieldKeys } from './keyShield';
import { hostName } from './mountOverlay';
import type { ShownCard } from './pageCopy';
import { type PageFocus, rememberPageFocus } from './pageFocus';

/** Is this element ours, not the page's? */
export const isOurs = (element: Element): boolean => element.localName === hostName;

/**
 * What has to listen before any script of the page does, whether or not there will be a card: the shield of its keys, the hand that
 * drags it, and the memory of where the agent was.
 */
export function guardPage(shown: () => ShownCard | null, signal: AbortSignal): PageFocus {
  const ours = {
    host: () => shown()?.host ?? null,
    root: () => shown()?.root ?? null,
    frame: () => shown()?.frame ?? null,
    grip: () => shown()?.grip() ?? null,
  };
  // Escape during a drag is the drag's, wherever the focus is.
  dragCard(window, ours, signal);
  shieldKeys(window, ours, signal);
  return rememberPageFocus(document, isOurs, signal);
}
