import { describe, expect } from 'vitest';
import {
  callbacksOf,
  closings,
  correct,
  dayFromToday,
  endedCall,
  momentAt,
  refusedByCard,
  scheduledAndClosed,
} from './support/callback';
import { asked, fate, first } from './support/shift';
import { worldTest } from './support/world';

describe('Done with a callback that cannot be', () => {
  worldTest('CB-7a a time that has passed is refused beside the field, and corrected', async ({ world }) => {
    const shift = await endedCall(world);
    const past = { date: dayFromToday(-1), time: '15:00' };
    await shift.card.callback.open();
    await shift.card.callback.enter({ ...past, owner: 'anyone' });
    await shift.crm.keyboard.press('Escape');
    await refusedByCard(world, shift, 'time', 'has passed');
    expect(await shift.card.callback.time.inputValue()).toBe('15:00');
    const { owners } = world.words.callback;
    expect(await shift.card.callback.panel.getByRole('radio', { name: owners.anyone }).isChecked()).toBe(true);
    await correct(world, shift, { date: dayFromToday(1), time: '15:00' });
    expect(callbacksOf(world, first.handle)).toMatchObject([{ owner: 'anyone' }]);
  });

  worldTest('CB-7 once the callback is cancelled, Done goes through without it', async ({ world }) => {
    const shift = await endedCall(world);
    const { callback } = shift.card;
    await callback.open();
    await callback.enter({ date: dayFromToday(-1), time: '15:00' });
    await shift.crm.keyboard.press('Escape');
    await refusedByCard(world, shift, 'time', 'has passed');
    await callback.clear();
    await shift.card.doneAndStop();
    await shift.card.closed();
    expect(closings(world)).toEqual(['RecordProcessed']);
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, callbacks: [] });
  });

  worldTest('CB-7d what the dialer refuses is said in its words beside the field, and corrected', async ({ world }) => {
    world.dialer.admin.refuse('RecordReschedule', 'Closed on that day', 1);
    const shift = await endedCall(world);
    const { callback } = shift.card;
    await callback.enterAll({ date: dayFromToday(1), time: '15:00' });
    await shift.card.doneAndStop();
    await callback.panel.waitFor();
    await expect.poll(() => callback.fault.innerText()).toContain('Closed on that day');
    expect(await callback.time.inputValue()).toBe('15:00');
    expect(asked(world, 'RecordProcessed')).toBe(0);
    const when = { date: dayFromToday(2), time: '16:00' };
    await callback.enter(when);
    await callback.schedule();
    await shift.card.doneAndStop();
    await shift.card.closed();
    expect(closings(world)).toEqual(['RecordReschedule', ...scheduledAndClosed]);
    expect(callbacksOf(world, first.handle)).toMatchObject([{ at: momentAt(when), state: 'waiting' }]);
  });

  worldTest('CB-7d a refused callback can be cleared, and the record is closed without it', async ({ world }) => {
    world.dialer.admin.refuse('RecordReschedule', 'Closed on that day');
    const { card } = await endedCall(world);
    await card.callback.enterAll({ date: dayFromToday(1), time: '15:00' });
    await card.doneAndStop();
    await card.callback.panel.waitFor();
    await card.callback.clear();
    await card.doneAndStop();
    await card.closed();
    expect(closings(world)).toEqual(scheduledAndClosed);
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, callbacks: [] });
  });
});
