import { render } from 'preact';
import { PopupRoot } from '../../components/popup/PopupRoot';
import type { LanguageChoice, ThemeChoice } from '../../lib/storage/settings';
import { startClock } from '../../lib/view/clock';
import { fakePopupIntents, fakeView, popupSnapshot } from '../components/support/fakes';
import { popups } from './states';

const query = new URLSearchParams(location.search);
const language = (query.get('language') ?? 'en') as LanguageChoice;
const theme = (query.get('theme') ?? 'light') as ThemeChoice;
const only = query.get('only')?.split(',');
startClock(new AbortController().signal);

const stage = document.querySelector('#stage');
for (const [name, session] of popups) {
  if (only !== undefined && !only.includes(name)) continue;
  const figure = document.createElement('figure');
  figure.dataset.name = name;
  const caption = document.createElement('figcaption');
  caption.textContent = name;
  const host = document.createElement('div');
  host.className = 'popup-frame';
  figure.append(caption, host);
  stage?.append(figure);
  const view = fakeView(popupSnapshot(session, { appearance: { language, theme, singleKeys: true, region: '' } }));
  render(<PopupRoot view={view} intents={fakePopupIntents()} browserLanguages={['en']} />, host);
}
