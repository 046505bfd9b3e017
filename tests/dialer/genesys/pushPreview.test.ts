import { afterEach, describe, expect, it } from 'vitest';
import type { GatewaySurroundings } from '../../../lib/dialer/gateway';
import { allQuirks } from '../../../lib/practice/engine/switches';
import type { PracticeOptions } from '../../../lib/practice/server/options';
import { unlisted } from '../../../lib/practice/server/protocolList';
import type { PracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { defaultTopic } from '../../../lib/storage/settings';
import { endCall, nextCall, nextPreview, setReady, statesOf } from '../support/arrivals';
import type { Desktop } from '../support/desktop';
import { outboxItem } from '../support/outboxItem';
import { addressOf, call, campaign, createStage } from '../support/stage';

const stage = createStage();

afterEach(() => stage.clear());

const quirks = { switches: allQuirks(), lateSessionAfter: 200 };

const topicIs = (dialer: PracticeDialer, topic: string): Partial<GatewaySurroundings> => ({
  address: { server: dialer.url, authServer: dialer.url, clientId: 'dialbridge', apiKey: null, topic },
});

/** An agent to whom a record arrives. */
async function invited(options: PracticeOptions = {}, topic = defaultTopic) {
  const dialer = await stage.dialer(options);
  dialer.admin.setMode(campaign, 'pushPreview');
  const desktop = stage.desktop(dialer, 'kate', topicIs(dialer, topic));
  await desktop.signIn();
  await setReady(desktop, 'outboundpreview');
  return { dialer, desktop, ...(await nextPreview(desktop, 'invited')) };
}

async function answer({ gateway, news }: Desktop, interaction: string, verb: 'accept' | 'reject' | 'complete') {
  await gateway.perform({ type: 'UseInteraction', interaction, verb });
  expect(news.of('InteractionOutcome').at(-1)).toEqual({
    type: 'InteractionOutcome',
    interaction,
    verb,
    outcome: { is: 'accepted' },
  });
}

describe('a push preview on the practice dialer', () => {
  it.each<[string, PracticeOptions, string]>([
    ['as it should be, with the topic as it is written', {}, defaultTopic],
    ['as it should be, with the agent’s own topic', {}, '{tenant}@{place}'],
    ['with every quirk', quirks, defaultTopic],
  ])('PUSH-2a is accepted, called, finished and completed, server %s', async (_what, options, topic) => {
    const { dialer, desktop, id, record } = await invited(options, topic);
    const { gateway, news } = desktop;
    expect(record).toMatchObject({ campaign, origin: 'push' });
    expect(record.fields.length).toBeGreaterThan(0);
    await answer(desktop, id, 'accept');
    await nextPreview(desktop, 'processing');

    await call(desktop, record, 102);
    const answered = await nextCall(desktop, ({ state }) => state === 'established');
    expect(answered.call).toMatchObject({ record: record.key, campaign, data: { key: record.key } });
    const callUuid = await endCall(desktop, answered.call.id);

    const item = outboxItem({ reference: 103, record: addressOf(record), interaction: id, callUuid });
    await gateway.perform({ type: 'SendRequest', item });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 103 });
    expect(news.of('RequestOutcome')).toMatchObject([{ reference: 103, outcome: { is: 'accepted' } }]);
    await answer(desktop, id, 'complete');
    expect((await nextPreview(desktop, 'over')).id).toBe(id);
    expect(statesOf(dialer, record)).toEqual(['done']);
    expect(news.of('RecordWithdrawn')).toEqual([]);
    expect(unlisted(dialer.traffic())).toEqual([]);
    expect(desktop.notes).toEqual([]);
  });

  it.each<[string, PracticeOptions]>([
    ['as it should be', {}],
    ['with every quirk', quirks],
  ])('PUSH-2b is rejected, and its record is the next again, server %s', async (_what, options) => {
    const { dialer, desktop, id, record } = await invited(options);
    await answer(desktop, id, 'reject');
    expect((await nextPreview(desktop, 'over')).id).toBe(id);
    expect(statesOf(dialer, record)).toEqual(['ready']);
    dialer.admin.push('kate', campaign);
    expect((await nextPreview(desktop, 'invited')).record.phone).toBe(record.phone);
  });

  it.each([
    ['RecordReject', { how: 'later' }, 'ready'],
    ['RequestRecordCancel', { how: 'dontCall' }, 'cancelled'],
  ] as const)('PUSH-3 that was accepted is given up by %s on the topics', async (request, closing, state) => {
    const { dialer, desktop, id, record } = await invited();
    await answer(desktop, id, 'accept');
    const item = outboxItem({ reference: 9, request, closing, record: addressOf(record), interaction: id });
    await desktop.gateway.perform({ type: 'SendRequest', item });
    expect(await desktop.news.next('RequestAcknowledged')).toMatchObject({ reference: 9 });
    await answer(desktop, id, 'complete');
    expect(statesOf(dialer, record)).toEqual([state]);
  });

  it('PUSH-2c that nobody answers is over when its alert ends', async () => {
    const { dialer, desktop, id, record } = await invited({ settings: { 'alert.timeout': '0.2' } });
    expect(desktop.news.of('WorkspaceReady')).toMatchObject([{ allowances: { alertTime: 200 } }]);
    expect((await nextPreview(desktop, 'over')).id).toBe(id);
    expect(statesOf(dialer, record)).toEqual(['ready']);
    await desktop.gateway.perform({ type: 'UseInteraction', interaction: id, verb: 'accept' });
    expect(desktop.news.of('InteractionOutcome')).toMatchObject([{ verb: 'accept', outcome: { is: 'refused' } }]);
  });

  it('PULL-8 that is withdrawn is told as a record and as an interaction; one that was accepted as a record', async () => {
    for (const isAccepted of [false, true]) {
      const { dialer, desktop, id, record } = await invited();
      if (isAccepted) await answer(desktop, id, 'accept');
      dialer.admin.withdraw(Number(record.handle));
      expect(await desktop.news.next('RecordWithdrawn')).toMatchObject({ record: record.key, handle: record.handle });
      if (isAccepted) await answer(desktop, id, 'complete');
      expect((await nextPreview(desktop, 'over')).id).toBe(id);
    }
  });

  it('PULL-9 has its contact’s other numbers listed and added by the topics', async () => {
    const { dialer, desktop, id, record } = await invited({}, '{tenant}@{place}');
    const { gateway, news } = desktop;
    await answer(desktop, id, 'accept');
    const number = '+13035550199';
    await gateway.perform({
      type: 'AddNumber',
      path: 'topics',
      record,
      number,
      phoneType: 4,
      reference: 71,
    });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 71, handle: null });
    await gateway.perform({ type: 'RequestChain', path: 'topics', record, reference: 61 });
    expect(await news.next('NumbersListed')).toMatchObject({ reference: 61, handle: record.handle });
    const listed = news.of('NumberListed').map((one) => one.number.phone);
    expect(listed).toContain(number);
    expect(listed.length).toBeGreaterThan(1);
    expect(dialer.log().filter(({ name }) => name === 'AddRecord')).toMatchObject([{ outcome: 'done' }]);
  });

  it('RES-5 a server that calls every answer a cancel says neither that the record is gone nor which numbers there are', async () => {
    const { desktop, id, record } = await invited(quirks);
    const { gateway, news } = desktop;
    await answer(desktop, id, 'accept');
    await gateway.perform({ type: 'RequestChain', path: 'topics', record, reference: 61 });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 61 });
    const number = '+13035550199';
    await gateway.perform({
      type: 'AddNumber',
      path: 'topics',
      record,
      number,
      phoneType: 4,
      reference: 71,
    });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 71, handle: null });
    expect([...news.of('RecordWithdrawn'), ...news.of('RequestRefused'), ...news.of('NumbersListed')]).toEqual([]);
  });

  it('whose answer was lost has an unknown outcome, and the event says that it was taken', async () => {
    const { dialer, desktop, id } = await invited();
    dialer.admin.setResponse('accept', { how: 'lost', times: 1 });
    await desktop.gateway.perform({ type: 'UseInteraction', interaction: id, verb: 'accept' });
    expect(desktop.news.of('InteractionOutcome')).toMatchObject([{ outcome: { is: 'unknown' } }]);
    expect((await nextPreview(desktop, 'processing')).id).toBe(id);
  });

  it.each<[string, PracticeOptions, string]>([
    ['as it should be', {}, '{tenant}@{place}'],
    ['with every quirk', quirks, defaultTopic],
  ])('LIVE-1 is there when a stopped worker starts again, server %s', async (_what, options, topic) => {
    const { dialer, desktop: first, id, record } = await invited(options, topic);
    const second = stage.keep(first.restart());
    await second.gateway.perform({ type: 'ResumeSession' });
    const seen = await second.news.next('SessionSeen');
    expect(seen.interactions).toEqual([{ id, state: 'invited', record }]);
    await answer(second, id, 'accept');

    const third = stage.keep(second.restart());
    await third.gateway.perform({ type: 'ResumeSession' });
    expect(await third.news.next('SessionSeen')).toMatchObject({ interactions: [{ id, state: 'processing' }] });
    const item = outboxItem({ reference: 5, record: addressOf(record), interaction: id });
    await third.gateway.perform({ type: 'SendRequest', item });
    expect(await third.news.next('RequestAcknowledged')).toMatchObject({ reference: 5 });
    await answer(third, id, 'complete');
    await third.gateway.perform({ type: 'LookAtSession' });
    const left = third.news.of('SessionSeen').at(-1)?.interactions ?? [];
    expect(left.map((interaction) => interaction.id)).not.toContain(id);
    expect(statesOf(dialer, record)).toEqual(['done']);
    expect([...second.notes, ...third.notes]).toEqual([]);
  });

  it('LIVE-1 that came and went while no worker ran is told, and so is the one that came after it', async () => {
    const { dialer, desktop: first, id, record } = await invited();
    const second = stage.keep(first.restart());
    const handles = () => dialer.log().flatMap(({ name, handle }) => (name === 'InvitationInvited' ? [handle] : []));
    dialer.admin.withdraw(Number(record.handle));
    await dialer.waitFor(({ name, handle }) => name === 'InvitationInvited' && String(handle) !== record.handle);
    await second.gateway.perform({ type: 'ResumeSession' });
    const seen = await second.news.next('SessionSeen');
    expect(seen.interactions).toMatchObject([{ state: 'invited', record: { handle: String(handles().at(-1)) } }]);
    expect(await second.news.next('RecordWithdrawn')).toMatchObject({ record: record.key });
    expect((await nextPreview(second, 'over')).id).toBe(id);
    const later = seen.interactions?.[0]?.id;
    await second.news.next('InteractionChanged', ({ interaction }) => interaction.id === later);
  });

  it('the agent’s own topic is found out where the place was given as a number', async () => {
    const dialer = await stage.dialer();
    dialer.admin.setMode(campaign, 'pushPreview');
    const desktop = stage.desktop(dialer, 'kate', topicIs(dialer, '{tenant}@{place}'));
    const { gateway, news } = desktop;
    await gateway.perform({ type: 'OpenSignIn' });
    await gateway.perform({ type: 'ActivateChannels', place: '5003' });
    await news.next('ChannelsActivated');
    await setReady(desktop, 'outboundpreview');
    const { id, record } = await nextPreview(desktop, 'invited');
    await answer(desktop, id, 'accept');
    const item = outboxItem({ reference: 5, record: addressOf(record), interaction: id });
    await gateway.perform({ type: 'SendRequest', item });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 5 });
  });
});
