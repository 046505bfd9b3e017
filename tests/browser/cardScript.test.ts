import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { button, getRecord, setChannel, shiftOnCall, shiftWithPreview } from './support/shift';
import { card, overlay, type World, worldTest } from './support/world';

/** The extension's scripts that have run in a page since its last load, by file; of every world that the page has. */
async function scriptsOf(world: World, page: Page): Promise<() => readonly string[]> {
  const cdp = await world.context.newCDPSession(page);
  let files: string[] = [];
  cdp.on('Debugger.scriptParsed', ({ url }) => {
    const own = `chrome-extension://${world.extensionId}/`;
    if (url.startsWith(own)) files.push(url.slice(own.length));
  });
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) files = [];
  });
  await cdp.send('Debugger.enable');
  return () => files;
}

describe('what is in a page of the CRM', () => {
  worldTest(
    'is the small script alone while nobody is signed in; the card comes with the session',
    async ({ world }) => {
      const crm = await world.openCrm('C-1001');
      const scripts = await scriptsOf(world, crm);
      await expect.poll(scripts).toEqual(['crm.js']);
      const popup = await world.signIn();
      await expect.poll(scripts).toEqual(['crm.js', 'words-en.js', 'card.js']);
      await overlay(crm).waitFor({ state: 'attached' });
      // Long before a record: when one arrives, nothing is loaded for it.
      await setChannel(world, popup, 'voice', world.words.channels.ready);
      await getRecord(world, popup);
      await card(crm).waitFor();
      expect(scripts()).toHaveLength(3);
      await world.stopWorker();
      await world.workerRuns(true);
      await crm.reload();
      await card(crm).waitFor();
      expect(await overlay(crm).count()).toBe(1);
    },
  );

  worldTest(
    'gets date and time of a callback when the panel is first opened, drawn as they should be',
    async ({ world }) => {
      const { crm, card } = await shiftWithPreview(world);
      const scripts = await scriptsOf(world, crm);
      const own = () => scripts().filter((file) => file === 'callback.js').length;
      await expect.poll(scripts).toContain('card.js');
      expect(own()).toBe(0);
      const look = async () => {
        await card.callback.open();
        await card.callback.time.waitFor();
        const grid = card.callback.panel.getByRole('grid');
        expect(await grid.evaluate((element) => getComputedStyle(element).borderCollapse)).toBe('collapse');
        await crm.keyboard.press('Escape');
        await card.callback.panel.waitFor({ state: 'detached' });
      };
      await look();
      await look();
      expect(own()).toBe(1);
    },
  );

  worldTest(
    'gets the choice of a target when Transfer is first opened, and the caret in its field',
    async ({ world }) => {
      const { crm, card } = await shiftOnCall(world);
      const { calls: words } = world.words;
      const scripts = await scriptsOf(world, crm);
      const own = () => scripts().filter((file) => file === 'transfer.js').length;
      await expect.poll(scripts).toContain('card.js');
      expect(own()).toBe(0);
      const field = overlay(crm).getByRole('combobox', { name: words.target });
      for (const _ of ['first', 'again']) {
        await button(card.at('connected'), words.transfer).click();
        await field.waitFor();
        await expect.poll(() => field.evaluate((element) => element.matches(':focus'))).toBe(true);
        expect(
          await overlay(crm)
            .locator('.reach')
            .evaluate((element) => getComputedStyle(element).display),
        ).toBe('grid');
        await crm.keyboard.press('Escape');
        await field.waitFor({ state: 'detached' });
      }
      expect(own()).toBe(1);
    },
  );

  worldTest('asks a worker that has been stopped for its card, too', async ({ world }) => {
    await world.signIn();
    const crm = await world.openCrm('C-1001');
    await overlay(crm).waitFor({ state: 'attached' });
    await world.stopWorker();
    await crm.goto(`${world.crm.url}/contacts/C-1003`);
    await overlay(crm).waitFor({ state: 'attached' });
  });

  worldTest('CRM-4 shields keys in a tab that was open before the agent signed in', async ({ world }) => {
    const crm = await world.openCrm('C-1001');
    await crm.evaluate(() => {
      const page = globalThis as unknown as { heard: string[] };
      page.heard = [];
      addEventListener('keydown', ({ key }) => page.heard.push(key), { capture: true });
    });
    const popup = await world.signIn();
    await setChannel(world, popup, 'voice', world.words.channels.ready);
    await getRecord(world, popup);
    await card(crm).waitFor();
    await crm.bringToFront();
    await card(crm).focus();
    await crm.keyboard.press('e');
    expect(await crm.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(new URL(crm.url()).pathname).toBe('/contacts/C-1001');
  });
});
