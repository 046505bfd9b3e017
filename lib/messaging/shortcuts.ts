import { browser } from 'wxt/browser';

/** The commands of the browser, in the order in which they are shown. */
export const commandNames = ['go-to-card', 'accept', 'hold', 'reject'] as const;
export type CommandName = (typeof commandNames)[number];

/** A command and its keys as the browser writes them; empty: it has none. */
export interface Shortcut {
  name: CommandName;
  keys: string;
}

/** The keys that the browser really has for each command now: the agent may have changed them, or another extension may have them. */
async function readShortcuts(): Promise<readonly Shortcut[]> {
  const all = await browser.commands.getAll();
  return commandNames.map((name) => ({ name, keys: all.find((command) => command.name === name)?.shortcut ?? '' }));
}

/** Opens the browser's own page for them, the only place where they can be changed; null where there is no way to it. */
export function shortcutsPage(): (() => void) | null {
  if (import.meta.env.FIREFOX) {
    // Firefox's own, since version 137; the types are Chromium's.
    const commands: typeof browser.commands & { openShortcutSettings?(): Promise<void> } = browser.commands;
    return commands.openShortcutSettings === undefined ? null : () => void commands.openShortcutSettings?.();
  }
  const scheme = navigator.userAgent.includes('Edg/') ? 'edge' : 'chrome';
  return () => void browser.tabs.create({ url: `${scheme}://extensions/shortcuts` });
}

/** Tells the keys now and whenever the page comes back into focus, as after the browser's page for them; returns what ends it. */
export function followShortcuts(tell: (shortcuts: readonly Shortcut[]) => void): () => void {
  const end = new AbortController();
  const look = () => void readShortcuts().then((shortcuts) => !end.signal.aborted && tell(shortcuts));
  addEventListener('focus', look, { signal: end.signal });
  look();
  return () => end.abort();
}
