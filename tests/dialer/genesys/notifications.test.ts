import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttp } from '../../../lib/dialer/genesys/http';
import { openNotifications } from '../../../lib/dialer/genesys/notifications';

const url = 'https://dialer.example/workspace/v3/notifications';

interface Sent {
  id: string;
  channel: string;
  clientId?: string;
  subscription?: string;
  ext?: { ack?: unknown };
}

type Answer = (sent: Sent) => Response | Promise<Response>;

const json = (...messages: object[]) => new Response(JSON.stringify(messages));
const done = ({ id, channel }: Sent, more: object = {}) => ({ id, channel, successful: true, ...more });
const shakes: Answer = (sent) =>
  json(done(sent, { clientId: 'c1', version: '1.0', supportedConnectionTypes: ['long-polling'] }));
/** Holds the poll, as a server with nothing to say does. */
const holds: Answer = () => new Promise<Response>(() => undefined);

/** A push channel against a server that answers handshakes and polls as told, one after the other; the last answer stays. */
function openAt(
  handshakes: Answer[],
  polls: Answer[],
  left = { handshake: null as object | null, batch: 0 },
  refuses: (subscription: string) => boolean = () => false,
) {
  const sent: Sent[] = [];
  const heard: unknown[] = [];
  const next = (answers: Answer[]) => (answers.length > 1 ? answers.shift() : answers[0]) ?? holds;
  const fetcher: typeof fetch = async (_input, init) => {
    const messages: Sent[] = JSON.parse(String(init?.body));
    sent.push(...messages);
    const [first] = messages;
    if (first === undefined) throw new Error('nothing was sent');
    const answer =
      first.channel === '/meta/handshake'
        ? next(handshakes)(first)
        : first.channel === '/meta/connect'
          ? next(polls)(first)
          : null;
    const isAborted = new Promise<Response>((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
    if (answer !== null) return Promise.race([answer, isAborted]);
    return json(...messages.map((message) => done(message, answered(message.subscription ?? ''))));
  };
  const answered = (subscription: string) => ({
    subscription,
    ...(refuses(subscription) ? { successful: false, error: '403:denied:subscribe_failed' } : {}),
  });
  const closing = new AbortController();
  const address = { server: 'https://dialer.example', apiKey: null };
  const kept: unknown[] = [];
  const notifications = openNotifications({
    url,
    fetch: fetcher,
    http: createHttp(address, fetcher, closing.signal),
    left: { handshake: left.handshake === null ? null : { ...left.handshake }, batch: left.batch },
    keep: async (state) => void kept.push(state),
    received: (data) => void heard.push(data),
    linkIs: (state) => void heard.push(state),
    refused: (detail) => void heard.push(['refused', detail]),
    note: (reason) => void heard.push(reason),
  });
  const channels = () => sent.map(({ channel }) => channel);
  return { notifications, sent, channels, heard, kept };
}

describe('the push channel', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shakes hands, subscribes, and polls', async () => {
    const news = { messageType: 'DnStateChanged' };
    const { sent, channels, heard } = openAt(
      [shakes],
      [(poll) => json({ channel: '/workspace/v3/voice', data: news }, done(poll)), holds],
    );
    await vi.advanceTimersByTimeAsync(10);
    expect(channels()[0]).toBe('/meta/handshake');
    expect(channels().filter((channel) => channel === '/meta/subscribe')).toHaveLength(7);
    expect(channels().filter((channel) => channel === '/meta/connect')).toHaveLength(2);
    expect(sent.slice(1).every(({ clientId }) => clientId === 'c1')).toBe(true);
    expect(heard).toEqual([news, 'up']);
  });

  it.each<[string, Answer]>([
    ['a page', () => new Response('<html>Sign in</html>')],
    ['no answer to the poll', () => json({ channel: '/workspace/v3/voice', data: {} })],
    ['advice that nobody knows', (poll) => json(done(poll, { advice: { reconnect: 'dance', interval: 'never' } }))],
    ['an answer without an id', ({ channel }) => json({ channel, successful: true })],
    ['no list', () => new Response('7')],
    ['nothing', () => new Response('')],
    ['an empty list', () => new Response('[]')],
    ['an unknown failure', () => new Response('Oops', { status: 500 })],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['advice that sets traps', (poll) => json(done(poll, { advice: { hasOwnProperty: 1, interval: -5 } }))],
  ])('LIVE-4 goes on polling after %s', async (_what, answer) => {
    const { channels, heard } = openAt([shakes], [answer, (poll) => json(done(poll)), holds]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(channels().filter((channel) => channel === '/meta/connect')).toHaveLength(3);
    expect(heard.filter((what) => what === 'up' || what === 'down').at(-1)).toBe('up');
  });

  it.each<[string, Answer]>([
    ['a page', () => new Response('<html></html>')],
    ['no connection types', (sent) => json(done(sent, { clientId: 'c1', version: '1.0' }))],
    [
      'messages that are counted wrong',
      (sent) => json(done(sent, { clientId: 'c1', version: '1.0', 'x-messages': 5 })),
    ],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['another answer', () => json({ channel: '/workspace/v3/voice', data: {} })],
  ])('LIVE-4 comes to its first poll after a handshake with %s', async (_what, answer) => {
    const { channels } = openAt([answer, shakes], [holds]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(channels()).toContain('/meta/connect');
  });

  it('LIVE-2 shakes hands anew when the server has forgotten the client', async () => {
    const forgotten: Answer = ({ id, channel }) =>
      json({ id, channel, successful: false, error: '402::session_unknown' });
    const { channels, heard } = openAt([shakes], [forgotten, (poll) => json(done(poll)), holds]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(channels().filter((channel) => channel === '/meta/handshake')).toHaveLength(2);
    expect(channels().filter((channel) => channel === '/meta/subscribe')).toHaveLength(14);
    expect(heard).toEqual(['down', 'up']);
  });

  it.each<[string, Answer]>([
    ['by status', () => new Response('{"status":{"code":603}}', { status: 403 })],
    ['in a message', ({ id, channel }) => json({ id, channel, successful: false, error: '403::session_unknown' })],
    ['by advice', ({ id, channel }) => json({ id, channel, successful: false, advice: { reconnect: 'none' } })],
    ['by a farewell', (poll) => json({ channel: '/meta/disconnect', successful: true }, done(poll))],
  ])('SES-5 ends when it is refused %s, and polls no more', async (_what, answer) => {
    const { channels, heard } = openAt([shakes], [answer]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(channels().filter((channel) => channel === '/meta/connect')).toHaveLength(1);
    expect(heard.filter((what) => Array.isArray(what))).toHaveLength(1);
  });

  it('SES-5 ends when the voice channel is refused, and goes on without those of push previews', async () => {
    const refusing = async (name: string) => {
      const { heard } = openAt([shakes], [holds], undefined, (to) => to.startsWith(`/workspace/v3/${name}`));
      await vi.advanceTimersByTimeAsync(1_000);
      return heard;
    };
    const noted = 'notifications: a media channel is refused';
    expect(await refusing('media/')).toEqual([noted, noted]);
    expect(await refusing('voice')).toContainEqual(['refused', '403:denied:subscribe_failed']);
  });

  it('LIVE-1 takes up the old client, and says which batch it has', async () => {
    const left = { handshake: { clientId: 'old', version: '1.0', ext: { ack: true } }, batch: 7 };
    const { sent, channels, kept } = openAt([], [(poll) => json(done(poll, { ext: { ack: 8 } })), holds], left);
    await vi.advanceTimersByTimeAsync(10);
    expect(channels()).toEqual(['/meta/connect', '/meta/connect']);
    expect(sent.map(({ clientId, ext }) => [clientId, ext?.ack])).toEqual([
      ['old', 7],
      ['old', 8],
    ]);
    expect(kept.at(-1)).toMatchObject({ handshake: { clientId: 'old' }, batch: 8 });
  });

  it('LIVE-1 takes up the old client of a server without acknowledgements', async () => {
    const left = { handshake: { clientId: 'old', version: '1.0' }, batch: 0 };
    const { sent } = openAt([], [(poll) => json(done(poll)), holds], left);
    await vi.advanceTimersByTimeAsync(10);
    expect(sent.map(({ clientId, ext }) => [clientId, ext?.ack])).toEqual([
      ['old', undefined],
      ['old', undefined],
    ]);
  });

  it('LIVE-1 shakes hands once where the old client is not known any more', async () => {
    const left = { handshake: { clientId: 'old', version: '1.0' }, batch: 0 };
    const forgotten: Answer = ({ id, channel }) =>
      json({ id, channel, successful: false, error: '402::session_unknown' });
    const { channels, kept } = openAt([shakes], [forgotten, (poll) => json(done(poll)), holds], left);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(channels().filter((channel) => channel === '/meta/handshake')).toHaveLength(1);
    expect(kept.at(-1)).toMatchObject({ handshake: { clientId: 'c1' } });
  });

  it('says goodbye when it is left, and is left even when nobody answers', async () => {
    const { notifications, channels } = openAt([shakes], [holds]);
    await vi.advanceTimersByTimeAsync(10);
    const left = notifications.leave(3_000);
    await vi.advanceTimersByTimeAsync(3_000);
    await left;
    expect(channels().at(-1)).toBe('/meta/disconnect');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(channels().at(-1)).toBe('/meta/disconnect');
  });

  it('ends without a word when it is dropped, and leaves no timer behind', async () => {
    const { notifications, channels, heard } = openAt([shakes], [(poll) => json(done(poll)), holds]);
    await vi.advanceTimersByTimeAsync(10);
    notifications.drop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(channels()).not.toContain('/meta/disconnect');
    expect(heard).toEqual(['up']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
