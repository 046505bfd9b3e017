import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { type Desktop, signIn } from '../support/desktop';

describe('bad input', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeAll(async () => {
    dialer = await startPracticeDialer();
    kate = await signIn(dialer, 'kate');
  });
  afterAll(async () => {
    await kate.signOff();
    await dialer.stop();
  });

  const pairs = (...userData: unknown[]) => ({ data: { userData } });
  it.each([
    ['voice/ready', '{"data":', 'not JSON'],
    ['voice/ready', '[]', 'not a JSON object'],
    ['voice/ready', { data: 7 }, 'data is not an object'],
    ['voice/ready', { operationId: 7 }, 'operationId is not text'],
    ['voice/not-ready', { data: { reasonCode: 1 } }, 'data.reasonCode is not text'],
    ['voice/make-call', {}, 'data.destination is missing'],
    ['voice/make-call', { data: { destination: '4471', userData: 'x' } }, 'data.userData is not an array'],
    ['voice/send-user-event', {}, 'data.userData is not an array'],
    ['voice/send-user-event', pairs(1), 'data.userData[0] is not an object'],
    ['voice/send-user-event', pairs({ key: 'a', type: 'str', value: 'b' }, { type: 'str' }), 'data.userData[1].key'],
    ['voice/send-user-event', pairs({ key: 'a', type: 'text', value: 'b' }), 'data.userData[0].type'],
    ['voice/send-user-event', pairs({ key: 'a', type: 'int', value: null }), 'data.userData[0].value'],
    ['voice/send-user-event', pairs({ key: 'a', type: 'kvlist', value: [{}] }), 'data.userData[0].value[0].key'],
    ['media/topics/1@Place_5000/publish', {}, 'data.eventContent is not an array'],
    ['media/outboundpreview/ready', { data: { reasonCode: [] } }, 'data.reasonCode is not text'],
  ])('at %s is refused with the place (%j)', async (path, body, message) => {
    const answer = await kate.post(`/workspace/v3/${path}`, body);
    expect(answer.status).toBe(400);
    expect(answer.json.status).toMatchObject({ message: expect.stringContaining(message) });
  });

  it.each([
    ['voice/calls/none/release', 404],
    ['voice/calls/none/merge', 404],
    ['voice/calls/%E0%A4%A/release', 404],
    ['voice/dance', 404],
    ['media/pigeon/ready', 404],
    ['media/topics/9@Elsewhere/publish', 404],
    ['media/outboundpreview/interactions/none/accept', 404],
    ['configuration/pigeon', 404],
    ['nothing', 404],
  ])('at %s says what is not there', async (path, status) => {
    const answer = await kate.post(`/workspace/v3/${path}`);
    expect(answer.status).toBe(status);
    expect(answer.json.status).toMatchObject({ message: expect.any(String) });
  });

  it('that is too long is not even read', async () => {
    const answer = await kate.post('/workspace/v3/voice/ready', 'x'.repeat(1_000_001));
    expect(answer.status).toBe(413);
  });

  it('that names a taken port is refused at the start', async () => {
    await expect(startPracticeDialer({ port: dialer.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('leaves the server running', async () => {
    expect((await kate.get('/workspace/v3/version')).json).toMatchObject({ name: 'gws' });
  });

  it('of origins that may not ask is refused by name, others pass', async () => {
    dialer.admin.setAllowedOrigins(['chrome-extension://good']);
    const from = (origin: string) => kate.get('/workspace/v3/version', { origin });
    const refused = await from('chrome-extension://bad');
    expect(refused.status).toBe(403);
    expect(refused.json.status).toMatchObject({ message: 'Origin chrome-extension://bad is not allowed' });
    expect((await from('chrome-extension://good')).status).toBe(200);
    expect((await kate.get('/workspace/v3/version')).status).toBe(200);
    dialer.admin.setAllowedOrigins(null);
  });
});
