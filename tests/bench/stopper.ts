import type { BrowserContext } from 'playwright-core';
import { clock } from './clock';

/** Stops a worker as the browser does when it is idle, and says when. */
export interface Stopper {
  /** Resolves with the time at which the browser reported the stop. */
  stop(): Promise<number>;
  /** Whether the worker has been reported running since the last stop. */
  isRunning(): boolean;
}

/** A session of its own to the browser, held open: the stop must take no longer than it has to. */
export async function createStopper(context: BrowserContext, extensionId: string): Promise<Stopper> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('There is no page to speak to the browser through.');
  const cdp = await context.newCDPSession(page);
  const status = new Map<string, string>();
  let stopped: (at: number) => void = () => undefined;
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const at = clock();
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (!scriptURL.startsWith(`chrome-extension://${extensionId}/`)) continue;
      status.set(versionId, runningStatus);
      if (runningStatus === 'stopped') stopped(at);
    }
  });
  await cdp.send('ServiceWorker.enable');
  const running = () => [...status].filter(([, is]) => is === 'running').map(([id]) => id);
  return {
    stop() {
      const [versionId] = running();
      if (versionId === undefined) throw new Error('The worker is not running.');
      return new Promise((resolve, reject) => {
        stopped = resolve;
        cdp.send('ServiceWorker.stopWorker', { versionId }).catch(reject);
      });
    },
    isRunning: () => running().length > 0,
  };
}
