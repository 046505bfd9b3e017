import { describe, expect } from 'vitest';
import { enCallback } from '../../lib/i18n/enCallback';
import { repeatModes } from '../../lib/practice/engine/switches';
import { markDoNotCall, noteField, openFields, recordField } from './support/entry';
import { asked, button, fate, first, shiftOnCall } from './support/shift';
import { typedCampaign } from './support/typedList';
import { type World, worldTest } from './support/world';

/** Does what sends a request, which arrives, and stops the worker before anything of an answer has come. */
async function stoppedAfter(world: World, name: string, act: () => Promise<void>): Promise<void> {
  world.dialer.admin.setAnswer(name, { how: 'never', times: 1 });
  world.dialer.admin.setResponse(name, { how: 'never', times: 1 });
  const before = asked(world, name);
  await act();
  await expect.poll(() => asked(world, name)).toBe(before + 1);
  await world.stopWorker();
}

describe('what is sent about a record, with the worker stopped before each answer', () => {
  worldTest.override({ wish: { dialer: { campaigns: [typedCampaign()] } } });

  for (const repeats of repeatModes.filter((mode) => mode !== 'refused')) {
    worldTest(`RES-5 mark, fields, callback and result count once, repeats ${repeats}`, async ({ world }) => {
      world.dialer.admin.setSwitch('repeats', repeats);
      const { words } = world;
      const { card, popup } = await shiftOnCall(world);
      await card.endCall();
      const ended = card.at('ended');
      await card.choose(words.callResults.answer);
      await openFields(world, ended);
      await recordField(world, ended, 'Plan').fill('Basic');
      await noteField(world, ended).fill('Once');
      await stoppedAfter(world, 'UpdateCallCompletionStats', () => button(ended, words.entry.save).click());
      await ended.getByText(words.entry.notSaved, { exact: true }).waitFor({ state: 'detached' });

      await button(ended, words.callback.title).click();
      await button(ended, enCallback.quick.tomorrow).click();
      await ended.locator('.bar').getByRole('button', { name: words.callback.schedule, exact: true }).click();
      await stoppedAfter(world, 'RecordReschedule', () => card.doneAndStop());
      await expect.poll(() => asked(world, 'RecordProcessed')).toBe(1);
      await card.closed();
      await popup.getByText(words.campaigns.stopped).waitFor();
      expect(await popup.getByRole('heading', { name: words.unconfirmed.title }).count()).toBe(0);

      const { callbacks, results, fields, said } = fate(world, first.handle);
      expect(callbacks.filter(({ state }) => state === 'waiting')).toHaveLength(1);
      expect(results).toMatchObject([{ result: 33, agent: 'kate' }]);
      expect(fields).toMatchObject({ plan: 'Basic' });
      expect(said).toEqual({ Note: 'Once' });
      for (const name of ['UpdateCallCompletionStats', 'RecordReschedule']) expect(asked(world, name)).toBe(2);
    });
  }

  for (const repeats of repeatModes) {
    worldTest(
      `RES-5 a mark that is sent again holds, and is on the list once, repeats ${repeats}`,
      async ({ world }) => {
        world.dialer.admin.setSwitch('repeats', repeats);
        const { words } = world;
        const { card } = await shiftOnCall(world);
        const connected = card.at('connected');
        await stoppedAfter(world, 'DoNotCall', () => markDoNotCall(world, connected, 'thisNumber'));
        // Who refuses the repetition says nothing of the first request.
        const text =
          repeats === 'refused' ? words.doNotCall.unconfirmedText : words.doNotCall.markedNumber(first.phone);
        await connected.getByText(text).waitFor();
        await card.endCall();
        const again = button(card.at('ended'), words.record.callAgain);
        expect(await again.getAttribute('title')).toBe(words.refusals.numberDoNotCall);
        expect(world.dialer.admin.doNotCall().map((number) => number.replace(/\D/g, ''))).toEqual(['81320000101']);
        expect(asked(world, 'DoNotCall')).toBe(2);
      },
    );
  }
});
