import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../lib/practice/server/start/findChromium';
import { type PracticeDialer, startPracticeDialer } from '../../lib/practice/server/startPracticeDialer';
import { type Desktop, signIn, text, whole } from '../practice/support/desktop';
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

  it('shows who talks to whom, and works calls, services, favourites and ghosts', async () => {
    const agents = region('Agents');
    const talk = region('Who talks to whom');
    await talk.getByText('Nobody is on a line.').waitFor();
    for (const agent of ['kate', 'taro']) await agents.getByRole('button', { name: `Sit down: ${agent}` }).click();
    await agents.getByLabel('with user data').fill('order=A-17; plan=Basic');
    await agents.getByRole('button', { name: 'Ring now' }).click();
    await talk.getByRole('button', { name: /^Answer: kate/ }).click();
    await talk.getByRole('cell', { name: '+442079460000 + kate', exact: true }).waitFor();
    await talk.getByRole('button', { name: /^Record: kate/ }).click();
    await talk.getByText('recording: Recording').waitFor();
    const [first] = dialer.admin.callsOf('kate');
    expect(first?.userData).toEqual([text('order', 'A-17'), text('plan', 'Basic')]);
    await talk.getByRole('button', { name: /^Forget: kate/ }).click();
    await talk.getByRole('button', { name: /^Know again: kate/ }).waitFor();
    await talk.getByLabel('are', { exact: true }).fill('Night desk: +4471');
    await page.keyboard.press('Enter');
    await talk.getByText('Kate London has these favourites.').waitFor();
    expect(dialer.admin.favourites('kate')).toEqual([{ name: 'Night desk', number: '+4471' }]);
    await talk.getByLabel('Interactions').uncheck();
    await dialer.waitFor(({ name, detail }) => name === 'service' && detail === 'IXN: down');
    await talk.getByLabel('Interactions').check();
    await talk.getByRole('button', { name: 'Swallow them' }).click();
    await talk.getByText('Kate London misses 1 events.').waitFor();
    await talk.getByRole('button', { name: /^Hang up: \+442079460000/ }).click();
    await talk.getByText('Nobody is on a line.').waitFor();
    await talk.getByLabel('dial', { exact: true }).fill('5001');
    await page.keyboard.press('Enter');
    await talk.getByRole('button', { name: /^Answer: taro/ }).click();
    await talk.getByRole('cell', { name: 'kate + taro', exact: true }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  const call = [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Spring'), whole('GSW_RECORD_HANDLE', 1)];
  const dueTomorrow = () => {
    const at = new Date(dialer.admin.now() + 24 * 3_600_000).toISOString();
    return `${at.slice(5, 7)}/${at.slice(8, 10)}/${at.slice(0, 4)} 12:00`;
  };
  const scheduleOne = async (kate: Desktop) => {
    await kate.ask('PreviewRecordRequest', call);
    await kate.userEvent('PreviewRecord');
    const callback = [text('GSW_CALLBACK_TYPE', 'Personal'), text('GSW_DATE_TIME', dueTomorrow())];
    await kate.ask('RecordReschedule', [...call, ...callback]);
    await kate.userEvent('RecordRescheduleAcknowledge');
    await kate.ask('RecordProcessed', [...call, whole('GSW_CALL_RESULT', 33), text('Note', 'Rings tomorrow')]);
    await kate.userEvent('RecordProcessedAcknowledge');
  };

  it('shows callbacks, moves the clock to one, and tells a record’s whole story', async () => {
    const callbacks = region('Callbacks and the clock');
    await callbacks.getByText('No callback is waiting.').waitFor();
    const kate = await signIn(dialer, 'kate');
    await scheduleOne(kate);
    const waiting = callbacks.getByRole('row', { name: /Contact 1/ });
    await waiting.getByText('waiting').waitFor();
    await callbacks.getByLabel('Put it forward by').fill('90');
    await callbacks.getByLabel('Unit').selectOption('minutes');
    const before = dialer.admin.now();
    await page.keyboard.press('Enter');
    await callbacks.getByText(/^It is .* now\.$/).waitFor();
    expect(dialer.admin.now() - before).toBeGreaterThanOrEqual(90 * 60_000);
    await callbacks.getByRole('button', { name: /^Move clock to it: Contact 1/ }).click();
    await kate.userEvent('ScheduledCall');
    await waiting.getByText('in somebody’s hands').waitFor();
    await region('Records').getByRole('button', { name: 'Report: Contact 1 4471' }).click();
    const report = page.getByRole('dialog', { name: 'Contact 1, 4471' });
    for (const what of ['retrieved (kate); type 5, status 2', 'Note: Rings tomorrow', 'crm_id: C-1'])
      await report.getByText(what).waitFor();
    await report.getByText(/personal, kate: inHand$/).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await report.waitFor({ state: 'hidden' });
    await kate.signOff();
  });

  it('sets what comes after a call, and what is refused', async () => {
    const callbacks = region('Callbacks and the clock');
    await callbacks.getByLabel('Owner away in Spring').fill('2.5');
    await callbacks.getByLabel('Missed callbacks of Spring').selectOption('anyone');
    await callbacks.getByLabel('Comes again in Spring').fill('1');
    await callbacks.getByLabel('Treatments of Spring').fill('6: 5, 7: next');
    await callbacks.getByLabel('Most attempts in Spring').fill('3');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => dialer.admin.callbackSettings('Spring'))
      .toEqual({ awayAfter: 150_000, missed: 'anyone', againAfter: 60_000 });
    await expect
      .poll(() => dialer.admin.treatments('Spring'))
      .toEqual({
        rules: [
          { result: 6, do: 'retry', minutes: 5 },
          { result: 7, do: 'nextNumber' },
        ],
        mostAttempts: 3,
      });
    await callbacks.getByLabel('Treatments of Spring').fill('6: soon');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('rules[0] is neither').waitFor();
    await callbacks.getByLabel('with', { exact: true }).fill('The queue is full');
    await page.keyboard.press('Enter');
    await callbacks.getByText('RecordReschedule, once: “The queue is full”').waitFor();
    await callbacks.getByRole('button', { name: 'Carry out again: RecordReschedule' }).click();
    await callbacks.getByText('Every request is carried out as it comes.').waitFor();
    await region('Switches')
      .getByLabel(/^The zone in which the time of a callback is read/)
      .fill('Mars');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Not a time zone such as Asia/Tokyo: Mars').waitFor();
    await region('Switches')
      .getByLabel(/^scheduledRescheduleCloses/)
      .check();
    await page.getByRole('alert').waitFor({ state: 'hidden' });
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
