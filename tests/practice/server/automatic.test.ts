import { afterEach, describe, expect, it } from 'vitest';
import { exampleAutomaticCampaigns, exampleCampaigns } from '../../../lib/practice/server/examples';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { act } from '../support/administration';
import { type Desktop, keysOf, signIn } from '../support/desktop';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function start(): Promise<{ dialer: PracticeDialer; kate: Desktop }> {
  const campaigns = [...exampleCampaigns(), ...exampleAutomaticCampaigns()];
  const dialer = await startPracticeDialer({ campaigns, calls: { answerAfter: 20 } });
  endings.push(() => dialer.stop());
  const kate = await signIn(dialer, 'kate');
  endings.push(() => kate.signOff());
  return { dialer, kate };
}

const call = (data: Record<string, unknown>) => data.call as { id: string; state: string; capabilities: string[] };
const nextCall = async (kate: Desktop, state: string, notification = 'StateChange') =>
  (await kate.next(({ data }) => data.notificationType === notification && call(data).state === state)).data;

describe('automatic delivery on the wire', () => {
  it('an empty call gets its record by AttachedDataChanged, and the modes can change while it runs', async () => {
    const { dialer, kate } = await start();
    dialer.admin.load('Summer offers');
    dialer.admin.start('Summer offers');
    const ringing = await nextCall(kate, 'Ringing');
    expect(call(ringing).capabilities).toEqual(expect.arrayContaining(['answer', 'release']));
    expect(keysOf(call(ringing) as never)).not.toHaveProperty('GSW_PHONE');
    await kate.post(`/workspace/v3/voice/calls/${call(ringing).id}/answer`);
    const connected = await nextCall(kate, 'Established', 'AttachedDataChanged');
    expect(keysOf(call(connected) as never)).toMatchObject({ GSW_CAMPAIGN_NAME: 'Summer offers', GSW_CHAIN_N: 0 });
    dialer.admin.setMode('Summer offers', 'pushPreview');
    expect(await kate.userEvent('CampaignModeChanged')).toMatchObject({ GSW_CAMPAIGN_MODE: 'PushPreview' });
    expect(dialer.admin.deliveries('Summer offers')).toMatchObject({ dialed: 1, delivered: 1 });
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it.each([
    ['pushPreview', 'PushPreview'],
    ['progressive', 'Progress'],
    ['predictive', 'Predict'],
  ] as const)('a mode that changes while the campaign runs is told to its agents: %s', async (mode, onWire) => {
    const { dialer, kate } = await start();
    dialer.admin.setMode('Spring renewal', mode);
    expect(await kate.userEvent('CampaignModeChanged')).toMatchObject({
      GSW_CAMPAIGN_NAME: 'Spring renewal',
      GSW_CAMPAIGN_MODE: onWire,
      GSW_APPLICATION_ID: 134,
    });
    // What is running in another mode goes on with the contacts that are left.
    const name = mode === 'pushPreview' ? 'InvitationInvited' : 'Ringing';
    if (mode === 'pushPreview') await kate.post('/workspace/v3/media/outboundpreview/ready');
    expect(await dialer.waitFor((entry) => entry.name === name)).toMatchObject({ agent: 'kate', handle: 1 });
    await kate.ask('CampaignStatusRequest');
    expect(await kate.userEvent('CampaignStarted')).toMatchObject({ GSW_CAMPAIGN_MODE: onWire });
  });

  it('answers are held back and let go, and Voice goes into after-call work where the dialer is set so', async () => {
    const { dialer, kate } = await start();
    dialer.admin.setSwitch('afterCall', 'afterCallWork');
    dialer.admin.setOption({ agent: 'kate' }, 'voice.auto-answer', 'true');
    dialer.admin.holdAnswers('Summer offers', true);
    dialer.admin.load('Summer offers');
    dialer.admin.start('Summer offers');
    const empty = await nextCall(kate, 'Established');
    await dialer.waitFor(({ name }) => name === 'dial');
    expect(keysOf(call(empty) as never)).not.toHaveProperty('GSW_RECORD_HANDLE');
    dialer.admin.holdAnswers('Summer offers', false);
    const connected = await nextCall(kate, 'Established', 'AttachedDataChanged');
    expect(keysOf(call(connected) as never)).toMatchObject({ GSW_ATTEMPTS: 0, GSW_CALL_RESULT: 28 });
    await kate.post(`/workspace/v3/voice/calls/${call(connected).id}/release`);
    const dn = (data: Record<string, unknown>) => data.dn as { agentWorkMode: string } | undefined;
    const voice = await kate.next(({ data }) => dn(data)?.agentWorkMode === 'AfterCallWork');
    expect(voice.data).toMatchObject({
      messageType: 'DnStateChanged',
      dn: { agentState: 'NotReady', available: false, reasons: [] },
    });
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it('a push preview arrives once the channel is Ready, is in current-session, and one that is withdrawn is revoked', async () => {
    const { dialer, kate } = await start();
    dialer.admin.load('Winter donors');
    dialer.admin.start('Winter donors');
    await kate.post('/workspace/v3/media/outboundpreview/ready');
    const state = (data: Record<string, unknown>) => (data.interaction as { state?: string } | undefined)?.state;
    const invited = await kate.next(({ data }) => state(data) === 'Invited');
    const pairs = keysOf(invited.data.interaction as never);
    const session = await kate.get('/workspace/v3/current-session');
    expect(session.text).toContain((invited.data.interaction as { id: string }).id);
    dialer.admin.withdraw(Number(pairs.GSW_RECORD_HANDLE));
    expect(await kate.userEvent('RecordCancel')).toMatchObject({ GSW_RECORD_HANDLE: pairs.GSW_RECORD_HANDLE });
    await kate.next(({ data }) => state(data) === 'Revoked');
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it('settings can be changed on the administrator’s page, and a bad one is named', async () => {
    const { dialer } = await start();
    const path = 'campaigns/Autumn%20survey';
    expect(await act(dialer, `${path}/dialing`, { pacing: 2, answerRate: 0.5 })).toMatchObject({
      status: 200,
      json: { pacing: 2, answerRate: 0.5, environment: 'contactFirst' },
    });
    expect(await act(dialer, `${path}/dialing`, { pacing: 11 })).toMatchObject({
      status: 400,
      json: { field: 'pacing' },
    });
    expect(await act(dialer, `${path}/mode`, { mode: 'fast' })).toMatchObject({ status: 400, json: { field: 'mode' } });
    expect(await act(dialer, `${path}/mode`, { mode: 'progressive' })).toMatchObject({ status: 200 });
    dialer.admin.setAlertTime(15);
    dialer.admin.setTimedPreview(30);
    expect(() => dialer.admin.setTimedPreview(1.5)).toThrow('Not a whole number of seconds');
    expect(() => dialer.admin.setAlertTime(0)).toThrow('Not a number of seconds');
    expect(() => dialer.admin.setAnswerRate('Autumn survey', 2)).toThrow('answerRate');
  });
});
