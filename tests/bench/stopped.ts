import { messagesFor } from '../../lib/i18n/messages';
import { type Desk, nextStep } from './desk';
import type { Stopper } from './stopper';

const { callResults } = messagesFor('en');

/** Milliseconds of one repetition; null where the worker was awake already when it counted. */
export interface Stopped {
  arrival: number | null;
  click: number | null;
}

/**
 * A record arrives for a worker that has just been stopped, and is called while the worker is stopped again. Only a running worker
 * can poll, so the event waits at the server; what wakes the worker is the page's feed, at once. The time counts from the later of
 * stop and send. A click while the worker is stopped, or on its way up, is what an agent can do.
 *
 * Begins and ends with a record whose call is over.
 */
export function createStoppedRun(desk: Desk, stopper: Stopper): () => Promise<Stopped> {
  const { page, arrivals, set } = desk;
  // The send should come just after the stop: how long the stop took last time says when.
  let stopTakes = 60;

  async function arrival(): Promise<number | null> {
    await desk.card.choose(callResults.busy);
    const known = set.dialer.log().length;
    const painted = desk.painted('dialbridge-overlay', '[data-phase=preview]');
    const sent = desk.nextEvent('PreviewRecord');
    set.dialer.admin.setAnswer('PreviewRecordRequest', { how: 'late', ms: stopTakes + 5, times: 1 });
    await nextStep(desk, 'ended').click();
    const { at } = await set.dialer.waitFor((entry) => entry.index >= known && entry.name === 'PreviewRecordRequest');
    const stop = await stopper.stop();
    stopTakes = Math.max(0, Math.round(stop - at));
    const polled = arrivals.next('/connect');
    const [send, paint, poll] = [await sent, await painted, await polled];
    return send > poll ? null : paint - Math.max(stop, send);
  }

  async function click(): Promise<number | null> {
    const called = arrivals.next('/make-call');
    const box = await nextStep(desk, 'preview').boundingBox();
    if (box === null) throw new Error('Call is not to be seen.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await stopper.stop();
    const wasRunning = stopper.isRunning();
    await page.mouse.up();
    const took = (await called) - (await desk.lastClick());
    return wasRunning ? null : took;
  }

  return async () => {
    const one = { arrival: await arrival(), click: await click() };
    await desk.card.at('ended').waitFor();
    return one;
  };
}
