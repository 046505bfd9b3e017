import { browser } from 'wxt/browser';
import { contactAddress } from '../crm/openAddress';
import type { CrmSite } from '../crm/site';
import { compileContactPage } from '../crm/sitePattern';
import { pageInputMessage, readPageInput } from '../messaging/pageInput';
import type { RecordData } from '../session/record';
import { tabsOf } from './tabsOf';

/** A page that says nothing for so long is not touched, in milliseconds. */
const patience = 1_000;

/** What became of it; for the log. */
export type Brought = 'opened' | 'noWay' | 'elsewhere' | 'typing' | 'silent';

type Tab = Awaited<ReturnType<typeof tabsOf>>[number];

/**
 * Opens a contact's page in front of the agent, or brings the tab forward that shows it already; never while the agent types, over
 * unsaved input, or where the tab in front is neither a CRM's nor the popup's (PUSH-4).
 * @param isPopup whether a tab shows the popup as a page: the browser tells no address of it
 */
export async function bringContactForward(
  record: RecordData,
  sites: readonly CrmSite[],
  isPopup: (tabId: number) => boolean,
): Promise<Brought> {
  const way = wayTo(record, sites);
  if (way === null) return 'noWay';
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const siteInFront = front?.url === undefined ? undefined : siteOf(front.url, sites);
  const isOurs = siteInFront !== undefined || (front?.id !== undefined && isPopup(front.id));
  if (front === undefined || !isOurs) return 'elsewhere';
  if (siteInFront !== undefined) {
    const refusal = await refusalOf(front);
    if (refusal !== null) return refusal;
  }
  const tabs = await tabsOf(way.site);
  const there = tabs.find(({ url }) => url !== undefined && shows(way, url));
  if (there !== undefined) await inFront(there, front, {});
  else if (siteInFront?.id === way.site.id) await inFront(front, front, { url: way.address });
  else {
    const other = tabs.find(({ active }) => active) ?? tabs[0];
    if (other !== undefined && (await refusalOf(other)) === null) await inFront(other, front, { url: way.address });
    else await browser.tabs.create({ url: way.address, active: true });
  }
  return 'opened';
}

interface Way {
  site: CrmSite;
  address: string;
  recordId: string | null;
}

function wayTo(record: RecordData, sites: readonly CrmSite[]): Way | null {
  for (const site of sites) {
    const recordId = record.fields.find(({ name }) => name === site.recordIdField)?.value.trim() || null;
    const address = contactAddress(site, { recordId, number: record.phone });
    if (address !== null) return { site, address, recordId };
  }
  return null;
}

const siteOf = (url: string, sites: readonly CrmSite[]): CrmSite | undefined =>
  URL.canParse(url) ? sites.find(({ origin }) => origin === new URL(url).origin) : undefined;

function shows({ site, address, recordId }: Way, url: string): boolean {
  if (url === address) return true;
  const page = compileContactPage(site.contactPage);
  return recordId !== null && page.ok && page.value.match(url)?.id === recordId;
}

/** Why a tab may not be changed now; null: it may. */
async function refusalOf({ id }: Tab): Promise<'typing' | 'silent' | null> {
  if (id === undefined) return 'silent';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const answer = browser.tabs.sendMessage(id, pageInputMessage, { frameId: 0 }).catch(() => null);
  const input = readPageInput(await Promise.race([answer, silence]));
  clearTimeout(timer);
  if (input === null) return 'silent';
  return input.isTyping || input.isUnsaved ? 'typing' : null;
}

/** A window of the browser comes up only where the agent is in another one of it: who works in another program stays there. */
async function inFront(tab: Tab, front: Tab, change: { url?: string }): Promise<void> {
  if (tab.id === undefined) return;
  await browser.tabs.update(tab.id, { active: true, ...change });
  if (tab.windowId === undefined || tab.windowId === front.windowId || front.windowId === undefined) return;
  const { focused } = await browser.windows.get(front.windowId);
  if (focused) await browser.windows.update(tab.windowId, { focused: true });
}
