import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { contactsFromList } from '../../lib/practice/server/crm/contactsFromList';
import { type SampleCrm, startSampleCrm } from '../../lib/practice/server/crm/startSampleCrm';
import { findChromium } from '../../lib/practice/server/start/findChromium';
import { sampleList } from '../practice/crm/sampleList';

let crm: SampleCrm;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  crm = await startSampleCrm({ port: 0, contacts: contactsFromList(await sampleList()) });
  const executable = await findChromium();
  if (!executable.ok) throw new Error(executable.problem);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath: executable.value, args });
});
afterAll(async () => {
  await browser.close();
  await crm.stop();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

const name = () => page.getByRole('heading', { level: 1 });

it('goes from list to contact and back without loading a page', async () => {
  await page.goto(`${crm.url}/contacts`);
  await page.evaluate(() => document.body.setAttribute('data-kept', 'yes'));
  await page.getByRole('link', { name: 'Emily Carter' }).click();
  await name().filter({ hasText: 'Emily Carter' }).waitFor();
  expect(page.url()).toBe(`${crm.url}/contacts/C-1002`);
  await page.goBack();
  await name().filter({ hasText: 'Contacts' }).waitFor();
  expect(await page.locator('body').getAttribute('data-kept')).toBe('yes');
});

it('is worked by keys: down the list, open, edit, back, search', async () => {
  await page.goto(`${crm.url}/contacts`);
  await page.getByRole('table').waitFor();
  for (const key of ['j', 'j', 'j', 'k', 'Enter']) await page.keyboard.press(key);
  await name().filter({ hasText: 'Emily Carter' }).waitFor();
  await page.keyboard.press('e');
  await name().filter({ hasText: 'Edit Emily Carter' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await name().getByText('Emily Carter', { exact: true }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('03-2000-0101');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '佐藤 花子' }).waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
});

it('keeps unsaved input until the person agrees to lose it', async () => {
  await page.goto(`${crm.url}/contacts/C-1002`);
  await name().waitFor();
  await page.keyboard.press('c');
  await page.keyboard.type('jc/e');
  const note = page.getByRole('textbox', { name: 'New note' });
  await page.getByRole('link', { name: 'Contacts' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
  expect(await note.inputValue()).toBe('jc/e');
  await page.getByRole('button', { name: 'Save note' }).click();
  await page.getByRole('listitem').filter({ hasText: 'jc/e' }).waitFor();
  await page.getByRole('link', { name: 'Contacts' }).first().click();
  await page.getByRole('table').waitFor();
});

it('asks before the browser’s own back leaves a changed form', async () => {
  await page.goto(`${crm.url}/contacts/C-1003`);
  await name().waitFor();
  await page.keyboard.press('e');
  await page.getByLabel('City').fill('Leeds');
  await page.evaluate(() => history.back());
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
  expect(await page.getByLabel('City').inputValue()).toBe('Leeds');
  await page.evaluate(() => history.back());
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await name().getByText('Oliver Bennett', { exact: true }).waitFor();
  expect(page.url()).toBe(`${crm.url}/contacts/C-1003`);
});

it('runs no inline code', async () => {
  await page.goto(`${crm.url}/contacts`);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('document.body.dataset.ran = "yes"');
    try {
      document.body.append(script);
    } catch {
      return 'refused';
    }
    return document.body.dataset.ran ?? 'refused';
  });
  expect(ran).toBe('refused');
  complaints = complaints.filter((text) => !/Content Security Policy|Trusted/i.test(text));
});
