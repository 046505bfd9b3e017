import { afterEach, describe, expect, it } from 'vitest';
import type { ChannelName, ChannelStatus, ChannelTarget } from '../../../lib/session/channel';
import { createCookieFetch } from '../support/cookieFetch';
import type { Desktop } from '../support/desktop';
import { outboxItem } from '../support/outboxItem';
import { addressOf, becomeReady, call, createStage, getRecord } from '../support/stage';

const stage = createStage();

afterEach(() => stage.clear());

async function signedIn(...given: Parameters<typeof stage.dialer>) {
  const dialer = await stage.dialer(...given);
  const desktop = stage.desktop(dialer);
  await desktop.signIn();
  return { dialer, desktop, ...desktop };
}

async function withRecord(...given: Parameters<typeof stage.dialer>) {
  const open = await signedIn(...given);
  await becomeReady(open.desktop);
  return { ...open, record: await getRecord(open.desktop, 1) };
}

describe('channels', () => {
  const isNow = ({ news }: Desktop, name: ChannelName, status: ChannelStatus) =>
    news.next('ChannelsChanged', ({ channels }) =>
      channels.some((channel) => channel.name === name && JSON.stringify(channel.status) === JSON.stringify(status)),
    );

  it.each(['voice', 'outboundpreview'] as const)('SES-3 %s goes through all its states', async (channel) => {
    const { desktop, gateway, news } = await signedIn();
    const targets: ChannelTarget[] = [
      { is: 'ready' },
      { is: 'doNotDisturb' },
      { is: 'notReady', reason: 'Break' },
      { is: 'afterCallWork' },
      { is: 'doNotDisturb' },
      { is: 'ready' },
      { is: 'notReady', reason: null },
    ];
    for (const target of targets) {
      await gateway.perform({ type: 'SetChannel', channel, target });
      expect(await news.next('ChannelOutcome')).toEqual({
        type: 'ChannelOutcome',
        channel,
        outcome: { is: 'accepted' },
      });
      await isNow(desktop, channel, target);
    }
  });

  it('SES-3 change together', async () => {
    const { desktop, gateway, news } = await signedIn();
    await gateway.perform({ type: 'SetChannel', channel: 'all', target: { is: 'notReady', reason: 'OutToLunch' } });
    expect(news.of('ChannelOutcome')).toEqual([
      { type: 'ChannelOutcome', channel: 'all', outcome: { is: 'accepted' } },
    ]);
    await isNow(desktop, 'voice', { is: 'notReady', reason: 'OutToLunch' });
    await isNow(desktop, 'outboundpreview', { is: 'notReady', reason: 'OutToLunch' });
  });

  it('SES-3 change together only when both were accepted', async () => {
    const { dialer, gateway, news } = await signedIn();
    dialer.admin.setResponse('ready', { how: 'refused', times: 1 });
    await gateway.perform({ type: 'SetChannel', channel: 'all', target: { is: 'ready' } });
    expect(news.of('ChannelOutcome')).toMatchObject([{ channel: 'all', outcome: { is: 'refused' } }]);
  });
});

describe('calls', () => {
  it('LIVE-3 whose answer was lost have an unknown outcome, and the dialer`s account shows them', async () => {
    const { dialer, desktop, gateway, news, record } = await withRecord({ calls: { answerAfter: 60_000 } });
    dialer.admin.setResponse('make-call', { how: 'lost', times: 1 });
    await call(desktop, record, 2);
    expect(news.of('DialOutcome')).toMatchObject([{ record: record.key, reference: 2, outcome: { is: 'unknown' } }]);
    await gateway.perform({ type: 'LookAtSession' });
    expect(await news.next('SessionSeen')).toMatchObject({ calls: [{ record: record.key, state: 'dialing' }] });
    expect(dialer.log().filter(({ name }) => name === 'make-call')).toHaveLength(1);
  });

  it('LIVE-3 that never reached the dialer have an unknown outcome, and the dialer`s account shows none', async () => {
    const { dialer, desktop, gateway, news, record } = await withRecord();
    dialer.admin.setResponse('make-call', { how: 'dropped', times: 1 });
    await call(desktop, record, 2);
    expect(news.of('DialOutcome')).toMatchObject([{ outcome: { is: 'unknown' } }]);
    await gateway.perform({ type: 'LookAtSession' });
    expect(await news.next('SessionSeen')).toMatchObject({ calls: [] });
  });

  it('LIVE-3 are missing from an account that was asked for before them, however late it is answered', async () => {
    const dialer = await stage.dialer();
    const clock = { at: 1_000 };
    const { fetch } = createCookieFetch();
    const desktop = stage.desktop(dialer, 'kate', {
      now: () => clock.at,
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        if (String(input).endsWith('/current-session')) clock.at += 9_000;
        return response;
      },
    });
    await desktop.signIn();
    const askedAt = clock.at;
    await desktop.gateway.perform({ type: 'LookAtSession' });
    expect(clock.at).toBe(askedAt + 9_000);
    expect(desktop.news.of('SessionSeen').at(-1)).toMatchObject({ calls: [], askedAt });
  });

  it('CALL-4 ended by the contact are released', async () => {
    const { dialer, desktop, news, record } = await withRecord();
    await call(desktop, record, 2);
    const { call: placed } = await news.next('CallChanged', (change) => change.call.state === 'established');
    dialer.admin.hangUp(placed.id);
    await news.next('CallChanged', (change) => change.call.state === 'released');
  });

  it('CALL-4 to a number that does not exist end in a fault', async () => {
    const { dialer, desktop, news, record } = await withRecord();
    dialer.admin.setCallOutcome(record.phone, { is: 'invalid' });
    await call(desktop, record, 2);
    expect((await news.next('CallFault')).detail).not.toBe('');
  });

  it('CALL-5 that arrive show the caller and can be answered', async () => {
    const { dialer, gateway, news, desktop } = await signedIn();
    await becomeReady(desktop);
    dialer.admin.inboundCall('kate', '+442079460123');
    const { call: ringing } = await news.next('CallChanged');
    expect(ringing).toMatchObject({ state: 'ringing', type: 'inbound', number: '+442079460123', record: null });
    await gateway.perform({ type: 'UseCall', callId: ringing.id, verb: 'answer', digits: null });
    await news.next('CallChanged', (change) => change.call.state === 'established');
  });

  it('CALL-1 say why a verb was refused', async () => {
    const { gateway, news } = await signedIn();
    await gateway.perform({ type: 'UseCall', callId: 'no such/call', verb: 'hold', digits: null });
    expect(news.of('CallVerbOutcome')).toMatchObject([
      { callId: 'no such/call', verb: 'hold', outcome: { is: 'refused' } },
    ]);
  });
});

describe('requests about a record', () => {
  it('PULL-3a returns it to the list', async () => {
    const { dialer, gateway, news, record } = await withRecord();
    const item = outboxItem({
      reference: 9,
      request: 'RecordReject',
      closing: { how: 'later' },
      record: addressOf(record),
    });
    await gateway.perform({ type: 'SendRequest', item });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 9, handle: record.handle });
    expect(dialer.report().find(({ handle }) => String(handle) === record.handle)?.state).toBe('ready');
  });

  it('PULL-3b removes the contact with all its numbers', async () => {
    const { dialer, gateway, news, record } = await withRecord();
    const closing = { how: 'dontCall' } as const;
    const item = outboxItem({ reference: 9, request: 'RequestRecordCancel', closing, record: addressOf(record) });
    await gateway.perform({ type: 'SendRequest', item });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 9 });
    const chain = dialer.report().find(({ handle }) => String(handle) === record.handle)?.chain;
    const states = dialer
      .report()
      .filter((report) => report.chain === chain)
      .map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['cancelled']));
  });

  it.each(['twice', 'beforeResponse', 'late'] as const)(
    'RES-5 are acknowledged by reference, answer %s',
    async (how) => {
      const { dialer, gateway, news, record } = await withRecord();
      dialer.admin.setAnswer('RecordProcessed', { how, ms: 30 });
      await gateway.perform({ type: 'SendRequest', item: outboxItem({ reference: 9, record: addressOf(record) }) });
      expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 9 });
      expect(news.of('RequestOutcome')).toMatchObject([{ reference: 9, outcome: { is: 'accepted' } }]);
    },
  );

  it('RES-5 that never arrived have an unknown outcome, and are not sent again from here', async () => {
    const { dialer, gateway, news, record } = await withRecord();
    dialer.admin.setResponse('RecordProcessed', { how: 'dropped', times: 1 });
    await gateway.perform({ type: 'SendRequest', item: outboxItem({ reference: 9, record: addressOf(record) }) });
    expect(news.of('RequestOutcome')).toMatchObject([{ reference: 9, outcome: { is: 'unknown' } }]);
    expect(dialer.log().filter(({ name }) => name === 'RecordProcessed')).toEqual([]);
  });

  it('RES-5 about a record that is closed already are refused as such', async () => {
    const { gateway, news, record } = await withRecord();
    for (const reference of [9, 10]) {
      await gateway.perform({ type: 'SendRequest', item: outboxItem({ reference, record: addressOf(record) }) });
    }
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 9 });
    expect(await news.next('RequestRefused')).toMatchObject({ reference: 10, recordClosed: true });
  });

  it('PULL-8 is told that the dialer has withdrawn one', async () => {
    const { dialer, news, record } = await withRecord();
    dialer.admin.withdraw(Number(record.handle));
    expect(await news.next('RecordWithdrawn')).toMatchObject({ handle: record.handle, record: record.key });
  });

  it('PULL-2 are refused while voice is not ready', async () => {
    const { desktop, gateway, news } = await signedIn();
    void getRecord(desktop, 5);
    expect(await news.next('RequestRefused')).toMatchObject({ reference: 5, handle: null, recordClosed: false });
    await gateway.perform({ type: 'EndSession' });
  });
});

describe('a server that says nothing true', () => {
  it('SES-5 is found out by its account, after a refusal', async () => {
    const { dialer, gateway, news } = await signedIn();
    dialer.admin.expireSession('kate');
    await gateway.perform({ type: 'LookAtSession' });
    expect(news.of('SessionExpired').length).toBeGreaterThan(0);
  });
});
