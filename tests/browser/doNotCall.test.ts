import { describe, expect } from 'vitest';
import { enCallback } from '../../lib/i18n/enCallback';
import { askDoNotCall, isFocused, markDoNotCall } from './support/entry';
import { asked, button, campaign, fate, first, getRecord, shiftOnCall, shiftWithPreview } from './support/shift';
import { type World, worldTest } from './support/world';

const mobile = '+819000000101';
const digits = (numbers: readonly string[]) => numbers.map((number) => number.replace(/\D/g, ''));
const listed = ({ dialer }: World) => digits(dialer.admin.doNotCall());
const own = first.phone.replace(/\D/g, '');

describe('Do Not Call', () => {
  worldTest(
    'RES-4a asks once with the focus on Cancel, marks the number at once, and no call or callback goes there any more',
    async ({ world }) => {
      const { words } = world;
      const { crm, popup, card } = await shiftWithPreview(world);
      const preview = card.at('preview');
      const dialog = await askDoNotCall(world, preview);
      const cancel = dialog.getByRole('button', { name: words.cancel, exact: true });
      await isFocused(cancel);
      await dialog.getByText(words.doNotCall.text).waitFor();
      // A hasty Enter, and Escape, take nothing.
      await crm.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      expect(asked(world, 'DoNotCall')).toBe(0);

      await markDoNotCall(world, preview, 'thisNumber');
      await preview.getByText(words.doNotCall.markedNumber(first.phone)).waitFor();
      expect(asked(world, 'DoNotCall', first.handle)).toBe(1);
      expect(asked(world, 'RecordProcessed')).toBe(0);
      expect(listed(world)).toEqual([own]);
      expect(fate(world, first.handle).marks).toMatchObject([{ agent: 'kate', scope: 'RecordOnly' }]);

      // Neither the key, nor the button, nor one of its own in the list, nor the popup calls it; each says why.
      await preview.focus();
      await preview.press('c');
      const call = preview.locator('.bar').getByRole('button', { name: new RegExp(`^${words.record.call}`) });
      expect(await call.getAttribute('aria-disabled')).toBe('true');
      expect(await call.getAttribute('title')).toBe(words.refusals.numberDoNotCall);
      await call.click({ force: true });
      await button(popup.locator('.bar'), words.record.call).click({ force: true });
      // A callback is not scheduled there either.
      await button(preview, words.callback.title).click();
      await button(preview, enCallback.quick.tomorrow).click();
      await button(preview, words.callback.schedule).last().click();
      await preview.getByText(words.callback.faults.doNotCall).first().waitFor();
      await button(preview.locator('.bar'), words.cancel).click();
      expect(asked(world, 'make-call')).toBe(0);
      expect(asked(world, 'RecordReschedule')).toBe(0);

      // The contact's other number can be called; the result that follows takes nothing back.
      await preview.getByRole('button', { name: new RegExp(mobile.replace('+', '\\+')) }).click();
      await card.at('connected').waitFor();
      await card.endCall();
      await card.choose(words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(listed(world)).toEqual([own]);
      const chain = world.dialer.report().filter(({ name }) => name === first.name);
      expect(chain.find(({ result }) => result !== null)).toMatchObject({ state: 'done', result: 33 });
      expect(fate(world, first.handle).marks).toHaveLength(1);
    },
  );

  worldTest(
    'RES-4b marks every number of the contact after the call, and a later result does not undo it',
    async ({ world }) => {
      const { words } = world;
      const { popup, card } = await shiftOnCall(world);
      await card.endCall();
      const ended = card.at('ended');
      await markDoNotCall(world, ended, 'wholeContact');
      await ended.getByText(words.doNotCall.markedContact).waitFor();
      // Nothing is left to be marked, and nobody is left to be called.
      await button(ended, words.callResults.doNotCall).waitFor({ state: 'detached' });
      const again = button(ended, words.record.callAgain);
      expect(await again.getAttribute('title')).toBe(words.refusals.numberDoNotCall);
      await again.click({ force: true });
      expect(asked(world, 'make-call')).toBe(1);
      const chain = () => world.dialer.report().filter(({ name }) => name === first.name);
      expect(listed(world).sort()).toEqual(digits(chain().map(({ phone }) => phone)).sort());

      await card.choose(words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33 });
      expect(chain().every(({ marks }) => marks.length === 1)).toBe(true);
      expect(listed(world)).toHaveLength(chain().length);
      expect(asked(world, 'DoNotCall')).toBe(1);
      // Nobody gets the contact again, not from a list that is begun anew either.
      world.dialer.admin.reset(campaign);
      await getRecord(world, popup);
      await card.at('preview').waitFor();
      expect(await card.at('preview').innerText()).not.toContain(first.name);
    },
  );

  worldTest(
    'RES-4a a mark that the dialer refuses is none: it is said why, and calling is on again',
    async ({ world }) => {
      const { words } = world;
      world.dialer.admin.refuse('DoNotCall', 'The list is locked', 1);
      const { card } = await shiftWithPreview(world);
      const preview = card.at('preview');
      await markDoNotCall(world, preview, 'thisNumber');
      await preview.getByText(words.record.problem.doNotCallRefused).waitFor();
      await preview.getByText('The list is locked').waitFor();
      expect(listed(world)).toEqual([]);
      await card.call();
      await card.at('connected').waitFor();
      expect(asked(world, 'make-call')).toBe(1);
    },
  );

  worldTest('UX-2 is marked without a pointer: Tab goes round inside, Escape leaves', async ({ world }) => {
    const { words } = world;
    const { crm, card } = await shiftOnCall(world);
    const connected = card.at('connected');
    const mark = button(connected, words.callResults.doNotCall);
    const dialog = connected.getByRole('alertdialog');
    const cancel = dialog.getByRole('button', { name: words.cancel, exact: true });
    // A card that has just changed takes no press that was meant for what was there before.
    const open = () =>
      expect
        .poll(
          async () => {
            if ((await dialog.count()) === 0) await crm.keyboard.press('Enter');
            return dialog.count();
          },
          { interval: 700 },
        )
        .toBe(1);
    await mark.focus();
    await open();
    await isFocused(cancel);
    await crm.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await isFocused(mark);
    await open();
    await isFocused(cancel);
    await crm.keyboard.press('Tab');
    await isFocused(dialog.getByRole('radio', { checked: true }));
    await crm.keyboard.press('ArrowDown');
    await isFocused(dialog.getByRole('radio', { name: new RegExp(`^${words.doNotCall.wholeContact}`), checked: true }));
    await crm.keyboard.press('Tab');
    await isFocused(dialog.getByRole('button', { name: words.doNotCall.mark }));
    // The question has to stand still for a moment first.
    await expect
      .poll(async () => {
        await crm.keyboard.press('Enter');
        return dialog.count();
      })
      .toBe(0);
    await connected.getByText(words.doNotCall.markedContact).waitFor();
    expect(asked(world, 'DoNotCall')).toBe(1);
  });
});

describe('Do Not Call in a timed preview', () => {
  worldTest.override({ wish: { dialer: { settings: { 'outbound.timed-preview-auto-dial': '8' } } } });

  worldTest('RES-4a the countdown of a marked number does not dial', async ({ world }) => {
    const { words } = world;
    const { card } = await shiftWithPreview(world);
    const preview = card.at('preview');
    const began = world.dialer.log().find(({ name }) => name === 'PreviewRecord')?.at ?? Number.NaN;
    await markDoNotCall(world, preview, 'thisNumber');
    await preview.getByText(words.record.missedTitle).waitFor();
    await preview.getByText(words.refusals.numberDoNotCall).first().waitFor();
    // Its deadline passes.
    await expect.poll(() => Date.now() - began, { interval: 500 }).toBeGreaterThan(10_000);
    expect(asked(world, 'make-call')).toBe(0);
    await preview.waitFor();
  });
});
