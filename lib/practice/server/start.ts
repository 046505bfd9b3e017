import { believableCalls } from './believableCalls';
import { everyCampaign } from './examples';
import { buildExtension } from './start/buildExtension';
import { demonstrate } from './start/demonstrate';
import { findChromium } from './start/findChromium';
import { sayReport } from './start/sayReport';
import { startPracticeSet } from './start/startPracticeSet';
import { workShift } from './start/workShift';
import { dispositionOptions } from './workspace/businessAttributes';

/** The practice dialer takes the first free port from here on, the sample CRM the next. */
const firstPort = 8410;

const say = (line: string): void => console.log(line);

/** Whether a browser window could be seen. */
const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * `npm start`: everything that a newcomer needs to work real records, in a browser; without a display a shift that works by
 * itself. `--headless` asks for the latter.
 */
async function start(signal: AbortSignal): Promise<void> {
  const chromium = await findChromium();
  if (!chromium.ok) throw new Error(chromium.problem);
  const isAlone = !hasDisplay() || process.argv.includes('--headless');
  say('Building the extension…');
  // Only the test build's card can be worked by a script: its shadow root is open.
  const extension = await buildExtension(isAlone ? 'test' : 'production', signal);
  const browser = { executable: chromium.value, extension };
  if (isAlone) await workShift(browser, say, signal);
  else {
    const campaigns = everyCampaign('running');
    const set = await startPracticeSet(firstPort, {
      calls: believableCalls,
      campaigns,
      settings: dispositionOptions(false),
    });
    try {
      await demonstrate(set, browser, say, signal);
      sayReport(set.dialer, campaigns, say);
    } finally {
      await set.stop();
    }
  }
}

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    // Asked a second time: whatever tidies up has taken too long.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  });
}

start(interruption.signal).then(
  () => process.exit(0),
  (error: unknown) => {
    if (interruption.signal.aborted) process.exit(130);
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
