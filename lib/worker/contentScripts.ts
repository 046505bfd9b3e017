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
  if (registered.every(({ js }) => js?.includes(wordsOf(language)))) return;
  await register(sites, language);
  await injectIntoOpenTabs(sites, [wordsOf(language)], log);
}

async function register(sites: readonly CrmSite[], language: Language): Promise<void> {
  const wanted = [...new Map(sites.map((site) => [hostPattern(site.origin), site])).values()];
  const registered = await browser.scripting.getRegisteredContentScripts();
  const old = registered.map(({ id }) => id);
  if (old.length > 0) await browser.scripting.unregisterContentScripts({ ids: old });
  if (wanted.length === 0) return;
  await browser.scripting.registerContentScripts(
    wanted.map((site) => ({
      id: scriptId(site),
      matches: [hostPattern(site.origin)],
      js: [wordsOf(language), script],
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    })),
  );
}

/** The script takes a copy of itself that an earlier version left in the page away. */
async function injectIntoOpenTabs(sites: readonly CrmSite[], files: readonly PageFile[], log: Log): Promise<void> {
  // A pattern stands for every port of its host, a tab for one.
  for (const site of new Map(sites.map((site) => [site.origin, site])).values()) {
    const isGranted = await browser.permissions.contains({ origins: [hostPattern(site.origin)] });
    if (!isGranted) continue;
    for (const tab of await tabsOf(site)) {
      if (tab.id === undefined) continue;
      try {
        await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [...files] });
      } catch {
        // A tab that is closing, crashed or shows an error page: it gets the script with its next page.
        log.note('tab not injected');
      }
    }
  }
}
