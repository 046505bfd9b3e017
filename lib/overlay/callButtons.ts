import { isShown } from '../crm/isShown';
import type { NumberPlace } from '../crm/numberPlace';
import { readNumber } from '../crm/phoneNumber';
import type { RecordKey } from '../session/record';
import { atMostEvery } from './atMostEvery';
import { buttonSpot } from './buttonSpot';
import { inFrame } from './inFrame';
import { rectsOfNumber, visibleRects } from './pageRects';
import { grown, type Rect } from './rect';

/** A number that gets a button, and the record whose number it is. */
export interface DialableNumber {
  place: NumberPlace;
  record: RecordKey;
}

export interface CallButtons {
  /** Exactly these numbers have a button from now on. */
  show(numbers: readonly DialableNumber[]): void;
  /** Something on the page may have moved. */
  move(): void;
}

export interface CallButtonsOptions {
  window: Window;
  /** In our own shadow root, laid over the page. */
  layer: HTMLElement;
  ignored(element: Element): boolean;
  draw(container: HTMLElement, number: DialableNumber): void;
  erase(container: HTMLElement): void;
}

interface Button extends DialableNumber {
  container: HTMLElement;
}

/**
 * Draws a button beside each number without a change to the page: it lies over the line's end, follows scrolling and layout, and
 * hides with its number. The same place never gets a second one.
 */
export function createCallButtons(options: CallButtonsOptions, signal: AbortSignal): CallButtons {
  const { window, layer, draw, erase } = options;
  let buttons: Button[] = [];

  const remove = ({ container }: Button) => {
    erase(container);
    container.remove();
  };
  const layOut = () => {
    if (buttons.length === 0) return;
    // All reading first, then all writing: one layout for any number of buttons.
    const origin = layer.getBoundingClientRect();
    const spots = spotsOf(buttons, options);
    buttons.forEach(({ container }, index) => {
      const spot = spots[index] ?? null;
      container.hidden = spot === null;
      if (spot === null) return;
      container.style.left = `${spot.left - origin.left}px`;
      container.style.top = `${spot.top - origin.top}px`;
    });
  };
  const layOutSoon = inFrame(window, layOut, signal);
  const follow = () => {
    if (buttons.length > 0) layOutSoon();
  };
  // A page that changes all the time (a clock, a ticker) must not cost a hit test in every frame.
  const move = atMostEvery(150, follow, signal);

  window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  window.addEventListener('resize', follow, { passive: true, signal });
  // Fonts and pictures that arrive late move everything.
  window.addEventListener('load', follow, { capture: true, passive: true, signal });
  for (const type of ['transitionend', 'animationend', 'toggle']) {
    window.document.addEventListener(type, follow, { capture: true, passive: true, signal });
  }
  signal.addEventListener(
    'abort',
    () => {
      for (const button of buttons) remove(button);
      buttons = [];
    },
    { once: true },
  );

  return {
    show(numbers) {
      const old = [...buttons];
      buttons = numbers.map((number) => {
        const index = old.findIndex(
          (button) => button.record === number.record && isSamePlace(button.place, number.place),
        );
        const [kept] = index < 0 ? [] : old.splice(index, 1);
        if (kept !== undefined) return { ...kept, place: number.place };
        const container = layer.ownerDocument.createElement('div');
        container.hidden = true;
        layer.append(container);
        draw(container, number);
        return { ...number, container };
      });
      for (const button of old) remove(button);
      follow();
    },
    move,
  };
}

const isSamePlace = (a: NumberPlace, b: NumberPlace): boolean =>
  a.number === b.number && a.element === b.element && a.text?.start === b.text?.start && a.text?.from === b.text?.from;

function spotsOf(
  buttons: readonly Button[],
  { window, ignored }: CallButtonsOptions,
): ({ left: number; top: number } | null)[] {
  const { clientWidth: width, clientHeight: height } = window.document.documentElement;
  const lines = buttons.map(({ place }) => (isShown(place.element) ? (rectsOfNumber(place).at(-1) ?? null) : null));
  return buttons.map(({ place, record }, index) => {
    const line = lines[index] ?? null;
    if (line === null || !isInFront(place.element, line, { width, height })) return null;
    const isDouble = buttons.some(
      (other, at) => other.record === record && isIconOf(place, line, other.place, lines[at] ?? null),
    );
    if (isDouble) return null;
    const around = place.element.closest('tr, li, dl, section, article, form, [role="row"]') ?? place.element;
    const near = visibleRects(around, grown({ ...line, right: line.right + 160 }, 40), ignored);
    return buttonSpot(line, near, { width, height });
  });
}

/** Can the number be seen, or is it scrolled away or under something: a sticky bar, a dialog, our own card? */
function isInFront(element: Element, line: Rect, window: { width: number; height: number }): boolean {
  const x = (line.left + line.right) / 2;
  const y = (line.top + line.bottom) / 2;
  if (line.right - line.left < 1 || x < 0 || y < 0 || x >= window.width || y >= window.height) return false;
  const top = element.ownerDocument.elementFromPoint(x, y);
  return top !== null && (top === element || element.contains(top) || top.contains(element));
}

/** Some CRMs put a `tel:` link that is only a picture beside the number: the number's own button is enough. */
function isIconOf(place: NumberPlace, line: Rect, other: NumberPlace, otherLine: Rect | null): boolean {
  if (place === other || otherLine === null || place.text !== null || place.element instanceof HTMLInputElement)
    return false;
  if (other.text === null && !(other.element instanceof HTMLInputElement)) return false;
  if (readNumber(place.element.textContent ?? '') !== null) return false;
  return line.top < otherLine.bottom && otherLine.top < line.bottom;
}
