import { messagesFor } from '../../lib/i18n/messages';
import { type Desk, nextStep } from './desk';

const { callResults } = messagesFor('en');
const overlay = 'dialbridge-overlay';

/** Milliseconds of one repetition with both workers running. */
export interface Running {
  arrival: number;
  floorArrival: number;
  click: number;
  floorClick: number;
}

/** The event comes on its own, when the answer to the request for it has long been read. */
const apart = 150;

/**
 * A record arrives and is called, and the floor's message and click between them: whatever else the machine is doing at this moment
 * hits both alike. Begins and ends with a record whose call is over.
 */
export async function runOnce(desk: Desk, count: number): Promise<Running> {
  const { page, floor, arrivals } = desk;
  await desk.card.choose(callResults.busy);
  const sent = desk.nextEvent('PreviewRecord');
  const painted = desk.painted(overlay, '[data-phase=preview]');
  desk.set.dialer.admin.setAnswer('PreviewRecordRequest', { how: 'late', ms: apart, times: 1 });
  await nextStep(desk, 'ended').click();
  const arrival = (await painted) - (await sent);

  const drawn = desk.painted('', `dialbridge-floor[data-count="${count}"]`);
  const floorArrival = -floor.send(count) + (await drawn);

  const called = arrivals.next('/make-call');
  await nextStep(desk, 'preview').click();
  const click = (await called) - (await desk.lastClick());

  const told = arrivals.next('/click');
  await page.locator('dialbridge-floor').click();
  const floorClick = (await told) - (await desk.lastClick());
  return { arrival, floorArrival, click, floorClick };
}

/** From the preview to a record whose call is over. */
export async function callOnce(desk: Desk): Promise<void> {
  await nextStep(desk, 'preview').click();
  await desk.card.at('ended').waitFor();
}
