import { afterEach, describe, expect, it } from 'vitest';
import { allQuirks } from '../../../lib/practice/engine/switches';
import type { PracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import type { DialerNews } from '../../../lib/session/news';
import type { RecordData, RecordNumber } from '../../../lib/session/record';
import type { Desktop } from '../support/desktop';
import { outboxItem } from '../support/outboxItem';
import { addressOf, becomeReady, createStage, getRecord } from '../support/stage';

const stage = createStage();

afterEach(() => stage.clear());

async function withRecord(...given: Parameters<typeof stage.dialer>) {
  const dialer = await stage.dialer(...given);
  const desktop = stage.desktop(dialer);
  await desktop.signIn();
  await becomeReady(desktop);
  return { dialer, desktop, record: await getRecord(desktop, 1) };
}

/** The contact's other numbers, as the dialer lists them. */
async function listNumbers({ gateway, news }: Desktop, record: RecordData, reference: number) {
  const earlier = news.of('NumberListed').length;
  await gateway.perform({ type: 'RequestChain', path: 'voice', record, reference });
  const end = await news.next('NumbersListed');
  expect(news.of('ChainOutcome').at(-1)).toMatchObject({ reference, outcome: { is: 'accepted' } });
  const listed: readonly (DialerNews & { type: 'NumberListed' })[] = news.of('NumberListed').slice(earlier);
  return { end, listed, numbers: listed.map(({ number }) => number) };
}

const chainOf = (dialer: PracticeDialer, { chainId }: RecordData) =>
  dialer.report().filter(({ chain }) => String(chain) === chainId);

const first = ([number]: readonly RecordNumber[]): RecordNumber => {
  if (number === undefined) throw new Error('the contact has no other number');
  return number;
};

describe('a contact’s other numbers on the practice dialer', () => {
  it.each([
    ['as it should be', {}],
    ['with records named oddly', { repeatedKeys: true, oddTypes: true, flatUserData: true }],
  ])('PULL-9 are listed, each with a handle, and end, server %s', async (_what, switches) => {
    const { dialer, desktop, record } = await withRecord({ switches });
    const { end, listed, numbers } = await listNumbers(desktop, record, 61);
    const others = chainOf(dialer, record).filter(({ phone }) => phone !== record.phone);
    expect(others.length).toBeGreaterThan(0);
    expect(numbers.map(({ phone }) => phone)).toEqual(others.map(({ phone }) => phone));
    expect(new Set([record.handle, ...numbers.map(({ handle }) => handle)]).size).toBe(others.length + 1);
    expect(end).toMatchObject({ reference: 61, applicationId: record.applicationId, handle: record.handle });
    for (const each of listed) expect(each).toMatchObject({ reference: 61, chainId: record.chainId });
    expect(desktop.notes).toEqual([]);
  });

  it('PULL-9 are called with their own handle and number, and their result closes the contact', async () => {
    const { dialer, desktop, record } = await withRecord();
    const { gateway, news } = desktop;
    const number = first((await listNumbers(desktop, record, 61)).numbers);
    const { phone, handle, attached } = number;
    await gateway.perform({
      type: 'MakeCall',
      record: record.key,
      number: phone,
      callerId: '+13035550100',
      attached,
      reference: 62,
    });
    const placed = await news.next('CallChanged', ({ call }) => call.state === 'established');
    expect(placed.call).toMatchObject({ record: `${record.applicationId}/${handle}`, number: phone });
    expect(dialer.log().find(({ name }) => name === 'make-call')).toMatchObject({ handle: Number(handle) });
    expect(dialer.admin.callsOf('kate')).toMatchObject([{ number: phone, callerId: '+13035550100' }]);

    await gateway.perform({ type: 'UseCall', callId: placed.call.id, verb: 'release', digits: null });
    const address = { ...addressOf(record), handle, phone };
    await gateway.perform({ type: 'SendRequest', item: outboxItem({ reference: 63, record: address }) });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 63, handle });
    expect(chainOf(dialer, record).find((report) => report.phone === phone)).toMatchObject({ attempts: 1, result: 33 });
  });

  it('PULL-5 the server’s default caller ID is used where none is chosen', async () => {
    const { dialer, desktop, record } = await withRecord();
    const { key, phone, attached } = record;
    await desktop.gateway.perform({
      type: 'MakeCall',
      record: key,
      number: phone,
      callerId: null,
      attached,
      reference: 2,
    });
    expect(dialer.admin.callsOf('kate')).toMatchObject([{ number: phone, callerId: null }]);
  });

  it.each([4, null])('PULL-9 grow by one that the agent types, of type %s, once', async (phoneType) => {
    const { dialer, desktop, record } = await withRecord();
    const { gateway, news } = desktop;
    const number = '+13035550199';
    await gateway.perform({ type: 'AddNumber', path: 'voice', record, number, phoneType, reference: 71 });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 71 });
    expect(news.of('NumberAddedOutcome')).toMatchObject([{ reference: 71, outcome: { is: 'accepted' } }]);
    const { numbers } = await listNumbers(desktop, record, 72);
    expect(numbers.at(-1)).toMatchObject({ phone: number, phoneType: phoneType ?? 0 });
    expect(chainOf(dialer, record).filter(({ phone }) => phone === number)).toHaveLength(1);
  });

  it('PULL-9 do not grow by one that the dialer refuses, and the agent is told why', async () => {
    const { dialer, desktop, record } = await withRecord();
    const before = chainOf(dialer, record).length;
    const wrong = { ...record, callingList: 'No such list' };
    await desktop.gateway.perform({
      type: 'AddNumber',
      path: 'voice',
      record: wrong,
      number: '+13035550199',
      phoneType: 4,
      reference: 71,
    });
    expect(await desktop.news.next('RequestRefused')).toMatchObject({ reference: 71, handle: null });
    expect(chainOf(dialer, record)).toHaveLength(before);
  });

  it('PULL-9 are not listed for a record that is closed, and the agent is told why', async () => {
    const { dialer, desktop, record } = await withRecord();
    dialer.admin.withdraw(Number(record.handle));
    await desktop.gateway.perform({ type: 'RequestChain', path: 'voice', record, reference: 61 });
    expect(await desktop.news.next('RequestRefused')).toMatchObject({ reference: 61, handle: record.handle });
  });

  it('PULL-9 meet silence on a server that knows nothing of them', async () => {
    const { desktop, record } = await withRecord({ switches: allQuirks(), lateSessionAfter: 200 });
    const { gateway, news } = desktop;
    await gateway.perform({ type: 'RequestChain', path: 'voice', record, reference: 61 });
    await gateway.perform({
      type: 'AddNumber',
      path: 'voice',
      record,
      number: '110119',
      phoneType: 4,
      reference: 71,
    });
    expect(news.of('ChainOutcome')).toMatchObject([{ reference: 61, outcome: { is: 'accepted' } }]);
    expect(news.of('NumberAddedOutcome')).toMatchObject([{ reference: 71, outcome: { is: 'accepted' } }]);
    await gateway.perform({ type: 'SendRequest', item: outboxItem({ reference: 9, record: addressOf(record) }) });
    await news.next('RequestAcknowledged', ({ reference }) => reference === 9);
    expect([...news.of('NumberListed'), ...news.of('NumbersListed'), ...news.of('RequestRefused')]).toEqual([]);
  });

  it('RES-5 are unknown, and not asked for again from here, when the answer is lost', async () => {
    const { dialer, desktop, record } = await withRecord();
    dialer.admin.setResponse('AddRecord', { how: 'lost', times: 1 });
    await desktop.gateway.perform({
      type: 'AddNumber',
      path: 'voice',
      record,
      number: '+13035550199',
      phoneType: 4,
      reference: 71,
    });
    expect(desktop.news.of('NumberAddedOutcome')).toMatchObject([{ outcome: { is: 'unknown' } }]);
    expect(dialer.log().filter(({ kind, name }) => kind === 'request' && name === 'AddRecord')).toHaveLength(1);
  });
});
