import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addressInFront, asked, button, fate, first, shiftOnCall, shiftWithPreview } from './support/shift';
import { type World, worldTest } from './support/world';

/** *Sign out* in the popup, and what it asks. */
async function wantOut({ words }: World, popup: Page): Promise<Locator> {
  await popup.getByRole('button', { name: words.signIn.signOut, exact: true }).click();
  const panel = popup.getByRole('dialog', { name: words.signOut.title });
  await panel.waitFor();
  return panel;
}

const signedOut = (world: World, popup: Page) => button(popup, world.words.signIn.button).waitFor();
/** On the card or in the popup; what is read out says it as well. */
const leavingLine = ({ words }: World, page: Page) =>
  page.locator('.leaving, .msg').getByText(words.leaving.afterRecord(1));

describe('signing out with work in hand', () => {
  worldTest('SES-6 names the record, lets it be finished, and ends the session by itself then', async ({ world }) => {
    const { popup, crm, card } = await shiftOnCall(world);
    await popup.bringToFront();
    const panel = await wantOut(world, popup);
    const text = await panel.innerText();
    for (const part of [first.name, world.words.record.states.connected, world.words.signOut.isOnCall])
      expect(text).toContain(part);
    expect(await button(panel, world.words.signOut.giveBack(1, true)).count()).toBe(0);
    await button(panel, world.words.signOut.finish(1)).click();
    // The card comes forward, and says what happens next, as the popup does.
    await leavingLine(world, crm).waitFor();
    await leavingLine(world, popup).waitFor();
    await expect.poll(() => addressInFront(popup)).toBe(crm.url());
    await expect.poll(() => world.dialer.admin.agent('kate').voice).toBe('NotReady');

    await card.endCall();
    await card.at('ended').waitFor();
    await card.choose(world.words.callResults.answer);
    await card.done();
    await signedOut(world, popup);
    await card.closed();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33 });
    expect(asked(world, 'PreviewRecordRequest')).toBe(1);
    expect(world.dialer.admin.agent('kate').place).toBeNull();
    // Nothing of the record is left on this device: the next sign-in finds nothing in hand.
    await world.signIn('kate');
    expect(await popup.locator('[data-phase]').count()).toBe(0);
  });

  worldTest(
    'SES-6 gives a record back that was not called, and signs out once that is confirmed',
    async ({ world }) => {
      const { popup, card } = await shiftWithPreview(world);
      const panel = await wantOut(world, popup);
      expect(await panel.innerText()).toContain(first.name);
      await button(panel, world.words.signOut.giveBack(1, true)).click();
      await signedOut(world, popup);
      await card.closed();
      expect(asked(world, 'RecordReject', first.handle)).toBe(1);
      expect(fate(world, first.handle)).toMatchObject({ state: 'ready', attempts: 0, agent: null });
    },
  );

  worldTest('SES-6 lets the agent stay, at first and afterwards', async ({ world }) => {
    const { popup, crm, card } = await shiftWithPreview(world);
    const panel = await wantOut(world, popup);
    await popup.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    const again = await wantOut(world, popup);
    await button(again, world.words.signOut.finish(1)).click();
    await leavingLine(world, crm).waitFor();
    const stay = crm.locator('dialbridge-overlay').getByRole('button', { name: world.words.leaving.stay });
    await stay.click();
    await leavingLine(world, popup).waitFor({ state: 'detached' });
    await card.openDecline();
    await card.decline('later');
    await card.closed();
    await popup.getByRole('heading', { name: world.words.campaigns.title }).waitFor();
    expect(world.dialer.admin.agent('kate').place).not.toBeNull();
  });

  worldTest('SES-6 holds over a stop of the worker, and until an unsent result is sent', async ({ world }) => {
    const { popup, card } = await shiftOnCall(world);
    await card.endCall();
    await card.at('ended').waitFor();
    const panel = await wantOut(world, popup);
    expect(await panel.innerText()).toContain(world.words.signOut.wasCalled);
    await button(panel, world.words.signOut.finish(1)).click();
    await leavingLine(world, popup).waitFor();
    await world.stopWorker();
    await leavingLine(world, popup).waitFor();
    await card.choose(world.words.callResults.answer);
    // The connection breaks before the result is out; it is sent again, and only then does the session end.
    world.dialer.admin.setResponse('RecordProcessed', { how: 'dropped', times: 2 });
    await card.done();
    await signedOut(world, popup);
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33 });
    expect(world.dialer.admin.agent('kate').place).toBeNull();
  });
});

describe('signing out in Japanese', () => {
  worldTest.override({ wish: { language: 'ja' } });

  worldTest('UX-1 asks and answers in Japanese', async ({ world }) => {
    const { popup, crm } = await shiftWithPreview(world);
    const panel = await wantOut(world, popup);
    const text = await panel.innerText();
    for (const part of ['作業が残っています', 'プレビュー', 'サインアウトしない', 'リストに戻す'])
      expect(text).toContain(part);
    await button(panel, '先に完了する').click();
    await leavingLine(world, crm).waitFor();
    expect(await leavingLine(world, crm).innerText()).toContain('このレコードの完了後にサインアウトします');
  });
});
