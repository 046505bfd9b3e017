import { buildExtension } from '../../lib/practice/server/start/buildExtension';
import { type Bytes, measureBytes } from './bytes';
import { type Desk, openDesk } from './desk';
import { type Figure, figureOf } from './figures';
import { measurePageTime } from './pageTime';
import { callOnce, runOnce } from './running';
import { createStoppedRun } from './stopped';
import { createStopper } from './stopper';

/** Milliseconds, but for the bytes. */
export interface Figures {
  arrival: Figure;
  floorArrival: Figure;
  click: Figure;
  floorClick: Figure;
  stoppedArrival: Figure;
  stoppedClick: Figure;
  load: Figure;
  loadAlone: Figure;
  /** Pair by pair: what a load costs more with the extension. */
  loadMore: Figure;
  storm: Figure;
  stormAlone: Figure;
  stormMore: Figure;
  bytes: Bytes;
  browser: string;
  /** How wrong a time that was taken in both processes can be. */
  clockError: number;
}

/**
 * Takes all figures. Timed is the build that tests use, as its card can be pressed; it differs from the release build in open shadow
 * roots and a log on the console. Weighed is the release build.
 */
export async function measure(repetitions: number, say: (line: string) => void): Promise<Figures> {
  const signal = new AbortController().signal;
  await buildExtension('test', signal);
  const bytes = await measureBytes(await buildExtension('production', signal));
  const desk = await openDesk();
  try {
    say('worker running …');
    await callOnce(desk);
    // The first of everything warms caches and compilers, ours and the floor's.
    for (let count = 1; count <= warming; count++) await runOnce(desk, count);
    const running = await times(repetitions, (count) => runOnce(desk, warming + count));
    await desk.card.at('ended').waitFor();
    say('worker stopped …');
    const stopped = await stoppedTimes(desk, repetitions);
    say('time taken from the page …');
    const page = await times(repetitions, () => measurePageTime(desk));
    const of = <One>(all: readonly One[], pick: (one: One) => number): Figure => figureOf(all.map(pick));
    return {
      arrival: of(running, (one) => one.arrival),
      floorArrival: of(running, (one) => one.floorArrival),
      click: of(running, (one) => one.click),
      floorClick: of(running, (one) => one.floorClick),
      ...stopped,
      load: of(page, (one) => one.load),
      loadAlone: of(page, (one) => one.loadAlone),
      loadMore: of(page, (one) => one.load - one.loadAlone),
      storm: of(page, (one) => one.storm),
      stormAlone: of(page, (one) => one.stormAlone),
      stormMore: of(page, (one) => one.storm - one.stormAlone),
      bytes,
      browser: await browserVersion(desk),
      clockError: desk.offset.error,
    };
  } finally {
    await desk.close();
  }
}

const warming = 3;

async function times<One>(repetitions: number, once: (count: number) => Promise<One>): Promise<readonly One[]> {
  const all: One[] = [];
  for (let count = 1; count <= repetitions; count++) all.push(await once(count));
  return all;
}

/** A repetition in which the worker was awake too early does not count, and is made up for. */
async function stoppedTimes(
  desk: Desk,
  repetitions: number,
): Promise<Pick<Figures, 'stoppedArrival' | 'stoppedClick'>> {
  const once = createStoppedRun(desk, await createStopper(desk.browser.context, desk.browser.extensionId));
  const arrivals: number[] = [];
  const clicks: number[] = [];
  for (let tries = 0; Math.min(arrivals.length, clicks.length) < repetitions; tries++) {
    if (tries > 4 * repetitions + 10) throw new Error('The worker was awake too early, again and again.');
    const { arrival, click } = await once();
    if (arrival !== null) arrivals.push(arrival);
    if (click !== null) clicks.push(click);
  }
  return { stoppedArrival: figureOf(arrivals), stoppedClick: figureOf(clicks) };
}

async function browserVersion({ browser, page }: Desk): Promise<string> {
  const cdp = await browser.context.newCDPSession(page);
  const { product } = await cdp.send('Browser.getVersion');
  return product.replace(/^(Headless)?Chrome\//, 'Chromium ');
}
