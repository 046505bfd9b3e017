import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { activateChannels } from '../../../lib/dialer/genesys/activate';
import { createDesk } from '../../../lib/dialer/genesys/desk';
import type { ChannelName } from '../../../lib/session/channel';
import type { DialerNews } from '../../../lib/session/news';
import { defaultTopic } from '../../../lib/storage/settings';
import { createMemoryStore } from '../support/memoryStore';

const server = 'https://dialer.example';

/** Channels that a server has accepted, before it has told of any. */
async function activating() {
  const told: DialerNews['type'][] = [];
  const desk = createDesk(
    {
      address: { server, authServer: server, clientId: '', apiKey: null, topic: defaultTopic },
      fetch: async () => new Response('{"status":{"code":0}}'),
      redirectUri: 'https://redirect.example/',
      openSignInWindow: async () => '',
      store: createMemoryStore(),
      randomText: () => '',
      now: () => 0,
      tell: ({ type }) => void told.push(type),
      log: { note: () => undefined },
    },
    new AbortController().signal,
  );
  void activateChannels(desk, 'Desk 9', new AbortController().signal);
  await vi.advanceTimersByTimeAsync(0);
  const hear = async (name: ChannelName): Promise<void> => {
    desk.tell({ type: 'ChannelsChanged', channels: [{ name, status: { is: 'ready' } }] });
    await vi.advanceTimersByTimeAsync(0);
  };
  return { desk, hear, isDone: () => told.includes('ChannelsActivated') };
}

describe('channels that are logged in', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('SES-3 are told when the server has told of all of them, as one does nothing before', async () => {
    const { hear, isDone } = await activating();
    await hear('voice');
    expect(isDone()).toBe(false);
    await hear('outboundpreview');
    expect(isDone()).toBe(true);
  });

  it('SES-3 are told soon for an agent without Outbound Preview, and in the end whatever the server says', async () => {
    const withVoice = await activating();
    await withVoice.hear('voice');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(withVoice.isDone()).toBe(true);
    const silent = await activating();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(silent.isDone()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(silent.isDone()).toBe(true);
  });

  it('keep the place for the topics of push previews', async () => {
    const { desk } = await activating();
    expect(await desk.memory.load()).toMatchObject({ place: 'Desk 9' });
  });
});
