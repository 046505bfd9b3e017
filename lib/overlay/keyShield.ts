import { standsFor } from './trustedClick';

/** The overlay as the shield sees it; null while nothing is mounted. */
export interface ShieldedOverlay {
  host(): Element | null;
  root(): ShadowRoot | null;
}

const typed = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
] as const;

/**
 * Keeps what is typed in the overlay from the page. A page may listen on `window` in the capture phase, so the shield has to be
 * there before any script of the page: it stops the event and hands a copy on inside the shadow root, where the card's own
 * handlers find it. What a browser does by itself (typing, moving the focus, pressing a button with Enter) does not hang on
 * propagation and goes on. Keys typed elsewhere are not touched.
 *
 * A script that was injected into an open page comes after the page's listeners and cannot keep this promise.
 */
export function shieldKeys(window: Window, overlay: ShieldedOverlay, signal: AbortSignal): void {
  const guard = (event: Event) => {
    const host = overlay.host();
    const root = overlay.root();
    // Seen from the window, whatever is inside a shadow root has its host as target.
    if (host === null || root === null || event.target !== host) return;
    event.stopImmediatePropagation();
    const target = root.activeElement ?? root.firstElementChild;
    const copy = copyOf(event);
    if (target === null || copy === null) return;
    standsFor(copy, event);
    if (!target.dispatchEvent(copy)) event.preventDefault();
  };
  for (const type of typed) window.addEventListener(type, guard, { capture: true, signal });
}

/** The same event, to be seen inside the shadow root only. */
function copyOf(event: Event): Event | null {
  const reach = { bubbles: true, cancelable: event.cancelable, composed: false };
  if (event instanceof KeyboardEvent) {
    const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey, keyCode } = event;
    const init = { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey, keyCode };
    return new KeyboardEvent(event.type, { ...reach, ...init });
  }
  if (event instanceof InputEvent) {
    const { data, inputType, isComposing } = event;
    return new InputEvent(event.type, { ...reach, data, inputType, isComposing });
  }
  if (event instanceof CompositionEvent) return new CompositionEvent(event.type, { ...reach, data: event.data });
  // `input` of a check box or a list is a plain event.
  return event.type === 'input' ? new Event('input', reach) : null;
}

const kept = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchend', 'wheel', 'focusin', 'focusout', 'copy', 'cut', 'paste', 'dragstart', 'drop'],
];

/**
 * What happens in the overlay does not bubble into the page: a click there is no click beside the CRM's open menu, and a focus
 * there is none that a dialog's focus trap has to bring back.
 */
export function keepInside(host: Element, signal: AbortSignal): void {
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
}
