import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { configureExtension } from '../../lib/practice/server/start/configureExtension';
import { button, channelState, first, getRecord, setChannel, shiftOnCall, startShift } from './support/shift';
import { createWorld, type World, worldTest } from './support/world';

/** What the toolbar button says now. */
async function toolbar({ context, extensionId }: World): Promise<{ title: string; text: string }> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const title = await page.evaluate('chrome.action.getTitle({})');
  const text = await page.evaluate('chrome.action.getBadgeText({})');
  await page.close();
  return { title: String(title), text: String(text) };
}

describe('signing in and out', () => {
  worldTest(
    'SES-1 asks once for the place that the user lacks, remembers it, and logs every channel out',
    async ({ world }) => {
      const popup = await world.openPopup();
      const signIn = async () => {
        const opened = world.context.waitForEvent('page');
        await button(popup, world.words.signIn.button).click();
        const window = await opened;
        // The password is typed at the dialer, never in a page of the extension.
        expect(new URL(window.url()).origin).toBe(world.dialer.url);
        await window.locator('input[name=username]').fill('sam');
        await window.locator('input[name=password]').fill('sam');
        await window.locator('button[type=submit]').click();
      };
      await signIn();
      const place = popup.getByLabel(world.words.signIn.placeLabel);
      await place.fill('Nowhere');
      await button(popup, world.words.signIn.usePlace).click();
      await popup.getByText(world.words.signIn.placeRefused('Nowhere')).waitFor();
      await place.fill('Place_5007');
      await button(popup, world.words.signIn.usePlace).click();
      await popup.getByRole('heading', { name: world.words.channels.title }).waitFor();
      expect(world.dialer.admin.agent('sam').place).toBe('Place_5007');

      await button(popup, world.words.signIn.signOut).click();
      await button(popup, world.words.signIn.button).waitFor();
      expect(world.dialer.admin.agent('sam')).toMatchObject({ place: null, voice: 'LoggedOut' });

      await signIn();
      await popup.getByRole('heading', { name: world.words.channels.title }).waitFor();
      expect(world.dialer.admin.agent('sam').place).toBe('Place_5007');
    },
  );

  worldTest('SES-2 the popup and every CRM tab show the same, whatever tab caused the change', async ({ world }) => {
    const { popup, crm, card } = await startShift(world);
    const second = await world.openCrm('C-1002');
    await getRecord(world, popup);
    const preview = { name: world.words.card.region(world.words.record.states.preview), exact: true };
    for (const page of [popup, crm, second]) await page.getByRole('region', preview).waitFor();
    await card.openDecline();
    await card.decline('later');
    for (const page of [popup, crm, second]) await page.getByRole('region', preview).waitFor({ state: 'detached' });
  });

  worldTest('SES-3 each channel is set on its own or both together, with the server’s reasons', async ({ world }) => {
    const popup = await world.signIn();
    const { channels: words } = world.words;
    await setChannel(world, popup, 'voice', words.ready);
    await setChannel(world, popup, 'voice', words.notReadyFor('Lunch'));
    expect(world.dialer.admin.agent('kate').voice).toBe('NotReady');
    await setChannel(world, popup, 'voice', words.afterCallWork);
    await setChannel(world, popup, 'voice', words.doNotDisturb);
    await setChannel(world, popup, 'outboundpreview', words.ready);
    await channelState(world, popup, 'voice', words.doNotDisturb).waitFor();

    await button(popup, words.setBoth).click();
    await popup.getByRole('menuitemradio', { name: words.ready, exact: true }).click();
    await channelState(world, popup, 'voice', words.ready).waitFor();
    await channelState(world, popup, 'outboundpreview', words.ready).waitFor();
    expect(world.dialer.admin.agent('kate')).toMatchObject({ voice: 'Ready', outboundPreview: 'Ready' });
    expect(await popup.getByRole('timer').count()).toBeGreaterThanOrEqual(2);
  });

  worldTest('SES-4 the toolbar button shows every state of the session', async ({ world }) => {
    const { toolbar: words } = world.words;
    expect((await toolbar(world)).title).toBe(words.signedOut);
    const { popup, card } = await startShift(world, { ready: false });
    expect(await toolbar(world)).toEqual({ title: words.notReady, text: '' });
    await setChannel(world, popup, 'voice', world.words.channels.ready);
    expect((await toolbar(world)).title).toBe(words.ready);
    await getRecord(world, popup);
    await card.at('preview').waitFor();
    expect(await toolbar(world)).toEqual({ title: words.waiting(1), text: '1' });
    await card.call();
    await card.at('connected').waitFor();
    expect(await toolbar(world)).toEqual({ title: words.onCall, text: '' });
    await world.dialer.admin.setReachable(false);
    await popup.getByText(world.words.link.down).first().waitFor();
    expect((await toolbar(world)).title).toBe(words.noConnection);
    await world.dialer.admin.setReachable(true);
    await card.at('connected').waitFor();
    expect((await toolbar(world)).title).toBe(words.onCall);
  });
});

describe('what can go wrong with a session', () => {
  const { password, submit, userName } = {
    userName: 'input[name=username]',
    password: 'input[name=password]',
    submit: 'button[type=submit]',
  };

  /** Tries to sign in at the dialer's own page, and waits for what the popup says about it. */
  async function tryToSignIn(world: World, ...says: string[]): Promise<void> {
    const popup = await world.openPopup();
    const opened = world.context.waitForEvent('page');
    await button(popup, world.words.signIn.button).click();
    const window = await opened;
    await window.locator(userName).fill('kate');
    await window.locator(password).fill('kate');
    await window.locator(submit).click();
    for (const text of says) await popup.getByText(text).first().waitFor();
    expect(await popup.getByRole('main').getByRole('button').count()).toBeGreaterThan(0);
  }

  worldTest('SES-5 an unreachable server says which address did not answer', async ({ world }) => {
    const { unreachable } = world.words.problems;
    await world.dialer.admin.setReachable(false);
    const popup = await world.openPopup();
    await button(popup, world.words.signIn.button).click();
    await popup.getByText(unreachable.title).waitFor();
    await popup.getByText(unreachable.text(world.dialer.url)).waitFor();
  });

  worldTest('SES-5 an address where there is no dialer is told from one that does not answer', async ({ world }) => {
    const { wrongAddress } = world.words.problems;
    const popup = await world.openPopup();
    const settings = { ...world.settings, dialer: { ...world.settings.dialer, server: world.crm.url } };
    const options = await world.openOptions();
    await options.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ kind: 'saveSettings', settings })})`);
    await button(popup, world.words.signIn.button).click();
    await popup.getByText(wrongAddress.title).waitFor();
    await popup.getByText(wrongAddress.text(world.crm.url)).waitFor();
  });

  worldTest('SES-5 an origin that the server refuses is named', async ({ world }) => {
    const { originRefused } = world.words.problems;
    world.dialer.admin.setAllowedOrigins(['https://elsewhere.example']);
    await tryToSignIn(world, originRefused.title, `chrome-extension://${world.extensionId}`);
  });

  worldTest('SES-5 a refused sign-in says so', async ({ world }) => {
    world.dialer.admin.setRefuseSignIn(true);
    await tryToSignIn(world, world.words.problems.refused.title);
  });

  worldTest('SES-5 a wrong password is said in the sign-in window, and the next one is taken', async ({ world }) => {
    const popup = await world.openPopup();
    const opened = world.context.waitForEvent('page');
    await button(popup, world.words.signIn.button).click();
    const window = await opened;
    await window.locator('input[name=username]').fill('kate');
    await window.locator('input[name=password]').fill('guess');
    await window.locator('button[type=submit]').click();
    await window.getByRole('alert').waitFor();
    await window.locator('input[name=password]').fill('kate');
    await window.locator('button[type=submit]').click();
    await popup.getByRole('heading', { name: world.words.channels.title }).waitFor();
  });

  worldTest('SES-5 a client that the dialer does not know is refused, not out of reach', async ({ world }) => {
    const settings = { ...world.settings, dialer: { ...world.settings.dialer, clientId: 'nobody' } };
    const options = await world.openOptions();
    await options.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ kind: 'saveSettings', settings })})`);
    const popup = await world.openPopup();
    await button(popup, world.words.signIn.button).click();
    await popup.getByText(world.words.problems.refused.title).waitFor();
  });

  worldTest('SES-5 a second sign-in elsewhere is said, with a way back', async ({ world }) => {
    const popup = await world.signIn();
    const elsewhere = await createWorld({ dialer: {} });
    try {
      await configureExtension(elsewhere, { ...elsewhere.settings, dialer: world.settings.dialer });
      await elsewhere.signIn();
      await popup.getByText(world.words.problems.elsewhere.title).waitFor();
      await button(popup, world.words.problems.useThisBrowser).waitFor();
    } finally {
      await elsewhere.close();
    }
  });

  worldTest('SES-5 an expired session is said, and signing in again brings the record back', async ({ world }) => {
    const { popup, card } = await shiftOnCall(world);
    await card.endCall();
    await card.at('ended').waitFor();
    // An answer about the contact's numbers would say at once that the record is still this agent's.
    world.dialer.admin.setAnswer('ChainedRecordRequest', { how: 'never' });
    world.dialer.admin.expireSession('kate');
    await popup.getByText(world.words.problems.expired.title).waitFor();
    await world.signIn('kate');
    await card.at('ended').waitFor();
    expect(await card.at('ended').innerText()).toContain(first.name);
    expect(await card.at('ended').innerText()).toContain(world.words.record.unverifiedTitle);
  });

  worldTest('SES-5 a session that expires during a call is said on the CRM’s page, too', async ({ world }) => {
    const { crm, card } = await shiftOnCall(world);
    const { expired, toSignIn } = world.words.problems;
    world.dialer.admin.expireSession('kate');
    const lost = (page: Page) =>
      page.locator('dialbridge-overlay').getByRole('region', { name: world.words.card.region(expired.title) });
    await lost(crm).getByText(toSignIn).waitFor();
    await crm
      .locator('dialbridge-overlay [data-announce=assertive]')
      .getByText(expired.title)
      .waitFor({ state: 'attached' });
    const second = await world.openCrm('C-1002');
    await lost(second).waitFor();

    await button(lost(crm), world.words.dismiss).click();
    await lost(crm).waitFor({ state: 'detached' });
    // It was this page's own affair: another one goes on saying it.
    await lost(second).waitFor();
    await world.signIn('kate');
    await card.at('connected').waitFor();
    await lost(second).waitFor({ state: 'detached' });
  });

  worldTest('SES-5 a service of the dialer that is down is said, and its return too', async ({ world }) => {
    const popup = await world.signIn();
    world.dialer.admin.setService('VOICE', false);
    const text = popup.getByText(world.words.link.service(world.words.link.services.VOICE ?? ''));
    await text.waitFor();
    world.dialer.admin.setService('VOICE', true);
    await text.waitFor({ state: 'detached' });
  });
});
