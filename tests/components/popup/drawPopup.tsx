import { act } from 'preact/test-utils';
import { PopupRoot } from '../../../components/popup/PopupRoot';
import type { PopupSnapshot } from '../../../lib/messaging/snapshot';
import { fakePopupIntents, fakeView, popupSnapshot } from '../support/fakes';
import { draw } from '../support/screen';

/** The popup with everything around it in the test's hands. */
export function drawPopup(session: PopupSnapshot['session'], more: Partial<PopupSnapshot> = {}) {
  const view = fakeView<PopupSnapshot>(popupSnapshot(session, more));
  const intents = fakePopupIntents();
  let time = 0;
  const screen = draw(<PopupRoot view={view} intents={intents} browserLanguages={['en']} now={() => time} />);
  const show = (next: PopupSnapshot['session'], change: Partial<PopupSnapshot> = {}) =>
    act(() => {
      view.snapshot.value = popupSnapshot(next, { ...more, ...change });
    });
  const stand = () => {
    time += 500;
    show(session);
  };
  stand();
  return { ...screen, view, intents, show, stand };
}
