import { describe, expect } from 'vitest';
import { parseCallingList } from '../../lib/practice/engine/callingList';
import { exampleCampaigns } from '../../lib/practice/server/examples';
import type { CampaignOption } from '../../lib/practice/server/options';
import { defaultPolicy } from '../../lib/session/policy';
import {
  callbacksOf,
  closings,
  correct,
  dayFromToday,
  endedCall,
  momentAt,
  refusedByCard,
  scheduledAndClosed,
  shortNightInLondon,
} from './support/callback';
import { first } from './support/shift';
import { worldTest } from './support/world';

const london = 'Europe/London';

/** Where it is about noon now, so that the contact may be called. */
const noonZone = (() => {
  const offset = 12 - Temporal.Now.zonedDateTimeISO('Etc/UTC').hour;
  return offset === 0 ? 'Etc/UTC' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
})();

/** The first contact, in a campaign that may call from nine to six only. */
const officeHours = (): CampaignOption[] => {
  const list = parseCallingList(
    `name,phone_1,type_1,time_zone,from,until,crm_id\n${first.name},${first.phone},home,${noonZone},09:00,18:00,${first.id}`,
  );
  const [example] = exampleCampaigns();
  if (!list.ok || example === undefined) throw new Error('The list cannot be read.');
  return [{ ...example, lists: [{ name: 'Office hours', list: list.value }] }];
};

describe('a contact in another zone than the agent', () => {
  worldTest.override({ wish: { timeZone: london } });

  worldTest(
    'CB-4 either clock counts, and the other shows the same moment, beyond a clock change',
    async ({ world }) => {
      const { card } = await endedCall(world);
      const { callback } = card;
      const date = shortNightInLondon();
      await callback.open();
      await callback.enter({ clock: 'contact', date, time: '18:30' });
      // Nine hours in winter; London has gone over to summer time by then.
      await expect.poll(() => callback.clock('agent').innerText()).toContain('10:30');
      expect(await callback.clock('contact').innerText()).toContain('18:30');
      await callback.enter({ clock: 'agent', date, time: '23:15' });
      await expect.poll(() => callback.clock('contact').innerText()).toContain('7:15');
      const shown = { date, time: '23:15' };
      await callback.schedule();
      await card.doneAndStop();
      await card.closed();
      expect(callbacksOf(world, first.handle)).toMatchObject([{ at: momentAt(shown, london), state: 'waiting' }]);
    },
  );

  worldTest('CB-7c a time that the clock skips is refused beside the field, and corrected', async ({ world }) => {
    const shift = await endedCall(world);
    const date = shortNightInLondon();
    await shift.card.callback.open();
    await shift.card.callback.enter({ clock: 'agent', date, time: '01:30' });
    await shift.crm.keyboard.press('Escape');
    await refusedByCard(world, shift, 'time', world.words.callback.faults.never('01:30', '02:00'));
    expect(await shift.card.callback.time.inputValue()).toBe('01:30');
    await correct(world, shift, { date, time: '02:30' }, london);
  });
});

describe('dial hours', () => {
  worldTest.override({ wish: { dialer: { campaigns: officeHours() } } });

  worldTest('CB-7b a time outside dial hours is refused beside the field, and corrected', async ({ world }) => {
    const shift = await endedCall(world);
    const date = dayFromToday(1, noonZone);
    await shift.card.callback.open();
    await shift.card.callback.enter({ date, time: '19:00' });
    await shift.crm.keyboard.press('Escape');
    await refusedByCard(world, shift, 'time', '19:00');
    await correct(world, shift, { date, time: '17:00' }, noonZone);
  });
});

describe('dial hours, of which the administrator made a warning', () => {
  worldTest.override({
    wish: {
      dialer: { campaigns: officeHours(), switches: { callbackHours: 'accepted' } },
      settings: { policy: { ...defaultPolicy, callbackHours: 'warn' } },
    },
  });

  worldTest('CB-7b a time outside them is told, and scheduled all the same', async ({ world }) => {
    const { card } = await endedCall(world);
    const when = { date: dayFromToday(1, noonZone), time: '19:00' };
    await card.callback.open();
    await card.callback.enter(when);
    await card.callback.panel.locator('.caution').waitFor();
    expect(await card.callback.panel.locator('.caution').innerText()).toContain('19:00');
    await card.callback.schedule();
    await card.doneAndStop();
    await card.closed();
    expect(closings(world)).toEqual(scheduledAndClosed);
    expect(callbacksOf(world, first.handle)).toMatchObject([{ at: momentAt(when, noonZone), state: 'waiting' }]);
  });
});
