import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { allChannels, type Desktop, openSession } from '../support/desktop';

describe('the push channel', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeEach(async () => {
    dialer = await startPracticeDialer({ pollTimeout: 200 });
    kate = await openSession(dialer, 'kate');
  });
  afterEach(async () => {
    await kate.signOff();
    await dialer.stop();
  });
  const connect = (clientId: unknown, ack?: number, id = '9') =>
    kate.bayeux(
      [
        {
          id,
          channel: '/meta/connect',
          connectionType: 'long-polling',
          clientId,
          ...(ack === undefined ? {} : { ext: { ack } }),
          advice: { timeout: 0 },
        },
      ],
      '/connect',
    );
  const typesIn = (messages: Record<string, unknown>[]) =>
    messages.flatMap(({ data }) => (data as { messageType?: string } | undefined)?.messageType ?? []);

  it('sets the cookie by which it knows its clients', async () => {
    const reply = await kate.handshake({ poll: false });
    expect(reply).toMatchObject({ successful: true, advice: { reconnect: 'retry', timeout: 200, interval: 0 } });
    expect(kate.cookies.get('BAYEUX_BROWSER')).toMatch(/^[0-9a-f]+$/);
  });

  it('acknowledges: what was written into a dead poll comes again', async () => {
    const { clientId, ext } = await kate.handshake({ acknowledge: true, poll: false });
    expect(ext).toEqual({ ack: true });
    const first = await connect(clientId, 0, '20');
    expect(typesIn(first)).toContain('WorkspaceInitializationComplete');
    // The same poll as if the answer had been lost: the batch was not acknowledged.
    expect(typesIn(await connect(clientId, 0, '21'))).toContain('WorkspaceInitializationComplete');
    const acknowledged = first.find(({ channel }) => channel === '/meta/connect')?.ext as { ack: number };
    expect(typesIn(await connect(clientId, acknowledged.ack + 1, '22'))).toEqual([]);
  });

  it('does without acknowledgements when the server lacks them', async () => {
    const plain = await startPracticeDialer({ acknowledgements: false });
    const desktop = await openSession(plain, 'kate');
    expect(await desktop.handshake({ acknowledge: true, poll: false })).not.toHaveProperty('ext');
    await desktop.signOff();
    await plain.stop();
  });

  it('delivers only what was subscribed to', async () => {
    await kate.handshake({ channels: allChannels.slice(0, 2) });
    await kate.next(({ data }) => data.messageType === 'WorkspaceInitializationComplete');
    const activation = { data: { agentId: '5000', placeName: 'Place_5000', channels: ['voice', 'outboundpreview'] } };
    await kate.post('/workspace/v3/activate-channels', activation);
    await kate.post('/workspace/v3/voice/ready');
    await kate.next(({ data }) => (data.dn as { agentState?: string } | undefined)?.agentState === 'Ready');
    expect(kate.events().map(({ data }) => data.messageType)).not.toContain('ChannelStateChanged');
  });

  it('forgets its clients as a node that restarts: 402, and a new handshake works', async () => {
    const { clientId } = await kate.handshake({ poll: false });
    expect(dialer.admin.forgetBayeux('kate')).toBe(1);
    const [reply] = await connect(clientId);
    expect(reply).toMatchObject({
      successful: false,
      error: '402::session_unknown',
      advice: { reconnect: 'handshake' },
    });
    expect((await kate.handshake({ poll: false })).successful).toBe(true);
  });

  it('lets nobody publish', async () => {
    const { clientId } = await kate.handshake({ poll: false });
    const [reply] = await kate.bayeux([{ id: '1', channel: '/workspace/v3/voice', clientId, data: {} }]);
    expect(reply).toMatchObject({ successful: false, error: '403::publish_denied' });
  });

  it.each([
    ['not JSON', '[{', 'not JSON'],
    ['no list', '{"channel":"/meta/handshake"}', 'list of Bayeux messages'],
    ['a list of something else', '[1]', 'list of Bayeux messages'],
  ])('refuses a body that is %s', async (_what, body, message) => {
    const answer = await kate.post('/workspace/v3/notifications/handshake', body);
    expect(answer.status).toBe(400);
    expect(answer.json.status).toMatchObject({ message: expect.stringContaining(message) });
  });
});
