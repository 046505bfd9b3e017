import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupRoot } from '../../components/popup/PopupRoot';
import { ask } from '../../lib/messaging/ask';
import { findTargets } from '../../lib/messaging/findTargets';
import { newReference } from '../../lib/messaging/newReference';
import type { PopupSnapshot } from '../../lib/messaging/snapshot';
import type { AgentOrder } from '../../lib/session/orders';
import { startClock } from '../../lib/view/clock';
import { createView } from '../../lib/view/createView';

const life = new AbortController();
const view = createView<PopupSnapshot>('popup', () => location.reload(), life.signal);
startClock(life.signal);
const root = document.getElementById('root');
if (root !== null) {
  const intents = {
    order: (order: AgentOrder) => ask({ kind: 'order', order }),
    newReference,
    findTargets,
    openContact: (record: string) => void ask({ kind: 'openContact', record }),
    openCallback: (callback: string) => ask({ kind: 'openCallback', callback }),
    openOptions: () => void browser.runtime.openOptionsPage(),
    showDesktop: () => ask({ kind: 'showDesktop' }),
    showCard: () => void ask({ kind: 'showCard' }),
  };
  render(<PopupRoot view={view} intents={intents} browserLanguages={navigator.languages} />, root);
}
