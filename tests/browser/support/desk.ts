import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Messages } from '../../../lib/i18n/en';
import type { Dialing } from '../../../lib/practice/engine/dialing';
import { exampleAutomaticCampaigns } from '../../../lib/practice/server/examples';
import type { CampaignOption } from '../../../lib/practice/server/options';
import { type CardHands, cardHands } from '../../../lib/practice/server/start/cardHands';
import type { Notice } from '../../../lib/session/notice';
import { setChannel } from './shift';
import type { World } from './world';

/** The example campaigns whose records or calls come by themselves. */
export const automatic = { push: 'Winter donors', progressive: 'Summer offers', predictive: 'Autumn survey' } as const;

/** One of them, alone and running from the beginning. */
export const onlyCampaign = (name: string, dialing: Partial<Dialing> = {}): CampaignOption[] =>
  exampleAutomaticCampaigns()
    .filter((campaign) => campaign.name === name)
    .map((campaign) => ({ ...campaign, status: 'running', dialing: { ...campaign.dialing, ...dialing } }));

/** The states of the toolbar button that have no number. */
type Badge = Exclude<keyof Messages['toolbar'], 'waiting'>;

/** An agent at work with the popup and two CRM tabs open: the first contact's page, and another's. */
export interface Desk {
  popup: Page;
  crm: Page;
  second: Page;
  /** Hands on the card of the first tab. */
  card: CardHands;
  /** Resolves when the popup and both tabs show a card of this name, and the toolbar button this state; a number is how many records wait. */
  agree(state: string, badge: Badge | number): Promise<void>;
  /** The toolbar button alone. */
  agreeOnBadge(badge: Badge | number): Promise<void>;
  /** Resolves when all three show this Origin, letter for letter. */
  origin(text: string): Promise<void>;
  /** Resolves when none of them shows a card of this name. */
  gone(state: string): Promise<void>;
  /** Resolves when all three show this notice. */
  notice(is: Notice['is']): Promise<void>;
  ready(channel: 'voice' | 'outboundpreview'): Promise<void>;
}

export async function openDesk(world: World): Promise<Desk> {
  const { words } = world;
  const popup = await world.signIn();
  const [crm, second] = await Promise.all([world.openCrm('C-1001'), world.openCrm('C-1004')]);
  const pages = [popup, crm, second];
  const badgeTitle = async () => String(await popup.evaluate('chrome.action.getTitle({})'));
  const agreeOnBadge = async (badge: Badge | number) => {
    const title = typeof badge === 'number' ? words.toolbar.waiting(badge) : words.toolbar[badge];
    await expect.poll(badgeTitle).toBe(title);
  };
  return {
    popup,
    crm,
    second,
    card: cardHands(crm, words),
    async agree(state, badge) {
      for (const page of pages) await regionOf(page, words, state).waitFor();
      await agreeOnBadge(badge);
    },
    agreeOnBadge,
    async origin(text) {
      for (const page of pages) await expect.poll(() => originOn(page, words).textContent()).toBe(text);
    },
    async gone(state) {
      for (const page of pages) await regionOf(page, words, state).waitFor({ state: 'detached' });
    },
    async notice(is) {
      for (const page of pages) await page.locator(`[data-notice=${is}]`).waitFor();
    },
    ready: (channel) => setChannel(world, popup, channel, words.channels.ready),
  };
}

/** From sign-in to a push preview that waits for an answer. */
export async function deskWithArrival(world: World): Promise<Desk> {
  const desk = await openDesk(world);
  await desk.ready('outboundpreview');
  await desk.agree(world.words.record.states.arriving, 1);
  return desk;
}

/** From sign-in to a push preview that the agent has accepted. */
export async function deskWithPreview(world: World): Promise<Desk> {
  const desk = await deskWithArrival(world);
  await desk.card.accept();
  await desk.agree(world.words.record.states.preview, 1);
  return desk;
}

/** From sign-in to a campaign's call that rings. */
export async function deskWithCall(world: World): Promise<Desk> {
  const desk = await openDesk(world);
  await desk.ready('voice');
  await desk.agree(world.words.record.states.arriving, 1);
  return desk;
}

/** The card on a page, or the one in the popup, once it is called this. */
export const regionOf = (page: Page, words: Messages, state: string): Locator =>
  page.getByRole('region', { name: words.card.region(state), exact: true });

/** The value of the row *Origin*. */
export const originOn = (page: Page, { caseInformation }: Messages): Locator =>
  page.locator(`dt:text-is("${caseInformation.origin}") + dd`);

/**
 * Where the last event of a name, and with details that begin so, stands in the dialer's log, so that it can be said what came first.
 * Throws when it never happened.
 */
export function momentOf({ dialer }: World, name: string, detail = ''): number {
  const found = dialer.log().findLast((entry) => entry.name === name && (entry.detail ?? '').startsWith(detail));
  if (found === undefined) throw new Error(`The dialer's log has no ${name} ${detail}`);
  return found.index;
}

/**
 * Through whose hands records have gone, by the dialer's log: `Dialing` (the dialer's own), `Taken` (an agent's), `Returned`, `Closed`,
 * `Cancelled`, each with the record's handle. One that is handed out again before any other was at the top of its list.
 */
export const handsOf = ({ dialer }: World): readonly string[] =>
  dialer
    .log()
    .filter(({ kind }) => kind === 'record')
    .map(({ name, handle }) => `${name} ${handle}`);
