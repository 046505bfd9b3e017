import type { CardPosition, Corner, Spot } from '../../components/intents';

/** What is remembered of the card for each site. */
export interface CardMemory {
  position: CardPosition;
  /** Where it floats when it cannot stand beside the contact. */
  spot: Spot;
  isCollapsed: boolean;
}

export const freshMemory: CardMemory = {
  position: { is: 'beside' },
  spot: { corner: 'bottomRight' },
  isCollapsed: false,
};

const corners: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];
/** No window is larger. */
const farthest = 20_000;

/** Reads what was remembered. Anything that cannot be read counts as nothing remembered: it is only where a card was put. */
export function readMemory(text: string | null): CardMemory {
  let raw: unknown;
  try {
    raw = JSON.parse(text ?? 'null');
  } catch {
    return freshMemory;
  }
  if (typeof raw !== 'object' || raw === null) return freshMemory;
  const { floats, corner, x, y, isCollapsed }: Record<string, unknown> = { ...raw };
  const known = corners.find((each) => each === corner) ?? freshMemory.spot.corner;
  const spot: Spot = isLength(x) && isLength(y) ? { corner: known, away: { x, y } } : { corner: known };
  return {
    position: floats === true ? { is: 'floating', ...spot } : { is: 'beside' },
    spot,
    isCollapsed: isCollapsed === true,
  };
}

const isLength = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < farthest;

/** The text that `readMemory` reads. */
export const writeMemory = ({ position, spot: { corner, away }, isCollapsed }: CardMemory): string =>
  JSON.stringify({ floats: position.is === 'floating', corner, ...away, isCollapsed });

/** The card after the agent has moved it; beside the contact it keeps its spot for pages where there is no room. */
export function moved(memory: CardMemory, position: CardPosition): CardMemory {
  if (position.is === 'beside') return { ...memory, position };
  const { is, ...spot } = position;
  return { ...memory, position, spot };
}
