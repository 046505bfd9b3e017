import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { automatic, onlyCampaign, regionOf } from './support/desk';
import { addressInFront, button, setChannel } from './support/shift';
import { overlay, type World, worldTest } from './support/world';

/** The contact of the first record of the list. */
const contact = 'C-1001';

/** What the worker wrote down about the contacts that it was to open. */
const notes = (world: World): readonly string[] => world.notes.filter((line) => / contact \w+$/.test(line));

/** A record arrives while this page is in front. */
async function arrive(world: World, popup: Page, front: Page): Promise<void> {
  await front.bringToFront();
  // The browser tells the extension no address but those of its CRMs.
  const url = front.url().startsWith(world.crm.url) ? front.url() : '';
  await expect.poll(() => addressInFront(popup)).toBe(url);
  world.dialer.admin.start(automatic.push);
}

/** The record has been shown everywhere, the worker has decided, and the page in front is what it was. */
async function staysAt(world: World, popup: Page, crm: Page, url: string, why: string): Promise<void> {
  await regionOf(crm, world.words, world.words.record.states.arriving).waitFor();
  await expect.poll(() => notes(world).map((line) => line.split(' ').at(-1))).toEqual([why]);
  expect(await addressInFront(popup)).toBe(url);
  await expect.poll(() => popup.evaluate('chrome.action.getTitle({})')).toBe(world.words.toolbar.waiting(1));
}

async function readyDesk(world: World, at: string): Promise<{ popup: Page; crm: Page }> {
  const popup = await world.signIn();
  world.dialer.admin.stop(automatic.push);
  const crm = await world.openCrm(at);
  await setChannel(world, popup, 'outboundpreview', world.words.channels.ready);
  return { popup, crm };
}

const dialer = { campaigns: onlyCampaign(automatic.push) };

describe('a record that arrives, where the agent wants its contact opened', () => {
  worldTest.override({ wish: { dialer, settings: { opensContact: true } } });

  worldTest('PUSH-4 its contact’s page is opened in the CRM’s tab in front', async ({ world }) => {
    const { popup, crm } = await readyDesk(world, 'C-1004');
    await arrive(world, popup, crm);
    await expect.poll(() => addressInFront(popup)).toBe(`${world.crm.url}/contacts/${contact}`);
    expect(notes(world)).toHaveLength(1);
    // Once: the agent goes where they like meanwhile.
    await crm.goto(`${world.crm.url}/contacts/C-1004`);
    await world.stopWorker();
    await world.workerRuns(true);
    await button(regionOf(crm, world.words, world.words.record.states.arriving), world.words.arrival.accept).click();
    await regionOf(crm, world.words, world.words.record.states.preview).waitFor();
    expect(await addressInFront(popup)).toBe(`${world.crm.url}/contacts/C-1004`);
    expect(notes(world)).toHaveLength(1);
  });

  worldTest('PUSH-4 the tab that shows its contact comes forward, and no other changes', async ({ world }) => {
    const { popup, crm } = await readyDesk(world, contact);
    const front = await world.openCrm('C-1004');
    await arrive(world, popup, front);
    await expect.poll(() => addressInFront(popup)).toBe(crm.url());
    expect(front.url()).toBe(`${world.crm.url}/contacts/C-1004`);
  });

  worldTest(
    'PUSH-4 nothing moves while the agent types, and the way to the contact is made plain',
    async ({ world }) => {
      const { popup, crm } = await readyDesk(world, 'C-1004');
      await crm.locator('#note').focus();
      await crm.keyboard.press('a');
      await crm.keyboard.press('Backspace');
      await arrive(world, popup, crm);
      await staysAt(world, popup, crm, crm.url(), 'typing');
      expect(await crm.evaluate('document.activeElement.id')).toBe('note');
      const open = button(overlay(crm), world.words.record.openContact);
      expect(await open.getAttribute('class')).toContain('is-current');
      await open.click();
      await expect.poll(() => addressInFront(popup)).toBe(`${world.crm.url}/contacts/${contact}`);
    },
  );

  worldTest('PUSH-4 nothing moves over input that is not saved, and something does once it is', async ({ world }) => {
    const { popup, crm } = await readyDesk(world, 'C-1004');
    await crm.locator('#note').focus();
    await crm.keyboard.type('Asked for a call back');
    await crm.locator('h1').first().click();
    await arrive(world, popup, crm);
    await staysAt(world, popup, crm, crm.url(), 'typing');

    await crm.locator('form button[type=submit]').last().click();
    await expect.poll(() => crm.locator('#note').inputValue()).toBe('');
    await button(regionOf(crm, world.words, world.words.record.states.arriving), world.words.arrival.reject).click();
    // The same record comes again, and nothing is in its way.
    await expect.poll(() => addressInFront(popup)).toBe(`${world.crm.url}/contacts/${contact}`);
  });

  worldTest('PUSH-4 nothing moves where the page in front is none of ours', async ({ world }) => {
    const { popup, crm } = await readyDesk(world, 'C-1004');
    const other = await world.openOptions();
    await arrive(world, popup, other);
    await staysAt(world, popup, crm, '', 'elsewhere');
    expect(crm.url()).toBe(`${world.crm.url}/contacts/C-1004`);
  });
});

describe('a record that arrives while the popup is a page of its own, in front', () => {
  worldTest.override({ wish: { dialer, settings: { opensContact: true } } });

  worldTest(
    'PUSH-4 its contact’s page is opened in a tab of the CRM, but over nothing unsaved there',
    async ({ world }) => {
      const { popup, crm } = await readyDesk(world, 'C-1004');
      await crm.locator('#note').fill('');
      await crm.locator('#note').pressSequentially('Asked for a call back');
      await arrive(world, popup, popup);
      await expect.poll(() => addressInFront(popup)).toBe(`${world.crm.url}/contacts/${contact}`);
      expect(crm.url()).toBe(`${world.crm.url}/contacts/C-1004`);
    },
  );
});

describe('a record that arrives, where the agent has not asked for more', () => {
  worldTest.override({ wish: { dialer } });

  worldTest('PUSH-4 moves nothing', async ({ world }) => {
    const { popup, crm } = await readyDesk(world, 'C-1004');
    await arrive(world, popup, crm);
    await regionOf(crm, world.words, world.words.record.states.arriving).waitFor();
    await button(regionOf(crm, world.words, world.words.record.states.arriving), world.words.arrival.accept).click();
    await regionOf(crm, world.words, world.words.record.states.preview).waitFor();
    expect(await addressInFront(popup)).toBe(`${world.crm.url}/contacts/C-1004`);
    expect(notes(world)).toEqual([]);
  });
});
