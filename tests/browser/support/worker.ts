import type { BrowserContext, CDPSession } from 'playwright-core';

interface Version {
  versionId: string;
  scriptURL: string;
  status: string;
  runningStatus: string;
}

/**
 * Reports of the extension's service worker, from the browser itself. Playwright's own handle of a worker says nothing of a
 * stop and outlives it, and a worker that Playwright is attached to never stops by itself.
 */
interface Watch {
  cdp: CDPSession;
  scope: string;
  /** Resolves when the versions, as last reported, satisfy the condition. */
  until(isThere: (versions: readonly Version[]) => boolean, what: string): Promise<void>;
  versions(): readonly Version[];
  /** Versions that were reported stopped since the watch began. */
  stops: ReadonlySet<string>;
}

const patience = 15_000;

async function watchWorker<Answer>(
  context: BrowserContext,
  extensionId: string,
  use: (watch: Watch) => Promise<Answer>,
): Promise<Answer> {
  const page = context.pages()[0] ?? (await context.newPage());
  const cdp = await context.newCDPSession(page);
  const scope = `chrome-extension://${extensionId}/`;
  const known = new Map<string, Version>();
  const stops = new Set<string>();
  const waiting = new Set<() => void>();
  const versions = () => [...known.values()].filter(({ status }) => status !== 'redundant');

  cdp.on('ServiceWorker.workerVersionUpdated', (report) => {
    for (const version of report.versions) {
      if (!version.scriptURL.startsWith(scope)) continue;
      known.set(version.versionId, version);
      if (version.runningStatus === 'stopped') stops.add(version.versionId);
    }
    for (const look of [...waiting]) look();
  });

  const until: Watch['until'] = (isThere, what) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        const last = versions().map(({ runningStatus }) => runningStatus);
        reject(
          new Error(`${what} did not happen within ${patience} ms; the worker is ${last.join(', ') || 'unknown'}`),
        );
      }, patience);
      const look = () => {
        if (!isThere(versions())) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });

  try {
    await cdp.send('ServiceWorker.enable');
    await until((all) => all.length > 0, 'The first report of the worker');
    return await use({ cdp, scope, until, versions, stops });
  } finally {
    await cdp.detach();
  }
}

const isUp = ({ runningStatus }: Version) => runningStatus === 'running' || runningStatus === 'starting';

/**
 * Stops the worker as the browser does when it is idle: its memory is gone, open requests are aborted; storage, alarms and
 * open pages stay. Resolves once the browser has reported the stop, even when an event starts it again at once.
 */
export function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  return watchWorker(context, extensionId, async ({ cdp, until, versions, stops }) => {
    const running = versions().filter(isUp);
    for (const { versionId } of running) await cdp.send('ServiceWorker.stopWorker', { versionId });
    await until(() => running.every(({ versionId }) => stops.has(versionId)), 'The stop of the worker');
  });
}

export function isWorkerRunning(context: BrowserContext, extensionId: string): Promise<boolean> {
  return watchWorker(context, extensionId, async ({ versions }) => versions().some(isUp));
}

/** Resolves when the worker runs, whatever event starts it. With `start`, it is started here. */
export function workerRuns(context: BrowserContext, extensionId: string, start = false): Promise<void> {
  return watchWorker(context, extensionId, async ({ cdp, scope, until }) => {
    if (start) await cdp.send('ServiceWorker.startWorker', { scopeURL: scope });
    await until((all) => all.some(({ runningStatus }) => runningStatus === 'running'), 'The start of the worker');
  });
}
