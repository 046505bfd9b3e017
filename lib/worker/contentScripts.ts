import { browser } from 'wxt/browser';
import type { CrmSite } from '../crm/site';
import type { Language } from '../i18n/language';
import { hostPattern } from '../messaging/askPermissions';
import type { CardPart } from '../messaging/contract';
import type { Log } from '../support/log';
import { tabsOf } from './tabsOf';

const script = '/crm.js';
const card = '/card.js';
const wordsOf = (language: Language) => `/words-${language}.js` as const;
const partOf = (part: CardPart) => `/${part}.js` as const;
type PageFile = typeof script | typeof card | ReturnType<typeof wordsOf> | ReturnType<typeof partOf>;
const scriptId = (site: CrmSite): string => `crm-${site.id}`;

/**
 * Registers the page's script for the hosts of the configured CRMs (the script asks the worker whether its page is one of them),
 * and puts it into tabs that are open already. An origin that is not granted yet is registered all the same: the browser injects
 * there once it is.
 */
export async function registerContentScripts(sites: readonly CrmSite[], log: Log): Promise<void> {
  await register(sites);
  await injectIntoOpenTabs(sites, log);
}

/** Registers anew what was lost, as by a worker that was stopped on the way: open pages have no script then. */
export async function restoreContentScripts(sites: readonly CrmSite[], log: Log): Promise<void> {
  const known = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  if (hostsOf(sites).some((site) => !known.has(scriptId(site)))) await registerContentScripts(sites, log);
}

/**
 * Puts the card behind the words of a language into a page that asks for it. A page that has it already takes the words alone; one
 * that has taken the asking page's place, and has not asked, takes nothing.
 * @returns false where nothing can be put into the tab
 */
export async function putCardInto(tabId: number, language: Language, log: Log): Promise<boolean> {
  return inject(tabId, [wordsOf(language), card], log);
}

/** Puts a part of the card into a page that asks for it. @returns false where nothing can be put into the tab */
export async function putPartInto(tabId: number, part: CardPart, log: Log): Promise<boolean> {
  return inject(tabId, [partOf(part)], log);
}

/** One site for each host: a pattern stands for every port. */
const hostsOf = (sites: readonly CrmSite[]): readonly CrmSite[] => [
  ...new Map(sites.map((site) => [hostPattern(site.origin), site])).values(),
];

/** What stays registered is changed and never taken away in between: a page that opens meanwhile has its script all the same. */
async function register(sites: readonly CrmSite[]): Promise<void> {
  const wanted = hostsOf(sites).map((site) => ({
    id: scriptId(site),
    matches: [hostPattern(site.origin)],
    js: [script],
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  }));
  const old = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const over = old.filter((id) => wanted.every((script) => script.id !== id));
  const known = wanted.filter(({ id }) => old.includes(id));
  const fresh = wanted.filter(({ id }) => !old.includes(id));
  if (known.length > 0) await browser.scripting.updateContentScripts(known);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
  if (over.length > 0) await browser.scripting.unregisterContentScripts({ ids: over });
}

/** A tab that is frozen answers when it is looked at again: nothing waits for it longer than this, in milliseconds. */
const patience = 2_000;

async function inject(tabId: number, files: readonly PageFile[], log: Log): Promise<boolean> {
  try {
    // At once: without it the browser waits until the page has been loaded, which may be never.
    await browser.scripting.executeScript({ target: { tabId }, files: [...files], injectImmediately: true });
    return true;
  } catch {
    // A tab that is closing, crashed or shows an error page: it gets the script with its next page.
    log.note('tab not injected');
    return false;
  }
}

/** The script takes a copy of itself that an earlier version left in the page away. */
async function injectIntoOpenTabs(sites: readonly CrmSite[], log: Log): Promise<void> {
  const under = async (site: CrmSite): Promise<void> => {
    const isGranted = await browser.permissions.contains({ origins: [hostPattern(site.origin)] });
    const tabs = isGranted ? await tabsOf(site) : [];
    // One that was discarded loads its page anew.
    await Promise.all(
      tabs.map(({ id, discarded }) => (id === undefined || discarded ? undefined : inject(id, [script], log))),
    );
  };
  // A pattern stands for every port of its host, a tab for one.
  const origins = new Map(sites.map((site) => [site.origin, site]));
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([late, Promise.all([...origins.values()].map(under))]);
}
