import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { GatewaySurroundings } from '../../../lib/dialer/gateway';
import type { PracticeOptions } from '../../../lib/practice/server/options';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import type { SignInProblem } from '../../../lib/session/problem';
import { defaultTopic } from '../../../lib/storage/settings';
import { createCookieFetch } from '../support/cookieFetch';
import { openDesktop, redirectUri } from '../support/desktop';
import { signInThroughPage } from '../support/signInThroughPage';

const after: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of after.splice(0).reverse()) await end();
});

/** Tries to sign in, and says what was told. */
async function tryAt(server: string, more: Partial<GatewaySurroundings> = {}, browser = createCookieFetch()) {
  const desktop = openDesktop(server, 'kate', more, browser);
  after.push(() => desktop.gateway.close());
  await desktop.gateway.perform({ type: 'OpenSignIn' });
  return desktop;
}

async function problemAt(...given: Parameters<typeof tryAt>): Promise<SignInProblem | undefined> {
  const { news } = await tryAt(...given);
  expect(news.of('WorkspaceReady')).toEqual([]);
  return news.of('SignInFailed')[0]?.problem;
}

/** A server that gives one answer to everything. */
async function answering(status: number, type: string, body: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function practice(options: PracticeOptions = {}): Promise<PracticeDialer> {
  const dialer = await startPracticeDialer(options);
  after.push(() => dialer.stop());
  return dialer;
}

describe('signing in', () => {
  it('SES-1 tells the agent and what the server allows, and that the window is done', async () => {
    const dialer = await practice();
    const { news } = await tryAt(dialer.url);
    expect(news.all().slice(0, 2)).toMatchObject([
      { type: 'SignInWindowDone' },
      {
        type: 'WorkspaceReady',
        agent: { id: '5000', userName: 'kate', firstName: 'Kate', place: 'Place_5000' },
        allowances: { callResults: [33, 7, 6, 9, 40, 53, 17], mostPreviews: 3, canCancelRecord: true },
      },
    ]);
  });

  it('SES-1 asks for no challenge, and sends address and state of its own', async () => {
    const dialer = await practice();
    const asked: URL[] = [];
    const browser = createCookieFetch();
    const openSignInWindow = (url: string) => {
      asked.push(new URL(url));
      return signInThroughPage(browser.fetch, url, 'kate');
    };
    await tryAt(dialer.url, { openSignInWindow }, browser);
    expect(asked.map((url) => Object.fromEntries(url.searchParams))).toEqual([
      { response_type: 'code', client_id: 'dialbridge', redirect_uri: redirectUri, state: 'unguessable' },
    ]);
  });

  it('SES-1 goes to the authorization server that the administrator names', async () => {
    const dialer = await practice();
    let opened = '';
    const openSignInWindow = async (url: string) => {
      opened = url;
      throw new DOMException('closed', 'AbortError');
    };
    const authServer = 'https://sso.example';
    const address = { server: dialer.url, authServer, clientId: 'ours', apiKey: null, topic: defaultTopic };
    expect(await problemAt(dialer.url, { address, openSignInWindow })).toEqual({ is: 'cancelled' });
    expect(opened).toMatch(/^https:\/\/sso\.example\/auth\/v3\/oauth\/authorize\?response_type=code&client_id=ours&/);
  });

  it('SES-1 takes a code without a state, as one server sends it, and refuses a foreign state', async () => {
    const dialer = await practice();
    const withState = (change: (query: URLSearchParams) => void) => {
      const browser = createCookieFetch();
      const openSignInWindow = async (url: string) => {
        const end = new URL(await signInThroughPage(browser.fetch, url, 'kate'));
        change(end.searchParams);
        return end.href;
      };
      return tryAt(dialer.url, { openSignInWindow }, browser);
    };
    const without = await withState((query) => query.delete('state'));
    expect(without.news.of('WorkspaceReady')).toHaveLength(1);
    const foreign = await withState((query) => query.set('state', 'foreign'));
    expect(foreign.news.of('SignInFailed')).toMatchObject([{ problem: { is: 'refused' } }]);
    const codeless = await withState((query) => query.delete('code'));
    expect(codeless.news.of('SignInFailed')).toMatchObject([{ problem: { is: 'refused' } }]);
    expect(dialer.log().filter(({ name }) => name === 'initialize-workspace')).toHaveLength(1);
  });

  it('SES-1 lets an agent without a place choose one, by name or by telephone number', async () => {
    const dialer = await practice();
    const desktop = openDesktop(dialer.url, 'sam');
    after.push(() => desktop.gateway.close());
    await desktop.gateway.perform({ type: 'OpenSignIn' });
    expect((await desktop.news.next('WorkspaceReady')).agent.place).toBeNull();
    await desktop.gateway.perform({ type: 'ActivateChannels', place: 'Nowhere' });
    expect(await desktop.news.next('PlaceRefused')).toMatchObject({ place: 'Nowhere' });
    await desktop.gateway.perform({ type: 'ActivateChannels', place: '5003' });
    await desktop.news.next('ChannelsActivated');
    expect(dialer.admin.agent('sam').place).toBe('Place_5003');
  });
});

describe('a sign-in that fails', () => {
  it.each<[string, number, string, string, (server: string) => SignInProblem]>([
    ['another web site', 200, 'text/html', '<html>Welcome</html>', (address) => ({ is: 'wrongAddress', address })],
    ['another interface', 200, 'application/json', '{"hello":1}', (address) => ({ is: 'wrongAddress', address })],
    ['nothing there', 404, 'text/html', 'Not found', (address) => ({ is: 'wrongAddress', address })],
    ['a guarded web site', 403, 'text/html', '<html>Forbidden</html>', (address) => ({ is: 'wrongAddress', address })],
    ['a list', 200, 'application/json', '[]', (address) => ({ is: 'wrongAddress', address })],
    ['a proxy without a server', 502, 'text/html', 'Bad gateway', (address) => ({ is: 'unreachable', address })],
    [
      'a server that refuses our origin',
      403,
      'application/json',
      '{"status":{"code":403,"message":"Origin chrome-extension://x is not allowed"}}',
      () => ({ is: 'originRefused', origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' }),
    ],
    [
      'a server that refuses cross-origin requests in plain words',
      403,
      'text/plain',
      'Invalid CORS request',
      () => ({ is: 'originRefused', origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' }),
    ],
  ])('SES-5 says what is wrong: %s', async (_what, status, type, body, problem) => {
    const server = await answering(status, type, body);
    expect(await problemAt(server)).toEqual(problem(server));
  });

  it('SES-5 says that the server cannot be reached', async () => {
    const server = await answering(200, 'text/plain', '');
    await after.pop()?.();
    expect(await problemAt(server)).toEqual({ is: 'unreachable', address: server });
  });

  it('SES-5 names the origin that the worker knows to be its own', async () => {
    const server = await answering(403, 'text/plain', 'Origin refused');
    const origin = 'moz-extension://0c1f';
    expect(await problemAt(server, { origin })).toEqual({ is: 'originRefused', origin });
  });

  it.each<[string, () => Promise<string>, SignInProblem]>([
    ['closed by the agent', () => Promise.reject(new DOMException('', 'AbortError')), { is: 'cancelled' }],
    ['refused', async () => `${redirectUri}?error=access_denied`, { is: 'refused', detail: 'access_denied' }],
    [
      'refused in words',
      async () => `${redirectUri}?error=access_denied&error_description=Not+you`,
      { is: 'refused', detail: 'Not you' },
    ],
    ['back without anything', async () => redirectUri, { is: 'refused', detail: null }],
    ['back to no address', async () => 'nowhere', { is: 'refused', detail: null }],
  ])('SES-5 the window: %s', async (_what, openSignInWindow, problem) => {
    const dialer = await practice();
    expect(await problemAt(dialer.url, { openSignInWindow })).toEqual(problem);
  });

  describe('a window that could not be loaded', () => {
    const openSignInWindow = () => Promise.reject(new Error('Authorization page could not be loaded.'));

    it('SES-5 is a refusal where the server answers', async () => {
      const dialer = await practice();
      expect(await problemAt(dialer.url, { openSignInWindow })).toEqual({ is: 'refused', detail: null });
      const other = await practice({ clientIds: ['another'] });
      expect(await problemAt(other.url, { openSignInWindow })).toEqual({ is: 'refused', detail: 'HTTP 400' });
    });

    it('SES-5 is a server that cannot be reached where nothing answers', async () => {
      const dialer = await practice();
      const stop = async () => {
        await dialer.stop();
        return openSignInWindow();
      };
      expect(await problemAt(dialer.url, { openSignInWindow: stop })).toEqual({
        is: 'unreachable',
        address: dialer.url,
      });
    });
  });

  it('SES-5 the code is refused', async () => {
    const dialer = await practice();
    const openSignInWindow = async () => `${redirectUri}?code=stale`;
    expect(await problemAt(dialer.url, { openSignInWindow })).toMatchObject({ is: 'refused' });
  });

  it('SES-5 the workspace fails to initialize', async () => {
    const dialer = await practice();
    dialer.admin.failInitializations(1);
    expect(await problemAt(dialer.url)).toEqual({ is: 'initializationFailed', detail: null });
  });

  it('SES-5 a server that refuses our origin only when it is asked for something', async () => {
    const dialer = await practice({ allowedOrigins: ['https://desktop.example'] });
    const browser = createCookieFetch();
    const { fetch } = browser;
    // As browsers do: the origin goes with what changes something.
    browser.fetch = (input, init = {}) => {
      const headers = new Headers(init.headers);
      if (init.method === 'POST' && !(init.body instanceof URLSearchParams))
        headers.set('origin', 'chrome-extension://x');
      return fetch(input, { ...init, headers });
    };
    expect(await problemAt(dialer.url, {}, browser)).toEqual({
      is: 'originRefused',
      origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    });
  });

  it('SES-1 given up by the agent tells nothing more', async () => {
    const dialer = await practice();
    let opened: () => void = () => undefined;
    const isOpen = new Promise<void>((resolve) => {
      opened = resolve;
    });
    let close: (url: string) => void = () => undefined;
    const openSignInWindow = () => {
      opened();
      return new Promise<string>((resolve) => {
        close = resolve;
      });
    };
    const desktop = openDesktop(dialer.url, 'kate', { openSignInWindow });
    after.push(() => desktop.gateway.close());
    const signingIn = desktop.gateway.perform({ type: 'OpenSignIn' });
    await isOpen;
    await desktop.gateway.perform({ type: 'EndSession' });
    close(`${redirectUri}?code=late`);
    await signingIn;
    expect(desktop.news.all()).toEqual([{ type: 'SignedOut' }]);
  });
});

describe('signing out', () => {
  it('SES-1 ends the session at the server and forgets it here', async () => {
    const dialer = await practice();
    const desktop = openDesktop(dialer.url, 'kate');
    after.push(() => desktop.gateway.close());
    await desktop.signIn();
    await desktop.gateway.perform({ type: 'EndSession' });
    expect(desktop.news.all().at(-1)).toEqual({ type: 'SignedOut' });
    expect(dialer.admin.agent('kate').place).toBeNull();
    const farewells = dialer
      .traffic()
      .filter(
        ({ direction, channel, path }) =>
          direction === 'in' && (channel === '/meta/disconnect' || path.endsWith('logout')),
      );
    expect(farewells.map(({ channel, path }) => channel ?? path)).toEqual([
      '/meta/disconnect',
      'POST /workspace/v3/logout',
    ]);
    const next = desktop.restart();
    after.push(() => next.gateway.close());
    await next.gateway.perform({ type: 'ResumeSession' });
    expect(next.news.all()).toEqual([{ type: 'SessionExpired' }]);
  });

  it('SES-1 is over here even when the server cannot be reached', async () => {
    const dialer = await practice();
    const desktop = openDesktop(dialer.url, 'kate');
    after.push(() => desktop.gateway.close());
    await desktop.signIn();
    await dialer.admin.setReachable(false);
    await desktop.gateway.perform({ type: 'EndSession' });
    expect(desktop.news.all().at(-1)).toEqual({ type: 'SignedOut' });
  });
});
