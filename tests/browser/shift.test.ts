import { expect } from 'vitest';
import { everyCampaign, exampleCampaign } from '../../lib/practice/server/examples';
import { workOneShift } from '../../lib/practice/server/start/shift';
import type { Moment } from '../../lib/practice/server/start/shiftDesk';
import { campaignTypes } from '../../lib/practice/server/start/workShift';
import { worldTest } from './support/world';

worldTest.override({ wish: { language: 'ja', settings: null, dialer: { campaigns: everyCampaign('unloaded') } } });

worldTest(
  'the shift that works itself goes through every moment of each campaign type and leaves no record unaccounted for',
  { timeout: 120_000 },
  async ({ world }) => {
    const moments: Moment[] = [];
    await workOneShift({
      set: world,
      browser: world,
      words: world.words,
      account: { userName: 'taro', password: 'taro' },
      types: campaignTypes,
      show: async (moment) => void moments.push(moment),
    });
    expect(moments).toEqual([
      ...['sign-in', 'signed-in'],
      ...['campaigns', 'preview', 'on-call', 'done', 'decline', 'schedule-callback', 'finished', 'callback-due'],
      ...['campaign-started', 'record-arrives', 'record-accepted'],
      ...['agent-is-called', 'connecting', 'contact-answers'],
      ...['contact-is-on-the-line', 'stopped'],
    ]);
    const touched = (campaign: string) =>
      world.dialer
        .report()
        .filter((record) => record.campaign === campaign && (record.deliveries > 0 || record.attempts > 0))
        .map(({ state, result, attempts, agent }) => [state, result, attempts, agent]);
    expect(touched(exampleCampaign.preview)).toEqual([
      ['done', 33, 1, 'taro'],
      ['ready', null, 0, null],
      ['cancelled', null, 0, 'taro'],
      // Called, scheduled, and called again when it was due.
      ['done', 33, 2, 'taro'],
    ]);
    expect(world.dialer.report().flatMap(({ callbacks }) => callbacks)).toMatchObject([
      { owner: 'personal', by: 'taro', state: 'done' },
    ]);
    expect(touched(exampleCampaign.pushPreview)).toEqual([['done', 33, 1, 'taro']]);
    expect(touched(exampleCampaign.progressive)).toEqual([['done', 33, 1, 'taro']]);
    // Two contacts were called for one agent.
    expect(touched(exampleCampaign.predictive)).toEqual([
      ['done', 33, 1, 'taro'],
      ['done', 21, 1, 'dialer'],
    ]);
    expect(world.dialer.report().filter(({ state }) => state === 'retrieved')).toEqual([]);
  },
);
