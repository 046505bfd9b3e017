import { becomeReady, endCampaign, type ShiftDesk, startCampaign } from './shiftDesk';

/**
 * A campaign in which the dialer calls the agent first: accepts, looks at *Connecting…* while the contact's answer is held back, talks, and
 * stops.
 */
export async function workCallsBeforeContact(desk: ShiftDesk, campaign: string): Promise<void> {
  const { crm, card, show, set } = desk;
  set.dialer.admin.holdAnswers(campaign, true);
  startCampaign(desk, campaign);
  await becomeReadyAgain(desk);
  await card.at('arriving').waitFor();
  await show('agent-is-called', crm);
  await card.accept();
  await card.connecting().waitFor();
  await show('connecting', crm);
  set.dialer.admin.holdAnswers(campaign, false);
  await card.at('connected').waitFor();
  await show('contact-answers', crm);
  await finish(desk, campaign);
  await endCampaign(desk, campaign);
}

/**
 * A campaign in which the contact is on the line already: accepts, talks, and stops. More contacts than agents are called, so that one who
 * answers finds nobody, and counts as abandoned.
 */
export async function workCallsWithContact(desk: ShiftDesk, campaign: string): Promise<void> {
  const { popup, crm, card, show, set } = desk;
  const begun = set.dialer.log().length;
  startCampaign(desk, campaign);
  await becomeReadyAgain(desk);
  await card.at('arriving').waitFor();
  await show('contact-is-on-the-line', crm);
  await card.accept();
  await card.at('connected').waitFor();
  await finish(desk, campaign);
  await show('stopped', popup);
  await set.dialer.waitFor(
    ({ index, name, campaign: of }) => index >= begun && name === 'abandoned' && of === campaign,
  );
  await endCampaign(desk, campaign);
}

/** The campaign before was stopped by the agent, or left Voice as it was. */
async function becomeReadyAgain(desk: ShiftDesk): Promise<void> {
  const { popup, words } = desk;
  const { channels } = words;
  const isReady = popup.getByRole('button', { name: channels.stateOf(channels.voice, channels.ready), exact: true });
  if ((await isReady.count()) === 0) await becomeReady(desk, 'voice');
}

async function finish(desk: ShiftDesk, campaign: string): Promise<void> {
  const { popup, card, words } = desk;
  await card.endCall();
  await card.choose(words.callResults.answer);
  await card.doneAndStop();
  await card.closed();
  await popup.getByRole('button', { name: words.campaigns.resumeCampaign(campaign), exact: true }).waitFor();
}
