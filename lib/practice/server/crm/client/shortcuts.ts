import { isDialogOpen, showKeys } from './dialogs';
import type { Router } from './router';

/**
 * Single-key shortcuts in the capture phase on the document, as eager CRMs do it: whatever shares the page with this has
 * to keep its own keys to itself.
 */
export function listenForKeys(router: Router, focusSearch: () => void): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isDialogOpen()) return;
      const typing = isTyping(event.target);
      if (typing && event.key !== 'Escape') return;
      const action = actionFor(event.key, router, focusSearch, typing);
      if (!action) return;
      event.preventDefault();
      action();
    },
    { capture: true },
  );
}

function actionFor(key: string, router: Router, focusSearch: () => void, typing: boolean): (() => void) | null {
  if (key === 'Escape' && typing) {
    return () => document.activeElement instanceof HTMLElement && document.activeElement.blur();
  }
  if (key === '/') return focusSearch;
  if (key === '?') return () => void showKeys();
  return router.current()?.keys?.[key] ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
