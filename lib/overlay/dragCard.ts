import type { Grip } from './grip';

/** The overlay as a drag sees it; null while nothing is mounted. */
export interface DraggedOverlay {
  host(): Element | null;
  root(): ShadowRoot | null;
  frame(): HTMLElement | null;
  grip(): Grip | null;
}

interface Drag {
  pointer: number;
  x: number;
  y: number;
  /** Null until the pointer has gone so far that a drag is meant, not a click. */
  grip: Grip | null;
  /** Let go or put back; what the browser still says of it is not for the page. */
  isOver: boolean;
}

/** So many pixels make a drag. */
const least = 4;
const pointers = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
const others = [
  'lostpointercapture',
  'mousedown',
  'mousemove',
  'mouseup',
  'touchstart',
  'touchmove',
  'touchend',
  'selectstart',
  'dragstart',
];

/**
 * Moves the card by its strip, and the pill, with mouse, pen or finger; Escape puts it back. Like the shield of the keys it listens on
 * the window before any script of the page, so that a drag is neither seen by the page nor selects its text.
 */
export function dragCard(window: Window, overlay: DraggedOverlay, signal: AbortSignal): void {
  let drag: Drag | null = null;
  let isEscaping = false;

  const finish = (isKept: boolean) => {
    const ended = drag;
    if (ended === null || ended.isOver) return;
    ended.isOver = true;
    ended.grip?.end(isKept);
  };
  const begin = ({ isTrusted, isPrimary, button, target, clientX: x, clientY: y, pointerId }: PointerEvent) => {
    finish(false);
    drag = null;
    if (!isTrusted || !isPrimary || button !== 0 || target !== overlay.host()) return;
    if (isHandle(overlay.root()?.elementFromPoint(x, y)))
      drag = { pointer: pointerId, x, y, grip: null, isOver: false };
  };
  const move = (now: Drag, event: PointerEvent) => {
    if (now.isOver) return;
    const way = { x: event.clientX - now.x, y: event.clientY - now.y };
    if (now.grip === null) {
      if (Math.hypot(way.x, way.y) < least) return;
      now.grip = overlay.grip();
      if (now.grip === null) return finish(false);
      overlay.frame()?.setPointerCapture(now.pointer);
    }
    now.grip.moveTo(way, true);
  };
  const end = (now: Drag, isKept: boolean) => {
    finish(isKept);
    // The click that a drag ends with comes in this turn of the loop; without a drag it is one.
    if (now.grip === null) drag = null;
    else
      setTimeout(() => {
        if (drag === now) drag = null;
      });
  };

  const onPointer = (event: PointerEvent) => {
    if (event.type === 'pointerdown') begin(event);
    const now = drag;
    if (now === null || event.pointerId !== now.pointer) return;
    event.stopImmediatePropagation();
    if (event.type === 'pointermove') move(now, event);
    else if (event.type !== 'pointerdown') end(now, event.type === 'pointerup');
  };
  const hide = (event: Event) => {
    if (drag === null) return;
    event.stopImmediatePropagation();
    if (event.type.endsWith('start') && event.type !== 'touchstart') event.preventDefault();
  };
  const click = (event: Event) => {
    if (drag?.grip == null) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  const key = (event: KeyboardEvent) => {
    const isBegun = event.type === 'keydown' && drag?.grip != null && !drag.isOver;
    if (event.key !== 'Escape' || !(isBegun || isEscaping)) return;
    isEscaping = event.type === 'keydown';
    event.stopImmediatePropagation();
    event.preventDefault();
    finish(false);
  };
  const options = { capture: true, signal };
  for (const type of pointers) window.addEventListener(type, onPointer, options);
  for (const type of others) window.addEventListener(type, hide, { ...options, passive: false });
  window.addEventListener('click', click, options);
  for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, key, options);
  window.addEventListener('blur', () => finish(false), { signal });
}

/** The pill, and the strip of a card apart from its buttons and what they open. */
function isHandle(element: Element | null | undefined): boolean {
  if (element == null) return false;
  if (element.closest('.pill-open') !== null) return true;
  return element.closest('.strip') !== null && element.closest('button, .menu') === null;
}
