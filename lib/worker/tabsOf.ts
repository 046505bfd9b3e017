import { browser } from 'wxt/browser';
import type { CrmSite } from '../crm/site';
import { hostPattern } from '../messaging/askPermissions';

/** The open tabs of a CRM. Match patterns know no port, so another program on the same host is left out here. */
export async function tabsOf(site: CrmSite) {
  const tabs = await browser.tabs.query({ url: hostPattern(site.origin) });
  return tabs.filter(({ url }) => url !== undefined && new URL(url).origin === site.origin);
}
