import { becomeReady, openContact, type ShiftDesk } from './shiftDesk';
import { scheduleCallback, workCallback } from './workCallback';

/** Preview: gets records, calls, holds, finishes with a result, declines each way, schedules a callback and stops, and keeps the callback. */
export async function workPreviews(desk: ShiftDesk, campaign: string): Promise<void> {
  const { popup, crm, card, words, show } = desk;
  const getRecord = async () => {
    await popup.getByRole('button', { name: words.campaigns.getRecordFrom(campaign), exact: true }).click();
    await card.at('preview').waitFor();
  };
  await becomeReady(desk, 'voice');
  await show('campaigns', popup);

  await getRecord();
  await openContact(desk, 'preview');
  await show('preview', crm);

  await card.call();
  await card.at('connected').waitFor();
  await show('on-call', crm);
  await card.hold();
  await card.retrieve();
  await card.endCall();
  await card.choose(words.callResults.answer);
  await show('done', crm);
  await card.done();

  // Done goes on to the next record by itself.
  await card.openDecline();
  await show('decline', crm);
  await card.decline('later');
  await card.closed();

  await getRecord();
  await card.openDecline();
  await card.decline('dontCall');
  await card.closed();

  await getRecord();
  await scheduleCallback(desk);
  await show('finished', popup);
  await workCallback(desk);
}
