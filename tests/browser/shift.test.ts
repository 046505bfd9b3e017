import { expect } from 'vitest';
import { type Moment, workOneShift } from '../../lib/practice/server/start/shift';
import { worldTest } from './support/world';

worldTest.override({ wish: { language: 'ja', settings: null } });

worldTest(
  'the shift that works itself goes through every moment and leaves no record unaccounted for',
  async ({ world }) => {
    const moments: Moment[] = [];
    await workOneShift({
      set: world,
      browser: world,
      words: world.words,
      account: { userName: 'taro', password: 'taro' },
      campaign: 'Spring renewal',
      show: async (moment) => void moments.push(moment),
    });
    expect(moments).toEqual(['sign-in', 'signed-in', 'campaigns', 'preview', 'on-call', 'done', 'decline', 'finished']);
    const touched = world.dialer.report().filter(({ deliveries }) => deliveries > 0);
    expect(touched.map(({ state, result, attempts }) => [state, result, attempts])).toEqual([
      ['done', 33, 1],
      ['ready', null, 0],
      ['cancelled', null, 0],
      ['done', 7, 1],
    ]);
  },
);
