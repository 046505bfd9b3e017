import { browser } from 'wxt/browser';
import type { Messages } from '../i18n/en';
import type { Badge } from '../session/selectors';

/** Shows the session on the toolbar button: a picture of its own for each state, the count as text, the words as title (SES-4). */
export function createToolbar(): (badge: Badge, words: Messages) => void {
  let shown = '';
  return (badge, words) => {
    const title = badge.is === 'waiting' ? words.toolbar.waiting(badge.count) : words.toolbar[badge.is];
    const key = `${badge.is}|${title}`;
    if (key === shown) return;
    shown = key;
    const path = { 16: `/state/${badge.is}-16.png`, 32: `/state/${badge.is}-32.png` };
    void browser.action.setIcon({ path });
    void browser.action.setTitle({ title });
    void browser.action.setBadgeText({ text: badge.is === 'waiting' ? String(badge.count) : '' });
    void browser.action.setBadgeBackgroundColor({ color: '#845ee0' });
  };
}
