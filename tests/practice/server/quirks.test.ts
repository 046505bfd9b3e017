import { afterEach, describe, expect, it } from 'vitest';
import { quirkNames, quirks } from '../../../lib/practice/engine/quirks';
import { allQuirks, type Switches } from '../../../lib/practice/engine/switches';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import {
  createDesktop,
  type Desktop,
  keysOf,
  openSession,
  type Pair,
  passSignInPage,
  redirectUri,
  signIn,
  text,
  whole,
} from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

const campaign = [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Spring')];
type Call = { id: string; state: string; [key: string]: unknown };
const callOf = (data: Record<string, unknown>) => data.call as Call | undefined;
const messageOf = (text: string) => (JSON.parse(text) as { status: { code: number } }).status;

/** Each quirk of the simulator is switched on alone, shown, and shown to be absent otherwise. */
describe('the simulator’s quirks', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  afterEach(async () => {
    await kate?.signOff();
    await dialer.stop();
  });
  const start = async (switches: Partial<Switches> = {}) => {
    dialer = await startPracticeDialer({
      campaigns: [campaignOf(listOf('4471', '4472', '4473'))],
      calls: { answerAfter: 5 },
      lateSessionAfter: 30,
      switches,
    });
  };
  const begin = async (switches: Partial<Switches> = {}) => {
    await start(switches);
    kate = await signIn(dialer, 'kate');
  };
  const userEvent = (name: string) =>
    kate.next(({ data }) => data.messageType === 'EventUserEvent' && keysOf(data).GSW_USER_EVENT === name);
  const preview = async (reference = 1) => {
    await kate.ask('PreviewRecordRequest', [...campaign, whole('GSW_REFERENCE_ID', reference)]);
    return (await userEvent('PreviewRecord')).data;
  };
  const call = (state: string) => kate.next(({ data }) => callOf(data)?.state === state);
  const dial = async (body: Record<string, unknown> = {}) => {
    const answer = await kate.post('/workspace/v3/voice/make-call', { ...body, data: { destination: '4471' } });
    const established = await call('Established');
    return { answer, id: callOf(established.data)?.id ?? '' };
  };

  it('are twenty-one, and all off at first', async () => {
    await begin();
    expect(quirkNames.map((name) => quirks[name].number)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    const response = await fetch(`${dialer.url}/practice/api/overview`);
    const { switches } = (await response.json()) as { switches: { quirks: { on: boolean }[] } };
    expect(switches.quirks.some(({ on }) => on)).toBe(false);
  });

  it('1 flatUserData: an object instead of a list of pairs', async () => {
    await begin();
    expect(Array.isArray((await preview()).userData)).toBe(true);
    dialer.admin.setSwitch('flatUserData', true);
    expect((await preview(2)).userData).toMatchObject({ GSW_USER_EVENT: 'PreviewRecord', GSW_PHONE: '4472' });
  });

  it('2 eventsBeforeResponse: the event overtakes the response', async () => {
    await begin({ eventsBeforeResponse: true });
    const answer = await kate.ask('CampaignStatusRequest');
    expect((await userEvent('CampaignStarted')).order).toBeLessThan(answer.order);
  });

  it('3 repeatedKeys: keys of earlier previews come first, and the handle is hexadecimal text', async () => {
    await begin({ repeatedKeys: true });
    await preview(1);
    const second = await preview(2);
    const phones = (second.userData as Pair[]).filter(({ key }) => key === 'GSW_PHONE').map(({ value }) => value);
    expect(phones).toEqual(['4471', '4472']);
    const handle = (second.userData as Pair[]).findLast(({ key }) => key === 'GSW_RECORD_HANDLE');
    expect(handle).toEqual({ key: 'GSW_RECORD_HANDLE', type: 'int', value: 'a00002' });
    await kate.ask('RecordReject', [...campaign, handle ?? whole('', 0)]);
    await userEvent('RecordRejectAcknowledge');
    expect(dialer.report()[1]).toMatchObject({ state: 'ready', deliveries: 1 });
  });

  it('4 oddTypes: ids as text, a misspelt type and key, booleans as text', async () => {
    await begin({ oddTypes: true });
    await kate.ask('CampaignStatusRequest');
    expect((await userEvent('CampaignStarted')).data.userData).toContainEqual(text('GSW_APPLICATION_ID', '134'));
    expect((await preview()).userData).toContainEqual({ key: 'Prioprity', type: 'interger', value: '1' });
    const configuration = await kate.get('/workspace/v3/campaigns/Spring/configuration');
    expect(configuration.json).not.toHaveProperty('status');
    expect(configuration.text).toContain('"isNullable":"false"');
  });

  it('5 silentRequests: some requests get 200 and nothing else', async () => {
    await begin();
    const handle = whole('GSW_RECORD_HANDLE', 1);
    await preview();
    await kate.ask('UpdateCallCompletionStats', [...campaign, handle]);
    await userEvent('UpdateCallCompletionStatsAcknowledge');
    dialer.admin.setSwitch('silentRequests', true);
    const told = () => kate.events().filter(({ data }) => data.messageType === 'EventUserEvent').length;
    const before = told();
    for (const name of [
      'UpdateCallCompletionStats',
      'RecordReschedule',
      'DoNotCall',
      'ChainedRecordRequest',
      'AddRecord',
    ])
      expect((await kate.ask(name, [...campaign, handle])).status).toBe(200);
    await kate.ask('RecordProcessed', [...campaign, handle]);
    await userEvent('RecordProcessedAcknowledge');
    expect(told()).toBe(before + 1);
  });

  it('6 topicAckIsCancel: on topics other requests are acknowledged as cancelled, keys and all', async () => {
    await begin();
    await kate.post('/workspace/v3/media/outboundpreview/ready');
    dialer.admin.push('kate', 'Spring');
    const publish = (name: string) =>
      kate.post('/workspace/v3/media/topics/1@Place_5000/publish', {
        data: {
          eventContent: [
            text('GSW_AGENT_REQ_TYPE', name),
            whole('GSW_RECORD_HANDLE', 1),
            whole('GSW_REFERENCE_ID', 8),
            ...campaign,
          ],
        },
      });
    await publish('UpdateCallCompletionStats');
    expect(await userEvent('UpdateCallCompletionStatsAcknowledge')).toMatchObject({
      channel: '/workspace/v3/media/topics',
      data: { eventContent: expect.arrayContaining([whole('GSW_REFERENCE_ID', 8)]) },
    });
    dialer.admin.setSwitch('topicAckIsCancel', true);
    await publish('RecordReschedule');
    expect(keysOf((await userEvent('RecordCancelAcknowledge')).data)).toEqual({
      GSW_USER_EVENT: 'RecordCancelAcknowledge',
      GSW_RECORD_HANDLE: 1,
      GSW_REFERENCE_ID: 8,
      GSW_APPLICATION_ID: 134,
      GSW_CAMPAIGN_NAME: 'Spring',
    });
    await publish('RecordProcessed');
    await userEvent('RecordProcessedAcknowledge');
  });

  it('7 sameHandle: handle 1, the same record until it is cancelled, short acknowledgements', async () => {
    await begin({ sameHandle: true });
    await kate.ask('PreviewRecordRequest', campaign);
    expect(dialer.log().at(-1)).toMatchObject({ name: 'PreviewRecordRequest', outcome: 'ignored' });
    await kate.ask('CampaignStatusRequest');
    const handle = whole('GSW_RECORD_HANDLE', 1);
    expect(keysOf(await preview())).toMatchObject({ GSW_RECORD_HANDLE: 1, GSW_PHONE: '4471' });
    await kate.ask('RecordProcessed', [...campaign, handle, whole('GSW_REFERENCE_ID', 3)]);
    expect(keysOf((await userEvent('RecordProcessedAcknowledge')).data)).toEqual({
      GSW_USER_EVENT: 'RecordProcessedAcknowledge',
      GSW_REFERENCE_ID: 3,
    });
    expect(keysOf(await preview(4))).toMatchObject({ GSW_RECORD_HANDLE: 1, GSW_PHONE: '4471' });
    await kate.ask('RequestRecordCancel', [...campaign, handle, text('GSW_CHAIN_ATTR', 'AllChain')]);
    await userEvent('RecordCancelAcknowledge');
    expect(keysOf(await preview(5))).toMatchObject({ GSW_RECORD_HANDLE: 1, GSW_PHONE: '4472' });
  });

  it('8 mutatedCampaigns: a status request repeats the last event, and management may fail', async () => {
    await begin({ mutatedCampaigns: true });
    const manage = (verb: string) =>
      fetch(`${dialer.url}/practice/api/campaigns/Spring/${verb}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
    expect((await manage('stop')).status).toBe(500);
    await kate.ask('CampaignStatusRequest');
    await userEvent('CampaignStarted');
    expect((await manage('stop')).status).toBe(200);
    await userEvent('CampaignStopped');
    await kate.ask('CampaignStatusRequest');
    await userEvent('CampaignStopped');
    dialer.admin.setSwitch('mutatedCampaigns', false);
    await kate.ask('CampaignStatusRequest');
    await userEvent('CampaignLoaded');
  });

  it('9 noOperationEcho: make-call echoes nothing, hold only over HTTP', async () => {
    await begin();
    const first = await dial({ operationId: 'a' });
    expect(first.answer.json.operationId).toBe('a');
    expect((await call('Dialing')).data.operationId).toBe('a');
    await kate.post(`/workspace/v3/voice/calls/${first.id}/release`);
    await call('Completed');
    dialer.admin.setSwitch('noOperationEcho', true);
    const second = await dial({ operationId: 'b' });
    expect(second.answer.json).not.toHaveProperty('operationId');
    expect((await call('Dialing')).data).not.toHaveProperty('operationId');
    const held = await kate.post(`/workspace/v3/voice/calls/${second.id}/hold`, { operationId: 'c' });
    expect(held.json.operationId).toBe('c');
    expect((await call('Held')).data).not.toHaveProperty('operationId');
  });

  it('10 noRemoteHangup: everybody answers, nobody hangs up, calls wait for complete', async () => {
    await begin({ noRemoteHangup: true });
    dialer.admin.setCallOutcome('4471', { is: 'busy', after: 1 });
    const { id } = await dial();
    await kate.post(`/workspace/v3/voice/calls/${id}/release`);
    expect((await call('Released')).data.call).toMatchObject({ capabilities: expect.arrayContaining(['complete']) });
    expect(dialer.admin.callsOf('kate')).toMatchObject([{ id, state: 'Released' }]);
    await kate.post(`/workspace/v3/voice/calls/${id}/complete`);
    await call('Completed');
  });

  it('11 deleteLastPair: the key in its place is not seen, and complete forgets user data', async () => {
    await begin();
    const dialWithData = async () => {
      const userData = [text('a', '1'), text('b', '2')];
      await kate.post('/workspace/v3/voice/make-call', { data: { destination: '4471', userData } });
      return callOf((await call('Established')).data)?.id;
    };
    const kept = async () => {
      const { data } = await kate.next(({ data }) => data.notificationType === 'AttachedDataChanged');
      return ((callOf(data)?.userData ?? []) as Pair[]).map(({ key }) => key);
    };
    const first = await dialWithData();
    await kate.post(`/workspace/v3/voice/calls/${first}/delete-user-data-pair`, { data: { key: 'a' } });
    expect(await kept()).toEqual(['b']);
    await kate.post(`/workspace/v3/voice/calls/${first}/release`);
    dialer.admin.setSwitch('deleteLastPair', true);
    const second = await dialWithData();
    await kate.post(`/workspace/v3/voice/calls/${second}/delete-user-data-pair`, { data: { key: 'a' } });
    expect(await kept()).toEqual(['a']);
    await kate.post(`/workspace/v3/voice/calls/${second}/delete-user-data-pair`, { key: 'a', data: { key: 'a' } });
    expect(await kept()).toEqual([]);
  });

  it('12 swappedNumbers: the caller stands in phoneNumber, tones change the state to itself', async () => {
    await begin({ swappedNumbers: true });
    dialer.admin.inboundCall('kate', '4479');
    const ringing = callOf((await call('Ringing')).data);
    expect(ringing).toMatchObject({ phoneNumber: '4479', dnis: '5000', _state: 'Ringing' });
    expect(ringing).not.toHaveProperty('ani');
    await kate.post(`/workspace/v3/voice/calls/${ringing?.id}/answer`);
    await call('Established');
    await kate.post(`/workspace/v3/voice/calls/${ringing?.id}/send-dtmf`, { data: { dtmfDigits: '12#' } });
    expect((await call('Established')).data.notificationType).toBe('StateChange');
  });

  it('13 notImplemented: 501 as text, 404 and 500 as HTML', async () => {
    await begin({ notImplemented: true });
    const plain = async (path: string) => {
      const { status, headers } = await kate.post(`/workspace/v3/${path}`);
      return [status, headers.get('content-type')?.split(';')[0]];
    };
    expect(await plain('voice/calls/x/merge')).toEqual([501, 'text/plain']);
    expect(await plain('voice/dance')).toEqual([501, 'text/plain']);
    expect(await plain('media/activate')).toEqual([501, 'text/plain']);
    expect(await plain('voice/login')).toEqual([404, 'text/html']);
    expect(await plain('voice/send-user-event')).toEqual([500, 'text/html']);
    expect((await kate.get('/workspace/v3/voice/calls')).status).toBe(404);
    expect((await createDesktop(dialer).post('/workspace/v3/voice/calls/x/hold')).status).toBe(500);
  });

  it('14 hangingRequests: some requests are never answered', async () => {
    await begin({ hangingRequests: true });
    const hangs = [
      kate.post('/workspace/v3/media/outboundpreview/interactions/none/accept'),
      kate.post('/workspace/v3/media/topics/1@Place_5000/publish', { data: {} }),
    ].map((request) => request.then(() => 'answered').catch(() => 'broken'));
    // Requests of the same desktop that were sent later are answered meanwhile.
    for (let count = 0; count < 3; count++) await kate.get('/workspace/v3/version');
    dialer.admin.dropConnections();
    expect(await Promise.all(hangs)).toEqual(['broken', 'broken']);
  });

  it('15 literalTopic: only the placeholder itself is a topic', async () => {
    await begin({ literalTopic: true });
    const publish = async (topic: string) =>
      (
        await kate.post(`/workspace/v3/media/topics/${topic}/publish`, {
          data: { eventContent: [text('GSW_AGENT_REQ_TYPE', 'RecordReject')] },
        })
      ).status;
    expect(await publish('%3Ctenant-id%3E@%3Cplace%3E')).toBe(200);
    expect(await publish('%3Ctenant-id%3E%40%3Cplace%3E')).toBe(501);
    expect(await publish('1@Place_5000')).toBe(501);
    dialer.admin.setSwitch('literalTopic', false);
    expect(await publish('1@Place_5000')).toBe(200);
  });

  it('16 lateSession: there is no session at first, then voice is Ready by itself', async () => {
    await start({ lateSession: true });
    kate = await openSession(dialer, 'kate');
    // Before the handshake, from which the time is counted: so no load of the machine can make this too late.
    const early = await kate.get('/workspace/v3/current-session');
    expect([early.status, early.text]).toEqual([403, '']);
    expect((await kate.post('/workspace/v3/voice/not-ready')).status).toBe(200);
    await kate.handshake();
    const dn = await kate.next(({ data }) => data.messageType === 'DnStateChanged');
    expect(dn.data.dn).toMatchObject({ agentState: 'Ready' });
    expect(dn.data.dn).not.toHaveProperty('dnd');
    expect((await kate.get('/workspace/v3/current-session')).status).toBe(200);
    await kate.post('/workspace/v3/voice/not-ready', { data: { agentWorkMode: 'AuxWork' } });
    await kate.post('/workspace/v3/voice/ready');
    const ready = await kate.next(
      ({ data, order }) => order > dn.order && JSON.stringify(data).includes('"agentState":"Ready"'),
    );
    expect(ready.data.dn).toMatchObject({ agentWorkMode: 'AuxWork' });
    expect((await kate.post('/workspace/v3/activate-channels')).json.status).toEqual({ code: 0 });
  });

  it('17 codeOverwrite: another cookie, and no code means no session', async () => {
    await start({ codeOverwrite: true });
    kate = await openSession(dialer, 'kate');
    expect([...kate.cookies.keys()]).toEqual(['WWE_CODE']);
    await kate.post('/workspace/v3/initialize-workspace');
    expect(kate.cookies.get('WWE_CODE')).toBe('undefined');
    expect((await kate.get('/workspace/v3/current-session')).status).toBe(403);
  });

  it('18 lyingStatus: without a session most requests answer 200', async () => {
    await start({ lyingStatus: true });
    kate = createDesktop(dialer);
    kate.cookies.set('WORKSPACE_SESSIONID', 'bad');
    expect((await kate.post('/workspace/v3/voice/ready')).status).toBe(200);
    expect((await kate.ask('CampaignStatusRequest')).status).toBe(200);
    const session = await kate.get('/workspace/v3/current-session');
    expect([session.status, session.text]).toEqual([403, '']);
    const version = await kate.get('/workspace/v3/version');
    expect([version.status, messageOf(version.text).code]).toEqual([403, 603]);
    const reply = await kate.handshake({ channels: [], poll: false });
    expect(reply.successful).toBe(true);
    const [subscribed] = await kate.bayeux([
      { id: '7', channel: '/meta/subscribe', subscription: '/workspace/v3/voice', clientId: reply.clientId },
    ]);
    expect(subscribed?.channel === '/meta/disconnect' || subscribed?.successful === false).toBe(true);
  });

  it('19 interactionsEverywhere: one push preview shows under every channel', async () => {
    await begin();
    await kate.post('/workspace/v3/media/outboundpreview/ready');
    const id = dialer.admin.push('kate', 'Spring');
    const invited = await kate.next(({ data }) => data.messageType === 'InteractionStateChanged');
    expect(invited).toMatchObject({
      channel: '/workspace/v3/media/outboundpreview',
      data: { interaction: { id, state: 'Invited', mediatype: 'outboundpreview', capabilities: ['accept', 'reject'] } },
    });
    const channels = async () => {
      const { json } = await kate.get('/workspace/v3/current-session');
      const { user } = json.data as {
        user: { activeSession: { media: { channels: { name: string; interactions: { id: string }[] }[] } } };
      };
      return user.activeSession.media.channels
        .filter(({ interactions }) => interactions.some((one) => one.id === id))
        .map(({ name }) => name);
    };
    expect(await channels()).toEqual(['outboundpreview']);
    dialer.admin.setSwitch('interactionsEverywhere', true);
    expect(await channels()).toEqual(['outboundpreview', 'email', 'workitem']);
  });

  it('20 deliverUnsubscribed: events come without subscriptions, the cookie has no path, an object gives 500', async () => {
    await start({ deliverUnsubscribed: true });
    kate = await openSession(dialer, 'kate');
    const handshake = [
      { id: '1', channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] },
    ];
    const answer = await kate.post('/workspace/v3/notifications/handshake', handshake);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^BAYEUX_BROWSER=[0-9a-f]+; HttpOnly$/);
    await kate.handshake({ channels: [] });
    await kate.next(({ data }) => data.messageType === 'WorkspaceInitializationComplete');
    expect((await kate.post('/workspace/v3/notifications/', handshake[0])).status).toBe(500);
  });

  it('21 logoutUndefined: the password is in the payload, and logout leads to "undefined"', async () => {
    await start({ logoutUndefined: true });
    kate = await openSession(dialer, 'kate');
    await kate.handshake();
    const built = await kate.next(({ data }) => data.messageType === 'WorkspaceInitializationComplete');
    expect(built.data.data).toMatchObject({ user: { password: 'kate' } });
    const answer = await kate.post('/workspace/v3/logout');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'undefined']);
  });

  it('can all be on at once, and a record can still be worked, with nothing that the protocol notes do not list', async () => {
    await start(allQuirks());
    kate = await openSession(dialer, 'kate');
    await kate.handshake();
    await kate.next(({ data }) => data.messageType === 'ChannelStateChanged');
    await kate.ask('CampaignStatusRequest');
    await userEvent('CampaignStarted');
    const record = keysOf(await preview());
    expect(record).toMatchObject({ GSW_RECORD_HANDLE: 1, GSW_APPLICATION_ID: '134' });
    const { id } = await dial();
    await kate.post(`/workspace/v3/voice/calls/${id}/release`);
    await kate.post(`/workspace/v3/voice/calls/${id}/complete`);
    await call('Completed');
    await kate.ask('RequestRecordCancel', [
      ...campaign,
      whole('GSW_RECORD_HANDLE', 1),
      text('GSW_CHAIN_ATTR', 'AllChain'),
      whole('GSW_REFERENCE_ID', 9),
    ]);
    await userEvent('RecordCancelAcknowledge');
    expect(dialer.report()[0]).toMatchObject({ state: 'cancelled' });
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it('are no reason to list what a real shift does not use', async () => {
    await begin();
    await preview();
    await dial();
    expect(unlisted(dialer.traffic())).toEqual([]);
    await kate.post('/workspace/v3/voice/calls/all/sing', { data: { song: 'x', userData: [text('GSW_SECRET', '1')] } });
    await kate.ask('RecordAdore');
    expect(unlisted(dialer.traffic())).toEqual([
      'path POST /workspace/v3/voice/calls/{id}/sing',
      'key GSW_SECRET from the desktop (POST /workspace/v3/voice/calls/{id}/sing)',
      'key song from the desktop (POST /workspace/v3/voice/calls/{id}/sing)',
      'name RecordAdore from the desktop',
    ]);
    const back = await passSignInPage(dialer, 'taro');
    expect(back.href).toContain(redirectUri);
  });
});
