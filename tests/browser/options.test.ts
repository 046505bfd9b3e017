import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { grantHosts } from '../../lib/practice/server/start/extensionsPage';
import { button, first, getRecord, startShift } from './support/shift';
import { overlay, type World, worldTest } from './support/world';

/** What the browser has granted so far. */
const granted = async (page: Page): Promise<unknown> =>
  page.evaluate('chrome.permissions.getAll().then(({ origins }) => origins)');

/** A person's *Allow*: in a test the answer is given beforehand, so that the click's question is answered without a prompt. */
const allow = (world: World, address: string) =>
  grantHosts(world.context, world.extensionId, [`http://${new URL(address).hostname}/*`]);

describe('a fresh installation, set up in the options page alone', () => {
  worldTest.override({ wish: { settings: null } });

  worldTest(
    'ADM-4 each address is asked for when it is added, and the agent works with what was typed',
    async ({ world }) => {
      const options = await world.openOptions();
      const { options: words } = world.words;
      expect(await granted(options)).toEqual([]);

      const connection = options.locator('#connection');
      await allow(world, world.dialer.url);
      await connection.getByLabel(words.dialer, { exact: true }).fill(world.dialer.url);
      await button(connection, words.test).click();
      await connection.getByText(words.testOk).waitFor();
      await button(connection, words.save).click();
      await connection.getByText(words.saved).waitFor();
      expect(await granted(options)).toEqual(['http://127.0.0.1/*']);

      const sites = options.locator('#sites');
      await button(sites, words.addSite).click();
      await sites.getByLabel(words.siteOrigin, { exact: true }).fill('crm.example');
      await button(sites, words.save).click();
      await sites.getByText(words.fieldProblems.badAddress).waitFor();
      await allow(world, world.crm.url);
      await sites.getByLabel(words.siteOrigin, { exact: true }).fill(world.crm.url);
      await sites.getByLabel(words.siteContactPage, { exact: true }).fill('/contacts/{id}');
      await sites.getByLabel(words.siteRecordIdField, { exact: true }).fill('crm_id');
      await button(sites, words.save).click();
      await sites.getByText(new URL(world.crm.url).host).first().waitFor();
      await expect.poll(() => granted(options)).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);

      const { popup, crm, card } = await startShift(world, { at: '/contacts' });
      await getRecord(world, popup);
      await button(card.at('preview'), world.words.record.openContact).click();
      await crm.waitForURL(`**/contacts/${first.id}`);
      await card.call();
      await card.at('connected').waitFor();
    },
  );

  worldTest(
    'CRM-5 a CRM is known by its address and selectors alone: contacts are found by number',
    async ({ world }) => {
      const options = await world.openOptions();
      const { options: words, record } = world.words;
      await allow(world, world.dialer.url);
      await allow(world, world.crm.url);
      const connection = options.locator('#connection');
      await connection.getByLabel(words.dialer, { exact: true }).fill(world.dialer.url);
      await button(connection, words.save).click();
      await connection.getByText(words.saved).waitFor();

      const sites = options.locator('#sites');
      await button(sites, words.addSite).click();
      const type = (label: string, text: string) => sites.getByLabel(label, { exact: true }).fill(text);
      await type(words.siteOrigin, world.crm.url);
      await type(words.siteContactPage, '/contacts/{id}');
      await type(words.siteNameSelector, 'h1[');
      await type(words.siteNumberSelector, '.number');
      await type(words.siteOpenByNumber, '/contacts?q={number}');
      await button(sites, words.save).click();
      await sites.getByText(words.fieldProblems.badSelector).waitFor();
      await type(words.siteNameSelector, '.profile h1');
      await button(sites, words.save).click();
      await sites.getByText(new URL(world.crm.url).host).first().waitFor();

      const { popup, crm, card } = await startShift(world, { at: 'C-1003' });
      await getRecord(world, popup);
      await card.at('preview').getByText(record.notThisPage(first.name)).waitFor();
      await button(card.at('preview'), record.openContact).click();
      await crm.waitForURL(`**/contacts?q=*`);
      await card.at('preview').getByText(record.listed(first.name)).waitFor();
      await button(card.at('preview'), record.openContact).click();
      await crm.waitForURL(`**/contacts/${first.id}`);
      await card.at('preview').getByText(record.listed(first.name)).waitFor({ state: 'detached' });
      await expect.poll(() => overlay(crm).locator('.frame').getAttribute('data-place')).toBe('beside');
    },
  );
});
