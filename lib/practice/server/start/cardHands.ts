import type { Locator, Page } from 'playwright-core';
import type { Messages } from '../../../i18n/en';
import { type CallbackHands, callbackHands } from './callbackHands';

type State = keyof Messages['record']['states'];

/** An agent's hands on the card of a CRM page: finds what an agent would read, and clicks it. */
export interface CardHands {
  /** The card once it shows this state. */
  at(state: State): Locator;
  /** The card of a campaign call whose contact has not answered yet. */
  connecting(): Locator;
  /** Answers an interaction preview. */
  accept(): Promise<void>;
  reject(): Promise<void>;
  call(): Promise<void>;
  hold(): Promise<void>;
  retrieve(): Promise<void>;
  endCall(): Promise<void>;
  /** By the result's name on screen. */
  choose(result: string): Promise<void>;
  /** Opens the two choices of *Decline*. */
  openDecline(): Promise<void>;
  decline(how: 'later' | 'dontCall'): Promise<void>;
  done(): Promise<void>;
  doneAndStop(): Promise<void>;
  /** What *Done and Stop* is where records arrive by themselves. */
  notReadyAndDone(): Promise<void>;
  /** Resolves when no record is on the page any more: the dialer has confirmed, or did not in time. */
  closed(): Promise<void>;
  /** *Postpone*, where a callback is set before the call. */
  postpone(): Promise<void>;
  /** *Schedule Callback*. */
  callback: CallbackHands;
}

/** The overlay's shadow root must be open: the test build's is. */
export function cardHands(page: Page, words: Messages): CardHands {
  const overlay = page.locator('dialbridge-overlay');
  const called = (name: string) => overlay.getByRole('region', { name: words.card.region(name), exact: true });
  const at = (state: State) => called(words.record.states[state]);
  // Each of the contact's numbers has its own Call too, and in Japanese *Do Not Call* begins with that word: the one meant here is the action bar's.
  const press = (state: State, label: string) =>
    at(state)
      .locator('.bar .main, .ctls')
      .getByRole('button', { name: beginsWith(label) })
      .click();
  return {
    at,
    connecting: () => called(words.caseInformation.origins.connecting),
    accept: () => press('arriving', words.arrival.accept),
    reject: () => press('arriving', words.arrival.reject),
    call: () => press('preview', words.record.call),
    hold: () => press('connected', words.record.hold),
    retrieve: () => press('held', words.record.retrieve),
    endCall: () => press('connected', words.record.endCall),
    choose: (result) => at('ended').getByRole('radio', { name: result, exact: true }).click(),
    openDecline: () => press('preview', words.record.decline),
    decline: (how) => at('preview').getByRole('menuitem', { name: words.record[how] }).click(),
    done: () => at('ended').getByRole('button', { name: words.record.done, exact: true }).click(),
    doneAndStop: () => press('ended', words.record.doneAndStop),
    notReadyAndDone: () => press('ended', words.record.notReadyAndDone),
    postpone: () => press('preview', words.callback.postpone),
    callback: callbackHands(overlay, words),
    closed: () => overlay.locator('[data-phase]').waitFor({ state: 'detached' }),
  };
}

/** A button may say more after its label, such as the kind of number or its key. */
export const beginsWith = (label: string): RegExp => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
