import { describe, expect } from 'vitest';
import { asked, button, campaign, first, startShift } from './support/shift';
import { overlay, worldTest } from './support/world';

describe('My Campaigns', () => {
  worldTest(
    'CAMP-1 every campaign is listed with status, name, type, delivery mode and description',
    async ({ world }) => {
      world.dialer.admin.stop('Overdue invoices');
      const popup = await world.signIn();
      const rows = popup.getByRole('listitem');
      const running = rows.filter({ hasText: campaign });
      const { campaigns: words } = world.words;
      await running.waitFor();
      for (const part of [
        words.running,
        words.delivery.manual,
        words.modes.preview,
        'Policies that come up for renewal',
      ]) {
        expect(await running.innerText()).toContain(part);
      }
      const loaded = await rows.filter({ hasText: 'Overdue invoices' }).innerText();
      expect(loaded).toContain(words.active);
      expect(loaded).toContain('Friendly reminders');
    },
  );

  worldTest(
    'CAMP-6 signing in while campaigns are loaded or running lists them at once, without a notice',
    async ({ world }) => {
      const { popup, crm } = await startShift(world, { ready: false });
      await popup.getByRole('heading', { name: campaign }).waitFor();
      await popup.getByRole('heading', { name: 'Overdue invoices' }).waitFor();
      expect(await popup.locator('[data-notice]').count()).toBe(0);
      expect(await overlay(crm).locator('[data-notice]').count()).toBe(0);
    },
  );

  worldTest('CAMP-3 the notice of a preview campaign offers Get Record and OK on the CRM page', async ({ world }) => {
    const { popup, crm, card } = await startShift(world);
    await popup.getByRole('heading', { name: campaign }).waitFor();
    world.dialer.admin.stop(campaign);
    world.dialer.admin.unload(campaign);
    await popup.getByRole('heading', { name: campaign, exact: true }).waitFor({ state: 'detached' });
    const notice = (is: string) => overlay(crm).locator(`[data-notice=${is}]`);

    // Loaded, not started: Get Record says so, and OK joins.
    world.dialer.admin.load(campaign);
    await notice('campaignLoaded').waitFor();
    await button(notice('campaignLoaded'), world.words.campaigns.getRecord).click();
    await notice('campaignNotRunning').waitFor();
    expect(asked(world, 'PreviewRecordRequest')).toBe(0);
    await button(notice('campaignNotRunning'), world.words.ok).click();

    // Started: OK joins, and the record is fetched later from My Campaigns.
    world.dialer.admin.start(campaign);
    await notice('campaignStarted').waitFor();
    await button(notice('campaignStarted'), world.words.ok).click();
    await notice('campaignStarted').waitFor({ state: 'detached' });
    await popup.getByRole('listitem').filter({ hasText: campaign }).getByText(world.words.campaigns.joined).waitFor();
    expect(asked(world, 'PreviewRecordRequest')).toBe(0);

    // Started again: Get Record joins and fetches at once.
    world.dialer.admin.stop(campaign);
    await notice('campaignStopped').waitFor();
    world.dialer.admin.start(campaign);
    await notice('campaignStarted').waitFor();
    await button(notice('campaignStarted'), world.words.campaigns.getRecord).click();
    await card.at('preview').waitFor();
    expect(await card.at('preview').innerText()).toContain(first.name);
  });
});
