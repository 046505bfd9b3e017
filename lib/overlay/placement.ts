import type { CardPosition, Corner } from '../../components/intents';
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
  corner: Corner;
  /** What the card asks for. */
  width: number;
  height: number;
}

/** Where the card goes. It may be lower than `rect`; then it hangs from the side that `hangsFrom` names. */
export interface Placement {
  is: 'beside' | 'floating' | 'sheet';
  rect: Rect;
  hangsFrom: 'top' | 'bottom';
  /** Every place would cover the field that the agent is typing in: only the pill may be shown until the field is left. */
  isPillOnly: boolean;
}

/** What stays free between the card and the window's edge. */
const cornerMargin = 20;
const edge = 12;
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
  if (around.width <= widestSheet) return sheet(around, wishes);
  if (wishes.position.is === 'beside') {
    const rect = besideSpot(around, wishes);
    if (rect !== null) return { is: 'beside', rect, hangsFrom: 'bottom', isPillOnly: false };
  }
  const first = wishes.position.is === 'floating' ? wishes.position.corner : wishes.corner;
  const spots = [first, ...nearest(first)].map((corner) => floating(around, wishes, corner));
  const free = spots.find(({ rect }) => !covers(rect, around.focused));
  const [preferred] = spots;
  if (free !== undefined) return free;
  return { ...(preferred ?? floating(around, wishes, 'bottomRight')), isPillOnly: true };
}

/** Is a card that stands there still well placed? Asked on changes of the page, so that the card does not jump without need. */
export function isStillGood(placement: Placement, around: Surroundings, wishes: Wishes): boolean {
  const { rect } = placement;
  if (covers(rect, around.focused)) return false;
  if (rect.left < 0 || rect.top < 0 || rect.right > around.width || rect.bottom > around.height) return false;
  return (
    placement.is === 'beside' &&
    wishes.position.is === 'beside' &&
    !around.obstacles.some((each) => overlaps(rect, each))
  );
}

const covers = (rect: Rect, field: Rect | null): boolean => field !== null && overlaps(rect, field);

/** The other corners: across the window first, as a field that is in the way is often as wide as its column. */
function nearest(corner: Corner): Corner[] {
  const isRight = corner.endsWith('Right');
  return corners
    .filter((other) => other !== corner)
    .sort((a, b) => Number(a.endsWith('Right') === isRight) - Number(b.endsWith('Right') === isRight));
}

function floating(around: Surroundings, wishes: Wishes, corner: Corner): Placement {
  const height = Math.min(wishes.height, around.height - 2 * edge);
  const width = Math.min(wishes.width, around.width - 2 * edge);
  // A card that is as high as the window gives up part of the margin before it gives up height.
  const margin = Math.min(cornerMargin, around.height - edge - height);
  const isRight = corner.endsWith('Right');
  const isTop = corner.startsWith('top');
  const left = isRight ? around.width - cornerMargin - width : cornerMargin;
  const top = isTop ? margin : around.height - margin - height;
  return {
    is: 'floating',
    rect: { left, top, right: left + width, bottom: top + height },
    hangsFrom: isTop ? 'top' : 'bottom',
    isPillOnly: false,
  };
}

function sheet(around: Surroundings, wishes: Wishes): Placement {
  const top = Math.max(sheetTop, around.height - wishes.height);
  const rect = { left: 0, top, right: around.width, bottom: around.height };
  return { is: 'sheet', rect, hangsFrom: 'bottom', isPillOnly: covers(rect, around.focused) };
}
