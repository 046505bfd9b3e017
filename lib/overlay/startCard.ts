import type { PageSnapshot } from '../messaging/snapshot';
import { startClock } from '../view/clock';
import { createMirror } from '../view/mirror';
import { type CardGround, pageCopy, type StartedCard } from './pageCopy';
import { startOverlay } from './startOverlay';

/** The root of the card's script: it does nothing on a page that has not asked for it. */
export function startCard(): void {
  pageCopy()?.enter?.(begin);
}

function begin(ground: CardGround): StartedCard {
  const { view, snapshot, lost } = createMirror<PageSnapshot>();
  startClock(ground.signal);
  const overlay = startOverlay({ ...ground, view, openRoot: import.meta.env.MODE === 'test' });
  return { snapshot, lost, ...overlay };
}
