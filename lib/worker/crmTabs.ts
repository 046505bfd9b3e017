import { browser } from 'wxt/browser';
import { contactAddress } from '../crm/openAddress';
import type { CrmSite } from '../crm/site';
import type { RecordData } from '../session/record';
import { tabsOf } from './tabsOf';

/**
 * Brings a CRM tab forward at the record's contact; opens one where there is none. Without the fields of a record the number alone counts.
 * False: no site says how.
 */
export async function openContactInCrm(
  record: Pick<RecordData, 'phone' | 'fields'>,
  sites: readonly CrmSite[],
): Promise<boolean> {
  for (const site of sites) {
    const recordId = record.fields.find((field) => field.name === site.recordIdField)?.value ?? null;
    const address = contactAddress(site, { recordId, number: record.phone });
    if (address === null) continue;
    const tabs = await tabsOf(site);
    const tab = tabs.find((tab) => tab.active) ?? tabs[0];
    if (tab?.id === undefined) {
      await browser.tabs.create({ url: address, active: true });
      return true;
    }
    await browser.tabs.update(tab.id, tab.url === address ? { active: true } : { active: true, url: address });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  }
  return false;
}
