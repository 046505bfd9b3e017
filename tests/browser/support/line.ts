import type { Locator, Page } from 'playwright-core';
import type { Messages } from '../../../lib/i18n/en';
import { beginsWith } from '../../../lib/practice/server/start/cardHands';
import { consultationVerbs, reachVerbs } from '../../../lib/session/call';
import { type Desk, openDesk } from './desk';
import type { SecondAgent } from './secondAgent';
import { getRecord, type Shift, shiftOnCall } from './shift';
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

/** The strip of a call that is not about the record on the card, by who is at its other end. */
export const otherCall = (page: Page, words: Messages, who: string): Locator =>
  overlay(page).getByRole('region', { name: words.notices.about(words.record.otherCall, who), exact: true });

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

/** From sign-in to a consultation with a colleague, who has answered, while the first contact waits on hold. */
export async function shiftConsulting(
  world: World,
  colleague: SecondAgent,
  how: 'transfer' | 'conference' = 'transfer',
): Promise<Shift & { line: LineHands }> {
  const shift = await shiftOnCall(world);
  const line = lineHands(shift.crm, world.words);
  await line.choose(colleague.name, colleague.name, how);
  await line.step('consultFirst').click();
  await colleague.answers();
  await line.leg(colleague.name).getByText(world.words.calls.talking, { exact: true }).waitFor();
  return { ...shift, line };
}

const sentOnce: readonly string[] = [...reachVerbs, ...consultationVerbs, 'delete-from-conference'];

/** What the dialer was asked that is never sent twice, in order, each with whether it was done. */
export const goneOn = ({ dialer }: World): readonly string[] =>
  dialer
    .log()
    .filter(({ name, kind }) => kind === 'call' && sentOnce.includes(name))
    .map(({ name, outcome }) => `${name} ${outcome}`);
