import { signal } from '@preact/signals';
import { render } from 'preact';
import { CallButton } from '../../components/overlay/CallButton';
import { OverlayRoot } from '../../components/overlay/OverlayRoot';
import { overlayStyles } from '../../components/overlayStyles';
import type { LanguageChoice, ThemeChoice } from '../../lib/storage/settings';
import { startClock } from '../../lib/view/clock';
import { emily, fakePageIntents, fakeView, onContactPage, pageSnapshot } from '../components/support/fakes';
import { cards } from './states';

/** Draws the overlay's states as the address asks: `?language=ja&theme=dark&only=preview,ended`. */
const query = new URLSearchParams(location.search);
const language = (query.get('language') ?? 'en') as LanguageChoice;
const theme = (query.get('theme') ?? 'light') as ThemeChoice;
const only = query.get('only')?.split(',');
const appearance = { language, theme, singleKeys: true, region: '' };
document.body.dataset.theme = theme;
// Alone in a window of a given size: where a page would have it.
document.body.classList.toggle('alone', query.has('size'));
startClock(new AbortController().signal);

const stage = document.querySelector('#stage');
for (const [name, session, more = {}] of cards) {
  if (only !== undefined && !only.includes(name)) continue;
  const figure = document.createElement('figure');
  figure.dataset.name = name;
  const caption = document.createElement('figcaption');
  caption.textContent = name;
  const host = document.createElement('div');
  figure.append(caption, host);
  stage?.append(figure);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayStyles);
  root.adoptedStyleSheets = [sheet];
  const intents = fakePageIntents();
  intents.collapsed.value = more.collapsed ?? false;
  render(
    <OverlayRoot
      view={fakeView(pageSnapshot(session, { appearance }))}
      place={signal(onContactPage(...(more.matches === false ? [] : session.records.map(({ data }) => data.key))))}
      position={intents.position}
      collapsed={intents.collapsed}
      intents={intents}
      browserLanguages={['en']}
    />,
    root,
  );
}

if (only === undefined) {
  for (const state of ['idle', 'dialing', 'onCall', 'unavailable'] as const) {
    const host = document.createElement('span');
    document.querySelector('#numbers')?.append(` ${emily.phone} `, host);
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(overlayStyles);
    root.adoptedStyleSheets = [sheet];
    const call = async () => ({ done: false, refusal: 'anotherCall' }) as const;
    render(<CallButton {...{ number: emily.phone, state, appearance, call }} browserLanguages={['en']} />, root);
  }
}
