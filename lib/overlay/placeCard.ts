import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { CardPosition, Corner } from '../../components/intents';
import type { NumberPlace } from '../crm/numberPlace';
import { atMostEvery } from './atMostEvery';
import { rectsOfNumber, rectsOfText, visibleRects } from './pageRects';
import { choosePlacement, isStillGood, type Placement, type Surroundings, type Wishes } from './placement';
import { overlaps, type Rect } from './rect';

/** The contact on the page, as something to stand beside. */
export interface Anchors {
  heading: Element | null;
  numbers: readonly NumberPlace[];
}

export interface CardPlacer {
  /** No place is free of the caret: only the pill may be shown. */
  isPillOnly: ReadonlySignal<boolean>;
  /** Something on the page may have moved. */
  touch(): void;
  /** The contact or the record is another: look for a new place at once. */
  replace(): void;
}

export interface PlacerOptions {
  window: Window;
  frame: HTMLElement;
  position: ReadonlySignal<CardPosition>;
  corner: ReadonlySignal<Corner>;
  anchors(): Anchors;
  ignored(element: Element): boolean;
}

/** How long scrolling has to be over before the card looks for a better place, in milliseconds. */
const quiet = 120;
const cardWidth = 376;
const cardHeight = 704;

/**
 * Keeps the card in its place: looks for a new one when the window, the contact or the card changes, and gives way at once when
 * the agent begins to type beneath it. All layout is read first and written after.
 */
export function placeCard(options: PlacerOptions, abort: AbortSignal): CardPlacer {
  const { window, frame, position, corner, ignored } = options;
  const { document } = window;
  const isPillOnly = signal(false);
  let placement: Placement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (isForced: boolean) => {
    clearTimeout(timer);
    if (abort.aborted) return;
    const wishes: Wishes = { position: position.peek(), corner: corner.peek(), width: cardWidth, height: cardHeight };
    const { activeElement } = document;
    if (!isForced && placement !== null && activeElement !== null && ignored(activeElement)) {
      // The agent is at work in the card: it stays under the pointer, and no field of the page has the caret.
      isPillOnly.value = false;
      return;
    }
    const around = surroundings(options, placement);
    if (!isForced && placement !== null && isStillGood(placement, around, wishes)) return;
    const next = choosePlacement(around, wishes);
    if (!isForced && placement !== null && next.is === 'floating' && mayStay(placement, around)) return;
    placement = next;
    show(frame, next, around);
    isPillOnly.value = next.isPillOnly;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => settle(false), quiet);
  };
  const again = atMostEvery(300, () => settle(false), abort);

  const capture = { capture: true, passive: true, signal: abort };
  const resized = atMostEvery(100, () => settle(true), abort);
  window.addEventListener('resize', resized, { signal: abort });
  window.addEventListener('scroll', later, capture);
  document.addEventListener('focusin', later, capture);
  document.addEventListener('focusout', later, capture);
  const stop = effect(() => {
    position.value;
    corner.value;
    untracked(() => settle(true));
  });
  abort.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      stop();
    },
    { once: true },
  );
  return { isPillOnly, touch: again, replace: () => settle(true) };
}

/** A card that is in nobody's way does not jump because the page scrolled under it, or the caret left the field it gave way to. */
function mayStay({ is, rect, isPillOnly }: Placement, { focused, width, height }: Surroundings): boolean {
  if (is === 'sheet' || isPillOnly || (focused !== null && overlaps(rect, focused))) return false;
  return rect.left >= 0 && rect.top >= 0 && rect.right <= width && rect.bottom <= height;
}

function surroundings(
  { window, anchors, position, ignored }: PlacerOptions,
  placement: Placement | null,
): Surroundings {
  const { document } = window;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const base = { width, height, focused: focusedField(document, ignored) };
  const { heading, numbers } = anchors();
  const isBeside = position.peek().is === 'beside';
  if (!isBeside || (heading === null && numbers.length === 0)) return { ...base, anchors: [], obstacles: [] };
  const area: Rect = { left: 0, top: 0, right: width, bottom: height };
  const rects = [...(heading === null ? [] : rectsOfText(heading)), ...numbers.flatMap(rectsOfNumber)];
  const seen = rects.filter(({ left, top, right, bottom }) => left < width && top < height && right > 0 && bottom > 0);
  // Nothing of the contact can be seen: a place beside it need not be looked for.
  if (seen.length === 0 && placement?.is !== 'beside') return { ...base, anchors: [], obstacles: [] };
  return { ...base, anchors: seen, obstacles: visibleRects(document.body ?? document.documentElement, area, ignored) };
}

/** The page's field that has the caret. */
function focusedField(document: Document, ignored: (element: Element) => boolean): Rect | null {
  const element = document.activeElement;
  if (element === null || ignored(element) || !isField(element)) return null;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

const noText = new Set(['button', 'checkbox', 'radio', 'submit', 'reset', 'image', 'range', 'color', 'file', 'hidden']);

function isField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !noText.has(element.type);
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}

function show(frame: HTMLElement, { is, rect, hangsFrom }: Placement, around: Surroundings): void {
  const width = rect.right - rect.left;
  frame.dataset.place = is;
  frame.style.setProperty('--card-h', `${rect.bottom - rect.top}px`);
  frame.style.setProperty('--card-w', `${width}px`);
  frame.style.left = `${rect.left}px`;
  frame.style.width = `${width}px`;
  frame.style.top = hangsFrom === 'top' ? `${rect.top}px` : 'auto';
  frame.style.bottom = hangsFrom === 'bottom' ? `${around.height - rect.bottom}px` : 'auto';
}
