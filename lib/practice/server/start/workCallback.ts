import type { ShiftDesk } from './shiftDesk';

/** Calls the record in preview, agrees with the contact to call again tomorrow, and takes no more records. */
export async function scheduleCallback(desk: ShiftDesk): Promise<void> {
  const { popup, crm, card, words, show } = desk;
  await card.call();
  await card.at('connected').waitFor();
  await card.callback.open();
  await card.callback.quick('tomorrow');
  await show('schedule-callback', crm);
  await card.callback.schedule();
  await card.endCall();
  await card.choose(words.callResults.answer);
  await card.doneAndStop();
  await popup.getByText(words.campaigns.stopped).waitFor();
}

/** The dialer's clock is put forward until the callback is due: it comes back by itself, and the contact is called. */
export async function workCallback(desk: ShiftDesk): Promise<void> {
  const { crm, card, words, show, set } = desk;
  const [callback] = set.dialer.admin.callbacks();
  if (callback === undefined) throw new Error('The dialer has no callback that waits.');
  set.dialer.admin.moveClockToCallback(callback.handle);
  await card.at('preview').waitFor();
  await crm.getByText(words.caseInformation.origins.personalCallback, { exact: true }).first().waitFor();
  await show('callback-due', crm);
  await card.call();
  await card.at('connected').waitFor();
  await card.endCall();
  await card.choose(words.callResults.answer);
  await card.doneAndStop();
  await card.closed();
}
