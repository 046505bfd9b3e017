import type { ReadonlySignal } from '@preact/signals';
import type { Place } from '../../lib/crm/place';
import type { PageSnapshot } from '../../lib/messaging/snapshot';
import type { View } from '../../lib/view/view';
import type { CardPosition, PageIntents } from '../intents';

export interface OverlayRootProps {
  view: View<PageSnapshot>;
  /** What the page is, seen from the records in hand. */
  place: ReadonlySignal<Place>;
  position: ReadonlySignal<CardPosition>;
  collapsed: ReadonlySignal<boolean>;
  intents: PageIntents;
  browserLanguages: readonly string[];
}

/**
 * Everything that lies over a CRM page. It takes the width and height it needs and is placed by whoever mounts it; the styles
 * are `overlayStyles`.
 */
export function OverlayRoot(_props: OverlayRootProps) {
  return <div />;
}
