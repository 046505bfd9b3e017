import { browser } from 'wxt/browser';
import type { DialerGateway, VolatileStore } from '../dialer/gateway';
import { createGenesysGateway } from '../dialer/genesys/createGenesysGateway';
import { hostPattern } from '../messaging/askPermissions';
import type { DialerEffect } from '../session/effects';
import type { DialerNews } from '../session/news';
import type { FoundTarget } from '../session/target';
import type { Settings } from '../storage/settings';
import type { Log } from '../support/log';
import { addressOf, readAddress } from './dialerAddress';

const addressKey = 'dialerAddress';

/** The dialer as the worker uses it: the adapter for the address at which the agent signed in. */
export interface Dialer {
  perform(effect: DialerEffect): Promise<void>;
  /** The server's targets that match a text, for the agent who is signed in; null: the server did not say. */
  findTargets(text: string): Promise<readonly FoundTarget[] | null>;
  /** Nobody is signed in any more: what the adapter is still about to do is ended, but for a sign-out under way. */
  forget(): Promise<void>;
}

export interface DialerParts {
  settings(): Promise<Settings>;
  store: VolatileStore;
  tell(news: DialerNews): void;
  /** Resolves once all news told so far is saved. */
  settled(): Promise<unknown>;
  log: Log;
}

/** The adapter is made when it is first needed: after a restart for the address that the session was opened at. */
export function createDialer(parts: DialerParts): Dialer {
  const { store, tell, settled, log } = parts;
  // The promise, not the adapter: effects that come together must share one.
  let gateway: Promise<DialerGateway> | null = null;
  let ending: Promise<DialerGateway> | null = null;

  async function open(): Promise<DialerGateway> {
    const kept = await store.get(addressKey);
    const address = readAddress(kept) ?? addressOf(await parts.settings());
    return createGenesysGateway({
      address,
      fetch: (input, init) => fetch(input, init),
      redirectUri: browser.identity.getRedirectURL(),
      openSignInWindow,
      store,
      randomText: () => crypto.randomUUID(),
      now: () => Date.now(),
      tell,
      settled,
      origin: new URL(browser.runtime.getURL('/popup.html')).origin,
      log,
    });
  }

  async function close(): Promise<void> {
    const closing = gateway;
    gateway = null;
    await closing?.then(
      (open) => open.close(),
      // It was never made: whoever asked for it has been told.
      () => undefined,
    );
  }

  /** Every sign-in reads the settings anew, and keeps the address for the worker's later lives. */
  async function beginSignIn(): Promise<boolean> {
    const address = addressOf(await parts.settings());
    await close();
    for (const server of new Set([address.server, address.authServer])) {
      if (await browser.permissions.contains({ origins: [hostPattern(new URL(server).origin)] })) continue;
      tell({ type: 'SignInFailed', problem: { is: 'noPermission', origin: new URL(server).origin } });
      return false;
    }
    await store.set(addressKey, address);
    return true;
  }

  return {
    async perform(effect) {
      if (effect.type === 'OpenSignIn' && !(await beginSignIn())) return;
      gateway ??= open();
      const used = gateway;
      // One that could not be made is made anew for the next effect.
      used.catch(() => {
        if (gateway === used) gateway = null;
      });
      if (effect.type === 'EndSession') ending = used;
      await (await used).perform(effect);
      if (effect.type === 'EndSession' && ending === used) ending = null;
      // While the old session was ending the agent may have begun to sign in again, with another adapter.
      if (effect.type === 'EndSession' && gateway === used) {
        await close();
        await store.remove(addressKey);
      }
    },
    async findTargets(text) {
      gateway ??= open();
      return (await gateway).findTargets(text);
    },
    async forget() {
      if (gateway !== ending) await close();
    },
  };
}

async function openSignInWindow(url: string): Promise<string> {
  let redirect: string | undefined;
  try {
    redirect = await browser.identity.launchWebAuthFlow({ url, interactive: true });
  } catch (error) {
    // Chromium and Firefox have no code for it: a window that the agent closed is told by its message.
    const text = error instanceof Error ? error.message : String(error);
    const wasClosed = /did not approve|cancel|denied|closed/i.test(text);
    throw wasClosed ? new DOMException('the sign-in window was closed', 'AbortError') : new Error(text);
  }
  if (redirect === undefined) throw new DOMException('the sign-in window was closed', 'AbortError');
  return redirect;
}
