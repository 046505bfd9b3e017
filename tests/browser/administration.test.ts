import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../lib/practice/server/start/findChromium';
import { type PracticeDialer, startPracticeDialer } from '../../lib/practice/server/startPracticeDialer';
import { signIn } from '../practice/support/desktop';
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

  it('says what an option is for, with values to choose from', async () => {
    const options = region('Options and privileges');
    await options.getByRole('combobox', { name: 'Name', exact: true }).fill('outbound.timed-preview-auto-dial');
    await options
      .getByText('Whole seconds until a preview is dialed by itself (inferred). For example 30 or 0.')
      .waitFor();
    await options.getByRole('combobox', { name: 'Value', exact: true }).fill('30');
    await page.keyboard.press('Enter');
    await options.getByRole('row', { name: 'outbound.timed-preview-auto-dial 30 application' }).waitFor();
  });

  it('sets how a campaign dials while it runs, and keeps what is being typed', async () => {
    const calls = region('Calls by the dialer');
    await calls.getByText('No progressive or predictive campaign is there.').waitFor();
    await region('Campaigns').getByLabel('Mode of Spring').selectOption('predictive');
    const pacing = calls.getByLabel('Pacing of Spring');
    const dialing = () => dialer.admin.dialing('Spring');
    await pacing.fill('2.5');
    // A drawing passes, and what is not sent yet stands there still.
    dialer.admin.addDoNotCall(['4490']);
    await region('Do Not Call').getByText('1 on the list.').waitFor();
    expect(await pacing.inputValue()).toBe('2.5');
    await page.keyboard.press('Enter');
    await expect.poll(dialing).toMatchObject({ pacing: 2.5 });
    await calls.getByLabel('Answer rate of Spring').fill('35');
    await calls.getByLabel('Ring time of Spring').fill('12');
    await calls.getByLabel('Patience of Spring').fill('1.5');
    await calls.getByLabel('Calls first in Spring').selectOption('agentFirst');
    await calls.getByLabel('Hold back answers in Spring').check();
    await expect.poll(dialing).toEqual({
      environment: 'agentFirst',
      pacing: 2.5,
      answerRate: 0.35,
      ringTime: 12_000,
      holdAnswers: true,
      abandonAfter: 1500,
    });
    await calls.getByLabel('Answer rate of Spring').fill('');
    await calls.getByLabel('Calls first in Spring').focus();
    await expect.poll(dialing).toMatchObject({ answerRate: null });
    await pacing.fill('11');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('pacing is not a number from 1 to 10').waitFor();
    // What was refused stands there to be mended, until the field is left.
    expect(await pacing.inputValue()).toBe('11');
    await region('Campaigns').getByLabel('Mode of Spring').focus();
    await expect.poll(() => pacing.inputValue()).toBe('2.5');
    await region('Campaigns').getByLabel('Mode of Spring').selectOption('progressive');
    await calls.getByLabel('Pacing of Spring').and(page.locator(':disabled')).waitFor();
  });

  it('shows who was abandoned, and their share', async () => {
    dialer.admin.setMode('Spring', 'predictive');
    dialer.admin.setDialing('Spring', { environment: 'contactFirst', pacing: 2, abandonAfter: 0 });
    const kate = await signIn(dialer, 'kate');
    const row = region('Calls by the dialer').getByRole('row', { name: /^Spring/ });
    await row.getByText('of the answered').waitFor();
    expect(dialer.admin.deliveries('Spring').abandoned).toBeGreaterThan(0);
    await kate.signOff();
  });

  it('pushes a record to an agent, rings one, and takes a record out of a hand', async () => {
    const agents = region('Agents');
    const push = async () => agents.getByRole('button', { name: 'Push now' }).click();
    await push();
    await agents.getByText('Outbound Preview of kate is not Ready').waitFor();
    const kate = await signIn(dialer, 'kate', { ready: false });
    await kate.post('/workspace/v3/media/outboundpreview/ready');
    await push();
    await agents.getByText('Kate London has a record of Spring.').waitFor();
    await agents.getByText('Spring, not answered').waitFor();
    await agents.getByRole('button', { name: 'Withdraw: Contact 1 from kate' }).click();
    await kate.userEvent('RecordCancel');
    await agents.getByText('Spring, not answered').waitFor({ state: 'detached' });
    await agents.getByLabel('from', { exact: true }).fill('4479');
    await page.keyboard.press('Enter');
    await agents.getByText('Kate London hears the telephone ring.').waitFor();
    await kate.next(({ data }) => (data.call as { state?: string } | undefined)?.state === 'Ringing');
    await agents.getByRole('button', { name: /^Hang up: 4479/ }).click();
    await kate.next(({ data }) => (data.call as { state?: string } | undefined)?.state === 'Completed');
    await kate.signOff();
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
    dialer.admin.setMode('Spring', 'predictive');
    await page.getByLabel('Pacing of Spring').waitFor();
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
