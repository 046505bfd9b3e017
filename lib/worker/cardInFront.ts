import { browser } from 'wxt/browser';
import type { CrmSite } from '../crm/site';
import { focusCardMessage } from '../messaging/focusCard';
import { tabsOf } from './tabsOf';

/** Whether the agent is looking at a CRM page: the tab in front of the browser window that has the focus. */
export async function isCrmInFront(sites: readonly CrmSite[]): Promise<boolean> {
  const windows = await browser.windows.getAll();
  const focused = windows.find((window) => window.focused);
  if (focused?.id === undefined) return false;
  const [tab] = await browser.tabs.query({ active: true, windowId: focused.id });
  const url = tab?.url;
  return url !== undefined && URL.canParse(url) && sites.some(({ origin }) => origin === new URL(url).origin);
}

/** Brings the CRM tab that was used last forward and its card into focus; the popup's page where no CRM is open. */
export async function bringCardForward(sites: readonly CrmSite[]): Promise<void> {
  const tabs = (await Promise.all(sites.map(tabsOf))).flat();
  const [tab] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (tab?.id === undefined) return openPopupPage();
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  await focusCard(tab.id);
}

/** The popup as a page of its own: a notice can open no popup. One that is open already is brought forward. */
export async function openPopupPage(): Promise<void> {
  const url = browser.runtime.getURL('/popup.html');
  const [tab] = await browser.tabs.query({ url });
  if (tab?.id === undefined) {
    await browser.tabs.create({ url, active: true });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Sends the focus to the card of a tab, if it has one. */
export async function focusCard(tabId: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, focusCardMessage);
  } catch {
    // No CRM page there, or it is loading: there is no card to go to.
  }
}
