import { grantHosts } from './extensionsPage';
import type { OpenBrowser } from './openBrowser';
import type { ExtensionSettings } from './practiceSettings';

/**
 * Gives the extension its hosts and its settings: what a person does once in the options page, through the same request to the
 * worker. Rejects with the worker's answer when it refuses.
 */
export async function configureExtension(
  { context, extensionId }: Pick<OpenBrowser, 'context' | 'extensionId'>,
  settings: ExtensionSettings,
): Promise<void> {
  const addresses = [settings.dialer.server, ...settings.sites.map((site) => site.origin)];
  const hosts = [...new Set(addresses.map(hostPattern))];
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    const origins = JSON.stringify(hosts);
    const isThere: unknown = await page.evaluate(`chrome.permissions.contains({ origins: ${origins} })`);
    if (isThere !== true) {
      await grantHosts(context, extensionId, hosts);
      // The evaluation counts as the person's click that the browser wants for this question.
      const isGranted: unknown = await page.evaluate(`chrome.permissions.request({ origins: ${origins} })`);
      if (isGranted !== true) throw new Error(`The browser did not grant ${origins}.`);
    }
    const request = JSON.stringify({ kind: 'saveSettings', settings });
    const reply: unknown = await page.evaluate(`chrome.runtime.sendMessage(${request})`);
    if (!isDone(reply)) throw new Error(`The extension refused its settings: ${JSON.stringify(reply)}`);
  } finally {
    await page.close();
  }
}

/** Match patterns know no port. */
function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

const isDone = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && 'done' in reply && reply.done === true;
