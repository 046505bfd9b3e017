import type { CrmSite } from '../crm/site';

/** The part of a message's sender that says who it is. The browser fills it in; a page cannot. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

export type Party = { role: 'page'; site: CrmSite; tabId: number } | { role: 'popup' } | { role: 'options' };

/**
 * Who is talking: one of our own pages by its address, or the top frame of a configured CRM. Null: nobody we know.
 * `base` is the extension's own address with a slash at the end.
 */
export function partyOf(sender: Sender, own: { id: string; base: string }, sites: readonly CrmSite[]): Party | null {
  if (sender.id !== own.id || sender.url === undefined) return null;
  if (sender.url.startsWith(own.base)) {
    const page = sender.url.slice(own.base.length).split(/[?#]/)[0];
    if (page === 'popup.html') return { role: 'popup' };
    return page === 'options.html' ? { role: 'options' } : null;
  }
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0 || !URL.canParse(sender.url)) return null;
  const { origin } = new URL(sender.url);
  const site = sites.find((site) => site.origin === origin);
  return site === undefined ? null : { role: 'page', site, tabId };
}
