import { browser } from 'wxt/browser';
import type { CrmSite } from '../crm/site';
import { hostPattern } from '../messaging/askPermissions';
import type { Log } from '../support/log';
import { tabsOf } from './tabsOf';

const file = '/crm.js';
const scriptId = (site: CrmSite): string => `crm-${site.id}`;
/**
 * Registers the content script for the hosts of the configured CRMs (the script asks the worker whether its page is one of them), and puts it into tabs that are open already. An origin that is not granted
 * yet is registered all the same: the browser injects there once it is.
 */
export async function registerContentScripts(sites: readonly CrmSite[], log: Log): Promise<void> {
  const wanted = [...new Map(sites.map((site) => [hostPattern(site.origin), site])).values()];
  const registered = await browser.scripting.getRegisteredContentScripts();
  const old = registered.map(({ id }) => id);
  if (old.length > 0) await browser.scripting.unregisterContentScripts({ ids: old });
  if (wanted.length === 0) return;
  await browser.scripting.registerContentScripts(
    wanted.map((site) => ({
      id: scriptId(site),
      matches: [hostPattern(site.origin)],
      js: [file],
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    })),
  );
  // A pattern stands for every port of its host, a tab for one.
  await injectIntoOpenTabs([...new Map(sites.map((site) => [site.origin, site])).values()], log);
}

/** The script takes a copy of itself that an earlier version left in the page away. */
export async function injectIntoOpenTabs(sites: readonly CrmSite[], log: Log): Promise<void> {
  for (const site of sites) {
    const isGranted = await browser.permissions.contains({ origins: [hostPattern(site.origin)] });
    if (!isGranted) continue;
    for (const tab of await tabsOf(site)) {
      if (tab.id === undefined) continue;
      try {
        await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [file] });
      } catch {
        // A tab that is closing, crashed or shows an error page: it gets the script with its next page.
        log.note('tab not injected');
      }
    }
  }
}
