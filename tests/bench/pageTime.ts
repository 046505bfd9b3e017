import { setTimeout as pass } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import type { Desk } from './desk';

/** Milliseconds of the page's main thread, with the extension and without it. */
export interface PageTime {
  load: number;
  loadAlone: number;
  storm: number;
  stormAlone: number;
}

/** A contact's page, but not the one that the floor's script runs on. */
const path = '/contacts/C-1002';
/** How long the page is watched: long enough for everything that page and script do by themselves, and as long without as with. */
const watched = 500;

/**
 * A contact's page is loaded, and then changes a thousand nodes: once at the CRM's address, where the content script draws the card
 * over it, and once at the same server's other name, which is no CRM of the options.
 */
export async function measurePageTime(desk: Desk): Promise<PageTime> {
  const own = await visit(desk, `${desk.set.crm.url}${path}`, 'dialbridge-overlay [data-phase]');
  const alone = await visit(desk, `http://127.0.0.1:${desk.set.crm.port}${path}`, 'h1');
  return { load: own.load, loadAlone: alone.load, storm: own.storm, stormAlone: alone.storm };
}

async function visit(desk: Desk, address: string, drawn: string): Promise<{ load: number; storm: number }> {
  const page = await desk.browser.context.newPage();
  try {
    const cdp = await desk.browser.context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const before = await busyTime(cdp);
    await page.goto(address);
    await page.locator(drawn).waitFor();
    await pass(watched);
    const loaded = await busyTime(cdp);
    await desk.mark(page);
    const marked = await busyTime(cdp);
    await page.evaluate('benchMarks.storm()');
    await pass(watched);
    return { load: loaded - before, storm: (await busyTime(cdp)) - marked };
  } finally {
    await page.close();
  }
}

/** How long the page's main thread has been at work, as the browser counts it; milliseconds. */
async function busyTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (found === undefined) throw new Error('The browser does not say how long the page was at work.');
  return found.value * 1000;
}
