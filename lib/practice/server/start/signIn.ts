import type { BrowserContext, Page } from 'playwright-core';
import type { Messages } from '../../../i18n/en';

export interface Account {
  userName: string;
  password: string;
}

/**
 * Signs in as an agent does: the popup's button, then the dialer's own page in the browser's sign-in window.
 * @param onWindow is called with the window before anything is typed
 */
export async function signIn(
  context: BrowserContext,
  popup: Page,
  words: Messages,
  account: Account,
  onWindow: (window: Page) => Promise<void> = async () => {},
): Promise<void> {
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: words.signIn.button, exact: true }).click();
  const window = await opened;
  await window.locator('input[name=username]').waitFor();
  await onWindow(window);
  await window.locator('input[name=username]').fill(account.userName);
  await window.locator('input[name=password]').fill(account.password);
  const closed = window.waitForEvent('close');
  await window.locator('button[type=submit]').click();
  await closed;
  await popup.getByRole('heading', { name: words.channels.title }).waitFor();
}
