import { type Browser, chromium, type Page } from 'playwright-core';
import { contactsFromList } from '../../../lib/practice/server/crm/contactsFromList';
import { startSampleCrm } from '../../../lib/practice/server/crm/startSampleCrm';
import { findChromium } from '../../../lib/practice/server/start/findChromium';
import type { RecordInHand } from '../../../lib/session/record';
import { sampleList } from '../../practice/crm/sampleList';
import { buildProbe } from './buildProbe';
import type { Probe } from './probe';

declare global {
  // The probe runs in the page's own world here; the extension has one of its own.
  var probe: Probe;
}

/** A browser, the sample CRM, and pages of it with the overlay on top. */
export interface Ground {
  url: string;
  browser: Browser;
  /**
   * A page at 1366 × 768; the overlay is there before any script of the page.
   * @param html another page in the place of the sample CRM's
   */
  open(path: string, size?: { width: number; height: number }, html?: string): Promise<Page>;
  close(): Promise<void>;
}

export async function createGround(): Promise<Ground> {
  const crm = await startSampleCrm({ port: 0, contacts: contactsFromList(await sampleList()) });
  const executable = await findChromium();
  if (!executable.ok) throw new Error(executable.problem);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: executable.value, args });
  const script = await buildProbe();
  return {
    url: crm.url,
    browser,
    async open(path, size = { width: 1366, height: 768 }, html) {
      const page = await browser.newPage({ viewport: size, locale: 'en-GB' });
      await page.addInitScript(script);
      if (html !== undefined) {
        await page.route(`${crm.url}${path}`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
      }
      await page.goto(`${crm.url}${path}`);
      await page.locator('h1').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await crm.stop();
    },
  };
}

/** A record in preview, of a contact of the sample CRM. */
export function recordOf(id: string, phone: string, fields: Readonly<Record<string, string>> = {}): RecordInHand {
  return {
    data: {
      key: `134/${id}`,
      handle: id,
      applicationId: '134',
      campaign: 'Spring renewal',
      callingList: 'Spring renewal',
      phone,
      phoneType: 4,
      chainId: '1',
      attempts: 0,
      lastResult: null,
      timeZoneName: 'Asia/Tokyo',
      timeZoneOffset: 32_400,
      // All day: what the hour is when the tests run must not matter.
      dialHours: { from: 0, until: 86_400 },
      origin: 'pull',
      fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
      attached: [],
    },
    phase: { is: 'preview' },
    verified: true,
    callUuid: null,
    others: [],
    chain: { is: 'unasked' },
    chosen: null,
    adding: null,
    result: null,
    disposition: null,
    note: '',
    edits: {},
    callback: null,
    marks: [],
    problem: null,
    arrivedAt: Date.now(),
  };
}

/** Shows an open session with these records in hand. */
export async function show(page: Page, ...records: RecordInHand[]): Promise<void> {
  await page.evaluate((records) => probe.show(records), records);
}
