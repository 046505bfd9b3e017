import { describe, expect } from 'vitest';
import { enCallback } from '../../lib/i18n/enCallback';
import { markDoNotCall, openFields, recordField } from './support/entry';
import { asked, button, fate, first, type Shift, shiftOnCall, shiftWithPreview } from './support/shift';
import { typedCampaign } from './support/typedList';
import { type World, worldTest } from './support/world';

describe('a dialer that answers nothing', () => {
  worldTest(
    'RES-5 a mark that nobody confirms is shown until it is dismissed, is named at sign-out, and keeps calling off',
    async ({ world }) => {
      const { words } = world;
      world.dialer.admin.setAnswer('DoNotCall', { how: 'never' });
      const { card, popup } = await shiftWithPreview(world);
      const preview = card.at('preview');
      await markDoNotCall(world, preview, 'thisNumber');
      await preview.getByText(words.doNotCall.sendingText).waitFor();
      await preview.getByText(words.doNotCall.unconfirmedText).waitFor();
      const call = button(preview.locator('.bar'), words.record.call);
      expect(await call.getAttribute('aria-disabled')).toBe('true');
      await card.openDecline();
      await card.decline('dontCall');
      await card.closed();

      const list = popup.getByRole('region', { name: words.unconfirmed.title });
      await list.getByText(words.unconfirmed.saves.doNotCall).waitFor();
      await list.getByText(words.unconfirmed.unconfirmed).waitFor();
      await button(popup, words.signIn.signOut).click();
      const panel = popup.getByRole('dialog', { name: words.signOut.openTitle });
      for (const part of [first.name, words.unconfirmed.saves.doNotCall]) await panel.getByText(part).waitFor();
      await button(panel, words.leaving.stay).click();

      await list.getByRole('button', { name: words.notices.about(words.dismiss, first.name) }).click();
      await list.waitFor({ state: 'detached' });
      expect(asked(world, 'DoNotCall')).toBe(1);
    },
  );

  worldTest('RES-5 a mark that is confirmed late counts as confirmed from then on', async ({ world }) => {
    const { words } = world;
    world.dialer.admin.setAnswer('DoNotCall', { how: 'late', ms: 12_000, times: 1 });
    const { card } = await shiftWithPreview(world);
    const preview = card.at('preview');
    await markDoNotCall(world, preview, 'thisNumber');
    await preview.getByText(words.doNotCall.unconfirmedText).waitFor();
    await preview.getByText(words.doNotCall.markedNumber(first.phone)).waitFor();
    await preview.getByText(words.doNotCall.unconfirmedText).waitFor({ state: 'detached' });
  });

  worldTest(
    'RES-5 a mark whose connection breaks is sent again until it is acknowledged, and counts once',
    async ({ world }) => {
      const { words } = world;
      world.dialer.admin.setResponse('DoNotCall', { how: 'dropped', times: 2 });
      const { card } = await shiftOnCall(world);
      const connected = card.at('connected');
      await markDoNotCall(world, connected, 'thisNumber');
      await connected.getByText(words.doNotCall.markedNumber(first.phone)).waitFor();
      expect(fate(world, first.handle).marks).toHaveLength(1);
    },
  );
});

describe('a line that breaks, and a dialer that is silent about fields', () => {
  worldTest.override({ wish: { dialer: { campaigns: [typedCampaign()] } } });

  /** After the call: a result, a field and a callback. */
  async function enter(world: World): Promise<Shift> {
    const { words } = world;
    const shift = await shiftOnCall(world);
    await shift.card.endCall();
    const ended = shift.card.at('ended');
    await shift.card.choose(words.callResults.answer);
    await openFields(world, ended);
    await recordField(world, ended, 'Plan').fill('Basic');
    await button(ended, words.callback.title).click();
    await button(ended, enCallback.quick.tomorrow).click();
    await ended.locator('.bar').getByRole('button', { name: words.callback.schedule, exact: true }).click();
    return shift;
  }

  const stored = (world: World) => {
    const { state, callbacks, results, fields } = fate(world, first.handle);
    return {
      state,
      waiting: callbacks.filter(({ state }) => state === 'waiting').length,
      results: results.length,
      ...fields,
    };
  };

  worldTest('RES-5 fields and callback whose connection breaks are with the dialer once', async ({ world }) => {
    for (const name of ['UpdateCallCompletionStats', 'RecordReschedule'])
      world.dialer.admin.setResponse(name, { how: 'dropped', times: 2 });
    const { card } = await enter(world);
    await card.doneAndStop();
    await expect.poll(() => stored(world)).toMatchObject({ state: 'scheduled', waiting: 1, results: 1, plan: 'Basic' });
    await card.closed();
  });

  worldTest('RES-5 fields that nobody acknowledges go along with the result', async ({ world }) => {
    world.dialer.set({ updates: 'silent' });
    const { card, popup } = await enter(world);
    await card.doneAndStop();
    await expect.poll(() => stored(world)).toMatchObject({ state: 'scheduled', waiting: 1, results: 1, plan: 'Basic' });
    await card.closed();
    expect(asked(world, 'UpdateCallCompletionStats')).toBe(1);
    expect(await popup.getByRole('region', { name: world.words.unconfirmed.title }).count()).toBe(0);
  });
});
