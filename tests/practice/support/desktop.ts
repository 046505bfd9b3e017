import type { PracticeDialer } from '../../../lib/practice/server/startPracticeDialer';

type Json = Record<string, unknown>;

/** An event as it came, with its place among everything that happened at this desktop. */
export interface Arrived {
  channel: string;
  data: Json;
  /** Counts events and responses together, in the order of arrival. */
  order: number;
}

export interface Answer {
  status: number;
  text: string;
  json: Json;
  headers: Headers;
  order: number;
}

export interface Pair {
  key: string;
  type: string;
  value: unknown;
}

export const text = (key: string, value: string): Pair => ({ key, type: 'str', value });
export const whole = (key: string, value: number): Pair => ({ key, type: 'int', value });

/** User data of an event as an object, whatever its shape; the last of equal keys stays. */
export function keysOf(data: Json): Record<string, unknown> {
  const written = data.userData ?? data.eventContent;
  if (!Array.isArray(written)) return (written ?? {}) as Record<string, unknown>;
  return Object.fromEntries((written as Pair[]).map(({ key, value }) => [key, value]));
}

/** A small desktop for tests: cookies, HTTP, and a long poll that remembers every event. */
export interface Desktop {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A request of the desktop protocol on the voice channel. */
  ask(name: string, pairs?: readonly Pair[]): Promise<Answer>;
  /** One Bayeux request, answered by its messages. */
  bayeux(messages: unknown, path?: string): Promise<Json[]>;
  handshake(options?: { acknowledge?: boolean; channels?: readonly string[]; poll?: boolean }): Promise<Json>;
  /** The next event that fits and was not taken yet. */
  next(fits: (event: Arrived) => boolean): Promise<Arrived>;
  /** The next user event of the given name. */
  userEvent(name: string): Promise<Record<string, unknown>>;
  /** Everything that has come, taken or not. */
  events(): readonly Arrived[];
  signOff(): Promise<void>;
}

export const allChannels = ['initialization', 'voice', 'media', 'media/outboundpreview', 'media/topics'].map(
  (name) => `/workspace/v3/${name}`,
);

export function createDesktop(dialer: PracticeDialer): Desktop {
  const cookies = new Map<string, string>();
  const arrived: Arrived[] = [];
  const taken = new Set<Arrived>();
  const waiters = new Set<() => void>();
  const end = new AbortController();
  let order = 0;
  let clientId = '';
  let messageId = 0;
  let acknowledged: number | null = null;

  const send = async (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(dialer.url + path, {
      method,
      redirect: 'manual',
      signal: end.signal,
      headers: {
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  const answer = async (method: string, path: string, body: unknown, headers?: Record<string, string>) => {
    const response = await send(method, path, body, headers);
    const arrivedAt = order++;
    const content = await response.text();
    let json: Json = {};
    if (response.headers.get('content-type')?.includes('json')) json = JSON.parse(content) as Json;
    return { status: response.status, text: content, json, headers: response.headers, order: arrivedAt };
  };
  const keep = (messages: Json[]) => {
    for (const message of messages) {
      const channel = String(message.channel);
      if (channel.startsWith('/meta/')) {
        const ext = message.ext as { ack?: unknown } | undefined;
        if (channel === '/meta/connect' && typeof ext?.ack === 'number') acknowledged = ext.ack;
        continue;
      }
      arrived.push({ channel, data: message.data as Json, order: order++ });
    }
    for (const wake of [...waiters]) wake();
    return messages;
  };
  const bayeux = async (messages: unknown, path = '/') => {
    const response = await send('POST', `/workspace/v3/notifications${path}`, messages);
    return keep((await response.json()) as Json[]);
  };
  const poll = async () => {
    while (!end.signal.aborted) {
      const ext = acknowledged === null ? {} : { ext: { ack: acknowledged } };
      const message = { id: String(++messageId), channel: '/meta/connect', connectionType: 'long-polling', clientId };
      try {
        const [reply] = (await bayeux([{ ...message, ...ext }], '/connect')).filter(
          ({ channel }) => channel === '/meta/connect',
        );
        if (reply?.successful !== true) return;
      } catch {
        // The connection broke or the test is over: a test that wants more shakes hands again.
        return;
      }
    }
  };
  const next = (fits: (event: Arrived) => boolean) =>
    new Promise<Arrived>((resolve) => {
      const look = () => {
        const found = arrived.find((event) => !taken.has(event) && fits(event));
        if (!found) return false;
        taken.add(found);
        waiters.delete(look);
        resolve(found);
        return true;
      };
      if (!look()) waiters.add(look);
    });

  const desktop: Desktop = {
    cookies,
    get: (path, headers) => answer('GET', path, undefined, headers),
    post: (path, body = {}, headers) => answer('POST', path, body, headers),
    ask: (name, pairs = []) =>
      answer('POST', '/workspace/v3/voice/send-user-event', {
        data: { userData: [text('GSW_AGENT_REQ_TYPE', name), ...pairs] },
      }),
    bayeux,
    async handshake({ acknowledge = false, channels = allChannels, poll: polls = true } = {}) {
      const [reply = {}] = await bayeux(
        [
          {
            id: String(++messageId),
            channel: '/meta/handshake',
            version: '1.0',
            minimumVersion: '1.0',
            supportedConnectionTypes: ['long-polling'],
            ...(acknowledge ? { ext: { ack: true } } : {}),
          },
        ],
        '/handshake',
      );
      clientId = String(reply.clientId ?? '');
      acknowledged = acknowledge ? 0 : null;
      if (reply.successful !== true) return reply;
      if (channels.length > 0)
        await bayeux(
          channels.map((subscription) => ({
            id: String(++messageId),
            channel: '/meta/subscribe',
            subscription,
            clientId,
          })),
        );
      if (polls) void poll();
      return reply;
    },
    next,
    async userEvent(name) {
      const event = await next(
        ({ data }) => data.messageType === 'EventUserEvent' && keysOf(data).GSW_USER_EVENT === name,
      );
      return keysOf(event.data);
    },
    events: () => arrived,
    async signOff() {
      end.abort();
      await Promise.resolve();
    },
  };
  return desktop;
}

export const redirectUri = 'https://extension.example/callback';

/** Fills in the sign-in page and returns the address that it leads back to. */
export async function passSignInPage(
  dialer: PracticeDialer,
  userName: string,
  more: Record<string, string> = {},
): Promise<URL> {
  const form = new URLSearchParams({
    response_type: 'code',
    client_id: 'dialbridge',
    redirect_uri: redirectUri,
    state: 'some-state',
    ...more,
    username: userName,
    password: userName,
  });
  const response = await fetch(`${dialer.url}/auth/v3/oauth/authorize`, {
    method: 'POST',
    redirect: 'manual',
    body: form,
  });
  return new URL(response.headers.get('location') ?? 'about:blank');
}

/** Signs in up to an open session, without notifications. */
export async function openSession(dialer: PracticeDialer, userName: string): Promise<Desktop> {
  const desktop = createDesktop(dialer);
  const back = await passSignInPage(dialer, userName);
  const code = back.searchParams.get('code') ?? '';
  const answer = await desktop.post(
    `/workspace/v3/initialize-workspace?${new URLSearchParams({ code, redirect_uri: redirectUri })}`,
  );
  if (answer.status !== 200) throw new Error(answer.text);
  return desktop;
}

/** Signs in whole: session, notifications, channels, and voice Ready when asked. */
export async function signIn(
  dialer: PracticeDialer,
  userName: string,
  options: { ready?: boolean; acknowledge?: boolean; autoCompleteCall?: boolean } = {},
): Promise<Desktop> {
  const desktop = await openSession(dialer, userName);
  await desktop.handshake({ acknowledge: options.acknowledge ?? false });
  const built = await desktop.next(({ data }) => data.messageType === 'WorkspaceInitializationComplete');
  const user = (built.data.data as { user: { agentLogin: string } }).user;
  await desktop.post('/workspace/v3/activate-channels', {
    data: {
      agentId: user.agentLogin,
      placeName: `Place_${user.agentLogin}`,
      autoCompleteCall: options.autoCompleteCall ?? true,
      channels: ['voice', 'outboundpreview'],
    },
  });
  await desktop.next(({ data }) => data.messageType === 'ChannelStateChanged');
  if (options.ready !== false) {
    await desktop.post('/workspace/v3/voice/ready');
    await desktop.next(({ data }) => (data.dn as Json | undefined)?.agentState === 'Ready');
  }
  return desktop;
}
