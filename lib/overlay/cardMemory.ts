import type { CardPosition, Corner } from '../../components/intents';

/** What is remembered of the card for each site. */
export interface CardMemory {
  position: CardPosition;
  /** Where it floats when it cannot stand beside the contact. */
  corner: Corner;
  isCollapsed: boolean;
}

export const freshMemory: CardMemory = { position: { is: 'beside' }, corner: 'bottomRight', isCollapsed: false };

const corners: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];
const isCorner = (value: unknown): value is Corner => corners.some((corner) => corner === value);

/** Reads what was remembered. Anything that cannot be read counts as nothing remembered: it is only where a card was put. */
export function readMemory(text: string | null): CardMemory {
  if (text === null) return freshMemory;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return freshMemory;
  }
  if (typeof raw !== 'object' || raw === null) return freshMemory;
  const floats = 'floats' in raw && raw.floats === true;
  const corner = 'corner' in raw && isCorner(raw.corner) ? raw.corner : freshMemory.corner;
  return {
    position: floats ? { is: 'floating', corner } : { is: 'beside' },
    corner,
    isCollapsed: 'isCollapsed' in raw && raw.isCollapsed === true,
  };
}

/** The text that `readMemory` reads. */
export const writeMemory = ({ position, corner, isCollapsed }: CardMemory): string =>
  JSON.stringify({ floats: position.is === 'floating', corner, isCollapsed });

/** The card after the agent has moved it; beside the contact it keeps its corner for pages where there is no room. */
export const moved = (memory: CardMemory, position: CardPosition): CardMemory => ({
  ...memory,
  position,
  corner: position.is === 'floating' ? position.corner : memory.corner,
});
