import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { allQuirks } from '../../../lib/practice/engine/switches';
import { unlisted } from '../../../lib/practice/server/protocolList';
import type { Desktop } from '../support/desktop';
import { outboxItem } from '../support/outboxItem';
import { createSignal } from '../support/signal';
import { addressOf, becomeReady, call, campaign, createStage, getRecord, listCampaign } from '../support/stage';

const stage = createStage();

afterEach(() => stage.clear());

describe('a preview campaign on the practice dialer', () => {
  it.each([
    ['as it should be', {}],
    ['with every quirk', allQuirks()],
  ])('PULL-6 is worked from signing in to the finished record, server %s', async (_what, switches) => {
    const dialer = await stage.dialer({ switches, lateSessionAfter: 200 });
    const desktop = stage.desktop(dialer);
    const { gateway, news } = desktop;
    await desktop.signIn();
    await becomeReady(desktop);
    const record = await getRecord(desktop, 101);
    expect(record.fields.length).toBeGreaterThan(0);

    await call(desktop, record, 102);
    const placed = await news.next('CallChanged', ({ call }) => call.state === 'dialing');
    expect(placed.call).toMatchObject({ record: record.key, type: 'outbound' });
    const answered = await news.next('CallChanged', ({ call }) => call.state === 'established');
    const callId = answered.call.id;
    expect(await news.next('DialOutcome')).toMatchObject({ reference: 102, outcome: { is: 'accepted' } });
    for (const verb of ['hold', 'retrieve'] as const) {
      await gateway.perform({ type: 'UseCall', callId, verb, digits: null });
      expect(await news.next('CallVerbOutcome')).toMatchObject({ verb, outcome: { is: 'accepted' } });
    }
    await gateway.perform({ type: 'UseCall', callId, verb: 'send-dtmf', digits: '12#' });
    await gateway.perform({ type: 'UseCall', callId, verb: 'release', digits: null });
    const over = await news.next('CallChanged', ({ call }) => call.state === 'released' || call.state === 'completed');
    if (over.call.state === 'released' && over.call.capabilities.includes('complete')) {
      await gateway.perform({ type: 'UseCall', callId, verb: 'complete', digits: null });
    }

    const item = outboxItem({ reference: 103, record: addressOf(record), callUuid: over.uuid });
    await gateway.perform({ type: 'SendRequest', item });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 103 });
    expect(dialer.report().filter(({ state }) => state === 'done').length).toBeGreaterThan(0);

    await gateway.perform({ type: 'EndSession' });
    expect(news.of('SignedOut')).toHaveLength(1);
    expect(unlisted(dialer.traffic())).toEqual([]);
    expect(desktop.notes).toEqual([]);
  });

  it('PULL-8 says that no record is left', async () => {
    for (const emptyList of ['error', 'event'] as const) {
      const dialer = await stage.dialer({ switches: { emptyList } });
      const desktop = stage.desktop(dialer);
      await desktop.signIn();
      await becomeReady(desktop);
      for (const { handle } of dialer.report()) dialer.admin.withdraw(handle);
      const applicationId = await listCampaign(desktop);
      await desktop.gateway.perform({ type: 'RequestPreview', campaign, applicationId, reference: 7 });
      expect(await desktop.news.next('NoRecordLeft')).toMatchObject({ reference: 7 });
    }
  });

  it('CAMP-6 lists campaigns once as an answer, and later changes as news', async () => {
    const dialer = await stage.dialer();
    const desktop = stage.desktop(dialer);
    await desktop.signIn();
    await desktop.gateway.perform({ type: 'AskCampaigns' });
    expect(await desktop.news.next('CampaignChanged', (c) => c.campaign.name === campaign)).toMatchObject({
      asked: true,
    });
    dialer.admin.stop(campaign);
    expect(await desktop.news.next('CampaignChanged', (c) => c.campaign.name === campaign)).toMatchObject({
      asked: false,
      status: 'active',
    });
  });
});

describe('a worker that was stopped', () => {
  it('LIVE-1 takes up the session where it was, and no event of the gap is lost', async () => {
    const dialer = await stage.dialer({ calls: { answerAfter: 150 } });
    const first = stage.desktop(dialer);
    await first.signIn();
    await becomeReady(first);
    const record = await getRecord(first, 1);
    const handshakes = () =>
      dialer.traffic().filter(({ channel, direction }) => direction === 'in' && channel === '/meta/handshake').length;
    expect(handshakes()).toBe(1);
    await call(first, record, 2);
    await first.news.next('CallChanged', (change) => change.call.state === 'dialing');

    const second = stage.keep(first.restart());
    // All of this happens while nobody listens.
    await dialer.waitFor(({ kind, name }) => kind === 'call' && name === 'Established');
    const [placed] = dialer.admin.callsOf('kate');
    dialer.admin.stop(campaign);
    dialer.admin.hangUp(placed?.id ?? '');
    dialer.admin.start(campaign);

    await second.gateway.perform({ type: 'ResumeSession' });
    expect(await second.news.next('WorkspaceReady')).toMatchObject({ agent: { id: '5000' } });
    expect(await second.news.next('SessionSeen')).toBeDefined();
    for (const state of ['established', 'released']) {
      await second.news.next('CallChanged', (change) => change.call.state === state);
    }
    for (const status of ['active', 'running']) {
      await second.news.next(
        'CampaignChanged',
        (change) => change.campaign.name === campaign && change.status === status,
      );
    }
    expect(handshakes()).toBe(1);
    expect(second.news.of('LinkLost')).toEqual([]);
  });

  it('LIVE-1 is given again what was read and not saved, and nothing else', async () => {
    const dialer = await stage.dialer();
    // Everything is saved at once, but the news of a campaign: the worker ends in the middle of it.
    const saving = createSignal();
    const saved = createSignal();
    const first: Desktop = stage.desktop(dialer, 'kate', {
      settled: async () => {
        if (first.news.of('CampaignChanged').length === 0) return;
        saving.happens();
        await saved.happened;
      },
    });
    await first.signIn();
    await becomeReady(first);
    dialer.admin.stop(campaign);
    await saving.happened;

    const second = stage.keep(first.restart());
    saved.happens();
    await setImmediate();
    await second.gateway.perform({ type: 'ResumeSession' });
    await second.news.next('CampaignChanged', ({ status }) => status === 'active');
    dialer.admin.start(campaign);
    await second.news.next('CampaignChanged', ({ status }) => status === 'running');
    expect(second.news.of('CampaignChanged')).toHaveLength(2);
  });

  it('LIVE-1 finds out that the session has ended meanwhile', async () => {
    const dialer = await stage.dialer();
    const first = stage.desktop(dialer);
    await first.signIn();
    const second = stage.keep(first.restart());
    dialer.admin.expireSession('kate');
    await second.gateway.perform({ type: 'ResumeSession' });
    expect(second.news.all()).toEqual([{ type: 'SessionExpired' }]);
  });

  it('LIVE-2 keeps trying while there is no connection', async () => {
    const dialer = await stage.dialer();
    const first = stage.desktop(dialer);
    await first.signIn();
    const second = stage.keep(first.restart());
    await dialer.admin.setReachable(false);
    await second.gateway.perform({ type: 'ResumeSession' });
    expect(second.news.all()).toEqual([{ type: 'LinkLost' }]);
    await dialer.admin.setReachable(true);
    await second.news.next('WorkspaceReady');
    await second.news.next('LinkRestored');
    expect(second.news.of('LinkLost')).toHaveLength(1);
  });
});

describe('the line', () => {
  it('LIVE-2 is lost and restored once, and afterwards the truth is asked', async () => {
    const dialer = await stage.dialer();
    const desktop = stage.desktop(dialer);
    await desktop.signIn();
    await dialer.admin.setReachable(false);
    await desktop.news.next('LinkLost');
    await desktop.gateway.perform({ type: 'LookAtSession' });
    expect(desktop.news.of('SessionNotSeen')).toHaveLength(1);
    await dialer.admin.setReachable(true);
    await desktop.news.next('LinkRestored');
    await desktop.gateway.perform({ type: 'LookAtSession' });
    expect(await desktop.news.next('SessionSeen')).toMatchObject({ calls: [], channels: [{ name: 'voice' }, {}] });
    expect(desktop.news.of('LinkLost')).toHaveLength(1);
  });

  it('LIVE-2 has a gap when the server has forgotten the client', async () => {
    const dialer = await stage.dialer();
    const desktop = stage.desktop(dialer);
    await desktop.signIn();
    expect(dialer.admin.forgetBayeux('kate')).toBe(1);
    await desktop.news.next('LinkLost');
    await desktop.news.next('LinkRestored');
    dialer.admin.stop(campaign);
    await desktop.news.next('CampaignChanged');
  });

  it('SES-5 tells an expired session', async () => {
    const dialer = await stage.dialer();
    const desktop = stage.desktop(dialer);
    await desktop.signIn();
    dialer.admin.expireSession('kate');
    await desktop.news.next('SessionExpired');
  });

  it('SES-5 tells a second sign-in elsewhere', async () => {
    const dialer = await stage.dialer();
    const here = stage.desktop(dialer);
    await here.signIn();
    const there = stage.desktop(dialer);
    await there.signIn();
    await here.news.next('SignedInElsewhere');
    expect(there.news.of('SignedInElsewhere')).toEqual([]);
  });

  it('SES-5 tells a service that is down and back', async () => {
    const dialer = await stage.dialer();
    const desktop = stage.desktop(dialer);
    await desktop.signIn();
    dialer.admin.setService('VOICE', false);
    await desktop.news.next('ServiceChanged', ({ service, available }) => service === 'VOICE' && !available);
    dialer.admin.setService('VOICE', true);
    await desktop.news.next('ServiceChanged', ({ service, available }) => service === 'VOICE' && available);
  });
});
