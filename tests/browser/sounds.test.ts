import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { defaultSettings } from '../../lib/storage/settings';
import { button, startShift } from './support/shift';
import { card, type World, worldTest } from './support/world';

interface Heard {
  what: string;
  at: number;
  volume?: number;
}

/** What the offscreen document has struck so far, from itself; null: there is none. */
async function heardIn(page: Page): Promise<readonly Heard[] | null> {
  const found = await page.evaluate(
    `chrome.extension.getViews().find((view) => view.location.pathname === '/offscreen.html')?.heard ?? null`,
  );
  return found as readonly Heard[] | null;
}

const whats = async (page: Page): Promise<readonly string[]> => ((await heardIn(page)) ?? []).map(({ what }) => what);

/** How often the worker has begun a sound. */
const begun = (world: World, sound: string): number =>
  world.notes.filter((line) => line.endsWith(`sound ${sound} played`)).length;

const documents = (page: Page): Promise<unknown> =>
  page.evaluate(`chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then((all) => all.length)`);

const command = async (world: World, name: string): Promise<void> => {
  await world.context
    .serviceWorkers()
    .at(-1)
    ?.evaluate(`void chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
};

const caller = '+442079460001';

describe('the sound of an arrival', () => {
  worldTest('is one, whatever the number of tabs, comes again with pauses, and ends with Accept', async ({ world }) => {
    const { popup, card } = await startShift(world);
    await world.openCrm('C-1002');
    await world.openCrm();
    world.dialer.admin.inboundCall('kate', caller);
    await card.at('ringing').waitFor();
    // Rung anew: nothing but the one sound was heard until then.
    await expect.poll(() => whats(popup)).toEqual(['arrival played', 'arrival played']);
    const [first, second] = (await heardIn(popup)) ?? [];
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(3500);
    expect(begun(world, 'arrival')).toBe(1);

    await command(world, 'accept');
    await card.at('connected').waitFor();
    await expect.poll(async () => (await whats(popup)).at(-1)).toBe('hush');
    // Nothing is left to hear: the document goes.
    await expect.poll(() => documents(popup)).toBe(0);
    expect(begun(world, 'arrival')).toBe(1);
  });

  worldTest('goes on when the worker is stopped, does not begin again, and ends with the call', async ({ world }) => {
    const { popup, card } = await startShift(world);
    const call = world.dialer.admin.inboundCall('kate', caller);
    await expect.poll(() => whats(popup)).toContain('arrival played');
    await world.stopWorker();
    await world.workerRuns(true);
    await expect.poll(async () => (await whats(popup)).length).toBeGreaterThan(1);
    expect(begun(world, 'arrival')).toBe(1);
    world.dialer.admin.hangUp(call);
    await card.at('ringing').waitFor({ state: 'detached' });
    await expect.poll(async () => (await whats(popup)).at(-1)).toBe('hush');
    expect(begun(world, 'arrival')).toBe(1);
  });
});

describe('an agent who wants silence', () => {
  worldTest.override({ wish: { settings: { sound: { ...defaultSettings.sound, isOn: false } } } });

  worldTest('hears nothing, and switched on, what still waits', async ({ world }) => {
    const { popup, crm } = await startShift(world);
    world.dialer.admin.inboundCall('kate', caller);
    await card(crm).getByText(world.words.record.states.ringing).first().waitFor();
    await command(world, 'hold');
    expect(await documents(popup)).toBe(0);
    const options = await world.openOptions();
    await options.getByRole('checkbox', { name: world.words.options.soundOnText }).click();
    await expect.poll(() => whats(popup)).toContain('arrival played');
    await options.getByRole('checkbox', { name: world.words.options.soundOnText }).click();
    await expect.poll(async () => (await whats(popup)).at(-1)).toBe('hush');
    expect(begun(world, 'arrival')).toBe(1);
  });
});

worldTest('a lost connection is heard once, and looks for the dialer make no sound', async ({ world }) => {
  const { popup } = await startShift(world);
  await world.dialer.admin.setReachable(false);
  await popup.getByText(world.words.link.down).first().waitFor();
  await expect.poll(() => whats(popup)).toEqual(['lost played']);
  await world.dialer.admin.setReachable(true);
  await popup.getByText(world.words.link.down).first().waitFor({ state: 'detached' });
  expect(begun(world, 'lost')).toBe(1);
});

worldTest('the test button plays by the same way, with the volume that is set', async ({ world }) => {
  const options = await world.openOptions();
  const { options: words } = world.words;
  const section = options.locator('#sounds');
  await section.getByLabel(words.volume).fill('20');
  await section.getByText(words.saved).waitFor();
  // Clicked twice at once: one document is opened, and each click is heard or ignored.
  await button(section, words.testSound).dblclick();
  await section.getByText(words.testSoundDone).waitFor();
  const heard = (await heardIn(options)) ?? [];
  expect(heard[0]).toMatchObject({ what: 'arrival played', volume: 20 });
  expect(await documents(options)).toBe(1);
});
