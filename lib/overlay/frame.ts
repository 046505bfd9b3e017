import type { Placement, Surroundings } from './placement';

/** What of ours is drawn in the frame: the record's card, a card of its own height, or the pill. */
export interface Drawn {
  is: 'card' | 'short' | 'pill';
  /** In pixels; of the record's card it is asked for, not measured. */
  height: number;
}

const pillHeight = 40;

/** Read from what stands in the frame now. */
export function drawnIn(frame: HTMLElement): Drawn {
  const card = frame.querySelector('.card');
  if (card === null) return { is: 'pill', height: pillHeight };
  if (!card.classList.contains('short')) return { is: 'card', height: 0 };
  return { is: 'short', height: card.parentElement?.offsetHeight ?? 0 };
}

/**
 * Puts the frame where it belongs.
 * @param most how high what is drawn may become; null: as high as its place
 */
export function show(
  frame: HTMLElement,
  { is, rect, hangsFrom, side }: Placement,
  around: Surroundings,
  most: number | null,
): void {
  const width = rect.right - rect.left;
  const { style, dataset } = frame;
  dataset.place = is;
  dataset.side = side;
  sayRoom(frame, { isLeft: side === 'left', isTop: hangsFrom === 'top' });
  style.setProperty('--card-h', `${most ?? rect.bottom - rect.top}px`);
  style.setProperty('--card-w', `${width}px`);
  style.left = `${rect.left}px`;
  style.width = `${width}px`;
  style.top = hangsFrom === 'top' ? `${rect.top}px` : 'auto';
  style.bottom = hangsFrom === 'bottom' ? `${around.height - rect.bottom}px` : 'auto';
}

/** To which side what the pill opens has room. */
export function sayRoom(frame: HTMLElement, at: { isLeft: boolean; isTop: boolean }): void {
  frame.toggleAttribute('data-left', at.isLeft);
  frame.toggleAttribute('data-top', at.isTop);
}
