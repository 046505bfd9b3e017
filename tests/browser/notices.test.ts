import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { exampleCampaigns } from '../../lib/practice/server/examples';
import type { CampaignOption } from '../../lib/practice/server/options';
import { asked, button, campaign, channelState, fate, first, shiftWithPreview, startShift } from './support/shift';
import { overlay, type World, worldTest } from './support/world';

/** A campaign of each other mode, loaded and not started. */
const others = (): CampaignOption[] => {
  const [example] = exampleCampaigns();
  if (example === undefined) throw new Error('There is no example campaign.');
  const plan = (name: string, mode: CampaignOption['mode']): CampaignOption => ({
    ...example,
    name,
    mode,
    status: 'active',
    lists: example.lists.map(({ list }) => ({ name: `${name} list`, list })),
  });
  return [plan('Winter arrears', 'progressive'), plan('Night shift', 'predictive'), plan('Donors', 'pushPreview')];
};

/** The names of the notifications that the system shows, from the browser itself. */
const shownBySystem = async (world: World): Promise<readonly string[]> => {
  const worker = world.context.serviceWorkers().at(-1);
  const all = await worker?.evaluate('chrome.notifications.getAll()');
  return Object.keys(all ?? {});
};

/** Resolves once the system shows exactly these. */
async function systemShows(world: World, ids: readonly string[]): Promise<void> {
  await expect.poll(() => shownBySystem(world), { timeout: 10_000 }).toEqual([...ids]);
}

/** Plays a click on a notification, which only the system's own surface could make. */
async function clickNotification(world: World, id: string, button: number | null): Promise<void> {
  const worker = world.context.serviceWorkers().at(-1);
  const what =
    button === null
      ? `onClicked.dispatch(${JSON.stringify(id)})`
      : `onButtonClicked.dispatch(${JSON.stringify(id)}, ${button})`;
  await worker?.evaluate(`void chrome.notifications.${what}`);
}

const notice = (at: Locator, is: string) => at.locator(`[data-notice=${is}]`);

describe('notices of campaigns', () => {
  worldTest(
    'CAMP-2 each time a campaign is loaded, and again when it is started, the agent is told on the CRM page, and by the system when no CRM tab is in front',
    async ({ world }) => {
      const { popup, crm, card } = await startShift(world);
      await popup.getByRole('heading', { name: campaign }).waitFor();
      const page = overlay(crm);
      for (const round of [1, 2]) {
        await popup.bringToFront();
        world.dialer.admin.stop(campaign);
        await systemShows(world, [`campaignStopped:${campaign}`]);
        world.dialer.admin.unload(campaign);
        await systemShows(world, [`campaignUnloaded:${campaign}`]);
        world.dialer.admin.load(campaign);
        await notice(page, 'campaignLoaded').waitFor();
        await systemShows(world, [`campaignLoaded:${campaign}`]);
        world.dialer.admin.start(campaign);
        await notice(page, 'campaignStarted').waitFor();
        // The newer notice has replaced the older one: they are not stacked.
        await systemShows(world, [`campaignStarted:${campaign}`]);
        // Read on the page, it is gone from the system too.
        await crm.bringToFront();
        await button(notice(page, 'campaignStarted'), world.words.ok).click();
        await systemShows(world, []);
        expect(round).toBeLessThan(3);
      }

      // A CRM page in front is enough.
      world.dialer.admin.stop(campaign);
      await notice(page, 'campaignStopped').waitFor();
      world.dialer.admin.start(campaign);
      await notice(page, 'campaignStarted').waitFor();
      expect(await shownBySystem(world)).toEqual([]);

      // The same choices, and the worker may have been stopped between notice and click.
      await popup.bringToFront();
      world.dialer.admin.stop(campaign);
      await systemShows(world, [`campaignStopped:${campaign}`]);
      world.dialer.admin.start(campaign);
      await systemShows(world, [`campaignStarted:${campaign}`]);
      await world.stopWorker();
      await world.workerRuns(true);
      await clickNotification(world, `campaignStarted:${campaign}`, 0);
      await card.at('preview').waitFor();
      expect(await crm.evaluate('document.visibilityState')).toBe('visible');
      await systemShows(world, []);
      expect(asked(world, 'PreviewRecordRequest')).toBe(1);
    },
  );

  worldTest(
    'CAMP-2 a click beside the buttons brings the CRM tab forward, or the popup where none is open',
    async ({ world }) => {
      const { popup, crm } = await startShift(world);
      await popup.getByRole('heading', { name: campaign }).waitFor();
      await popup.bringToFront();
      world.dialer.admin.stop(campaign);
      await systemShows(world, [`campaignStopped:${campaign}`]);
      await clickNotification(world, `campaignStopped:${campaign}`, null);
      await expect.poll(() => crm.evaluate('document.visibilityState')).toBe('visible');
      await popup.bringToFront();
      world.dialer.admin.start(campaign);
      await systemShows(world, [`campaignStarted:${campaign}`]);
      await crm.close();
      await popup.close();
      const opened = world.context.waitForEvent('page');
      await clickNotification(world, `campaignStarted:${campaign}`, null);
      expect((await opened).url()).toContain('/popup.html');
    },
  );

  worldTest(
    'CAMP-5 a campaign that is stopped or unloaded is told, and a record in hand can still be finished',
    async ({ world }) => {
      const { popup, crm, card } = await shiftWithPreview(world);
      world.dialer.admin.stop(campaign);
      await notice(overlay(crm), 'campaignStopped').waitFor();
      await notice(popup.locator('body'), 'campaignStopped').waitFor();
      await card.call();
      await card.at('connected').waitFor();
      world.dialer.admin.unload(campaign);
      await notice(overlay(crm), 'campaignUnloaded').waitFor();
      await notice(popup.locator('body'), 'campaignUnloaded').waitFor();
      await card.endCall();
      await card.at('ended').waitFor();
      await card.choose(world.words.callResults.answer);
      await card.done();
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33 });
      // It is no longer offered, and nothing more is asked of it.
      expect(await popup.getByRole('button', { name: world.words.campaigns.getRecordFrom(campaign) }).count()).toBe(0);
      expect(asked(world, 'PreviewRecordRequest')).toBe(1);
    },
  );
});

describe('campaigns whose work comes by itself', () => {
  worldTest.override({ wish: { dialer: { campaigns: [...exampleCampaigns(), ...others()] } } });

  worldTest(
    'CAMP-4 OK joins, keeps it over a restart of worker and browser, and offers Ready on the channel it needs',
    async ({ world }) => {
      const { words } = world;
      const { popup, crm } = await startShift(world, { ready: false });
      // Nothing to deliver: a call that arrives would stand in front of the notices.
      world.dialer.admin.setDoNotCall(world.dialer.report().map(({ phone }) => phone));
      const channels = { 'Winter arrears': 'voice', 'Night shift': 'voice', Donors: 'outboundpreview' } as const;
      for (const [name, channel] of Object.entries(channels)) {
        world.dialer.admin.start(name);
        const started = notice(overlay(crm), 'campaignStarted').filter({ hasText: name });
        await started.waitFor();
        expect(await button(started, words.notices.choices.getRecord).count()).toBe(0);
        await button(started, words.ok).click();
        if (name === 'Night shift') {
          // Voice is Ready by now: nothing is left to offer.
          await started.waitFor({ state: 'detached' });
          expect(await notice(overlay(crm), 'channelNotReady').count()).toBe(0);
          continue;
        }
        const offer = notice(overlay(crm), 'channelNotReady');
        await offer.waitFor();
        expect(await offer.innerText()).toContain(words.channels[channel]);
        await button(offer, words.notices.choices.becomeReady).click();
        await offer.waitFor({ state: 'detached' });
        await channelState(world, popup, channel, words.channels.ready).waitFor();
      }
      const joined = (page: typeof popup, name: string) =>
        page.getByRole('listitem').filter({ hasText: name }).getByText(words.campaigns.joined).first();
      for (const name of Object.keys(channels)) await joined(popup, name).waitFor();
      await world.stopWorker();
      await world.workerRuns(true);
      for (const name of Object.keys(channels)) await joined(popup, name).waitFor();

      await world.restartBrowser();
      const next = await world.signIn();
      for (const name of Object.keys(channels)) await joined(next, name).waitFor();
    },
  );

  worldTest('CAMP-4 a record of a campaign that was never joined is handled all the same', async ({ world }) => {
    const { popup, crm, card } = await startShift(world);
    const row = popup.getByRole('listitem').filter({ hasText: campaign });
    await button(row, world.words.campaigns.getRecord).waitFor();
    expect(await row.getByText(world.words.campaigns.joined).count()).toBe(0);
    world.dialer.admin.offer('kate', campaign);
    await card.at('preview').waitFor();
    expect(await row.getByText(world.words.campaigns.joined).count()).toBe(0);
    await card.call();
    await card.at('connected').waitFor();
    await card.endCall();
    await card.at('ended').waitFor();
    await card.choose(world.words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33 });
    await crm.close();
  });
});
