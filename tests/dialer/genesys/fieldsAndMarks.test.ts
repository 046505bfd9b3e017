import { afterEach, describe, expect, it } from 'vitest';
import { allQuirks } from '../../../lib/practice/engine/switches';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { nextPreview, setReady } from '../support/arrivals';
import { outboxItem, outboxRequest } from '../support/outboxItem';
import { addressOf, becomeReady, campaign, createStage, getRecord } from '../support/stage';

const stage = createStage();

afterEach(() => stage.clear());

async function withRecord(...given: Parameters<typeof stage.dialer>) {
  const dialer = await stage.dialer(...given);
  const desktop = stage.desktop(dialer);
  await desktop.signIn();
  await becomeReady(desktop);
  return { dialer, desktop, ...desktop, record: await getRecord(desktop, 1) };
}

const quirks = { switches: allQuirks(), lateSessionAfter: 200 };

describe('the fields of a record on the practice dialer', () => {
  it.each([
    ['as it should be', {}],
    ['with every quirk', quirks],
  ])('RES-3 are described for each of the campaign’s lists, server %s', async (_what, options) => {
    const { dialer, desktop, gateway, news, record } = await withRecord(options);
    await gateway.perform({ type: 'AskFields', campaign });
    const { lists } = await news.next('FieldsDescribed');
    const rules = lists?.[record.callingList] ?? [];
    // A key that one server spells so is no field of any list.
    const fields = record.fields.filter(({ name }) => name !== 'Prioprity');
    expect(rules.map(({ name }) => name)).toEqual(fields.map(({ name }) => name));
    expect(rules.find(({ name }) => name === 'policy_no')).toMatchObject({ type: 'varchar', isReadOnly: true });
    expect(unlisted(dialer.traffic())).toEqual([]);
    expect(desktop.notes).toEqual([]);
  });

  it('RES-3 of a campaign that is not there are not described', async () => {
    const { desktop, gateway, news } = await withRecord();
    await gateway.perform({ type: 'AskFields', campaign: 'No such / campaign' });
    expect(await news.next('FieldsDescribed')).toEqual({
      type: 'FieldsDescribed',
      campaign: 'No such / campaign',
      lists: null,
    });
    expect(desktop.notes).toEqual(['malformed: campaign configuration: refused']);
    expect(news.of('SessionExpired')).toEqual([]);
  });

  const update = (field: string, value: string) =>
    ({ request: 'UpdateCallCompletionStats', pairs: [{ key: field, type: 'str', value }] }) as const;

  it('RES-3 are stored while the record stays open, and again with the request that closes it', async () => {
    const { dialer, gateway, news, record } = await withRecord();
    const to = { record: addressOf(record) };
    const field = 'last_name';
    await gateway.perform({
      type: 'SendRequest',
      item: outboxRequest(update(field, 'Baker'), { ...to, reference: 9 }),
    });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 9 });
    const pairs = [{ key: field, type: 'str', value: 'Cooper' }] as const;
    await gateway.perform({ type: 'SendRequest', item: outboxItem({ ...to, reference: 10, pairs }) });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 10 });
    expect(dialer.report().find(({ handle }) => String(handle) === record.handle)?.state).toBe('done');
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it('RES-3 that break the list’s rule are refused in the dialer’s words, and the record is open still', async () => {
    const { gateway, news, record } = await withRecord();
    const to = { record: addressOf(record) };
    await gateway.perform({
      type: 'SendRequest',
      item: outboxRequest(update('policy_no', 'other'), { ...to, reference: 9 }),
    });
    const refused = await news.next('RequestRefused');
    expect(refused).toMatchObject({ reference: 9, handle: record.handle, recordClosed: false });
    expect(refused.detail).toContain('policy_no');
    await gateway.perform({ type: 'SendRequest', item: outboxItem({ ...to, reference: 10 }) });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 10 });
  });
});

describe('Do Not Call on the practice dialer', () => {
  it.each([
    ['RES-4a marks the number', 'number'],
    ['RES-4b marks every number of the contact', 'contact'],
  ] as const)('%s, and the record is open still', async (_what, scope) => {
    const { dialer, gateway, news, record } = await withRecord();
    const to = { record: addressOf(record) };
    const item = outboxRequest({ request: 'DoNotCall', scope }, { ...to, reference: 9 });
    await gateway.perform({ type: 'SendRequest', item });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 9 });
    const chain = dialer.report().filter((report) => String(report.chain) === record.chainId);
    expect(chain.length).toBeGreaterThan(1);
    expect(dialer.admin.doNotCall()).toEqual(scope === 'contact' ? chain.map(({ phone }) => phone) : [record.phone]);
    await gateway.perform({ type: 'SendRequest', item: outboxItem({ ...to, reference: 10 }) });
    expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: 10 });
    expect(unlisted(dialer.traffic())).toEqual([]);
  });
});

describe('what is sent before a push preview is closed', () => {
  it.each([
    ['as it should be', {}],
    ['with every quirk', quirks],
  ])('RES-5 is acknowledged on the topics by reference, server %s', async (_what, options) => {
    const dialer = await stage.dialer(options);
    dialer.admin.setMode(campaign, 'pushPreview');
    const desktop = stage.desktop(dialer);
    const { gateway, news } = desktop;
    await desktop.signIn();
    await setReady(desktop, 'outboundpreview');
    const { id: interaction, record } = await nextPreview(desktop, 'invited');
    await gateway.perform({ type: 'UseInteraction', interaction, verb: 'accept' });
    const to = { record: addressOf(record), interaction };
    const pairs = [{ key: 'last_name', type: 'str', value: 'Baker' }] as const;
    const items = [
      outboxRequest({ request: 'DoNotCall', scope: 'number' }, { ...to, reference: 9 }),
      outboxRequest({ request: 'UpdateCallCompletionStats', pairs }, { ...to, reference: 10 }),
      outboxItem({ ...to, reference: 11 }),
    ];
    for (const item of items) {
      await gateway.perform({ type: 'SendRequest', item });
      expect(await news.next('RequestAcknowledged')).toMatchObject({ reference: item.reference });
    }
    expect([...news.of('RecordWithdrawn'), ...news.of('RequestRefused')]).toEqual([]);
    expect(unlisted(dialer.traffic())).toEqual([]);
  });
});
