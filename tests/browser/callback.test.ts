import { describe, expect } from 'vitest';
import { callbacksOf, closings, dayFromToday, momentAt, resultsTold, scheduledAndClosed } from './support/callback';
import { asked, button, fate, first, shiftOnCall, shiftWithPreview } from './support/shift';
import { worldTest } from './support/world';

const mobile = { handle: 2, phone: '+819000000101' } as const;
const given = '+819000000199';

describe('a callback is scheduled on the CRM page', () => {
  worldTest('CB-1 it is at hand before, during and after the call, in the same place', async ({ world }) => {
    const { crm, card } = await shiftWithPreview(world);
    const places: (number | undefined)[] = [];
    const look = async () => {
      await card.callback.open();
      await crm.keyboard.press('Escape');
      await card.callback.panel.waitFor({ state: 'detached' });
      places.push((await card.callback.button.boundingBox())?.y);
    };
    await look();
    await card.call();
    await card.at('connected').waitFor();
    await look();
    await card.endCall();
    await card.at('ended').waitFor();
    await look();
    expect(new Set(places).size).toBe(1);
  });

  worldTest('CB-1 it is not there where the options forbid it', async ({ world }) => {
    world.dialer.admin.setOption('application', 'privilege.outbound.can-reschedule-before-call', 'false');
    const { card } = await shiftWithPreview(world);
    expect(await card.callback.button.count()).toBe(0);
    await card.at('preview').press('s');
    expect(await card.callback.panel.count()).toBe(0);
    await card.call();
    await card.at('connected').waitFor();
    await card.callback.open();
  });

  worldTest(
    'CB-2 one of the contact’s numbers, with date and time, reaches the dialer with Done',
    async ({ world }) => {
      const { card } = await shiftOnCall(world);
      await card.endCall();
      await card.choose(world.words.callResults.answer);
      const when = { date: dayFromToday(2), time: '15:45' };
      await card.callback.enterAll({ ...when, number: mobile.phone });
      expect(asked(world, 'RecordReschedule')).toBe(0);
      await card.done();
      await card.at('preview').waitFor();
      expect(closings(world)).toEqual(scheduledAndClosed);
      expect(callbacksOf(world, mobile.handle)).toEqual([
        { owner: 'personal', by: 'kate', phone: mobile.phone, at: momentAt(when), state: 'waiting' },
      ]);
      expect(fate(world, first.handle)).toMatchObject({ state: 'scheduled', callbacks: [] });
      expect(resultsTold(world)).toEqual(['RecordProcessed']);
    },
  );

  worldTest('CB-2 a number that the contact has just given can be called back', async ({ world }) => {
    const { card } = await shiftOnCall(world);
    await card.callback.open();
    const when = { date: dayFromToday(1), time: '10:05' };
    await card.callback.enter(when);
    await card.callback.newNumber('+81 90-0000-0199');
    await expect.poll(() => card.callback.number.inputValue()).toBe(given);
    await card.callback.schedule();
    await card.endCall();
    await card.choose(world.words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(closings(world)).toEqual(scheduledAndClosed);
    const added = world.dialer.report().find(({ phone }) => phone === given);
    expect(callbacksOf(world, added?.handle ?? 0)).toMatchObject([
      { phone: given, at: momentAt(when), state: 'waiting' },
    ]);
  });

  worldTest('CB-3 it is for this agent or for any agent, as was chosen', async ({ world }) => {
    const { card } = await shiftOnCall(world);
    const when = { date: dayFromToday(1), time: '11:00' };
    await card.callback.enterAll({ ...when, owner: 'anyone' });
    await card.endCall();
    await card.choose(world.words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(callbacksOf(world, first.handle)).toMatchObject([{ owner: 'anyone', at: momentAt(when), state: 'waiting' }]);
  });

  worldTest('CB-3 where the server permits one of them only, it is shown and cannot be changed', async ({ world }) => {
    world.dialer.admin.setOption('application', 'outbound.callback-types', 'campaign');
    world.dialer.admin.setSwitch('callbackTypes', 'campaign');
    const { card } = await shiftOnCall(world);
    const { callback } = world.words;
    await card.callback.open();
    const fixed = card.callback.panel.locator('.fixed');
    await expect.poll(() => fixed.innerText()).toContain(callback.owners.anyone);
    expect(await card.callback.panel.getByRole('radio', { name: callback.owners.personal }).count()).toBe(0);
    expect(await fixed.innerText()).toContain(callback.ownerFixed);
    const when = { date: dayFromToday(1), time: '11:00' };
    await card.callback.enter(when);
    await card.callback.schedule();
    await card.endCall();
    await card.choose(world.words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(callbacksOf(world, first.handle)).toMatchObject([{ owner: 'anyone', at: momentAt(when), state: 'waiting' }]);
  });
});

describe('what is scheduled can be opened once more', () => {
  worldTest('CB-5 the button says when it is, in the popup as well, and the call can be ended', async ({ world }) => {
    const { popup, card } = await shiftOnCall(world);
    await card.callback.enterAll({ date: dayFromToday(1), time: '13:30' });
    const said = await card.callback.button.innerText();
    expect(said).toMatch(/^Callback: .*13:30$/);
    await button(popup, said).waitFor();
    await card.endCall();
    await card.at('ended').waitFor();
    expect(await card.callback.button.innerText()).toBe(said);
  });

  worldTest('CB-6a it is changed: only what it was last is scheduled', async ({ world }) => {
    const { card } = await shiftOnCall(world);
    await card.callback.enterAll({ date: dayFromToday(1), time: '13:30' });
    const when = { date: dayFromToday(3), time: '09:10' };
    await card.endCall();
    await card.at('ended').waitFor();
    await card.callback.enterAll({ ...when, number: mobile.phone, owner: 'anyone' });
    await card.choose(world.words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(closings(world)).toEqual(scheduledAndClosed);
    expect(callbacksOf(world, mobile.handle)).toMatchObject([
      { owner: 'anyone', at: momentAt(when), state: 'waiting' },
    ]);
    expect(callbacksOf(world, first.handle)).toEqual([]);
  });

  worldTest('CB-6b clearing the check box cancels it: nothing of it reaches the dialer', async ({ world }) => {
    const { card } = await shiftOnCall(world);
    await card.callback.enterAll({ date: dayFromToday(1), time: '13:30' });
    await card.callback.open();
    await card.callback.clear();
    await expect.poll(() => card.callback.button.innerText()).toContain(world.words.callback.title);
    await card.endCall();
    await card.choose(world.words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(asked(world, 'RecordReschedule')).toBe(0);
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, callbacks: [] });
  });

  worldTest(
    'CB-10 a record is postponed from its preview without any call, and the next one comes',
    async ({ world }) => {
      const { card } = await shiftWithPreview(world);
      const when = { date: dayFromToday(1), time: '16:20' };
      await card.callback.enterAll(when);
      await card.postpone();
      await card.at('preview').getByText('Emily Carter').first().waitFor();
      expect(closings(world)).toEqual(scheduledAndClosed);
      expect(asked(world, 'make-call')).toBe(0);
      expect(callbacksOf(world, first.handle)).toMatchObject([{ at: momentAt(when), state: 'waiting' }]);
      expect(fate(world, first.handle)).toMatchObject({ state: 'scheduled', attempts: 0, calls: [] });
      expect(resultsTold(world)).toEqual([]);
    },
  );
});
