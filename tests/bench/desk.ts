import type { Page } from 'playwright-core';
import { messagesFor } from '../../lib/i18n/messages';
import { exampleCampaigns } from '../../lib/practice/server/examples';
import { outputFolder } from '../../lib/practice/server/start/buildExtension';
import { type CardHands, cardHands } from '../../lib/practice/server/start/cardHands';
import { configureExtension } from '../../lib/practice/server/start/configureExtension';
import { findChromium } from '../../lib/practice/server/start/findChromium';
import { type OpenBrowser, openBrowser } from '../../lib/practice/server/start/openBrowser';
import { signIn } from '../../lib/practice/server/start/signIn';
import { type PracticeSet, startPracticeSet } from '../../lib/practice/server/start/startPracticeSet';
import { type Arrivals, watchArrivals } from './arrivals';
import { buildFloor, bundle } from './buildFloor';
import { type ClockOffset, clock, measureOffset } from './clock';
import { type FloorServer, startFloorServer } from './floorServer';
import { inTime } from './inTime';

const words = messagesFor('en');
const contact = 'C-1001';

/** An agent at work in a browser that runs the floor too: signed in and Ready, a contact's page open with its preview on it. */
export interface Desk {
  set: PracticeSet;
  browser: OpenBrowser;
  /** The CRM's page of the contact that every record is about. */
  page: Page;
  card: CardHands;
  floor: FloorServer;
  arrivals: Arrivals;
  offset: ClockOffset;
  /** Puts what the measurement asks of a page into it. */
  mark(page: Page): Promise<unknown>;
  /** Resolves with the time, by this process's clock, at which an element was painted. */
  painted(host: string, selector: string): Promise<number>;
  /** When the person's last click happened, by this process's clock. */
  lastClick(): Promise<number>;
  /** Resolves with the time at which the next event of a name is handed to the push channel. */
  nextEvent(name: string): Promise<number>;
  close(): Promise<void>;
}

/** Every record is the same contact's, who is busy: a repetition is like the one before. */
function campaign() {
  const [plan] = exampleCampaigns();
  const [list] = plan?.lists ?? [];
  const [first] = list?.list.contacts ?? [];
  if (plan === undefined || list === undefined || first === undefined) throw new Error('There is no example campaign.');
  const contacts = Array.from({ length: 2_000 }, () => ({ ...structuredClone(first), from: 0, until: 86_340 }));
  return { ...plan, lists: [{ ...list, list: { ...list.list, contacts } }] };
}

export async function openDesk(): Promise<Desk> {
  const chromium = await findChromium();
  if (!chromium.ok) throw new Error(chromium.problem);
  const plan = campaign();
  const calls = { busyAfter: 20, chances: { busy: 1, noAnswer: 0, answeringMachine: 0 } };
  const set = await startPracticeSet(null, { campaigns: [plan], calls });
  const floor = await startFloorServer();
  const arrivals = watchArrivals();
  const page = `http://localhost/contacts/${contact}*`;
  const browser = await openBrowser({
    executable: chromium.value,
    extension: outputFolder('test'),
    beside: [await buildFloor(floor.url, page)],
    language: 'en',
    colorScheme: 'light',
    headless: process.env.HEADED !== '1',
  });
  try {
    return await begin({ set, browser, floor, arrivals }, plan.name);
  } catch (error) {
    await closeAll({ set, browser, floor, arrivals });
    throw error;
  }
}

type Parts = Pick<Desk, 'set' | 'browser' | 'floor' | 'arrivals'>;

async function begin(parts: Parts, campaignName: string): Promise<Desk> {
  const { set, browser, floor } = parts;
  const marks = await bundle('marks.ts');
  await configureExtension(browser, set.settings);
  const popup = await browser.context.newPage();
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await signIn(browser.context, popup, words, { userName: 'kate', password: 'kate' });
  await popup.locator('[data-channel=voice]').click();
  await popup.getByRole('menuitemradio', { name: words.channels.ready, exact: true }).click();
  const ready = words.channels.stateOf(words.channels.voice, words.channels.ready);
  await popup.getByRole('button', { name: ready, exact: true }).waitFor();
  const page = await browser.context.newPage();
  await page.goto(`${set.crm.url}/contacts/${contact}`);
  await popup.getByRole('button', { name: words.campaigns.getRecordFrom(campaignName), exact: true }).click();
  const card = cardHands(page, words);
  await card.at('preview').waitFor();
  // An open popup would draw every snapshot too.
  await popup.close();
  await page.bringToFront();
  await floor.ready();
  const mark = (page: Page) => page.evaluate(marks);
  await mark(page);
  const offset = await measureOffset(page);
  const time = async (expression: string): Promise<number> => {
    const there: unknown = await inTime(expression, page.evaluate(expression));
    if (typeof there !== 'number' || there === 0) throw new Error(`${expression} is no time`);
    return there - offset.ahead;
  };
  return {
    ...parts,
    page,
    card,
    offset,
    mark,
    painted: (host, selector) => time(`benchMarks.painted(${JSON.stringify(host)}, ${JSON.stringify(selector)})`),
    lastClick: () => time('benchMarks.lastClick()'),
    nextEvent: (name) =>
      inTime(
        name,
        new Promise((resolve) => {
          const end = set.dialer.watchEvents(({ data }) => {
            const at = clock();
            if (!JSON.stringify(data).includes(`"${name}"`)) return;
            end();
            resolve(at);
          });
        }),
      ),
    close: () => closeAll(parts),
  };
}

async function closeAll({ set, browser, floor, arrivals }: Parts): Promise<void> {
  arrivals.stop();
  await browser.close();
  await Promise.all([set.stop(), floor.stop()]);
}

/** The card's next step, *Call* or *Done*, once it can be pressed: what was there a moment ago has settled. */
export const nextStep = (desk: Desk, phase: 'preview' | 'ended') =>
  desk.page.locator(`dialbridge-overlay [data-phase=${phase}] .bar button.primary:not([aria-disabled])`);
