import type { AgentOrder, Refusal } from '../session/orders';
import type { SessionState } from '../session/state';
import { own } from '../session/step';
import type { FoundTarget } from '../session/target';
import type { Settings } from '../storage/settings';
import { parseSettings } from '../storage/settingsSchema';
import type { Log } from '../support/log';
import { bringCardForward } from './cardInFront';
import { putCardInto, putPartInto } from './contentScripts';
import { openContactInCrm } from './crmTabs';
import type { DesktopTabs } from './desktopTabs';
import type { RequestHandlers } from './handleRequest';
import type { Sounds } from './sounds';
import { tabsOf } from './tabsOf';
import { testDialer } from './testDialer';

export interface RequestHandlerParts {
  order(order: AgentOrder): Promise<Refusal | null>;
  /** The current state, once it has been read. */
  session(): Promise<SessionState>;
  /** As they are now. */
  settings(): Settings;
  /** Keeps settings and goes by them from now on. */
  takeSettings(settings: Settings): Promise<void>;
  /** Keeps what the pages of a site want remembered, and tells all of them. */
  remember(site: string, text: string): Promise<void>;
  /** The server's targets that match a text; null: nobody is signed in, or the server did not say. */
  findTargets(text: string): Promise<readonly FoundTarget[] | null>;
  desktop: Pick<DesktopTabs, 'show'>;
  sounds: Pick<Sounds, 'test'>;
  log: Log;
}

/** What the worker does about each request of its pages, once it is known to be theirs to make. */
export function createRequestHandlers(parts: RequestHandlerParts): RequestHandlers {
  const { log } = parts;
  return {
    async order({ order }) {
      const refusal = await parts.order(order);
      return refusal === null ? { done: true } : { done: false, refusal };
    },
    async remember({ text }, party) {
      if (party.role !== 'page') return { done: false, problem: 'notForYou' };
      await parts.remember(party.site.id, text);
      return { done: true };
    },
    async loadCard({ language }, party) {
      if (party.role !== 'page') return { done: false, problem: 'notForYou' };
      return (await putCardInto(party.tabId, language, log)) ? { done: true } : { done: false, problem: 'failed' };
    },
    async loadPart({ part }, party) {
      if (party.role !== 'page') return { done: false, problem: 'notForYou' };
      return (await putPartInto(party.tabId, part, log)) ? { done: true } : { done: false, problem: 'failed' };
    },
    async openContact({ record }) {
      const current = await parts.session();
      const known = current.phase === 'signedIn' ? own(current.records, record) : undefined;
      if (known === undefined) return { done: false, refusal: 'recordGone' };
      return (await openContactInCrm(known.data, parts.settings().sites))
        ? { done: true }
        : { done: false, refusal: 'contactUnopened' };
    },
    async openCallback({ callback }) {
      const current = await parts.session();
      const known = current.phase === 'signedIn' ? own(current.callbacks, callback) : undefined;
      // It was delivered or moved meanwhile; the list says so.
      if (known === undefined) return { done: false, refusal: 'callbackGone' };
      const contact = { phone: known.phone, fields: [] };
      return (await openContactInCrm(contact, parts.settings().sites))
        ? { done: true }
        : { done: false, refusal: 'contactUnopened' };
    },
    async showDesktop() {
      return (await parts.desktop.show()) ? { done: true } : { done: false, problem: 'failed' };
    },
    async showCard() {
      const { sites } = parts.settings();
      const tabs = await Promise.all(sites.map(tabsOf));
      if (tabs.flat().length > 0) await bringCardForward(sites);
      return { done: true };
    },
    async findTargets({ text }) {
      const targets = await parts.findTargets(text);
      return targets === null ? { done: false, problem: 'unreachable' } : { done: true, targets };
    },
    async saveSettings({ settings: raw }) {
      const parsed = parseSettings(raw);
      if (!parsed.ok) {
        log.note('settings refused', parsed.problem);
        return { done: false, problem: 'malformed' };
      }
      const current = await parts.session();
      const isOtherDialer = JSON.stringify(parsed.value.dialer) !== JSON.stringify(parts.settings().dialer);
      // An open session belongs to the server it was opened at.
      if (isOtherDialer && current.phase !== 'signedOut') return { done: false, refusal: 'alreadySignedIn' };
      await parts.takeSettings(parsed.value);
      return { done: true };
    },
    testDialer: ({ server }) => testDialer(server, fetch),
    async testSound() {
      return (await parts.sounds.test()) ? { done: true } : { done: false, problem: 'failed' };
    },
  };
}
