import type { BrowserContext } from 'playwright-core';

/**
 * Grants host permissions as a person would in the browser's own extensions page, so that the extension's later request for
 * them is answered without a prompt.
 * @param hosts match patterns such as `http://127.0.0.1/*`
 */
export function grantHosts(context: BrowserContext, extensionId: string, hosts: readonly string[]): Promise<void> {
  return onExtensionsPage(
    context,
    hosts.map((host) => `addHostPermission(${JSON.stringify(extensionId)}, ${JSON.stringify(host)})`),
  );
}

/** Takes the extension's button out of the puzzle menu, where nobody finds it. */
export function pinToToolbar(context: BrowserContext, extensionId: string): Promise<void> {
  const change = JSON.stringify({ extensionId, pinnedToToolbar: true });
  return onExtensionsPage(context, [`updateExtensionConfiguration(${change})`]);
}

/** The page's own privileged API has no types here; calls in text need none. */
async function onExtensionsPage(context: BrowserContext, calls: readonly string[]): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    for (const call of calls) await page.evaluate(`chrome.developerPrivate.${call}`);
  } finally {
    await page.close();
  }
}
