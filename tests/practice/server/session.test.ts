import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { createDesktop, type Desktop, keysOf, openSession, signIn, text, whole } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

const campaign = [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Spring')];
type State = { dn: Record<string, unknown>; calls: { state: string; id: string }[]; media: { channels: unknown[] } };

describe('a session', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeEach(async () => {
    dialer = await startPracticeDialer({
      campaigns: [campaignOf(listOf('4471', '4472', '4473'))],
      calls: { answerAfter: 5 },
    });
  });
  afterEach(async () => {
    await kate?.signOff();
    await dialer.stop();
  });
  const activeSession = async () => {
    const answer = await kate.get('/workspace/v3/current-session');
    return (answer.json.data as { user: { activeSession?: State } }).user.activeSession;
  };
  const stateOf = (name: string) =>
    kate.next(({ data }) => (data.call as { state?: string } | undefined)?.state === name);

  it('is built before its channels are activated', async () => {
    kate = await openSession(dialer, 'kate');
    await kate.handshake();
    const progress = await kate.next(({ data }) => data.messageType === 'WorkspaceInitializationProgress');
    expect(progress.data).toMatchObject({ state: 'Executing', progress: { percentComplete: 50 } });
    const complete = await kate.next(({ data }) => data.messageType === 'WorkspaceInitializationComplete');
    expect(complete.data).toMatchObject({
      state: 'Complete',
      data: { user: { userName: 'kate', agentLogin: '5000', defaultPlace: 'Place_5000', employeeId: 'E5000' } },
    });
    const { settings, actionCodes } = (
      complete.data.data as { configuration: Record<string, { key: string; value: unknown }[]> }
    ).configuration;
    expect(settings?.[0]).toMatchObject({ key: 'interaction-workspace', type: 'kvlist' });
    expect(settings?.[0]?.value).toContainEqual(text('privilege.outbound.can-use', 'true'));
    expect(actionCodes?.map((one) => (one as unknown as { code: string }).code)).toContain('OutToLunch');
    expect(JSON.stringify(complete.data)).not.toContain('password');
    expect(await activeSession()).toBeUndefined();
    expect((await kate.post('/workspace/v3/voice/ready')).status).toBe(400);
  });

  it('fails to be built when it is told to', async () => {
    dialer.admin.failInitializations(1);
    kate = await openSession(dialer, 'kate');
    await kate.handshake();
    expect((await kate.next(({ data }) => data.messageType === 'WorkspaceInitializationComplete')).data.state).toBe(
      'Failed',
    );
  });

  it.each([
    ['another agent’s id', { agentId: '5001', placeName: 'Place_5000' }, 'does not belong'],
    ['a place that is none', { agentId: '5000', placeName: 'Place_1' }, 'no place Place_1'],
    ['no place', { agentId: '5000' }, 'placeName'],
    ['no agent', { placeName: 'Place_5000' }, 'agentId'],
    ['a place that is no text', { agentId: '5000', placeName: 7 }, 'data.placeName'],
    ['a channel that is none', { agentId: '5000', placeName: 'Place_5000', channels: ['pigeon'] }, 'pigeon'],
    ['channels that are no list', { agentId: '5000', placeName: 'Place_5000', channels: 'voice' }, 'data.channels'],
  ])('is not activated with %s', async (_what, data, message) => {
    kate = await openSession(dialer, 'kate');
    const answer = await kate.post('/workspace/v3/activate-channels', { data });
    expect(answer.status).toBe(400);
    expect(answer.json.status).toMatchObject({ message: expect.stringContaining(message) });
  });

  it('asks an agent without a default place for one, and refuses one that is taken', async () => {
    kate = await signIn(dialer, 'kate');
    const sam = await openSession(dialer, 'sam');
    const user = (await sam.get('/workspace/v3/current-session')).json.data as { user: object };
    expect(user.user).not.toHaveProperty('defaultPlace');
    const place = (placeName: string) =>
      sam.post('/workspace/v3/activate-channels', { data: { agentId: '5003', placeName } });
    expect((await place('Place_5000')).json.status).toMatchObject({ message: 'Place Place_5000 is in use' });
    expect((await place('Place_5007')).status).toBe(200);
    expect(dialer.admin.agent('sam')).toMatchObject({ place: 'Place_5007', voice: 'NotReady' });
    await sam.signOff();
  });

  it('follows the agent’s states on both channels', async () => {
    kate = await signIn(dialer, 'kate', { ready: false });
    await kate.post('/workspace/v3/voice/not-ready', {
      operationId: 'nr-1',
      data: { reasonCode: 'Break', agentWorkMode: 'AuxWork' },
    });
    const voice = await kate.next(({ data }) => data.operationId === 'nr-1');
    expect(voice).toMatchObject({
      channel: '/workspace/v3/voice',
      data: {
        messageType: 'DnStateChanged',
        dn: {
          number: '5000',
          agentState: 'NotReady',
          agentWorkMode: 'AuxWork',
          dnd: false,
          available: false,
          reasons: [text('ReasonCode', 'Break')],
        },
      },
    });
    await kate.post('/workspace/v3/media/outboundpreview/ready');
    const media = await kate.next(({ data }) => JSON.stringify(data).includes('"state":"Ready"'));
    expect(media).toMatchObject({
      channel: '/workspace/v3/media',
      data: {
        messageType: 'ChannelStateChanged',
        media: { channels: [{ name: 'outboundpreview', state: 'Ready', available: true, interactions: [] }] },
      },
    });
    await kate.post('/workspace/v3/voice/dnd-on');
    await kate.next(({ data }) => (data.dn as { dnd?: boolean } | undefined)?.dnd === true);
    expect((await activeSession())?.dn).toMatchObject({
      dnd: true,
      agentState: 'NotReady',
      capabilities: expect.arrayContaining(['dnd-off']),
    });
  });

  it('tells what is true when it is asked, calls included', async () => {
    kate = await signIn(dialer, 'kate');
    await kate.post('/workspace/v3/voice/make-call', { data: { destination: '4471' } });
    const established = await stateOf('Established');
    const { id } = established.data.call as { id: string };
    expect(await activeSession()).toMatchObject({
      currentPlace: 'Place_5000',
      autoCompleteCall: true,
      dn: { activity: 'HandlingOutboundCall' },
      calls: [{ id, state: 'Established', dnis: '4471', callType: 'Outbound' }],
      services: expect.arrayContaining([{ serviceName: 'VOICE', serviceState: 'AVAILABLE' }]),
    });
    dialer.admin.hangUp(id);
    await stateOf('Completed');
    expect((await activeSession())?.calls).toEqual([]);
  });

  it('brings the states again after a new handshake, and nothing else', async () => {
    kate = await signIn(dialer, 'kate');
    await kate.ask('PreviewRecordRequest', [...campaign, whole('GSW_REFERENCE_ID', 1)]);
    await kate.userEvent('PreviewRecord');
    dialer.admin.forgetBayeux('kate');
    const before = kate.events().length;
    await kate.handshake();
    await kate.next(({ data }) => data.messageType === 'WorkspaceInitializationComplete');
    await kate.next(({ data }) => data.messageType === 'DnStateChanged');
    await kate.next(({ data }) => data.messageType === 'ChannelStateChanged');
    const types = kate
      .events()
      .slice(before)
      .map(({ data }) => data.messageType);
    expect(types).not.toContain('EventUserEvent');
  });

  it('ends by logout: channels log out, the cookie is worth nothing, records stay in hand', async () => {
    kate = await signIn(dialer, 'kate');
    await kate.ask('PreviewRecordRequest', campaign);
    await kate.userEvent('PreviewRecord');
    expect((await kate.post('/workspace/v3/logout')).status).toBe(200);
    expect(dialer.admin.agent('kate')).toEqual({ place: null, voice: 'LoggedOut', outboundPreview: 'LoggedOut' });
    expect((await kate.get('/workspace/v3/current-session')).json.status).toMatchObject({
      message: expect.stringContaining('logged out'),
    });
    const [reply] = await kate.bayeux(
      [{ id: '1', channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] }],
      '/handshake',
    );
    expect(reply).toMatchObject({ successful: false, error: '403::handshake_denied' });
    expect(dialer.report()[0]).toMatchObject({ state: 'retrieved', agent: 'kate' });
  });

  it('expires: requests say so, the next poll is unknown', async () => {
    kate = await signIn(dialer, 'kate');
    dialer.admin.expireSession('kate');
    expect((await kate.ask('CampaignStatusRequest')).json.status).toMatchObject({
      code: 603,
      message: 'The session has expired',
    });
    expect((await kate.get('/workspace/v3/version')).status).toBe(403);
  });

  it('that nobody opened has nothing but the probe', async () => {
    kate = createDesktop(dialer);
    for (const path of ['version', 'info', 'current-session', 'configuration', 'voice/calls'])
      expect([path, (await kate.get(`/workspace/v3/${path}`)).status]).toEqual([path, 403]);
    expect((await kate.post('/workspace/v3/auth-keep-alive')).status).toBe(200);
  });

  it('hears of services that go down and come back', async () => {
    kate = await signIn(dialer, 'kate');
    dialer.admin.setService('VOICE', false);
    const event = await kate.next(({ data }) => data.messageType === 'ServiceStateChanged');
    expect(event).toMatchObject({
      channel: '/workspace/v3/voice',
      data: { serviceName: 'VOICE', serviceState: 'UNAVAILABLE' },
    });
    expect((await kate.get('/workspace/v3/current-session')).text).toContain(
      '"serviceName":"VOICE","serviceState":"UNAVAILABLE"',
    );
  });

  it('hears of campaigns that are stopped, unloaded, loaded and started', async () => {
    kate = await signIn(dialer, 'kate');
    dialer.admin.stop('Spring');
    dialer.admin.unload('Spring');
    dialer.admin.load('Spring');
    dialer.admin.start('Spring');
    const told = [];
    for (let count = 0; count < 4; count++)
      told.push(keysOf((await kate.next(({ data }) => data.messageType === 'EventUserEvent')).data).GSW_USER_EVENT);
    expect(told).toEqual(['CampaignStopped', 'CampaignUnloaded', 'CampaignLoaded', 'CampaignStarted']);
  });

  it('is told of a fault when a destination cannot be dialed', async () => {
    kate = await signIn(dialer, 'kate');
    expect((await kate.post('/workspace/v3/voice/make-call', { data: { destination: '5000' } })).json.status).toEqual({
      code: 1,
    });
    const event = await kate.next(({ data }) => data.messageType === 'EventError');
    expect(event.data).toEqual({
      messageType: 'EventError',
      error: { errorCode: 415, errorMessage: 'Invalid Destination DN' },
    });
  });

  it('shows an inbound call with its caller', async () => {
    kate = await signIn(dialer, 'kate');
    const id = dialer.admin.inboundCall('kate', '+442079460001');
    const ringing = await stateOf('Ringing');
    expect(ringing.data.call).toMatchObject({
      id,
      callType: 'Inbound',
      phoneNumber: '5000',
      ani: '+442079460001',
      participants: [{ number: '+442079460001', role: 'RoleOrigination' }],
      capabilities: expect.arrayContaining(['answer']),
    });
    await kate.post(`/workspace/v3/voice/calls/${id}/answer`);
    await stateOf('Established');
  });

  it('has its campaign’s fields described, whatever its name', async () => {
    kate = await signIn(dialer, 'kate');
    const answer = await kate.get('/workspace/v3/campaigns/Spring/configuration');
    const [list] = (answer.json.data as { callingLists: { name: string; fields: object[] }[] }).callingLists;
    expect(list).toMatchObject({ name: 'Spring list' });
    expect(list?.fields).toContainEqual({
      name: 'plan',
      sendAttribute: 'plan',
      type: 'var-char',
      fieldType: 16,
      isCustomField: true,
      isNullable: false,
      length: 10,
      userProperties: {
        OCServer: { send_attribute: 'plan' },
        'interaction-workspace': { 'read-only': 'false', mandatory: 'true', 'display-name': 'plan' },
      },
    });
    expect((await kate.get('/workspace/v3/campaigns/No%20such/configuration')).status).toBe(404);
  });
});
