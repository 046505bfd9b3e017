import type { CardPosition } from '../../components/intents';
import { sayRoom } from './frame';
import { isByContact, positionOf, putAt } from './handPlace';
import type { Rect } from './rect';

/** The card, or the pill, in the agent's hand. */
export interface Grip {
  /** Where it would be if it were let go now. */
  position(): CardPosition;
  /** Moves it by so many pixels from where it was taken up, inside the window; a drag is drawn to the place beside the contact. */
  moveTo(way: { x: number; y: number }, isDrawnToContact: boolean): void;
  /** Moves it on from where it is now. */
  moveOn(step: { x: number; y: number }): void;
  /** Lets it go: where it is, or back to where it was. */
  end(isKept: boolean): void;
}

interface Held {
  frame: HTMLElement;
  /** What is seen of it, where it stood. */
  start: Rect;
  /** Its place beside the contact, where there is one. */
  beside: Rect | null;
  window: { width: number; height: number };
  /** The position as it was. */
  before: CardPosition;
  /** Null: it was put back. */
  ended(position: CardPosition | null): void;
}

/** Moves the frame by a translation: nothing of the page is laid out again, and nothing of the place is lost until the end. */
export function takeUp({ frame, start, beside, window, before, ended }: Held): Grip {
  let rect = start;
  let position = before;
  const go = (left: number, top: number, isDrawnToContact: boolean) => {
    rect = putAt(start, { left, top }, window);
    position = positionOf(rect, window);
    if (isDrawnToContact && beside !== null && isByContact(rect, beside)) {
      rect = putAt(start, beside, window);
      position = { is: 'beside' };
    }
    const isLeft = rect.left + rect.right < window.width;
    sayRoom(frame, { isLeft, isTop: rect.top + rect.bottom < window.height });
    frame.style.translate = `${rect.left - start.left}px ${rect.top - start.top}px`;
  };
  frame.classList.add('is-held');
  return {
    position: () => position,
    moveTo: ({ x, y }, isDrawnToContact) => go(start.left + x, start.top + y, isDrawnToContact),
    moveOn: ({ x, y }) => go(rect.left + x, rect.top + y, false),
    end(isKept) {
      frame.classList.remove('is-held');
      frame.style.translate = '';
      ended(isKept ? position : null);
    },
  };
}
