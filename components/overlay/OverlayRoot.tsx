import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Place } from '../../lib/crm/place';
import type { PageSnapshot } from '../../lib/messaging/snapshot';
import type { View } from '../../lib/view/view';
import type { CardPosition, PageIntents } from '../intents';
import type { AskedDial } from '../record/dialing';
import { Announcer } from '../shared/Announcer';
import { Surface } from '../shared/Surface';
import { useFocusKeeper } from '../shared/useFocusKeeper';
import { Desk } from './Desk';
import { LostCard } from './LostCard';

export interface OverlayRootProps {
  view: View<PageSnapshot>;
  /** What the page is, seen from the records in hand. */
  place: ReadonlySignal<Place>;
  position: ReadonlySignal<CardPosition>;
  collapsed: ReadonlySignal<boolean>;
  /** A number that was to be dialed from the page and has something against it: the card says what. */
  asked?: Signal<AskedDial | null>;
  intents: PageIntents;
  browserLanguages: readonly string[];
  /** A clock that never goes back, in milliseconds; the page's own unless a test hands one in. */
  now?: () => number;
}

const pageClock = () => performance.now();

/**
 * Everything that lies over a CRM page. It takes the width and height it needs and is placed by whoever mounts it; the styles
 * are `overlayStyles`. The element marked `data-focus-home` is where the keyboard goes when the agent comes to the card.
 */
export function OverlayRoot({ view, ...rest }: OverlayRootProps) {
  const snapshot = view.snapshot.value;
  return snapshot === null ? null : <Overlay snapshot={snapshot} isStale={!view.connected.value} {...rest} />;
}

interface OverlayProps extends Omit<OverlayRootProps, 'view'> {
  snapshot: PageSnapshot;
  isStale: boolean;
}

function Overlay({
  snapshot,
  isStale,
  place,
  position,
  collapsed,
  asked,
  intents,
  browserLanguages,
  now,
}: OverlayProps) {
  const root = useFocusKeeper(intents.leaveCard);
  const { session, appearance } = snapshot;
  const isOpen = session.phase === 'signedIn';
  const lost = session.phase === 'signedOut' && session.problem !== null ? session.problem.is : null;
  return (
    <Surface
      appearance={appearance}
      browserLanguages={browserLanguages}
      class={`overlay ${cornerOf(position.value)}`}
      rootRef={root}
    >
      {isOpen && (
        <Desk
          session={session}
          singleKeys={appearance.singleKeys}
          place={place.value}
          position={position.value}
          isCollapsed={collapsed.value}
          isStale={isStale}
          asked={asked}
          intents={intents}
          now={now ?? pageClock}
        />
      )}
      {lost !== null && <LostCard key={lost} problem={lost} leave={intents.leaveCard} />}
      <Announcer session={isOpen ? session : null} lost={lost} />
    </Surface>
  );
}

/** What is smaller than the card keeps to the corner that the card is in. */
function cornerOf(position: CardPosition): string {
  return position.is === 'beside' ? 'bottomRight' : position.corner;
}
