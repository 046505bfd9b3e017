import type { Locator } from 'playwright-core';
import type { Messages } from '../../../i18n/en';
import { type CallbackMessages, enCallback } from '../../../i18n/enCallback';
import { jaCallback } from '../../../i18n/jaCallback';
import { messagesFor } from '../../../i18n/messages';
import type { CallbackDraft, CallbackOwner } from '../../../session/callback';
import type { QuickChoice } from '../../../session/callbackTimes';

/** What is entered in the panel; what is left out stays as it is. */
export interface CallbackEntry {
  clock?: CallbackDraft['clock'];
  date?: string;
  time?: string;
  /** One of the numbers in the list, as the record writes it. */
  number?: string;
  owner?: CallbackOwner;
}

/** An agent's hands on *Schedule Callback*, on a CRM page or in the popup. */
export interface CallbackHands {
  /** The words of date and time, which come with that part of the card. */
  words: CallbackMessages;
  /** On the card: what opens the panel, or says for when the callback is. */
  button: Locator;
  panel: Locator;
  /** The panel's title: a callback that is entered is set. */
  check: Locator;
  date: Locator;
  time: Locator;
  number: Locator;
  /** What is said to be wrong beside a field of the panel. */
  fault: Locator;
  open(): Promise<void>;
  enter(entry: CallbackEntry): Promise<void>;
  quick(choice: QuickChoice): Promise<void>;
  /** A number that is not in the list, as the agent writes it. */
  newNumber(written: string): Promise<void>;
  /** What one of the two clocks shows. */
  clock(whose: CallbackDraft['clock']): Locator;
  /** The panel's main step; resolves when the panel is closed. */
  schedule(): Promise<void>;
  /** The same, where something is wrong: the panel stays. */
  trySchedule(): Promise<void>;
  /** Clears the check box and closes the panel. */
  clear(): Promise<void>;
  /** Opens the panel, enters all of it, and schedules it. */
  enterAll(entry: CallbackEntry): Promise<void>;
}

/** @param surface where the card is: the overlay of a page, or the popup */
export function callbackHands(surface: Locator, m: Messages): CallbackHands {
  const words = m === messagesFor('ja') ? jaCallback : enCallback;
  const panel = surface.getByRole('region', { name: m.callback.title, exact: true });
  const button = surface
    .getByRole('button', { name: m.callback.title })
    .or(surface.getByRole('button', { name: m.callback.is('') }));
  const date = panel.getByLabel(words.date, { exact: true });
  const time = panel.getByLabel(words.time, { exact: true });
  const number = panel.getByLabel(m.callback.number, { exact: true });
  const check = panel.getByRole('checkbox');
  const clock = (whose: CallbackDraft['clock']) =>
    panel.locator('.clock', { hasText: whose === 'contact' ? words.contactClock : words.agentClock });
  const press = (label: string) => surface.locator('.bar').getByRole('button', { name: label, exact: true }).click();
  // The driver's own way to choose an option makes events that are no person's.
  const pick = async (phone: string) => {
    const usable = await number
      .locator('option:enabled')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''));
    const index = usable.indexOf(phone);
    if (index < 0) throw new Error(`${phone} is none of ${usable.join(', ')}.`);
    await number.press('Home');
    for (let step = 0; step < index; step++) await number.press('ArrowDown');
  };
  const hands: CallbackHands = {
    words,
    button,
    panel,
    check,
    date,
    time,
    number,
    fault: panel.locator('.err'),
    async open() {
      await button.click();
      await panel.waitFor();
    },
    async enter(entry) {
      if (entry.clock !== undefined) await clock(entry.clock).getByRole('radio').check();
      if (entry.date !== undefined) await date.fill(entry.date);
      if (entry.time !== undefined) await time.fill(entry.time);
      if (entry.number !== undefined) await pick(entry.number);
      if (entry.owner !== undefined)
        await panel.getByRole('radio', { name: m.callback.owners[entry.owner], exact: true }).check({ force: true });
    },
    quick: (choice) => panel.locator(`[data-quick=${choice}]`).click(),
    async newNumber(written) {
      await number.press('End');
      const field = panel.getByLabel(m.record.newNumber, { exact: true });
      await field.fill(written);
      await panel.getByRole('button', { name: m.record.add, exact: true }).click();
      await field.waitFor({ state: 'detached' });
    },
    clock,
    async schedule() {
      await press(m.callback.schedule);
      await panel.waitFor({ state: 'detached' });
    },
    trySchedule: () => press(m.callback.schedule),
    async clear() {
      await check.uncheck();
      await press(m.close);
      await panel.waitFor({ state: 'detached' });
    },
    async enterAll(entry) {
      await hands.open();
      await hands.enter(entry);
      await hands.schedule();
    },
  };
  return hands;
}
