import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { act, get } from '../support/administration';
import { type Desktop, signIn, text, whole } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

describe('the do-not-call list of the administration', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeAll(async () => {
    dialer = await startPracticeDialer({ campaigns: [campaignOf(listOf('4471', '4472', '4473'))] });
    kate = await signIn(dialer, 'kate');
  });
  afterAll(async () => {
    await kate.signOff();
    await dialer.stop();
  });
  const change = (verb: string, body: unknown) => act(dialer, `do-not-call/${verb}`, body);

  it('takes numbers, gives them back, and keeps their records from the agents', async () => {
    expect(await change('add', { numbers: ['4471', '+44 72'] })).toMatchObject({ status: 200, json: { total: 2 } });
    expect(await get(dialer, 'do-not-call?limit=1')).toEqual({ total: 2, numbers: ['4471'] });
    expect(await get(dialer, 'overview')).toMatchObject({
      doNotCall: { total: 2 },
      campaigns: [{ states: { ready: 1, doNotCall: 2 } }],
    });
    await kate.ask('PreviewRecordRequest', [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Spring')]);
    expect(await kate.userEvent('PreviewRecord')).toMatchObject({ GSW_PHONE: '4473' });
    expect((await change('remove', { numbers: ['4472', '4479'] })).json).toEqual({ removed: 1 });
    expect((await change('set', { numbers: ['4479'] })).json).toEqual({ total: 1 });
    expect(dialer.admin.doNotCall()).toEqual(['4479']);
  });

  it('reads a file whole or not at all, and names the bad lines', async () => {
    dialer.admin.setDoNotCall([]);
    const bad = await change('load', { csv: 'phone\n4471\nnobody' });
    expect(bad).toMatchObject({
      status: 400,
      json: {
        error: 'The list, line 3, column phone: Not a telephone number: nobody',
        field: 'csv',
        problemCount: 1,
      },
    });
    expect(dialer.admin.doNotCall()).toEqual([]);
    expect((await change('load', { csv: 'phone\n4471\n4472\n4471' })).json).toEqual({ added: 2, total: 2 });
    expect(dialer.admin.loadDoNotCall('4472\n4475')).toBe(1);
    expect(() => dialer.admin.loadDoNotCall('nobody')).toThrow('line 1');
  });

  it.each([
    ['add', {}, { field: 'numbers' }],
    ['add', { numbers: '4471' }, { field: 'numbers' }],
    ['add', { numbers: ['nobody'] }, { error: 'Not a telephone number: nobody', field: 'numbers' }],
    ['set', { numbers: [7] }, { field: 'numbers' }],
    ['load', { csv: 7 }, { field: 'csv' }],
  ])('refuses %s with %j', async (verb, body, content) => {
    expect(await change(verb, body)).toMatchObject({ status: 400, json: { error: expect.any(String), ...content } });
  });

  it('has no other verbs, and no odd parts', async () => {
    expect((await change('paint', { numbers: [] })).status).toBe(404);
    expect(await get(dialer, 'do-not-call?limit=-1')).toMatchObject({ field: 'limit' });
  });
});
