import { browser } from 'wxt/browser';
import type { CrmSite } from '../crm/site';
import type { Language } from '../i18n/language';
import { hostPattern } from '../messaging/askPermissions';
import type { Log } from '../support/log';
import { tabsOf } from './tabsOf';

const script = '/crm.js';
const wordsOf = (language: Language) => `/words-${language}.js` as const;
type PageFile = typeof script | ReturnType<typeof wordsOf>;
const scriptId = (site: CrmSite): string => `crm-${site.id}`;

/**
 * Registers the content script, behind its words, for the hosts of the configured CRMs (the script asks the worker whether its
 * page is one of them), and puts both into tabs that are open already. An origin that is not granted yet is registered all the
 * same: the browser injects there once it is.
 */
export async function registerContentScripts(sites: readonly CrmSite[], language: Language, log: Log): Promise<void> {
  await register(sites, language);
  await injectIntoOpenTabs(sites, [wordsOf(language), script], log);
}

/** Another language for pages to come, and for open ones, whose script is at work and is told of the language after this. */
export async function registerWords(sites: readonly CrmSite[], language: Language, log: Log): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const known = hostsOf(sites).map((site) => registered.find(({ id }) => id === scriptId(site)));
  // Lost, as by a worker that was stopped on the way: open pages have no script at all.
  if (known.includes(undefined)) return registerContentScripts(sites, language, log);
  if (known.every((script) => script?.js?.includes(wordsOf(language)))) return;
  await register(sites, language);
  await injectIntoOpenTabs(sites, [wordsOf(language)], log);
}

/** One site for each host: a pattern stands for every port. */
const hostsOf = (sites: readonly CrmSite[]): readonly CrmSite[] => [
  ...new Map(sites.map((site) => [hostPattern(site.origin), site])).values(),
];

/** What stays registered is changed and never taken away in between: a page that opens meanwhile has its script all the same. */
async function register(sites: readonly CrmSite[], language: Language): Promise<void> {
  const wanted = hostsOf(sites).map((site) => ({
    id: scriptId(site),
    matches: [hostPattern(site.origin)],
    js: [wordsOf(language), script],
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

/** The script takes a copy of itself that an earlier version left in the page away. */
async function injectIntoOpenTabs(sites: readonly CrmSite[], files: readonly PageFile[], log: Log): Promise<void> {
  const inject = async (tabId: number): Promise<void> => {
    try {
      // At once: without it the browser waits until the page has been loaded, which may be never.
      await browser.scripting.executeScript({ target: { tabId }, files: [...files], injectImmediately: true });
    } catch {
      // A tab that is closing, crashed or shows an error page: it gets the script with its next page.
      log.note('tab not injected');
    }
  };
  const under = async (site: CrmSite): Promise<void> => {
    const isGranted = await browser.permissions.contains({ origins: [hostPattern(site.origin)] });
    const tabs = isGranted ? await tabsOf(site) : [];
    // One that was discarded loads its page anew.
    await Promise.all(tabs.map(({ id, discarded }) => (id === undefined || discarded ? undefined : inject(id))));
  };
  // A pattern stands for every port of its host, a tab for one.
  const origins = new Map(sites.map((site) => [site.origin, site]));
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([late, Promise.all([...origins.values()].map(under))]);
}
