import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { act, get } from '../support/administration';
import { type Desktop, signIn, text, whole } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

describe('the picture of records over time', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  let now = 0;
  beforeEach(async () => {
    now = Date.UTC(2026, 10, 22, 9);
    const names = ['Spring', 'Summer'];
    dialer = await startPracticeDialer({
      campaigns: names.map((name) => campaignOf(listOf('4471', '4472'), { name })),
      now: () => now,
    });
    kate = await signIn(dialer, 'kate');
  });
  afterEach(async () => {
    await kate.signOff();
    await dialer.stop();
  });

  it('is drawn from counts that follow a clock in the hand, for one campaign and for all', async () => {
    now += 60_000;
    await kate.ask('PreviewRecordRequest', [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Spring')]);
    await kate.userEvent('PreviewRecord');
    now += 8 * 3600 * 1000;
    const shown = (view: { stages: readonly string[]; points: readonly (readonly number[])[] }) =>
      view.points.map(([at, ...counts]) => [
        at,
        Object.fromEntries(view.stages.flatMap((stage, index) => (counts[index] ? [[stage, counts[index]]] : []))),
      ]);
    const start = Date.UTC(2026, 10, 22, 9);
    expect(shown(dialer.admin.history('Spring'))).toEqual([
      [start, { waiting: 2 }],
      [start + 60_000, { waiting: 1, preview: 1 }],
      [now, { waiting: 1, preview: 1 }],
    ]);
    expect(shown(dialer.admin.history(null))).toEqual([
      [start, { waiting: 4 }],
      [start + 60_000, { waiting: 3, preview: 1 }],
      [now, { waiting: 3, preview: 1 }],
    ]);
    expect(await get(dialer, 'history?campaign=Spring')).toEqual(
      JSON.parse(JSON.stringify(dialer.admin.history('Spring'))),
    );
    expect(await get(dialer, 'history')).toMatchObject({ resolution: 1000 });
  });

  it('is not there for a campaign that is not', async () => {
    expect(await get(dialer, 'history?campaign=None')).toEqual({ error: 'There is no campaign None' });
    expect(() => dialer.admin.history('None')).toThrow('There is no campaign None');
  });

  it('begins anew with a campaign that is added', async () => {
    const csv = 'name,phone_1,time_zone,from,until\nAnn,4479,Asia/Tokyo,09:00,18:00';
    dialer.admin.addCampaign({ name: 'Autumn', lists: [{ name: 'L', csv }] });
    expect(dialer.admin.history('Autumn').points.at(-1)?.slice(1, 2)).toEqual([1]);
    expect(() => dialer.admin.addCampaign({ name: 'Winter', lists: [{ name: 'L', csv: 'name' }] })).toThrow('line 1');
    expect((await act(dialer, 'campaigns/Autumn/load')).status).toBe(200);
  });
});
