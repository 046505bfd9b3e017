import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { asked, first, shiftWithPreview } from './support/shift';
import { card, overlay, worldTest } from './support/world';

const callButtons = (crm: Page) => overlay(crm).locator('button.crm-call');
const place = (crm: Page) => overlay(crm).locator('.frame').getAttribute('data-place');

/** Lets the CRM's own first script note what it can hear, in the capture phase of the window, as the most eager CRM would. */
const listenEverywhere = (crm: Page) =>
  crm.route('**/assets/main', async (route) => {
    const response = await route.fetch();
    const body = `globalThis.heard = [];
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
        const note = (event) => globalThis.heard.push(type + ' ' + (event.key ?? ''));
        addEventListener(type, note, { capture: true });
        document.addEventListener(type, note);
      }
      ${await response.text()}`;
    await route.fulfill({ response, body });
  });
const heard = (crm: Page) => crm.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));

describe('the card on a CRM page', () => {
  worldTest("CRM-1 stands beside the contact on the record's page, and says so on another's", async ({ world }) => {
    const { crm } = await shiftWithPreview(world);
    await expect.poll(() => place(crm)).toBe('beside');
    await crm.goto(`${world.crm.url}/contacts/C-1003`);
    await card(crm).getByText(world.words.record.notThisPage(first.name)).waitFor();
    expect(await place(crm)).toBe('floating');
    await card(crm).getByRole('button', { name: world.words.record.openContact }).click();
    await crm.getByRole('heading', { level: 1, name: first.name }).waitFor();
    await expect.poll(() => place(crm)).toBe('beside');
  });

  worldTest("CRM-2 the button beside the record's number dials the record", async ({ world }) => {
    const { crm, card } = await shiftWithPreview(world);
    // The page shows both numbers of the contact's chain; the first is the record's own.
    await expect.poll(() => callButtons(crm).count()).toBe(2);
    await callButtons(crm).first().click();
    await card.at('connected').waitFor();
    expect(asked(world, 'make-call')).toBe(1);
  });

  worldTest('CRM-3 follows navigation with and without a page load, back and forward', async ({ world }) => {
    const { crm } = await shiftWithPreview(world);
    const isFirst = async () => {
      await crm.getByRole('heading', { level: 1, name: first.name }).waitFor();
      await expect.poll(() => callButtons(crm).count()).toBe(2);
      await expect.poll(() => place(crm)).toBe('beside');
    };
    await isFirst();
    await crm.getByRole('link', { name: 'Contacts' }).first().click();
    await crm.getByRole('link', { name: 'Emily Carter' }).click();
    await crm.getByRole('heading', { level: 1, name: 'Emily Carter' }).waitFor();
    await expect.poll(() => callButtons(crm).count()).toBe(0);
    await crm.goBack();
    await crm.goBack();
    await isFirst();
    await crm.reload();
    await isFirst();
    await crm.goto('about:blank');
    await crm.goBack();
    await isFirst();
    expect(await overlay(crm).count()).toBe(1);
  });

  worldTest(
    'CRM-4 what is typed in the card is heard by nobody else; the keys of the CRM go on working',
    async ({ world }) => {
      const { crm } = await shiftWithPreview(world);
      await listenEverywhere(crm);
      await crm.reload();
      await card(crm).waitFor();
      await card(crm).focus();
      // c, e, d, /, ? and Escape are shortcuts of the sample CRM.
      for (const key of ['e', '/', 'd', 'Escape', '?', 'Escape']) await crm.keyboard.press(key);
      expect(await heard(crm)).toEqual([]);
      expect(new URL(crm.url()).pathname).toBe(`/contacts/${first.id}`);

      await crm.getByRole('heading', { level: 1 }).click();
      await crm.keyboard.press('e');
      await crm.waitForURL('**/edit');
      expect(await heard(crm)).toContain('keydown e');
    },
  );

  worldTest('CRM-4 the note that the agent is writing keeps its text and its caret', async ({ world }) => {
    const { crm } = await shiftWithPreview(world);
    // The card has text fields of its own; this one is the CRM's.
    const note = crm.locator('#note');
    await note.pressSequentially('asked for a price');
    await card(crm).focus();
    await crm.keyboard.press('Escape');
    await crm.keyboard.type('!');
    expect(await note.inputValue()).toBe('asked for a price!');
  });
});
