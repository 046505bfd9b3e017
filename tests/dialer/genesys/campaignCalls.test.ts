import { afterEach, describe, expect, it } from 'vitest';
import { allQuirks } from '../../../lib/practice/engine/switches';
import { exampleAutomaticCampaigns } from '../../../lib/practice/server/examples';
import type { PracticeOptions } from '../../../lib/practice/server/options';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { endCall, nextCall, setReady, statesOf } from '../support/arrivals';
import { outboxItem } from '../support/outboxItem';
import { addressOf, createStage } from '../support/stage';

const stage = createStage();

afterEach(() => stage.clear());

/** The agent is called first in the one, the contact in the other. */
const agentFirst = 'Summer offers';
const contactFirst = 'Autumn survey';

/** An agent whom a campaign calls. */
async function called(campaign: string, options: PracticeOptions = {}) {
  const dialer = await stage.dialer({ campaigns: exampleAutomaticCampaigns(), calls: { answerAfter: 60 }, ...options });
  dialer.admin.load(campaign);
  dialer.admin.setAnswerRate(campaign, 1);
  const desktop = stage.desktop(dialer);
  await desktop.signIn();
  await setReady(desktop, 'voice');
  dialer.admin.start(campaign);
  const { call } = await nextCall(desktop, ({ state }) => state === 'ringing');
  return { dialer, desktop, call };
}

const quirks = { switches: allQuirks(), lateSessionAfter: 200 };

describe('a call of a campaign on the practice dialer', () => {
  it.each<[string, PracticeOptions]>([
    ['as it should be', {}],
    ['with every quirk', quirks],
  ])('AUTO-3 brings its record when the contact answers, server %s', async (_what, options) => {
    const { dialer, desktop, call } = await called(agentFirst, options);
    const { gateway, news } = desktop;
    expect(call).toMatchObject({ campaign: agentFirst, record: null, type: 'outbound' });
    expect(call).not.toHaveProperty('data');
    await gateway.perform({ type: 'UseCall', callId: call.id, verb: 'answer', digits: null });
    const waiting = await nextCall(desktop, ({ state }) => state === 'established');
    expect(waiting.call).not.toHaveProperty('data');

    const connected = await nextCall(desktop, ({ data }) => data !== undefined);
    const { data } = connected.call;
    if (data === undefined) throw new Error('unreachable');
    expect(connected.call).toMatchObject({ id: call.id, state: 'established', record: data.key, number: data.phone });
    expect(data).toMatchObject({ campaign: agentFirst, origin: 'campaignCall' });
    expect(data.fields.length).toBeGreaterThan(0);
    await gateway.perform({ type: 'LookAtSession' });
    expect(news.of('SessionSeen').at(-1)?.calls).toMatchObject([{ id: call.id, campaign: agentFirst, data }]);

    const callUuid = await endCall(desktop, call.id);
    await gateway.perform({
      type: 'SendRequest',
      item: outboxItem({ reference: 9, record: addressOf(data), callUuid }),
    });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 9 });
    expect(statesOf(dialer, data)).toEqual(['done']);
    expect(unlisted(dialer.traffic())).toEqual([]);
    expect(desktop.notes).toEqual([]);
  });

  it.each<[string, PracticeOptions]>([
    ['as it should be', {}],
    ['with every quirk', quirks],
  ])('AUTO-4 brings its record while it rings, server %s', async (_what, options) => {
    const { desktop, call } = await called(contactFirst, options);
    expect(call).toMatchObject({ campaign: contactFirst, data: { campaign: contactFirst, origin: 'campaignCall' } });
    expect(call.record).toBe(call.data?.key);
    await desktop.gateway.perform({ type: 'UseCall', callId: call.id, verb: 'answer', digits: null });
    const connected = await nextCall(desktop, ({ state }) => state === 'established');
    expect(connected.call.data).toEqual(call.data);
    expect(desktop.notes).toEqual([]);
  });

  it.each([
    ['release', null],
    ['redirect', '5999'],
  ] as const)('AUTO-1b is rejected by %s where the call offers it', async (verb, digits) => {
    const { dialer, desktop, call } = await called(contactFirst, { switches: { rejectBy: verb } });
    expect(call.capabilities).toContain(verb);
    await desktop.gateway.perform({ type: 'UseCall', callId: call.id, verb, digits });
    expect(desktop.news.of('CallVerbOutcome')).toEqual([
      { type: 'CallVerbOutcome', callId: call.id, verb, outcome: { is: 'accepted' } },
    ]);
    await nextCall(desktop, ({ id, state }) => id === call.id && (state === 'released' || state === 'completed'));
    expect(dialer.admin.deliveries(contactFirst).delivered).toBe(0);
  });

  it('AUTO-1c that is not answered is over when its alert ends', async () => {
    const { desktop, call } = await called(contactFirst, { settings: { 'alert.timeout': '0.2' } });
    await nextCall(desktop, ({ id, state }) => id === call.id && (state === 'released' || state === 'completed'));
  });

  it('LIVE-1 has its record after the worker was stopped while the contact was being called', async () => {
    const { dialer, desktop: first, call } = await called(agentFirst);
    await first.gateway.perform({ type: 'UseCall', callId: call.id, verb: 'answer', digits: null });
    await nextCall(first, ({ state }) => state === 'established');
    const second = stage.keep(first.restart());
    await dialer.waitFor(({ kind, name }) => kind === 'call' && name === 'AttachedDataChanged');
    await second.gateway.perform({ type: 'ResumeSession' });
    expect(await second.news.next('SessionSeen')).toMatchObject({
      calls: [{ id: call.id, campaign: agentFirst, data: { campaign: agentFirst, origin: 'campaignCall' } }],
    });
    await nextCall(second, ({ data }) => data !== undefined);
  });

  it('options of the server say how it arrives', async () => {
    const settings = {
      'alert.timeout': '15',
      'voice.auto-answer': 'true',
      'outbound.push-preview.auto-answer': 'true',
      'outbound.timed-preview-auto-dial': '30',
      'agent-status.enabled-actions-by-channel': 'Ready,NotReady',
    };
    const dialer = await stage.dialer({ settings });
    const desktop = stage.desktop(dialer);
    await desktop.signIn();
    expect(desktop.news.of('WorkspaceReady')).toMatchObject([
      {
        allowances: {
          alertTime: 15_000,
          answersCalls: true,
          acceptsPreviews: true,
          timedPreview: 30_000,
          offeredStates: { each: ['ready', 'notReady'], all: ['ready', 'notReady', 'afterCallWork', 'doNotDisturb'] },
        },
      },
    ]);
  });

  it('CAMP-7 is told that the mode changes while the campaign runs', async () => {
    const { dialer, desktop } = await called(agentFirst);
    dialer.admin.setMode(agentFirst, 'pushPreview');
    const isChange = ({ status }: { status: string }) => status === 'unchanged';
    expect(await desktop.news.next('CampaignChanged', isChange)).toMatchObject({
      campaign: { name: agentFirst, mode: 'pushPreview' },
      asked: false,
    });
  });
});
