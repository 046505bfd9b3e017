import { endCampaign, noticeOf, openContact, type ShiftDesk, startCampaign, takeStep } from './shiftDesk';

/** Push preview: joins by the notice, rejects the record that arrives, accepts it when it comes again, calls, and stops. */
export async function workPushPreviews(desk: ShiftDesk, campaign: string): Promise<void> {
  const { popup, crm, card, words, show } = desk;
  const { notices } = words;
  startCampaign(desk, campaign);
  await noticeOf(desk, notices.campaignStarted.title).waitFor();
  await show('campaign-started', crm);
  await takeStep(desk, notices.campaignStarted.title, notices.choices.join);
  await takeStep(desk, notices.channelNotReady.title, notices.choices.becomeReady);

  await card.at('arriving').waitFor();
  await show('record-arrives', crm);
  await card.reject();
  await card.at('arriving').waitFor({ state: 'detached' });

  await card.accept();
  await card.at('preview').waitFor();
  await openContact(desk, 'preview');
  await show('record-accepted', crm);
  await card.call();
  await card.at('connected').waitFor();
  await card.endCall();
  await card.choose(words.callResults.answer);
  await card.notReadyAndDone();
  await card.closed();
  await popup.getByRole('button', { name: words.campaigns.resumeCampaign(campaign), exact: true }).waitFor();
  await endCampaign(desk, campaign);
}
