import './stillTime';
import { PopupRoot } from '../../../components/popup/PopupRoot';
import type { PopupSnapshot } from '../../../lib/messaging/snapshot';
import { fakePopupIntents, fakeView, popupSnapshot } from '../../components/support/fakes';
import { given } from '../given';
import { movingClock } from './clocks';
import { findTargets } from './findTargets';
import { appearanceOf, openStage } from './stage';

openStage('popup', (entry, look) => {
  if (entry.surface !== 'popup') throw new Error(`${entry.name} is no popup.`);
  const { session } = entry;
  const here = given(look.language);
  const more = typeof entry.more === 'function' ? entry.more(here) : entry.more;
  const appearance = appearanceOf(look);
  const view = fakeView<PopupSnapshot>(session && popupSnapshot(session(here), { ...more, appearance }));
  view.connected.value = entry.isStale !== true;
  const intents = fakePopupIntents();
  intents.desk.reply = entry.reply ?? { done: true };
  intents.findTargets = findTargets(entry, here);
  const host = document.createElement('div');
  const what = <PopupRoot view={view} intents={intents} browserLanguages={[look.language]} now={movingClock()} />;
  return { host, root: host, what };
});
