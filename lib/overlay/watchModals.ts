import { isShown } from '../crm/isShown';
import { atMostEvery } from './atMostEvery';
import { inFrame } from './inFrame';
import { isVeiled } from './isVeiled';

/** Dialogs that make the rest of the page wait. `:modal` is asked of the element, as some engines do not know it in selectors. */
const candidates = 'dialog[open], [aria-modal="true"]';

const changes: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['open', 'aria-modal', 'aria-hidden', 'hidden', 'class', 'style'],
};

/**
 * Says when the page shows a modal dialog and when it no longer does. Looked at only after a change that may matter, and
 * rarely on a page that changes all the time.
 */
export function watchModals(
  document: Document,
  ignored: (element: Element) => boolean,
  tell: (isOpen: boolean) => void,
  signal: AbortSignal,
): void {
  let isOpen = false;
  const look = () => {
    const now = isModalOpen(document) || isVeiled(document, ignored);
    if (now === isOpen) return;
    isOpen = now;
    tell(isOpen);
  };
  const soon = atMostEvery(100, inFrame(window, look, signal), signal);
  const observer = new MutationObserver((records) => {
    if (records.some(matters)) soon();
  });
  observer.observe(document, changes);
  // What no attribute tells: a dialog closed by Escape, one that fades in.
  for (const type of ['toggle', 'close', 'cancel', 'transitionend', 'animationend'])
    document.addEventListener(type, soon, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  soon();
}

/** Text that changes opens no dialog. */
function matters({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'attributes' || [...addedNodes, ...removedNodes].some((node) => node instanceof Element);
}

export function isModalOpen(document: Document): boolean {
  for (const element of document.querySelectorAll(candidates)) {
    if (element.localName === 'dialog' && !element.hasAttribute('aria-modal') && !isModal(element)) continue;
    if (isShown(element, { isTransparentHidden: true })) return true;
  }
  return false;
}

function isModal(dialog: Element): boolean {
  try {
    return dialog.matches(':modal');
  } catch {
    // An engine without the selector: an open dialog counts as modal, which hides the overlay too often rather than too seldom.
    return true;
  }
}
