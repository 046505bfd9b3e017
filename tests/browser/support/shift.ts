import type { Locator, Page } from 'playwright-core';
import { beginsWith, type CardHands, cardHands } from '../../../lib/practice/server/start/cardHands';
import type { World } from './world';

export const campaign = 'Spring renewal';
/** The first contact of the list: what the first *Get Record* brings. */
export const first = { id: 'C-1001', name: '佐藤 花子', phone: '+81320000101', handle: 1 } as const;

/** An agent at work: signed in, the popup open, a CRM tab open, hands on the card. */
export interface Shift {
  popup: Page;
  crm: Page;
  card: CardHands;
}

/** The agent's state on a channel, chosen in the popup. */
export async function setChannel(
  world: World,
  popup: Page,
  channel: 'voice' | 'outboundpreview',
  choice: string,
): Promise<void> {
  await popup.locator(`[data-channel=${channel}]`).click();
  await popup.getByRole('menuitemradio', { name: choice, exact: true }).click();
  await channelState(world, popup, channel, choice).waitFor();
}

/** The channel's button, once it shows this state. */
export const channelState = (
  { words }: World,
  popup: Page,
  channel: 'voice' | 'outboundpreview',
  state: string,
): Locator => popup.getByRole('button', { name: words.channels.stateOf(words.channels[channel], state), exact: true });

/** Signs in, becomes Ready, and opens a CRM tab at the first contact of the list, or where it is told to. */
export async function startShift(
  world: World,
  options: { agent?: string; at?: string; ready?: boolean } = {},
): Promise<Shift> {
  const popup = await world.signIn(options.agent);
  if (options.ready !== false) await setChannel(world, popup, 'voice', world.words.channels.ready);
  const crm = await world.openCrm(options.at ?? first.id);
  return { popup, crm, card: cardHands(crm, world.words) };
}

/** *Get Record* in the popup. */
export async function getRecord({ words }: World, popup: Page, name: string = campaign): Promise<void> {
  await popup.getByRole('button', { name: words.campaigns.getRecordFrom(name), exact: true }).click();
}

/** From sign-in to the preview of the first record on its contact's page. */
export async function shiftWithPreview(world: World, options: Parameters<typeof startShift>[1] = {}): Promise<Shift> {
  const shift = await startShift(world, options);
  await getRecord(world, shift.popup);
  await shift.card.at('preview').waitFor();
  return shift;
}

/** From sign-in to a conversation with the first contact. */
export async function shiftOnCall(world: World): Promise<Shift> {
  const shift = await shiftWithPreview(world);
  await shift.card.call();
  await shift.card.at('connected').waitFor();
  return shift;
}

export const button = (page: Page | Locator, label: string): Locator =>
  page.getByRole('button', { name: beginsWith(label) });

/** What can be read on a part of a page, in its fields too. */
export async function everythingOn(part: Locator): Promise<string> {
  const entered: string[] = [];
  const fields = part.locator('input:not([type=radio], [type=checkbox]), textarea');
  for (const field of await fields.all()) entered.push(await field.inputValue());
  return [await part.innerText(), ...entered].join('\n');
}

/** How often the dialer was asked for something about a record. */
export const asked = (world: World, name: string, handle?: number): number =>
  world.dialer
    .log()
    .filter((entry) => entry.name === name && (entry.kind === 'request' || entry.kind === 'call'))
    .filter((entry) => handle === undefined || entry.handle === handle).length;

/** What became of a record, by its handle. */
export function fate(world: World, handle: number) {
  const found = world.dialer.report().find((record) => record.handle === handle);
  if (found === undefined) throw new Error(`The dialer knows no record ${handle}.`);
  return found;
}

/** The address of the tab in front, as the extension sees it; Playwright keeps every page visible. `popup`: a page of the extension. */
export async function addressInFront(popup: Page): Promise<string> {
  const query = 'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab?.url ?? "")';
  return String(await popup.evaluate(query));
}
