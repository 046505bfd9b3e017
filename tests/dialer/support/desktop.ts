import type { DialerGateway, GatewaySurroundings } from '../../../lib/dialer/gateway';
import { createGenesysGateway } from '../../../lib/dialer/genesys/createGenesysGateway';
import { defaultTopic } from '../../../lib/storage/settings';
import { type CookieFetch, createCookieFetch } from './cookieFetch';
import { createMemoryStore } from './memoryStore';
import { createNewsDesk, type NewsDesk } from './newsDesk';
import { signInThroughPage } from './signInThroughPage';

/** One browser with the adapter in it, against a server that runs. */
export interface Desktop {
  gateway: DialerGateway;
  news: NewsDesk;
  /** What the adapter wrote to its log. */
  notes: string[];
  browser: CookieFetch;
  /** Signs in and logs the channels in; resolves when they are. */
  signIn(): Promise<void>;
  /** The worker is stopped without a word, and a new one starts in the same browser. */
  restart(): Desktop;
}

export const redirectUri = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';

export function openDesktop(
  server: string,
  user: string,
  more: Partial<GatewaySurroundings> = {},
  browser: CookieFetch = createCookieFetch(),
  store = createMemoryStore(),
): Desktop {
  const news = createNewsDesk();
  const notes: string[] = [];
  const gateway = createGenesysGateway({
    address: { server, authServer: server, clientId: 'dialbridge', apiKey: null, topic: defaultTopic },
    fetch: browser.fetch,
    redirectUri,
    openSignInWindow: (url) => signInThroughPage(browser.fetch, url, user),
    store,
    randomText: () => 'unguessable',
    now: () => Date.now(),
    tell: news.tell,
    log: { note: (reason, detail) => void notes.push(`${reason}: ${detail ?? ''}`) },
    ...more,
  });
  return {
    gateway,
    news,
    notes,
    browser,
    async signIn() {
      await gateway.perform({ type: 'OpenSignIn' });
      const { agent } = await news.next('WorkspaceReady');
      await gateway.perform({ type: 'ActivateChannels', place: agent.place ?? '5003' });
      await news.next('ChannelsActivated');
    },
    restart() {
      gateway.close();
      return openDesktop(server, user, more, browser, store);
    },
  };
}
