import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGenesysGateway } from '../../../lib/dialer/genesys/createGenesysGateway';
import { defaultTopic } from '../../../lib/storage/settings';
import { createMemoryStore } from '../support/memoryStore';
import { user } from '../support/samples';

const server = 'https://dialer.example';
const url = `${server}/workspace/v3/notifications`;

/** A worker that starts again, at a server that answers polls or does not; `seen` is what it was asked, in order. */
async function startsAgain(answersPolls: boolean) {
  const seen: string[] = [];
  const store = createMemoryStore();
  await store.set('genesysSession', { url, handshake: { clientId: 'c1', version: '1.0' }, batch: 0, agentId: '5000' });
  const account = { status: { code: 0 }, data: { user: { ...user, activeSession: {} }, configuration: {} } };
  const gateway = createGenesysGateway({
    address: { server, authServer: server, clientId: '', apiKey: null, topic: defaultTopic },
    fetch: async (input, init) => {
      const path = String(input).slice(server.length);
      if (path === '/workspace/v3/current-session') return new Response(JSON.stringify(account));
      if (!path.endsWith('/connect')) {
        seen.push(path);
        return new Response('{"status":{"code":1}}');
      }
      const [message] = JSON.parse(String(init?.body));
      if (!answersPolls || seen.includes('poll')) return new Promise<Response>(() => undefined);
      seen.push('poll');
      return new Response(JSON.stringify([{ id: message.id, channel: '/meta/connect', successful: true }]));
    },
    redirectUri: 'https://redirect.example/',
    openSignInWindow: async () => '',
    store,
    randomText: () => '',
    now: () => 0,
    tell: () => undefined,
    log: { note: () => undefined },
  });
  void gateway.perform({ type: 'ResumeSession' });
  void gateway.perform({ type: 'AskCampaigns' });
  return { gateway, seen };
}

describe('a worker that starts again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const question = '/workspace/v3/voice/send-user-event';

  it('CAMP-6 asks for the campaigns when somebody hears the answer', async () => {
    const { gateway, seen } = await startsAgain(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(seen).toEqual(['poll', question]);
    gateway.close();
  });

  it('CAMP-6 asks for the campaigns in the end, though no poll is answered', async () => {
    const { gateway, seen } = await startsAgain(false);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toEqual([question]);
    gateway.close();
  });
});
