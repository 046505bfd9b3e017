import { browser } from 'wxt/browser';
import { resolveLanguage } from '../i18n/language';
import { messagesFor } from '../i18n/messages';
import { feedPort, feedRefusal, type Reply } from '../messaging/contract';
import { type Party, partyOf } from '../messaging/role';
import type { Effect } from '../session/effects';
import { nextDeadline } from '../session/nextDeadline';
import type { AgentOrder } from '../session/orders';
import { isOutboundHidden } from '../session/policy';
import { badge, isUpdatable } from '../session/selectors';
import type { SessionState } from '../session/state';
import type { StorageArea } from '../storage/area';
import { createSessionStore } from '../storage/sessionStore';
import { defaultSettings, type Settings } from '../storage/settings';
import { createSettingsStore } from '../storage/settingsStore';
import { createSiteMemory } from '../storage/siteMemory';
import { createLog, type LogLine } from '../support/log';
import { createSerialQueue } from '../support/serialQueue';
import { createBringContact } from './bringContact';
import { bringCardForward, focusCard, isCrmInFront, openPopupPage } from './cardInFront';
import { createCommands } from './commands';
import { bringContactForward } from './contactInFront';
import { registerContentScripts, restoreContentScripts } from './contentScripts';
import { createDesktopTabs } from './desktopTabs';
import { createDialer } from './dialer';
import { createFeedHub } from './feedHub';
import { handleRequest } from './handleRequest';
import { project } from './project';
import { createRequestHandlers } from './requestHandlers';
import { createRunner } from './runner';
import { createSoundOutput } from './soundOutput';
import { createSounds } from './sounds';
import { createSystemNotices } from './systemNotices';
import { createTimers } from './timers';
import { createToolbar } from './toolbar';

const area = (of: typeof browser.storage.local): StorageArea => ({
  get: async (key) => (await of.get(key))[key],
  set: (values) => of.set(values),
  remove: (keys) => of.remove([...keys]),
});

/**
 * The worker: the shell around the machine. Every listener is added in this first synchronous run; all of them wait, in the
 * runner's queue or on the settings' promise, for what must be read first.
 */
export function startWorker(): void {
  const local = area(browser.storage.local);
  const volatile = area(browser.storage.session);
  const now = () => Date.now();
  // Test builds say on the console what the log holds; it is free of contact data.
  const write = ({ reason, detail }: LogLine) => console.debug(reason, detail ?? '');
  const log = createLog({ now, ...(import.meta.env.MODE === 'test' ? { write } : {}) });
  // Content scripts have no business in what is kept here; Firefox has no such lock.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  const settingsStore = createSettingsStore(local, log);
  const siteMemory = createSiteMemory(local);
  let settings: Settings = defaultSettings;
  let remembered: Readonly<Record<string, string>> = {};
  let state: SessionState | null = null;
  let updateWaits = false;
  const settingsRead = Promise.all([settingsStore.read(), siteMemory.read()]).then(([read, texts]) => {
    settings = read;
    remembered = texts;
  });

  const ours = { id: browser.runtime.id, base: new URL('/', browser.runtime.getURL('/popup.html')).href };
  const language = () => resolveLanguage(settings.language, [browser.i18n.getUILanguage()]);
  const words = () => messagesFor(language());
  const registrations = createSerialQueue();
  const registerScripts = () => registrations.add(() => registerContentScripts(settings.sites, log));
  const restoreScripts = () => registrations.add(() => restoreContentScripts(settings.sites, log));
  const toolbar = createToolbar();
  const hub = createFeedHub((party) => {
    if (state === null) return null;
    return project(state, settings, party, {
      canOpenContact: settings.sites.length > 0,
      desktopOpen: desktop.isOpen(),
      remembered,
    });
  });
  const timers = createTimers(
    () => void settingsRead.then(() => runner.happen({ type: 'TimePassed', policy: settings.policy })),
  );
  const dialer = createDialer({
    settings: () => settingsRead.then(() => settings),
    store: {
      get: (key) => volatile.get(`dialer.${key}`),
      set: (key, value) => volatile.set({ [`dialer.${key}`]: value }),
      remove: (key) => volatile.remove([`dialer.${key}`]),
    },
    tell: (news) => runner.tell(news),
    settled: () => runner.settled(),
    log,
  });
  const store = createSessionStore({ session: volatile, local }, browser.runtime.getManifest().version, log);
  const runner = createRunner({ store, perform, show: showState, changed, now, log });

  const desktop = createDesktopTabs({
    addresses: () => settingsRead.then(() => [settings.dialer.server, settings.dialer.authServer]),
    changed: () => hub.publish(),
    log,
  });

  const ready = async () => {
    await Promise.all([settingsRead, desktop.looked]);
    return runner.settled();
  };
  const giveOrder = (order: AgentOrder) =>
    runner.order(order, settings.dialer.server === '' ? null : settings.dialer.server, settings.policy);

  const systemNotices = createSystemNotices({
    isWanted: () => {
      const isHidden = state?.phase === 'signedIn' && isOutboundHidden(settings.policy, state.allowances);
      return settings.systemNotices && !isHidden;
    },
    words,
    language,
    store: {
      get: () => volatile.get('systemNotices'),
      set: (shown) => volatile.set({ systemNotices: shown }),
    },
    state: ready,
    order: giveOrder,
    isCrmInFront: () => isCrmInFront(settings.sites),
    bringForward: () => (import.meta.env.FIREFOX ? openPopupPage() : bringCardForward(settings.sites)),
    hasButtons: !import.meta.env.FIREFOX,
    log,
  });

  const sounds = createSounds({
    settings: () => settingsRead.then(() => settings.sound),
    store: {
      get: () => volatile.get('sounds'),
      set: (heard) => volatile.set({ sounds: heard }),
    },
    play: createSoundOutput(log),
    now,
    log,
  });

  /** Tabs that show the popup as a page. */
  const popupTabs = new Set<number>();
  const contacts = createBringContact({
    isWanted: () => settingsRead.then(() => settings.opensContact),
    store: {
      get: () => volatile.get('contactsBrought'),
      set: (names) => volatile.set({ contactsBrought: names }),
    },
    bring: ({ data }) => bringContactForward(data, settings.sites, (tabId) => popupTabs.has(tabId)),
    log,
  });

  function perform(effect: Effect): void {
    if (effect.type === 'RecallWork') {
      void store
        .recallWork(effect.server, effect.agentId)
        .then(({ work, place }) => runner.happen({ type: 'WorkRemembered', work, place }));
      return;
    }
    if (effect.type === 'ForgetSession') {
      void dialer.forget();
      return;
    }
    dialer.perform(effect).catch((error: unknown) => {
      log.note('effect failed', `${effect.type} ${error instanceof Error ? error.name : ''}`);
      console.error(error);
    });
  }

  function showState(next: SessionState): void {
    state = next;
    show();
  }

  function changed(next: SessionState): void {
    showState(next);
    systemNotices.show(next);
    sounds.show(next);
    contacts.show(next);
    timers.deadline(nextDeadline(next));
    timers.stayAlive(next.phase !== 'signedOut');
    updateWhenIdle();
  }

  /** An update waits while anything is in hand or on its way that it would lose (LIVE-5). */
  function updateWhenIdle(): void {
    if (updateWaits && state !== null && isUpdatable(state)) browser.runtime.reload();
  }

  function show(): void {
    hub.publish();
    if (state !== null) void settingsRead.then(() => state !== null && toolbar(badge(state), words()));
  }

  const handlers = createRequestHandlers({
    order: giveOrder,
    session: () => runner.settled(),
    settings: () => settings,
    takeSettings,
    remember,
    findTargets: async (text) => ((await runner.settled()).phase === 'signedIn' ? dialer.findTargets(text) : null),
    desktop,
    sounds,
    log,
  });

  async function remember(site: string, text: string): Promise<void> {
    remembered = { ...remembered, [site]: text };
    await siteMemory.write(remembered);
    show();
  }

  async function takeSettings(next: Settings): Promise<void> {
    const isSameSites = JSON.stringify(next.sites) === JSON.stringify(settings.sites);
    await settingsStore.write(next);
    settings = next;
    await (isSameSites ? restoreScripts() : registerScripts());
    await desktop.look();
    show();
    if (state !== null) sounds.show(state);
  }

  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (reply: Reply) => void) => {
    void settingsRead
      .then(() => handleRequest(message, partyOf(sender, ours, settings.sites), handlers, log))
      .then(respond);
    return true;
  });

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== feedPort) return;
    void ready().then(() => {
      const party: Party | null = port.sender === undefined ? null : partyOf(port.sender, ours, settings.sites);
      const tabId = port.sender?.tab?.id;
      if (party?.role === 'popup' && tabId !== undefined) {
        popupTabs.add(tabId);
        port.onDisconnect.addListener(() => popupTabs.delete(tabId));
      }
      if (party !== null) return hub.add(port, party);
      try {
        // A page that is drawn in advance is no top frame yet: it may ask again.
        if (port.sender?.frameId === 0) port.postMessage(feedRefusal);
      } catch {
        // It has gone meanwhile.
      }
      port.disconnect();
    });
  });

  browser.runtime.onInstalled.addListener(() => {
    void settingsRead.then(registerScripts);
  });

  browser.runtime.onStartup.addListener(() => {
    void settingsRead.then(restoreScripts);
  });

  browser.runtime.onUpdateAvailable.addListener(() => {
    updateWaits = true;
    void ready().then(updateWhenIdle);
  });

  browser.permissions.onAdded.addListener(() => {
    void settingsRead.then(registerScripts);
    void desktop.look();
  });

  const commands = createCommands({
    state: ready,
    order: giveOrder,
    bringForward: () => bringCardForward(settings.sites),
    goToCard,
    now,
  });
  browser.commands.onCommand.addListener((command) => {
    commands(command).catch((error: unknown) => {
      log.note('command failed', error instanceof Error ? error.name : 'unknown');
      console.error(error);
    });
  });
}

async function goToCard(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await focusCard(tab.id);
}
