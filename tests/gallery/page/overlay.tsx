import './stillTime';
import { signal } from '@preact/signals';
import reachStyles from '../../../components/call/reach/reach.css?inline';
import whenStyles from '../../../components/callback/when/when.css?inline';
import { CallButton } from '../../../components/overlay/CallButton';
import { OverlayRoot } from '../../../components/overlay/OverlayRoot';
import { overlayStyles } from '../../../components/overlayStyles';
import { fakePageIntents, fakeView, onContactPage, pageSnapshot } from '../../components/support/fakes';
import type { CallButtonEntry, OverlayEntry } from '../entry';
import { given } from '../given';
import type { Look } from '../look';
import { movingClock, stoppedClock } from './clocks';
import { findTargets } from './findTargets';
import { appearanceOf, type Drawing, openStage } from './stage';

const sheet = new CSSStyleSheet();
// The last rule is that of the content script, which holds the overlay within the window.
sheet.replaceSync(`${overlayStyles} ${whenStyles} ${reachStyles} .overlay { max-block-size: calc(100vh - 24px); }`);

/** A shadow root with the overlay's styles, as on a CRM's page. */
function shadow(className: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  host.className = className;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

function drawOverlay(entry: OverlayEntry, look: Look): Drawing {
  const here = given(look.language);
  const session = entry.session(here);
  const matches = session.phase === 'signedIn' ? session.records.map(({ data }) => data.key) : [];
  const intents = fakePageIntents();
  intents.desk.reply = entry.reply ?? { done: true };
  intents.findTargets = findTargets(entry, here);
  intents.collapsed.value = entry.isCollapsed ?? false;
  if (entry.position !== undefined) intents.position.value = entry.position;
  const appearance = { ...appearanceOf(look), singleKeys: entry.hasNoSingleKeys !== true };
  const view = fakeView(pageSnapshot(session, { appearance }));
  view.connected.value = entry.isStale !== true;
  const what = (
    <OverlayRoot
      view={view}
      place={signal(entry.place?.(here) ?? onContactPage(...matches))}
      position={intents.position}
      collapsed={intents.collapsed}
      intents={intents}
      browserLanguages={[look.language]}
      now={entry.isSettling === true ? stoppedClock : movingClock()}
    />
  );
  return { ...shadow('over-page'), what };
}

function drawCallButton({ state, reply }: CallButtonEntry, look: Look): Drawing {
  const { contact } = given(look.language);
  const { host, root } = shadow('');
  const page = document.createElement('p');
  page.className = 'beside-number';
  page.append(`${contact.phone} `, host);
  const call = async () => reply ?? ({ done: true } as const);
  const what = (
    <CallButton
      number={contact.phone}
      state={state}
      appearance={appearanceOf(look)}
      call={call}
      browserLanguages={[look.language]}
    />
  );
  return { host: page, root, what };
}

openStage('overlay', (entry, look) => {
  if (entry.surface === 'overlay') return drawOverlay(entry, look);
  if (entry.surface === 'callButton') return drawCallButton(entry, look);
  throw new Error(`${entry.name} is not drawn over a page.`);
});
