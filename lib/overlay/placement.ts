import type { CardPosition, Corner, Spot } from '../../components/intents';
import { besideSpot } from './besideSpot';
import { overlaps, type Rect } from './rect';

/** The window and what must not be covered in it, all in CSS pixels of the window. */
export interface Surroundings {
  width: number;
  height: number;
  /** The contact's heading and numbers on this page; empty on pages of nobody's. */
  anchors: readonly Rect[];
  /** Text and controls. */
  obstacles: readonly Rect[];
  /** The field that the agent is typing in. */
  focused: Rect | null;
}

export interface Wishes {
  position: CardPosition;
  /** Where it floats when it cannot stand beside the contact. */
  spot: Spot;
  /** What the card asks for. */
  width: number;
  height: number;
  /** It is the pill, which takes less than the width asked for, and is no sheet. */
  isPill?: boolean;
}

/** Where the card goes. It may be lower than `rect`; then it hangs from the side that `hangsFrom` names. */
export interface Placement {
  is: 'beside' | 'floating' | 'sheet';
  rect: Rect;
  hangsFrom: 'top' | 'bottom';
  /** Where what is narrower than the card keeps to. */
  side: 'left' | 'right';
  /** Every place would cover the field that the agent is typing in: only the pill may be shown until the field is left. */
  isPillOnly: boolean;
}

/** What stays free between the card and the window's edge, unless the agent has put it nearer. */
export const cornerMargin = 20;
const edge = 12;
/** A pill that was put far from its corner still gets this much of a narrow window. */
const leastPill = 200;
/** Up to this width the card is a sheet, as in its styles. */
const widestSheet = 420;
/** What is left of the page above a sheet. */
const sheetTop = 8;
const corners: readonly Corner[] = ['bottomRight', 'bottomLeft', 'topRight', 'topLeft'];

/**
 * Decides where the card stands: beside the contact where nothing is covered (CRM-1), else in its corner, in a narrow window as
 * a sheet across the foot. It never covers the field that has the caret: it takes another side, or shrinks to the pill.
 */
export function choosePlacement(around: Surroundings, wishes: Wishes): Placement {
  if (around.width <= widestSheet && !wishes.isPill) return sheet(around, wishes);
  if (wishes.position.is === 'beside' && !wishes.isPill) {
    const rect = besideSpot(around, wishes);
    if (rect !== null) return { is: 'beside', rect, hangsFrom: 'bottom', side: 'right', isPillOnly: false };
  }
  const first: Spot = wishes.position.is === 'floating' ? wishes.position : wishes.spot;
  const preferred = floating(around, wishes, first);
  if (!covers(preferred.rect, around.focused)) return preferred;
  const others = nearest(first.corner).map((corner) => floating(around, wishes, { corner }));
  return others.find(({ rect }) => !covers(rect, around.focused)) ?? { ...preferred, isPillOnly: true };
}

/** Can a card that stands there stay? `covered` is what of the page now lies under it. */
export function isFree({ rect }: Placement, around: Surroundings, covered: readonly Rect[]): boolean {
  const isInside = rect.left >= 0 && rect.top >= 0 && rect.right <= around.width && rect.bottom <= around.height;
  return isInside && !covers(rect, around.focused) && !covered.some((each) => overlaps(rect, each));
}

const covers = (rect: Rect, field: Rect | null): boolean => field !== null && overlaps(rect, field);

/** The other corners: across the window first, as a field that is in the way is often as wide as its column. */
function nearest(corner: Corner): Corner[] {
  const isRight = corner.endsWith('Right');
  return corners
    .filter((other) => other !== corner)
    .sort((a, b) => Number(a.endsWith('Right') === isRight) - Number(b.endsWith('Right') === isRight));
}

/** At its spot, or as near to it as the window lets it. */
function floating(around: Surroundings, wishes: Wishes, { corner, away }: Spot): Placement {
  const height = Math.min(wishes.height, around.height - 2 * edge);
  const widest = Math.min(wishes.width, around.width - 2 * edge);
  const narrowest = wishes.isPill ? Math.min(widest, leastPill) : widest;
  // A card that is as high as the window gives up part of the margin before it gives up height.
  const x = Math.min(away?.x ?? cornerMargin, around.width - edge - narrowest);
  const y = Math.min(away?.y ?? cornerMargin, around.height - edge - height);
  const width = Math.min(widest, around.width - edge - x);
  const isRight = corner.endsWith('Right');
  const isTop = corner.startsWith('top');
  const left = isRight ? around.width - x - width : x;
  const top = isTop ? y : around.height - y - height;
  return {
    is: 'floating',
    rect: { left, top, right: left + width, bottom: top + height },
    hangsFrom: isTop ? 'top' : 'bottom',
    side: isRight ? 'right' : 'left',
    isPillOnly: false,
  };
}

function sheet(around: Surroundings, wishes: Wishes): Placement {
  const top = Math.max(sheetTop, around.height - wishes.height);
  const rect = { left: 0, top, right: around.width, bottom: around.height };
  return { is: 'sheet', rect, hangsFrom: 'bottom', side: 'right', isPillOnly: covers(rect, around.focused) };
}
