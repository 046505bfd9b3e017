import { type Signal, signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { OverlayRoot } from '../../../components/overlay/OverlayRoot';
import type { Place } from '../../../lib/crm/place';
import type { PageSnapshot } from '../../../lib/messaging/snapshot';
import { fakePageIntents, fakeView, onContactPage, pageSnapshot } from './fakes';
import { draw, type Screen } from './screen';

/** The overlay on a page, with everything around it in the test's hands. */
export interface OverlayTest extends Screen {
  intents: ReturnType<typeof fakePageIntents>;
  place: Signal<Place>;
  /** What the worker says next. */
  show(session: PageSnapshot['session']): void;
  /** Lets the content stand still long enough. */
  stand(): void;
  card(): HTMLElement;
}

export function drawOverlay(
  session: PageSnapshot['session'],
  more: Partial<PageSnapshot> = {},
  { isLate = false }: { isLate?: boolean } = {},
): OverlayTest {
  const view = fakeView<PageSnapshot>(isLate ? null : pageSnapshot(session, more));
  const intents = fakePageIntents();
  const records = session.phase === 'signedIn' ? session.records : [];
  const place = signal<Place>(onContactPage(...records.map(({ data }) => data.key)));
  let time = 1000;
  const now = () => time;
  const screen = draw(
    <OverlayRoot
      view={view}
      place={place}
      position={intents.position}
      collapsed={intents.collapsed}
      intents={intents}
      browserLanguages={['en-GB']}
      now={now}
    />,
  );
  const show = (next: PageSnapshot['session']) =>
    act(() => {
      view.snapshot.value = pageSnapshot(next, more);
    });
  const stand = () => {
    time += 500;
    // Drawn again, as the guard's own timer would do.
    act(() => {
      const shown = view.snapshot.peek();
      view.snapshot.value = shown === null ? null : { ...shown };
    });
  };
  if (isLate) show(session);
  stand();
  return { ...screen, intents, place, show, stand, card: () => screen.role('region') };
}
