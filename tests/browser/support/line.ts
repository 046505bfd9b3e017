import type { Locator, Page } from 'playwright-core';
import type { Messages } from '../../../lib/i18n/en';
import { beginsWith } from '../../../lib/practice/server/start/cardHands';
import { type Desk, openDesk } from './desk';
import { getRecord, type Shift } from './shift';
import { overlay, type World } from './world';

/** An agent's hands on what stands around a call, on a CRM page or in the popup: whom it goes to, a consultation, who is on the line. */
export interface LineHands {
  /** The tiles under the call. */
  controls: Locator;
  /** The tile that opens the panel. */
  tile: Locator;
  panel: Locator;
  /** Where a name or a number is typed. */
  target: Locator;
  options: Locator;
  callerId: Locator;
  /** Opens the panel, says how, and chooses by typing who: the option that is called so. */
  choose(text: string, option: string, how?: 'transfer' | 'conference'): Promise<void>;
  /** One of the buttons under the panel. */
  step(which: 'transferNow' | 'addNow' | 'consultFirst'): Locator;
  /** Both legs of a consultation. */
  consultation: Locator;
  /** The leg of somebody, with what is said of it. */
  leg(who: string): Locator;
  /** One of the ways on from a consultation. */
  way(which: 'switch' | 'completeTransfer' | 'makeConference' | 'backToContact' | 'endConsultation'): Locator;
  /** Who is on the line, where that is more than one. */
  parties: Locator;
}

export function lineHands(part: Page, words: Messages): LineHands {
  const { calls, record } = words;
  // The card on a CRM page; in the popup it is a part of the page.
  const root: Locator = part.url().startsWith('chrome-extension:') ? part.locator('body') : overlay(part);
  const named = (name: string) => root.getByRole('region', { name, exact: true });
  const panel = named(calls.panel).or(named(calls.transfer)).or(named(calls.conference));
  const controls = root.getByRole('toolbar', { name: record.controls, exact: true });
  const tile = controls
    .getByRole('button', { name: beginsWith(calls.transfer) })
    .or(controls.getByRole('button', { name: beginsWith(calls.conference) }));
  const target = panel.getByRole('combobox', { name: calls.target, exact: true });
  const options = panel.getByRole('listbox', { name: calls.targets, exact: true }).getByRole('option');
  const consultation = named(calls.consultation);
  const parties = named(calls.parties);
  return {
    controls,
    tile,
    panel,
    target,
    options,
    callerId: panel.getByLabel(record.callerId),
    async choose(text, option, how) {
      await tile.click();
      await target.waitFor();
      if (how !== undefined) await panel.getByRole('radio', { name: calls[how], exact: true }).click();
      await target.fill(text);
      await options.filter({ hasText: option }).click();
      await options.first().waitFor({ state: 'detached' });
    },
    step: (which) => root.getByRole('button', { name: calls[which], exact: true }),
    consultation,
    leg: (who) => consultation.or(parties).locator('.leg').filter({ hasText: who }),
    way: (which) => consultation.getByRole('button', { name: calls[which], exact: true }),
    parties,
  };
}

/** From sign-in to a conversation with the first contact, seen in the popup and two CRM tabs. */
export async function deskOnCall(world: World): Promise<Desk & Pick<Shift, 'card'> & { line: LineHands }> {
  const desk = await openDesk(world);
  const { states } = world.words.record;
  await desk.ready('voice');
  await getRecord(world, desk.popup);
  await desk.agree(states.preview, 1);
  // Of tabs behind others few frames are drawn, and a click waits for frames.
  await desk.crm.bringToFront();
  await desk.card.call();
  await desk.agree(states.connected, 'onCall');
  return { ...desk, line: lineHands(desk.crm, world.words) };
}
