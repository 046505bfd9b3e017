import { describe, expect } from 'vitest';
import { momentOf } from './support/desk';
import { asked, button, campaign, channelState, shiftWithPreview } from './support/shift';
import { overlay, worldTest } from './support/world';

describe('not ready after this record', () => {
  worldTest(
    'SES-3 is chosen beforehand in popup or card, shown in both, taken back, and done before the record is closed',
    async ({ world }) => {
      const { popup, crm, card } = await shiftWithPreview(world);
      const { words } = world;
      const lunch = words.channels.notReadyFor('Lunch');
      const places = [popup, overlay(crm)];
      const shown = (state: string) => places.map((place) => button(place, words.afterRecord.is(state)));

      await button(popup, words.afterRecord.title).click();
      await popup.getByRole('menuitemradio', { name: words.channels.afterCallWork, exact: true }).click();
      for (const each of shown(words.channels.afterCallWork)) await each.waitFor();
      await button(overlay(crm), words.afterRecord.is('')).click();
      await overlay(crm).getByRole('menuitem', { name: words.afterRecord.takeBack }).click();
      for (const place of places) await button(place, words.afterRecord.title).waitFor();

      await button(overlay(crm), words.afterRecord.title).click();
      await overlay(crm).getByRole('menuitemradio', { name: lunch, exact: true }).click();
      for (const each of shown(lunch)) await each.waitFor();
      await channelState(world, popup, 'voice', words.channels.ready).waitFor();

      await card.call();
      await card.at('connected').waitFor();
      await card.endCall();
      await card.choose(words.callResults.answer);
      await card.done();
      await card.closed();
      await channelState(world, popup, 'voice', lunch).waitFor();
      expect(momentOf(world, 'voice state', 'NotReady')).toBeLessThan(momentOf(world, 'RecordProcessed'));
      // Done brings no further record then, and the choice was for this record alone.
      expect(asked(world, 'PreviewRecordRequest')).toBe(1);
      for (const each of shown(lunch)) await each.waitFor({ state: 'detached' });
    },
  );

  worldTest('SES-3 after-call work is a state of its own, with its running time', async ({ world }) => {
    const { popup } = await shiftWithPreview(world);
    const { channels } = world.words;
    await popup.locator('[data-channel=voice]').click();
    await popup.getByRole('menuitemradio', { name: channels.afterCallWork, exact: true }).click();
    await channelState(world, popup, 'voice', channels.afterCallWork).waitFor();
    const time = popup.locator('.chan').first().getByRole('timer');
    const before = await time.innerText();
    expect(before).toMatch(/^0:\d\d$/);
    await expect.poll(() => time.innerText()).not.toBe(before);
  });
});

describe('the dialing mode changes', () => {
  worldTest('CAMP-7 the campaign shows the new mode and that mode’s controls, on popup and page', async ({ world }) => {
    const { popup, crm, card } = await shiftWithPreview(world);
    const { words } = world;
    const row = popup
      .getByRole('listitem')
      .filter({ has: popup.getByRole('heading', { name: campaign, exact: true }) });
    await row.getByText(words.campaigns.delivery.manual).waitFor();

    world.dialer.admin.setMode(campaign, 'progressive');
    await row.getByText(words.campaigns.delivery.automatic).waitFor();
    await row.getByText(words.campaigns.modes.progressive).waitFor();
    for (const place of [popup, overlay(crm)]) await place.locator('[data-notice=campaignModeChanged]').waitFor();
    // What delivers by itself is not asked; the record in hand stays as it is.
    await expect.poll(() => button(row, words.campaigns.getRecord).count()).toBe(0);
    await card.at('preview').waitFor();

    world.dialer.admin.setMode(campaign, 'pushPreview');
    await row.getByText(words.campaigns.delivery.semiAutomatic).waitFor();
    world.dialer.admin.setMode(campaign, 'preview');
    await row.getByText(words.campaigns.delivery.manual).waitFor();
  });
});
