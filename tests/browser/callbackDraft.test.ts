import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { cardHands } from '../../lib/practice/server/start/cardHands';
import { closings, dayFromToday } from './support/callback';
import { asked, first, getRecord, type Shift, setChannel, shiftOnCall, shiftWithPreview } from './support/shift';
import { type World, worldTest } from './support/world';

/** Something that is no time yet, and stands nowhere else. */
const halfTyped = 'quarter past';

async function typeHalf({ card }: Shift): Promise<void> {
  await card.callback.open();
  await card.callback.enter({ date: dayFromToday(4), owner: 'anyone', time: halfTyped });
}

/** Resolves when the panel on a page holds what was typed there before. */
async function isThere(world: World, crm: Page): Promise<void> {
  const { callback } = cardHands(crm, world.words);
  await callback.open();
  await expect.poll(() => callback.time.inputValue()).toBe(halfTyped);
  expect(await callback.date.inputValue()).not.toBe('');
  expect(await callback.check.isChecked()).toBe(true);
  const { owners } = world.words.callback;
  expect(await callback.panel.getByRole('radio', { name: owners.anyone, exact: true }).isChecked()).toBe(true);
}

/** All that the browser keeps on disk for the extension. */
const onDisk = async (page: Page): Promise<string> => JSON.stringify(await page.evaluate('chrome.storage.local.get()'));

describe('a callback that is half typed', () => {
  worldTest(
    'LIVE-1 it is there after a reload, in another tab, and after the worker was stopped',
    async ({ world }) => {
      const shift = await shiftOnCall(world);
      await typeHalf(shift);
      await shift.crm.reload();
      await shift.card.at('connected').waitFor();
      await isThere(world, shift.crm);

      const other = await world.openCrm('C-1002');
      await shift.crm.close();
      await isThere(world, other);

      await world.stopWorker();
      await world.workerRuns(true);
      await other.reload();
      await cardHands(other, world.words).at('connected').waitFor();
      await isThere(world, other);
      expect(closings(world)).toEqual([]);
    },
  );

  worldTest('LIVE-1 it is there after a restart of the browser', async ({ world }) => {
    const shift = await shiftWithPreview(world);
    await typeHalf(shift);
    await expect.poll(() => onDisk(shift.popup)).toContain(halfTyped);
    await world.restartBrowser();
    await world.signIn();
    const crm = await world.openCrm(first.id);
    await cardHands(crm, world.words).at('preview').waitFor();
    await isThere(world, crm);
  });

  worldTest('LIVE-1 another agent in the same browser neither sees nor sends it', async ({ world }) => {
    const shift = await shiftWithPreview(world);
    await typeHalf(shift);
    await expect.poll(() => onDisk(shift.popup)).toContain(halfTyped);
    await world.restartBrowser();
    const popup = await world.signIn('taro');
    await setChannel(world, popup, 'voice', world.words.channels.ready);
    const crm = await world.openCrm('C-1002');
    await getRecord(world, popup);
    const card = cardHands(crm, world.words);
    await card.at('preview').waitFor();
    await card.callback.open();
    expect(await card.callback.time.inputValue()).toBe('');
    expect(await card.callback.check.isChecked()).toBe(false);
    expect(await popup.locator('body').innerText()).not.toContain(first.name);
    expect(closings(world)).toEqual([]);
    expect(asked(world, 'PreviewRecordRequest')).toBe(2);
  });

  worldTest('LIVE-1 once its record is closed without it, nothing of it is on the disk', async ({ world }) => {
    const shift = await shiftOnCall(world);
    const { card, popup } = shift;
    await typeHalf(shift);
    await expect.poll(() => onDisk(popup)).toContain(halfTyped);
    await card.callback.clear();
    await card.endCall();
    await card.choose(world.words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    await expect.poll(() => onDisk(popup)).not.toContain(halfTyped);
    expect(await onDisk(popup)).not.toContain(first.phone);
    expect(closings(world)).toEqual(['RecordProcessed']);
  });
});
