import { browser } from 'wxt/browser';

/** The match pattern of an address's host. Match patterns know no port. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/**
 * Asks the browser for the hosts of these addresses, those that are not granted yet; empty and unreadable ones are passed over.
 * Must be called from a click, before anything is awaited. Resolves to whether all of them are granted.
 */
export async function askPermissions(addresses: readonly string[]): Promise<boolean> {
  const origins = [...new Set(addresses.filter((address) => URL.canParse(address)).map(hostPattern))];
  return origins.length === 0 || (await browser.permissions.request({ origins }));
}
