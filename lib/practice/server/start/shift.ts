import type { Page } from 'playwright-core';
import type { Messages } from '../../../i18n/en';
import { beginsWith, cardHands } from './cardHands';
import { configureExtension } from './configureExtension';
import type { OpenBrowser } from './openBrowser';
import { type Account, signIn } from './signIn';
import type { PracticeSet } from './startPracticeSet';

/** A moment of the shift that is worth a picture. */
export type Moment = 'sign-in' | 'signed-in' | 'campaigns' | 'preview' | 'on-call' | 'done' | 'decline' | 'finished';

export interface ShiftParts {
  set: PracticeSet;
  browser: Pick<OpenBrowser, 'context' | 'extensionId'>;
  words: Messages;
  account: Account;
  campaign: string;
  /** Called at each moment with the page to look at. */
  show(moment: Moment, page: Page): Promise<void>;
}

const popupSize = { width: 380, height: 600 };

/**
 * An agent's short shift, worked as a person would: signs in, becomes Ready, gets records, calls, holds, finishes with a result,
 * declines each way, stops, signs out. Rejects at the first thing on screen that is not as it should be.
 */
export async function workOneShift({ set, browser, words, account, campaign, show }: ShiftParts): Promise<void> {
  const { context, extensionId } = browser;
  await configureExtension(browser, set.settings);
  const crm = await context.newPage();
  await crm.goto(`${set.crm.url}/contacts`);
  const card = cardHands(crm, words);
  const popup = await context.newPage();
  await popup.setViewportSize(popupSize);
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);

  const press = (label: string) => popup.getByRole('button', { name: beginsWith(label) }).click();
  const getRecord = async () => {
    await popup.getByRole('button', { name: words.campaigns.getRecordFrom(campaign), exact: true }).click();
    await card.at('preview').waitFor();
  };

  await signIn(context, popup, words, account, (window) => show('sign-in', window));
  await show('signed-in', popup);

  await press(words.channels.setBoth);
  await popup.getByRole('menuitemradio', { name: words.channels.ready, exact: true }).click();
  await popup
    .getByRole('button', { name: words.channels.stateOf(words.channels.voice, words.channels.ready) })
    .waitFor();
  await show('campaigns', popup);

  await getRecord();
  await press(words.record.openContact);
  await crm.waitForURL(/\/contacts\/[^/?]+$/);
  await card.at('preview').waitFor();
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
  await card.call();
  await card.endCall();
  await card.choose(words.callResults.noAnswer);
  await card.doneAndStop();
  await popup.getByText(words.campaigns.stopped).waitFor();
  await show('finished', popup);

  await press(words.signIn.signOut);
  await popup.getByRole('button', { name: words.signIn.button, exact: true }).waitFor();
}
