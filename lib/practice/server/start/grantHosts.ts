import type { BrowserContext } from 'playwright-core';

/**
 * Grants host permissions as a person would in the browser's own extension page, so that the extension's later request for
 * them is answered without a prompt.
 * @param hosts match patterns such as `http://127.0.0.1/*`
 */
export async function grantHosts(
  context: BrowserContext,
  extensionId: string,
  hosts: readonly string[],
): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    for (const host of hosts) {
      // The page's own privileged API has no types; an expression in text needs none.
      await page.evaluate(
        `chrome.developerPrivate.addHostPermission(${JSON.stringify(extensionId)}, ${JSON.stringify(host)})`,
      );
    }
  } finally {
    await page.close();
  }
}
