import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CardPosition, Spot } from '../../components/intents';
import { atMostEvery } from './atMostEvery';
import { besideSpot, reach } from './besideSpot';
import { anchorsIn, besideContact, obstaclesIn, type PageReader, windowOf } from './cardSurroundings';
import { drawnIn, show } from './frame';
import { type Grip, takeUp } from './grip';
import { inFrame } from './inFrame';
import { plain } from './pageRects';
import { choosePlacement, isFree, type Placement, type Wishes } from './placement';
import { distance } from './rect';

export interface CardPlacer {
  /** No place is free of the caret: only the pill may be shown. */
  isPillOnly: ReadonlySignal<boolean>;
  /** Something on the page may have moved. */
  touch(): void;
  /** The contact or the record is another: look for a new place at once. */
  replace(): void;
  /** Takes the card up, to be moved by hand; null where it cannot be. It keeps to the hand until it is let go. */
  grip(): Grip | null;
}

export interface PlacerOptions extends PageReader {
  frame: HTMLElement;
  position: ReadonlySignal<CardPosition>;
  spot: ReadonlySignal<Spot>;
  /** The agent has put it somewhere. */
  put(position: CardPosition): void;
  /** It has another place, and covers something else. */
  placed(): void;
}

/** How long scrolling has to be over before the card looks for a better place, in milliseconds. */
const quiet = 120;
/** How long a page that changes all the time is left alone between two looks; and so many times as long as a look took. */
const pause = 300;
const pauses = 25;
const cardWidth = 376;
const cardHeight = 704;

/**
 * Keeps the card in its place: looks for a new one when the window, the contact or the card changes, and gives way when the agent
 * begins to type beneath it. All layout is read first and written after.
 */
export function placeCard(options: PlacerOptions, abort: AbortSignal): CardPlacer {
  const { window, frame, position, spot, ignored } = options;
  const { document } = window;
  const isPillOnly = signal(false);
  let placement: Placement | null = null;
  let isHeld = false;
  let drawn = drawnIn(frame);
  /** What the next frame has to do at least. */
  let asked: 'nothing' | 'look' | 'place' = 'nothing';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;

  const stopWaiting = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const settle = () => {
    if (isHeld) return stopWaiting();
    const next = drawnIn(frame);
    const isForced = asked === 'place' || next.is !== drawn.is || next.height !== drawn.height;
    if (!isForced && asked === 'nothing') return;
    stopWaiting();
    drawn = next;
    asked = 'nothing';
    const begun = performance.now();
    place(isForced);
    const now = performance.now();
    restUntil = now + Math.max(pause, (now - begun) * pauses);
  };

  /** Before the next frame is painted; what is asked for several times until then is done once. */
  const look = inFrame(window, settle, abort);
  const placeAnew = () => {
    asked = 'place';
    look();
  };

  /** Whether the card stays although something may have moved. */
  const stays = (now: Placement, bare: ReturnType<typeof windowOf>): boolean => {
    if (!isFree(now, bare, [])) return false;
    // What the pointer is on does not move away from under it; when it leaves, there is another look.
    if (frame.matches(':hover')) return true;
    if (now.is === 'beside' && position.peek().is === 'beside') {
      const covered = obstaclesIn(now.rect, options);
      if (covered.length === 0) return true;
      // Scrolled away from its contact it covers what it would cover elsewhere, too; it does not jump for that.
      const isNear = anchorsIn(bare, options).some((anchor) => distance(anchor, now.rect) <= reach + 2);
      if (!isNear && besideSpot(besideContact(options, cardWidth, reach), wishes()) === null) return true;
    }
    // It has given way to a field: it comes back when no field has the caret, rather than go to and fro between fields.
    return now.is === 'floating' && !isPillOnly.peek() && bare.focused !== null;
  };

  const place = (isForced: boolean) => {
    const bare = windowOf(options);
    if (!isForced && placement !== null) {
      const { activeElement } = document;
      if (activeElement !== null && ignored(activeElement)) {
        // The agent is at work in the card: it stays under the pointer, and no field of the page has the caret.
        isPillOnly.value = false;
        return;
      }
      if (stays(placement, bare)) return;
    }
    const isBeside = position.peek().is === 'beside';
    const around = isBeside ? besideContact(options, cardWidth, reach) : bare;
    const card = choosePlacement(around, wishes());
    const isSmall = (drawn.is === 'pill' || card.isPillOnly) && card.is !== 'beside';
    placement = isSmall ? choosePlacement(around, { ...wishes(), height: drawn.height, isPill: true }) : card;
    show(frame, placement, around, drawn.is === 'card' ? null : cardHeight);
    isPillOnly.value = card.isPillOnly;
    options.placed();
  };
  const wishes = (): Wishes => ({
    position: position.peek(),
    spot: spot.peek(),
    width: cardWidth,
    height: drawn.is === 'short' ? drawn.height : cardHeight,
  });
  const after = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (asked === 'nothing') asked = 'look';
      look();
    }, wait);
  };
  const later = () => after(quiet);
  const touch = () => {
    if (timer === undefined) after(Math.max(20, restUntil - performance.now()));
  };

  const capture = { capture: true, passive: true, signal: abort };
  window.addEventListener('resize', atMostEvery(100, placeAnew, abort), { signal: abort });
  for (const type of ['scroll', 'focusin', 'focusout']) window.addEventListener(type, later, capture);
  // What moves the page without a change of it: pictures and fonts that come late, and what moves by itself.
  for (const type of ['load', 'transitionend', 'animationend', 'toggle']) window.addEventListener(type, touch, capture);
  frame.addEventListener('pointerleave', later, capture);

  // A card that becomes a pill, or one of another height, is placed before it is painted.
  const observer = new MutationObserver(look);
  observer.observe(frame, { subtree: true, childList: true });
  const stop = effect(() => {
    position.value;
    spot.value;
    placeAnew();
  });
  abort.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      observer.disconnect();
      stop();
    },
    { once: true },
  );
  return {
    isPillOnly,
    touch,
    replace: placeAnew,
    grip() {
      const seen = frame.querySelector('.pill') ?? frame.firstElementChild;
      if (placement === null || placement.is === 'sheet' || isHeld || seen === null) return null;
      const around = besideContact(options, cardWidth, reach);
      const place = besideSpot(around, { width: cardWidth, height: cardHeight });
      const start = plain(seen.getBoundingClientRect());
      const left = place === null ? 0 : place.right - (start.right - start.left);
      const top = place === null ? 0 : place.bottom - (start.bottom - start.top);
      isHeld = true;
      return takeUp({
        frame,
        start,
        beside: place && { ...place, left, top },
        window: around,
        before: position.peek(),
        ended(next) {
          isHeld = false;
          // Put back it is where it was; only what happened meanwhile may move it.
          if (next === null) return touch();
          options.put(next);
          asked = 'place';
          settle();
        },
      });
    },
  };
}
