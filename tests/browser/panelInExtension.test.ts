import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { configureExtension } from '../../lib/practice/server/start/configureExtension';
import { boxOf, covered, wayTo } from './overlay/geometry';
import { button, fate, first, shiftWithPreview } from './support/shift';
import { card, overlay, type World, worldTest } from './support/world';

const place = (crm: Page) => overlay(crm).locator('.frame').getAttribute('data-place');
const strip = (crm: Page) => overlay(crm).locator('.strip .word');
const left = async (crm: Page) => (await boxOf(card(crm))).left;
const inThisWindow = { width: 1366, height: 768 };

/** Drags the card by its strip. */
async function drag(crm: Page, x: number, y: number): Promise<void> {
  const box = await boxOf(strip(crm));
  await crm.mouse.move(box.left + 5, box.top + 5);
  await crm.mouse.down();
  await crm.mouse.move(box.left + 5 + x, box.top + 5 + y, { steps: 4 });
  await crm.mouse.up();
}

/** The list as the CRM sends it, with the first contact's number for another contact, too. */
async function listTwice(crm: Page): Promise<void> {
  await crm.route('**/api/contacts?*', async (route) => {
    const response = await route.fetch();
    const rows: { id: string; number: unknown }[] = await response.json();
    const number = rows.find(({ id }) => id === first.id)?.number;
    await route.fulfill({ response, json: rows.map((row) => (row.id === 'C-1003' ? { ...row, number } : row)) });
  });
}

/** The calling list does not hold the CRM's own ids: contacts are known by their numbers alone. */
const byNumberAlone = (world: World) =>
  configureExtension(world, {
    ...world.settings,
    sites: world.settings.sites.map((site) => ({ ...site, recordIdField: null })),
  });

describe('the panel on the page', () => {
  worldTest.override({ wish: { viewport: inThisWindow } });

  worldTest('CRM-1 stands within 24 px of the contact and covers neither text nor control', async ({ world }) => {
    const { crm } = await shiftWithPreview(world);
    await expect.poll(() => place(crm)).toBe('beside');
    const box = await boxOf(card(crm));
    expect(await covered(crm, box)).toEqual([]);
    expect(await wayTo(crm, box, 'h1, dd.number')).toBeLessThanOrEqual(24);
  });

  worldTest(
    'CRM-1 where it was put counts in every tab of the site at once, and after a restart of the worker',
    async ({ world }) => {
      const { crm } = await shiftWithPreview(world, { at: '/contacts' });
      const other = await world.openCrm('/contacts');
      await card(other).waitFor();
      await crm.bringToFront();
      await drag(crm, -600, 0);
      const put = await left(crm);
      expect(put).toBeLessThan(600);
      await expect.poll(() => left(other)).toBe(put);
      await world.stopWorker();
      const third = await world.openCrm('/contacts');
      await expect.poll(() => left(third)).toBe(put);
    },
  );

  worldTest('CRM-1 two contacts that match are a choice, never a guess', async ({ world }) => {
    await byNumberAlone(world);
    const { crm } = await shiftWithPreview(world);
    await listTwice(crm);
    await crm.goto(`${world.crm.url}/contacts`);
    await card(crm).getByText(world.words.record.severalMatch).waitFor();
    expect(await place(crm)).toBe('floating');
    expect(await button(card(crm), world.words.record.openContact).count()).toBe(0);
    expect(await overlay(crm).locator('button.crm-call').count()).toBe(0);
    await crm.unrouteAll();
    await button(card(crm), first.name).click();
    await crm.getByRole('heading', { level: 1, name: first.name }).waitFor();
    await expect.poll(() => place(crm)).toBe('beside');
  });

  worldTest('CRM-1 known by its number alone a record is worked from preview to result', async ({ world }) => {
    await byNumberAlone(world);
    const { crm, card: hands } = await shiftWithPreview(world, { at: '/contacts' });
    // The list shows one such contact: the way there is one click.
    await card(crm).getByText(world.words.record.listed(first.name)).waitFor();
    await button(card(crm), world.words.record.openContact).click();
    await crm.getByRole('heading', { level: 1, name: first.name }).waitFor();
    await expect.poll(() => place(crm)).toBe('beside');
    await hands.call();
    await hands.at('connected').waitFor();
    await hands.endCall();
    await hands.at('ended').waitFor();
    await hands.choose('Answered');
    await hands.doneAndStop();
    await hands.closed();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33 });
  });

  worldTest('CRM-1 says that the page is another contact’s, or that none on it matches', async ({ world }) => {
    const { crm } = await shiftWithPreview(world, { at: 'C-1003' });
    await card(crm).getByText(world.words.record.notThisPage(first.name)).waitFor();
    expect(await place(crm)).toBe('floating');
    await crm.goto(`${world.crm.url}/contacts?q=Emily`);
    await card(crm).getByText(world.words.record.noneMatches(first.name)).waitFor();
    expect(await place(crm)).toBe('floating');
  });
});
