import { describe, expect } from 'vitest';
import { isFocused } from './support/entry';
import { fate, first, shiftOnCall } from './support/shift';
import { worldTest } from './support/world';

const many = 'Answer,NoAnswer,Busy,AnsweringMachine,WrongParty,WrongNumber,Fax,Silence,NuTone,Pager,Stale,NoProgress';

describe('more results than keys', () => {
  worldTest.override({
    wish: {
      dialer: {
        settings: {
          'outbound.call-result-values': many,
          'outbound.call-result-automatically-selected': 'Busy',
        },
      },
    },
  });

  worldTest(
    'RES-1 more than nine results are searched: arrows go through them, Enter takes one and does not finish the record',
    async ({ world }) => {
      const { callResults, entry, record } = world.words;
      const { crm, card } = await shiftOnCall(world);
      await card.endCall();
      const ended = card.at('ended');
      await ended.getByRole('heading', { name: record.resultIs(callResults.busy) }).waitFor();
      const options = ended.getByRole('option');
      expect(await options.locator('.grow').allInnerTexts()).toEqual([
        callResults.answer,
        callResults.noAnswer,
        callResults.busy,
        callResults.answeringMachine,
        callResults.wrongParty,
        callResults.wrongNumber,
        callResults.fax,
        callResults.silence,
        callResults.nuTone,
        callResults.pager,
        callResults.stale,
        callResults.noProgress,
      ]);
      expect(await ended.getByRole('option', { selected: true }).innerText()).toContain(callResults.busy);

      // The first nine have their keys.
      await ended.focus();
      await ended.press('9');
      await ended.getByRole('heading', { name: record.resultIs(callResults.nuTone) }).waitFor();

      await ended.press('f');
      const find = ended.getByRole('combobox', { name: entry.findResult });
      await isFocused(find);
      await crm.keyboard.type('zzz');
      await ended.getByText(entry.nothingFound).waitFor();
      await find.fill('NO');
      await expect
        .poll(() => options.locator('.grow').allInnerTexts())
        .toEqual([callResults.noAnswer, callResults.nuTone, callResults.noProgress]);
      await crm.keyboard.press('ArrowDown');
      await crm.keyboard.press('ArrowDown');
      const chosen = await find.getAttribute('aria-activedescendant');
      expect(await ended.locator(`[id="${chosen}"]`).innerText()).toContain(callResults.noProgress);
      await crm.keyboard.press('Enter');
      await ended.getByRole('heading', { name: record.resultIs(callResults.noProgress) }).waitFor();
      expect(await options.count()).toBe(12);
      expect(fate(world, first.handle).state).toBe('retrieved');

      await card.doneAndStop();
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 36 });
    },
  );

  worldTest('UX-2 a result is found, chosen and sent without a pointer', async ({ world }) => {
    const { callResults, record } = world.words;
    const { crm, card } = await shiftOnCall(world);
    await card.endCall();
    const ended = card.at('ended');
    await ended.focus();
    await ended.press('f');
    await crm.keyboard.type('wrong p');
    await crm.keyboard.press('Enter');
    await ended.getByRole('heading', { name: record.resultIs(callResults.wrongParty) }).waitFor();
    await isFocused(ended);
    // The card has to stand still for a moment before Enter finishes.
    await expect
      .poll(async () => {
        await crm.keyboard.press('Enter');
        return fate(world, first.handle).state;
      })
      .toBe('done');
    expect(fate(world, first.handle).result).toBe(40);
  });
});
