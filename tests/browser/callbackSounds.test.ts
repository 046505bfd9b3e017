import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { recordKey } from '../../lib/session/record';
import { defaultSettings } from '../../lib/storage/settings';
import { wallTimeAt } from '../../lib/support/wallTime';
import { campaign, first, type Shift, shiftWithPreview } from './support/shift';
import { withSounds } from './support/soundHost';
import { type World, worldTest } from './support/world';

/** What the offscreen document has struck so far, from itself. */
async function heardIn(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(
    `chrome.extension.getViews().find((view) => view.location.pathname === '/offscreen.html')?.heard.map(({ what }) => what) ?? []`,
  );
  return found as readonly string[];
}

/** What the worker has begun: the document that plays is gone a while after. */
const begun = (world: World): readonly string[] =>
  world.notes.flatMap((line) => /sound \w+ \w+$/.exec(line)?.[0] ?? []);

/** An order as the popup gives it. */
async function order(popup: Page, what: object): Promise<void> {
  const reply = await popup.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ kind: 'order', order: what })})`);
  expect(reply).toEqual({ done: true });
}

/** Postpones the record in hand by a callback of the agent's own, so many minutes from now. */
async function postpone(world: World, { popup }: Shift, minutes: number): Promise<void> {
  const record = recordKey('134', String(first.handle));
  const [date, time] = wallTimeAt(Date.now() + minutes * 60_000, 'Etc/UTC').split('T');
  const when = { date, time, clock: 'agent', agentZone: 'Etc/UTC', turn: null };
  await order(popup, { type: 'SetCallback', record, callback: { ...when, number: first.phone, owner: 'personal' } });
  await order(popup, { type: 'PostponeRecord', record, stop: true, reference: 4_711 });
  // It waits from the moment that its record is closed; until then it has only been asked for.
  await expect.poll(() => world.dialer.admin.callbacks().map(({ state }) => state)).toEqual(['waiting']);
}

/** From sign-in to a callback that has come by itself. */
async function shiftWithCallback(world: World): Promise<Shift> {
  const shift = await shiftWithPreview(world);
  await postpone(world, shift, 60);
  await shift.card.at('preview').waitFor({ state: 'detached' });
  expect(await heardIn(shift.popup)).toEqual([]);
  world.dialer.admin.moveClockToCallback(first.handle);
  await shift.card.at('preview').waitFor();
  return shift;
}

/** What the agent's own system shows, from the browser itself. */
const shownBySystem = async (world: World): Promise<Readonly<Record<string, unknown>>> => {
  const worker = world.context.serviceWorkers().at(-1);
  return (await worker?.evaluate('chrome.notifications.getAll()')) as Record<string, unknown>;
};

/** One minute of the day is out of the dial hours of the list's contacts. */
const settings = { policy: { ...defaultSettings.policy, callbackHours: 'warn' as const } };
const bell = 'outbound-callback.ringing-bell';
worldTest.override({ wish: { settings, dialer: { settings: { [bell]: null } } } });

describe('a callback that is due', () => {
  worldTest('is heard once, by a tune of its own, and a record that was asked for is not', async ({ world }) => {
    const { popup, card } = await shiftWithCallback(world);
    await expect.poll(() => heardIn(popup)).toEqual(['callback played']);
    await world.stopWorker();
    await world.workerRuns(true);
    await card.call();
    await card.at('connected').waitFor();
    expect(begun(world)).toEqual(['sound callback played']);
  });

  describe('of a server that names a bell', () => {
    worldTest.override({ wish: { settings, dialer: { settings: { [bell]: 'RING|7|-1' } } } });

    worldTest('rings on until it is called, and falls silent at once', async ({ world }) => {
      const { popup, card } = await shiftWithCallback(world);
      await expect.poll(() => heardIn(popup)).toEqual(['ring played', 'ring played']);
      await card.call();
      await expect.poll(async () => (await heardIn(popup)).at(-1)).toBe('hush');
      await card.at('connected').waitFor();
      expect(begun(world)).toEqual(['sound ring played']);
    });
  });

  worldTest('is heard by the file that the server names', async ({ world }) => {
    await withSounds(async (address) => {
      world.dialer.admin.setOption('application', bell, `${address}/due.wav|7|-1`);
      const { popup, card } = await shiftWithCallback(world);
      const once = ['file played', 'bell played'];
      await expect.poll(() => heardIn(popup)).toEqual([...once, ...once]);
      await card.call();
      await expect.poll(async () => (await heardIn(popup)).at(-1)).toBe('hush');
      expect(world.notes.filter((line) => line.includes(address))).toEqual([]);
    });
  });

  worldTest('is heard by our own tune where the server’s file is not there', async ({ world }) => {
    await withSounds(async (address) => {
      world.dialer.admin.setOption('application', bell, `${address}/gone.mp3|7|0`);
      const { popup } = await shiftWithCallback(world);
      await expect.poll(() => heardIn(popup)).toEqual(['file failed', 'bell played']);
    });
  });
});

worldTest('the system says that a callback is due soon, and no contact, until it has come', async ({ world }) => {
  const shift = await shiftWithPreview(world);
  await shift.popup.bringToFront();
  await postpone(world, shift, 3);
  await expect.poll(async () => Object.keys(await shownBySystem(world)).length).toBe(1);
  const [id = ''] = Object.keys(await shownBySystem(world));
  expect(id).toContain(`callbackSoon:${campaign}`);
  expect(id).not.toContain(first.name);
  await shift.popup.locator('[data-notice=callbackSoon]').waitFor();

  world.dialer.admin.moveClockToCallback(first.handle);
  await shift.card.at('preview').waitFor();
  await expect.poll(() => shownBySystem(world)).toEqual({});
});
