import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../lib/practice/server/start/findChromium';
import { type PracticeDialer, startPracticeDialer } from '../../lib/practice/server/startPracticeDialer';
import { campaignOf, listOf } from '../practice/support/lists';

describe('the administrator’s page', () => {
  let dialer: PracticeDialer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    const executable = await findChromium();
    if (!executable.ok) throw new Error(executable.problem);
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: executable.value, args });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    dialer = await startPracticeDialer({ campaigns: [campaignOf(listOf('4471 4472', '4473'))] });
    const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
    page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(dialer.adminUrl);
    await page.getByText('Running at').waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    await dialer.stop();
    expect(complaints).toEqual([]);
  });
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const csv = (text: string) => ({ name: 'autumn.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const head = 'name,phone_1,time_zone,from,until';

  it('adds a campaign from a file, and names the line that is wrong', async () => {
    const campaigns = region('Campaigns');
    await campaigns.getByText('Add a campaign from a list').click();
    await campaigns.getByLabel('Name', { exact: true }).fill('Autumn');
    const file = campaigns.getByLabel('Calling list (CSV)');
    await file.setInputFiles(csv(`${head}\nAnn,nobody,Asia/Tokyo,09:00,18:00`));
    await campaigns.getByRole('button', { name: 'Add campaign' }).click();
    await campaigns.getByText('line 2, column phone_1: Not a telephone number: nobody').waitFor();
    await file.setInputFiles(csv(`${head}\nAnn,4479,Asia/Tokyo,09:00,18:00`));
    await campaigns.getByRole('button', { name: 'Add campaign' }).click();
    await campaigns.getByText('Autumn is added.').waitFor();
    await campaigns.getByRole('button', { name: 'Load: Autumn', exact: true }).click();
    await campaigns.getByRole('button', { name: 'Start: Autumn', exact: true }).click();
    await campaigns.getByRole('button', { name: 'Stop: Autumn' }).and(page.locator(':enabled')).waitFor();
    await region('Records').getByRole('combobox', { name: 'Campaign', exact: true }).selectOption('Autumn');
    await region('Records').getByText('1 to 1 of 1').waitFor();
  });

  it('keeps the do-not-call list by keyboard', async () => {
    const list = region('Do Not Call');
    await list.getByLabel('Number', { exact: true }).fill('nobody');
    await page.keyboard.press('Enter');
    await list.getByText('Not a telephone number: nobody').waitFor();
    expect(await list.getByLabel('Number', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('4473');
    await page.keyboard.press('Enter');
    await list.getByText('1 on the list.').waitFor();
    await list.getByLabel('Numbers (CSV)').setInputFiles(csv('phone\n4473\n4479'));
    await list.getByRole('button', { name: 'Load file' }).click();
    await list.getByText('1 numbers are new on the list.').waitFor();
    await list.getByRole('button', { name: 'Take off: 4473' }).press('Enter');
    await list.getByRole('button', { name: 'Take off: 4473' }).waitFor({ state: 'detached' });
    expect(dialer.admin.doNotCall()).toEqual(['4479']);
  });

  it('changes and removes options, level by level', async () => {
    const options = region('Options and privileges');
    const name = 'privilege.outbound.can-use';
    await options.getByRole('button', { name: `Change: ${name} at application` }).click();
    await options.getByRole('combobox', { name: 'Level', exact: true }).selectOption('agent kate');
    await options.getByLabel('Value', { exact: true }).fill('false');
    await page.keyboard.press('Enter');
    await options.getByRole('row', { name: `${name} false agent kate` }).waitFor();
    await options.getByRole('button', { name: `Remove: ${name} at agent kate` }).click();
    await options.getByRole('row', { name: `${name} false agent kate` }).waitFor({ state: 'detached' });
    await options.getByRole('combobox', { name: 'Name', exact: true }).fill('nonsense');
    await page.keyboard.press('Enter');
    await options.getByText('Not an option name').waitFor();
    expect(await options.getByRole('combobox', { name: 'Name', exact: true }).getAttribute('aria-invalid')).toBe(
      'true',
    );
  });

  it('draws records by state over time, and says the same in words and figures', async () => {
    const picture = region('Records over time');
    dialer.admin.addDoNotCall(['4473']);
    await picture.getByRole('img', { name: /all campaigns.*Now: Waiting 2, Do not call 1\./ }).waitFor();
    await picture.getByText('As a table').click();
    await picture.getByRole('columnheader', { name: 'Do not call' }).waitFor();
    await picture.getByRole('combobox', { name: 'Campaign', exact: true }).selectOption('Spring');
    await picture.getByRole('img', { name: /Records of Spring/ }).waitFor();
  });

  it.each(['light', 'dark'] as const)('passes the accessibility rules when it is %s', async (colorScheme) => {
    dialer.admin.addDoNotCall(['4473']);
    await page.getByRole('img', { name: /Do not call 1/ }).waitFor();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('fits a narrow window: what is wider scrolls in its own section', async () => {
    await page.setViewportSize({ width: 420, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it('is not the dialer’s own desktop, which has an address and a title of its own', async () => {
    await page.goto(`${dialer.url}/ui/ad/v1/index.html`);
    expect(await page.title()).toBe('Practice desktop');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    expect((await page.goto(`${dialer.url}/ui/ad/v1/other.html`))?.status()).toBe(404);
  });
});
