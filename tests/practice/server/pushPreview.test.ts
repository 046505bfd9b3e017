import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { createDesktop, type Desktop, keysOf, type Pair, signIn, text, whole } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

interface Interaction {
  id: string;
  state: string;
  mediatype: string;
  capabilities: string[];
  userData: Pair[];
}

interface Channel {
  name: string;
  activity: string;
  interactions: Interaction[];
}

const base = '/workspace/v3/media';
const literalTopic = '%3Ctenant-id%3E@%3Cplace%3E';
const ownTopic = '1@Place_5000';

describe('a push preview over HTTP and Bayeux', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeEach(async () => {
    dialer = await startPracticeDialer({
      campaigns: [campaignOf(listOf('4471', '4472', '4473'), { mode: 'pushPreview' })],
      calls: { answerAfter: 10 },
    });
    kate = await signIn(dialer, 'kate', { ready: false });
    await kate.post(`${base}/outboundpreview/ready`, { data: { reason: 'x', extension: [] } });
  });
  afterEach(async () => {
    await kate.signOff();
    await dialer.stop();
  });

  const interactionIn = (data: Record<string, unknown>) => data.interaction as Interaction | undefined;
  const next = async (state: string, desktop = kate): Promise<Interaction> => {
    const event = await desktop.next(({ data }) => interactionIn(data)?.state === state);
    expect(event.channel).toBe(`${base}/outboundpreview`);
    const found = interactionIn(event.data);
    if (!found) throw new Error('no interaction');
    return found;
  };
  const use = (id: string, verb: string, data: unknown = { extension: [] }) =>
    kate.post(`${base}/outboundpreview/interactions/${id}/${verb}`, { data });
  const publish = (topic: string, name: string, handle: unknown, reference: number) =>
    kate.post(`${base}/topics/${topic}/publish`, {
      operationId: 't-1',
      data: {
        eventContent: [
          text('GSW_AGENT_REQ_TYPE', name),
          { key: 'GSW_RECORD_HANDLE', type: 'int', value: handle },
          whole('GSW_APPLICATION_ID', 134),
          text('GSW_CAMPAIGN_NAME', 'Spring'),
          text('GSW_CALLING_LIST', 'Spring list'),
          whole('GSW_CALL_RESULT', 33),
          whole('GSW_REFERENCE_ID', reference),
        ],
      },
    });
  const answer = async (name: string) => {
    const event = await kate.next(({ data }) => keysOf(data).GSW_USER_EVENT === name);
    expect(event).toMatchObject({ channel: `${base}/topics`, data: { messageType: 'EventUserEvent' } });
    return keysOf(event.data);
  };
  const session = async (): Promise<Channel> => {
    const { json } = await kate.get('/workspace/v3/current-session');
    const { user } = json.data as { user: { activeSession: { media: { channels: Channel[] } } } };
    const own = user.activeSession.media.channels.find(({ name }) => name === 'outboundpreview');
    if (!own) throw new Error('no channel');
    return own;
  };
  const report = (handle: number) => dialer.report().find((record) => record.handle === handle);

  it.each([
    ['the placeholder', literalTopic],
    ['tenant and place', ownTopic],
  ])('is worked to its end, published at %s: accept, call, RecordProcessed, complete', async (_what, topic) => {
    const { id, capabilities, userData, mediatype } = await next('Invited');
    expect({ capabilities, mediatype }).toEqual({ capabilities: ['accept', 'reject'], mediatype: 'outboundpreview' });
    const { GSW_RECORD_HANDLE: handle } = keysOf({ userData });
    expect((await use(id, 'accept')).json).toMatchObject({ status: { code: 1 } });
    expect((await next('Processing')).capabilities).toContain('complete');

    await kate.post('/workspace/v3/voice/make-call', { data: { destination: '4471', userData } });
    const talking = await kate.next(
      ({ data }) => (data.call as { state?: string } | undefined)?.state === 'Established',
    );
    await kate.post(`/workspace/v3/voice/calls/${(talking.data.call as { id: string }).id}/release`);

    expect((await publish(topic, 'RecordProcessed', handle, 21)).json).toMatchObject({
      status: { code: 1 },
      operationId: 't-1',
    });
    expect(await answer('RecordProcessedAcknowledge')).toMatchObject({
      GSW_RECORD_HANDLE: handle,
      GSW_REFERENCE_ID: 21,
    });
    expect(report(1)).toMatchObject({ state: 'done', agent: 'kate', result: 33, attempts: 1 });
    expect(kate.events().filter(({ data }) => interactionIn(data)?.state === 'Invited')).toHaveLength(1);
    await use(id, 'complete', { reasonOnStop: {} });
    expect(await next('Completed')).toMatchObject({ id, capabilities: [] });
    expect(keysOf({ userData: (await next('Invited')).userData })).toMatchObject({ GSW_PHONE: '4472' });
    expect(dialer.admin.deliveries('Spring')).toMatchObject({ delivered: 1, returned: 0 });
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it('has one address only where the dialer is set so, and never another agent’s', async () => {
    const statusOf = async (topic: string) => (await publish(topic, 'RecordReject', 99, 1)).status;
    expect(await statusOf(literalTopic)).toBe(200);
    for (const wrong of ['1@Place_5001', '2@Place_5000', '%3Cplace%3E']) expect(await statusOf(wrong)).toBe(404);
    dialer.admin.setSwitch('topics', 'substituted');
    expect(await statusOf(literalTopic)).toBe(404);
    expect(await statusOf(ownTopic)).toBe(200);
    dialer.admin.setSwitch('literalTopic', true);
    expect(await statusOf(literalTopic)).toBe(200);
    expect(await statusOf(ownTopic)).toBe(501);
  });

  it('is in current-session with its user data, invited and processing, and gone when it is completed', async () => {
    const { id, userData } = await next('Invited');
    expect(await session()).toMatchObject({
      activity: 'DeliveringInteraction',
      interactions: [{ id, state: 'Invited', capabilities: ['accept', 'reject'], userData }],
    });
    await use(id, 'accept');
    await use(id, 'update-user-data', { userData: [text('DispositionCode', 'A')] });
    expect(await session()).toMatchObject({
      activity: 'HandlingOutboundInteraction',
      interactions: [{ id, state: 'Processing', userData: [...userData, text('DispositionCode', 'A')] }],
    });
    await publish(ownTopic, 'RequestRecordCancel', keysOf({ userData }).GSW_RECORD_HANDLE, 2);
    await answer('RecordCancelAcknowledge');
    await kate.post(`${base}/outboundpreview/not-ready`);
    await use(id, 'complete');
    expect(await session()).toMatchObject({ activity: 'Idle', interactions: [] });
  });

  it('comes back after a reconnect, in the channel’s state and in current-session', async () => {
    const { id } = await next('Invited');
    await use(id, 'accept');
    await next('Processing');
    dialer.admin.forgetBayeux('kate');
    const again = createDesktop(dialer);
    for (const [name, value] of kate.cookies) if (name !== 'BAYEUX_BROWSER') again.cookies.set(name, value);
    await again.handshake();
    const state = await again.next(({ data }) => data.messageType === 'ChannelStateChanged');
    expect(state.data).toMatchObject({
      media: { channels: [{ name: 'outboundpreview', interactions: [{ id, state: 'Processing' }] }] },
    });
    // The event itself is not sent again: a desktop has to look (protocol notes, section 2).
    expect(again.events().filter(({ data }) => interactionIn(data))).toEqual([]);
    expect((await session()).interactions).toMatchObject([{ id, state: 'Processing' }]);
    await again.signOff();
  });

  it('goes back when its agent signs out with it unanswered', async () => {
    await next('Invited');
    expect(report(1)).toMatchObject({ state: 'retrieved', agent: 'kate' });
    const taro = await signIn(dialer, 'taro', { ready: false });
    await kate.post('/workspace/v3/logout');
    await dialer.waitFor(({ name, handle }) => name === 'InvitationRevoked' && handle === 1);
    expect(report(1)).toMatchObject({ state: 'ready', agent: null });
    await taro.post(`${base}/outboundpreview/ready`);
    expect(keysOf({ userData: (await next('Invited', taro)).userData })).toMatchObject({ GSW_PHONE: '4471' });
    await taro.signOff();
  });

  it.each(['Invited', 'Processing'])('is withdrawn while it is %s, by RecordCancel on the topics', async (state) => {
    const { id, userData } = await next('Invited');
    if (state === 'Processing') {
      await use(id, 'accept');
      await next('Processing');
    }
    dialer.admin.withdraw(1);
    const { GSW_RECORD_HANDLE, GSW_CALLING_LIST } = keysOf({ userData });
    expect(await answer('RecordCancel')).toMatchObject({ GSW_RECORD_HANDLE, GSW_CALLING_LIST });
    if (state === 'Invited') expect(await next('Revoked')).toMatchObject({ id, capabilities: [] });
    else expect((await use(id, 'complete')).status).toBe(200);
    expect(keysOf({ userData: (await next('Invited')).userData })).toMatchObject({ GSW_PHONE: '4472' });
  });

  it('waits as long as alert.timeout says for its agent', async () => {
    dialer.admin.setOption({ agent: 'kate' }, 'alert.timeout', '0.05');
    const { id } = await next('Invited');
    await use(id, 'reject');
    expect(await next('Completed')).toMatchObject({ id });
    const again = await next('Invited');
    expect(await next('Revoked')).toMatchObject({ id: again.id });
    expect(report(1)).toMatchObject({ state: 'ready' });
    expect(dialer.admin.deliveries('Spring')).toMatchObject({ returned: 2, delivered: 0 });
  });

  it('is refused verbs that its state does not offer, and verbs on what is not there', async () => {
    const { id } = await next('Invited');
    expect((await use(id, 'complete')).status).toBe(400);
    expect((await use('nothing', 'accept')).status).toBe(404);
    expect((await use(id, 'accept')).status).toBe(200);
    expect((await use(id, 'accept')).status).toBe(400);
  });
});
