import type { Messages } from '../../../i18n/en';
import type { CampaignMode } from '../../engine/campaign';
import { exampleCampaign } from '../examples';
import { cardHands } from './cardHands';
import { configureExtension } from './configureExtension';
import type { OpenBrowser } from './openBrowser';
import { press, type ShiftDesk } from './shiftDesk';
import { type Account, signIn } from './signIn';
import { workCallsBeforeContact, workCallsWithContact } from './workCalls';
import { workPreviews } from './workPreviews';
import { workPushPreviews } from './workPushPreviews';

export interface ShiftParts extends Pick<ShiftDesk, 'set' | 'show'> {
  browser: Pick<OpenBrowser, 'context' | 'extensionId'>;
  words: Messages;
  account: Account;
  /** Campaign types to work, in order; the campaigns are the examples. */
  types: readonly CampaignMode[];
}

const popupSize = { width: 380, height: 600 };

const work: Readonly<Record<CampaignMode, (desk: ShiftDesk, campaign: string) => Promise<void>>> = {
  preview: workPreviews,
  pushPreview: workPushPreviews,
  progressive: workCallsBeforeContact,
  predictive: workCallsWithContact,
};

/**
 * An agent's short shift, worked as a person would by the words on screen: signs in, works records of each type, signs out. Rejects at
 * the first thing on screen that is not as it should be.
 */
export async function workOneShift({ set, browser, words, account, types, show }: ShiftParts): Promise<void> {
  const { context, extensionId } = browser;
  await configureExtension(browser, set.settings);
  const crm = await context.newPage();
  await crm.goto(`${set.crm.url}/contacts`);
  const popup = await context.newPage();
  await popup.setViewportSize(popupSize);
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  const desk: ShiftDesk = { set, popup, crm, card: cardHands(crm, words), words, show };

  await signIn(context, popup, words, account, (window) => show('sign-in', window));
  await show('signed-in', popup);
  for (const type of types) await work[type](desk, exampleCampaign[type]);
  await press(desk, words.signIn.signOut);
  await popup.getByRole('button', { name: words.signIn.button, exact: true }).waitFor();
}
