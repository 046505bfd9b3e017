import type { Locator, Page } from 'playwright-core';
import type { Messages } from '../../../i18n/en';
import { beginsWith, type CardHands } from './cardHands';
import type { PracticeSet } from './startPracticeSet';

/** A moment of the shift that is worth a picture. */
export type Moment =
  | 'sign-in'
  | 'signed-in'
  | 'campaigns'
  | 'preview'
  | 'on-call'
  | 'done'
  | 'decline'
  | 'schedule-callback'
  | 'finished'
  | 'callback-due'
  | 'campaign-started'
  | 'record-arrives'
  | 'record-accepted'
  | 'agent-is-called'
  | 'connecting'
  | 'contact-answers'
  | 'contact-is-on-the-line'
  | 'stopped';

/** An agent at work: the popup, a tab of the CRM with the card on it, and the words to go by. */
export interface ShiftDesk {
  set: PracticeSet;
  popup: Page;
  crm: Page;
  card: CardHands;
  words: Messages;
  /** Called at each moment with the page to look at. */
  show(moment: Moment, page: Page): Promise<void>;
}

/** A button of the popup by its label. */
export const press = ({ popup }: ShiftDesk, label: string): Promise<void> =>
  popup.getByRole('button', { name: beginsWith(label) }).click();

/** Sets one channel to Ready in the popup, and waits until it is. */
export async function becomeReady({ popup, words }: ShiftDesk, channel: 'voice' | 'outboundpreview'): Promise<void> {
  const { channels } = words;
  const stateIs = (state: string) =>
    popup.getByRole('button', { name: channels.stateOf(channels[channel], state), exact: true });
  await stateIs(channels.notReady).click();
  await popup.getByRole('menuitemradio', { name: channels.ready, exact: true }).click();
  await stateIs(channels.ready).waitFor();
}

/** Waits for a notice on the CRM page and takes a step that it offers. */
export const takeStep = (desk: ShiftDesk, title: string, label: string): Promise<void> =>
  noticeOf(desk, title)
    .getByRole('button', { name: beginsWith(label) })
    .click();

/** A notice on the CRM page, by its title. */
export const noticeOf = ({ crm, words }: ShiftDesk, title: string): Locator =>
  crm.locator('dialbridge-overlay').getByRole('region', { name: words.card.region(title), exact: true });

/** Opens the contact's page in the CRM, and waits until the card is on it. */
export async function openContact(desk: ShiftDesk, state: Parameters<CardHands['at']>[0]): Promise<void> {
  await press(desk, desk.words.record.openContact);
  await desk.crm.waitForURL(/\/contacts\/[^/?]+$/);
  await desk.card.at(state).waitFor();
}

/** The administrator takes a campaign away again, and the agent has read so. */
export async function endCampaign(desk: ShiftDesk, campaign: string): Promise<void> {
  const { set, words } = desk;
  set.dialer.admin.stop(campaign);
  set.dialer.admin.unload(campaign);
  await takeStep(desk, words.notices.campaignUnloaded.title, words.notices.choices.dismiss);
}

/** An administrator loads and starts a campaign. */
export function startCampaign({ set }: ShiftDesk, campaign: string): void {
  set.dialer.admin.load(campaign);
  set.dialer.admin.start(campaign);
}
