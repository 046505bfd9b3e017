import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { cardHands } from '../../../lib/practice/server/start/cardHands';
import { grantHosts } from '../../../lib/practice/server/start/extensionsPage';
import { button, getRecord, type Shift, setChannel } from '../support/shift';
import { overlay, type World } from '../support/world';
import { asTyped } from './parties';
import { account, type Tryton } from './startTryton';

/** What an administrator types into the options page for Tryton. */
export const trytonSite = {
  contactPage: '/#crm/model/party.party/{id}',
  nameSelector: 'input[name="name"]',
  numberSelector: '.treeview td, input[name="other_value"]',
  openByNumber: '/#crm/model/party.party;domain=[["contact_mechanisms.value_compact","ilike","{number}"]]',
} as const;

/** A fresh installation is told of the dialer and of Tryton, in the options page's own form. */
export async function setUpByForm(world: World, tryton: Tryton): Promise<Page> {
  const { options: words } = world.words;
  const page = await world.openOptions();
  // A person's *Allow*, given beforehand: the click's question is then answered without a prompt.
  const hosts = [world.dialer.url, tryton.url].map((address) => `http://${new URL(address).hostname}/*`);
  await grantHosts(world.context, world.extensionId, hosts);

  const connection = page.locator('#connection');
  await connection.getByLabel(words.dialer, { exact: true }).fill(world.dialer.url);
  await button(connection, words.save).click();
  await connection.getByText(words.saved).waitFor();

  const sites = page.locator('#sites');
  await button(sites, words.addSite).click();
  const type = (label: string, text: string) => sites.getByLabel(label, { exact: true }).fill(text);
  await type(words.siteOrigin, tryton.url);
  await type(words.siteContactPage, trytonSite.contactPage);
  await type(words.siteNameSelector, trytonSite.nameSelector);
  await type(words.siteNumberSelector, trytonSite.numberSelector);
  await type(words.siteOpenByNumber, trytonSite.openByNumber);
  await button(sites, words.save).click();
  await sites.getByText(new URL(tryton.url).host).first().waitFor();
  return page;
}

/** A tab of Tryton with somebody signed in, at its start page. */
export async function openTryton(world: World, tryton: Tryton): Promise<Page> {
  const page = await world.context.newPage();
  await page.goto(`${tryton.url}/#crm`);
  // Tryton forgets an Enter that comes before it knows its databases.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLInputElement>('input#database')].some((field) => field.value !== ''),
  );
  await page.locator('#login').fill(account.user);
  await page.locator('#login').press('Enter');
  await page.locator('input[type="password"]').fill(account.password);
  await page.locator('input[type="password"]').press('Enter');
  await page.locator('#menu').getByText('Party').waitFor();
  return page;
}

/** The tab of Tryton's own that is in front. */
export const inFront = (page: Page): Locator => page.locator('#tabcontent > .active');

/** The party's name in the form that is in front. */
export const nameField = (page: Page): Locator => inFront(page).locator('input[name="name"]').first();

export async function isNameShown(page: Page, name: string): Promise<void> {
  // The value is a property, which no selector sees.
  await page.waitForFunction((wanted) => {
    const fields = document.querySelectorAll<HTMLInputElement>('#tabcontent > .active input[name="name"]');
    return fields[0]?.value === wanted && fields[0].checkVisibility();
  }, name);
}

/** Opens a party in a tab of Tryton's own, as a link in a mail would. */
export async function openParty(page: Page, tryton: Tryton, name: string): Promise<void> {
  await page.goto(tryton.url + tryton.pathOf(name));
  await isNameShown(page, name);
}

/** The cell that shows a number of the party in front; written in another way than the dialer says it. */
export const numberCell = (page: Page, phone: string): Locator =>
  inFront(page).locator('.column-char').getByText(asTyped(phone), { exact: true });

/** The switch between list and form of the party's numbers, the last list of the form but one. */
export const switchNumbers = (page: Page): Locator =>
  inFront(page).locator('.form-one2many:has(input[name="other_value"], a[href^="tel:"]) button[title="Switch"]');

/** The field that shows a number of the party in front, once its numbers are shown as a form. */
export const numberField = (page: Page): Locator => inFront(page).locator('input[name="other_value"]');

/** The tabs of Tryton's own, by the order in which they were opened. */
export const tabOf = (page: Page, index: number): Locator => page.locator('#tablist > li').nth(index).locator('a');

/** The buttons that can be seen beside numbers; beside one number, as the dialer says it, where it is given. */
export const callButtons = (page: Page, phone = ''): Locator =>
  overlay(page).locator(`button.crm-call[aria-label*="${phone}"]:visible`);

export const place = (page: Page): Promise<string | null> => overlay(page).locator('.frame').getAttribute('data-place');

/** From sign-in to the preview of the first record, in a tab of Tryton. */
export async function startShiftInTryton(world: World, tryton: Tryton): Promise<Shift> {
  const popup = await world.signIn();
  await setChannel(world, popup, 'voice', world.words.channels.ready);
  const crm = await openTryton(world, tryton);
  const card = cardHands(crm, world.words);
  await getRecord(world, popup);
  await card.at('preview').waitFor();
  return { popup, crm, card };
}

/** Does our card or a button of ours lie over a part of this element? */
export async function isCovered(element: Locator): Promise<boolean> {
  return element.evaluate((field) => {
    const { left, top, right, bottom } = field.getBoundingClientRect();
    const spots = [0.02, 0.25, 0.5, 0.75, 0.98].map(
      (part) => [left + (right - left) * part, (top + bottom) / 2] as const,
    );
    return spots.some(([x, y]) => document.elementFromPoint(x, y)?.localName === 'dialbridge-overlay');
  });
}

/** A party's row in the list that is in front. */
export const rowOf = (page: Page, name: string): Locator =>
  inFront(page).locator('.treeview .column-char:visible').getByText(name, { exact: true });

/** Scrolls to a number of the party in front; resolves once so many buttons for it can be seen, and no more. */
export async function showsButtons(page: Page, phone: string, count: number): Promise<void> {
  await expect
    .poll(async () => {
      // Tryton draws its lists anew now and then: the cell of a moment ago may be gone.
      await numberCell(page, phone).evaluate((cell) => cell.scrollIntoView({ block: 'center' }));
      return callButtons(page, phone).count();
    })
    .toBe(count);
}

/**
 * Where the card is, measured in the page alone: how far from the name's field or its label, and which texts and controls of the
 * page lie under it.
 */
export function cardGeometry(page: Page): Promise<{ distance: number; covered: string[] }> {
  return page.evaluate(() => {
    const root = document.querySelector('dialbridge-overlay')?.shadowRoot;
    const card = root?.querySelector('.card')?.getBoundingClientRect();
    const field = document.querySelector<HTMLInputElement>('#tabcontent > .active input[name="name"]');
    if (card === undefined || field === null) return { distance: Number.POSITIVE_INFINITY, covered: [] };
    const distances = [field, ...(field.labels ?? [])].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const aside = Math.max(left - card.right, card.left - right, 0);
      return Math.hypot(aside, Math.max(top - card.bottom, card.top - bottom, 0));
    });
    const isUnder = (rect: DOMRect) =>
      rect.width > 1 &&
      rect.height > 1 &&
      rect.left < card.right - 1 &&
      rect.right > card.left + 1 &&
      rect.top < card.bottom - 1 &&
      rect.bottom > card.top + 1;
    const covered: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const around = node instanceof Element ? node : node.parentElement;
      if (around === null || !around.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNode(node);
      const isText = node instanceof Text && node.data.trim() !== '';
      const isControl = node instanceof Element && node.matches('input, select, textarea, button, img, svg');
      if ((isText || isControl) && [...range.getClientRects()].some(isUnder))
        covered.push(around.outerHTML.slice(0, 80));
    }
    return { distance: Math.min(...distances), covered };
  });
}

/** How far a button stands from what it belongs to, side by side on one line; infinite where it is on another. */
export async function gapBetween(number: Locator, button: Locator): Promise<number> {
  const edges = (locator: Locator) =>
    locator.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      // A field and a button are as wide as they are; a text is as wide as its letters.
      const isBox = element.matches('input, button');
      const { left, top, right, bottom } = (isBox ? element : range).getBoundingClientRect();
      return { left, top, right, bottom };
    });
  const [a, b] = await Promise.all([edges(number), edges(button)]);
  if (a.top >= b.bottom || b.top >= a.bottom) return Number.POSITIVE_INFINITY;
  return Math.max(b.left - a.right, a.left - b.right, 0);
}
