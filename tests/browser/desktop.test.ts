import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addressInFront, button, shiftWithPreview, startShift } from './support/shift';
import { type World, worldTest } from './support/world';

const desktopPath = '/ui/ad/v1/index.html';

async function openDesktop(world: World): Promise<Page> {
  const page = await world.context.newPage();
  await page.goto(world.dialer.url + desktopPath);
  return page;
}

/** On the card or in the popup; what is read out says it as well. */
const line = ({ words }: World, page: Page) => page.locator('.place, .msg').getByText(words.desktop.title);

describe('the dialer’s own desktop in the same browser', () => {
  worldTest('SES-7 is said in the popup and on the card while it is open, with a way to it', async ({ world }) => {
    const { popup, crm, card } = await shiftWithPreview(world);
    expect(await line(world, popup).count()).toBe(0);
    const desktop = await openDesktop(world);
    await line(world, popup).waitFor();
    await line(world, crm).waitFor();
    await popup.getByText(world.words.desktop.text).waitFor();

    await popup.bringToFront();
    await button(popup, world.words.signOut.showDesktop).click();
    await expect.poll(() => addressInFront(popup)).toBe(desktop.url());

    await desktop.close();
    await line(world, popup).waitFor({ state: 'detached' });
    await line(world, crm).waitFor({ state: 'detached' });
    await card.at('preview').waitFor();
  });

  worldTest('SES-7 is followed wherever its tab goes, while the worker is stopped, too', async ({ world }) => {
    const { popup } = await startShift(world, { ready: false });
    const desktop = await openDesktop(world);
    await line(world, popup).waitFor();
    // Another site, of which the extension may not even know the address.
    await desktop.goto('about:blank');
    await line(world, popup).waitFor({ state: 'detached' });
    await desktop.goto(world.dialer.url + desktopPath);
    await line(world, popup).waitFor();
    await world.stopWorker();
    await desktop.close();
    await line(world, popup).waitFor({ state: 'detached' });
  });

  worldTest('SES-7 was open before the agent signed in, and other pages of the dialer are none', async ({ world }) => {
    const other = await world.context.newPage();
    await other.goto(`${world.dialer.url}/`);
    const desktop = await openDesktop(world);
    const popup = await world.signIn();
    await line(world, popup).waitFor();
    await desktop.close();
    await line(world, popup).waitFor({ state: 'detached' });
    expect(other.isClosed()).toBe(false);
  });
});
