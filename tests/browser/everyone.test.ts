import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { ja } from '../../lib/i18n/ja';
import { buildExtension } from '../../lib/practice/server/start/buildExtension';
import { cardHands } from '../../lib/practice/server/start/cardHands';
import { isAccessible, pressUntil, told } from './support/accessible';
import { button, fate, first, getRecord, shiftOnCall, shiftWithPreview, startShift } from './support/shift';
import { overlay, worldTest } from './support/world';

describe('everyone can use it', () => {
  worldTest('UX-2 a preview is worked by keyboard alone, and every change of state is read out', async ({ world }) => {
    const { crm, popup, card } = await startShift(world);
    const { announce } = world.words;
    await getRecord(world, popup);
    await told(crm, announce.previewArrived(first.name, 'Spring renewal')).waitFor();
    await crm.bringToFront();
    // The browser's own command cannot be pressed by a script: it is played to the worker, which sends the focus to the card.
    const [worker] = world.context.serviceWorkers();
    await worker?.evaluate('chrome.commands.onCommand.dispatch("go-to-card")');
    await card
      .at('preview')
      .and(crm.locator(':focus-within, :focus'))
      .or(card.at('preview').locator(':focus'))
      .first()
      .waitFor();

    const settled = () => overlay(crm).locator('.bar button:not([data-settling])').first().waitFor();
    await settled();
    // Enter never dials.
    await crm.keyboard.press('Enter');
    await pressUntil(crm, 'c', () => card.at('connected').waitFor({ timeout: 5000 }));
    await told(crm, announce.connected(first.name)).waitFor();
    await crm.keyboard.press('h');
    await told(crm, announce.held).waitFor();
    await crm.keyboard.press('h');
    await told(crm, announce.retrieved).waitFor();
    await pressUntil(crm, 'e', () => card.at('ended').waitFor({ timeout: 5000 }));
    await told(crm, announce.ended(world.words.record.small.byAgent)).waitFor();
    await crm.keyboard.press('2');
    await card.at('ended').getByRole('radio', { name: world.words.callResults.noAnswer, checked: true }).waitFor();
    await pressUntil(crm, 'Shift+Enter', () => card.at('ended').waitFor({ state: 'detached', timeout: 5000 }));
    await card.closed();
    await told(crm, announce.closed(first.name)).waitFor();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 7 });
    expect(world.dialer.log().filter((entry) => entry.name === 'make-call').length).toBe(1);
  });

  worldTest(
    'UX-2 popup, card and options pass the accessibility rules in every phase, light and dark',
    async ({ world }) => {
      const { crm, popup, card } = await shiftWithPreview(world);
      await isAccessible(popup);
      await isAccessible(crm, 'dialbridge-overlay');
      await card.call();
      await card.at('connected').waitFor();
      await isAccessible(crm, 'dialbridge-overlay');
      await card.endCall();
      await card.at('ended').waitFor();
      await isAccessible(popup);
      await isAccessible(crm, 'dialbridge-overlay');
      await isAccessible(await world.openOptions());
    },
  );

  worldTest('UX-1 the language is changed in the options, and popup and card follow at once', async ({ world }) => {
    const { crm, popup } = await shiftOnCall(world);
    const options = await world.openOptions();
    await options.getByText(world.words.options.languages.ja, { exact: true }).click();
    const connected = cardHands(crm, ja).at('connected');
    await connected.waitFor();
    await popup.getByRole('heading', { name: ja.channels.title }).waitFor();
    expect(await connected.innerText()).toContain(`${first.name}へのアウトバウンド キャンペーン コール`);
    await options.getByText(world.words.options.languages.en, { exact: true }).click();
    await cardHands(crm, world.words).at('connected').waitFor();
  });
});

describe('what the extension asks of the browser', () => {
  worldTest('ADM-4 asks for no host at installation, and for the dialer and the CRM alone', async ({ world }) => {
    const manifest: unknown = JSON.parse(
      await readFile(join(await buildExtension('production', new AbortController().signal), 'manifest.json'), 'utf8'),
    );
    expect(manifest).toMatchObject({
      permissions: ['storage', 'alarms', 'identity', 'scripting', 'notifications', 'offscreen'],
      incognito: 'not_allowed',
    });
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    const popup = await world.openPopup();
    const hosts = [world.settings.dialer.server, world.crm.url].map(
      (address) => `http://${new URL(address).hostname}/*`,
    );
    expect(await popup.evaluate('chrome.permissions.getAll()')).toMatchObject({ origins: [...new Set(hosts)].sort() });
  });
});

describe('a fresh installation', () => {
  worldTest.override({ wish: { settings: null } });

  worldTest('SES-5 says that no dialer is set up, and leads to the options', async ({ world }) => {
    const popup = await world.openPopup();
    await popup.getByText(world.words.problems.notConfigured.title).waitFor();
    const opened = world.context.waitForEvent('page');
    await button(popup.getByRole('main'), world.words.signIn.openOptions).click();
    expect((await opened).url()).toContain('/options.html');
    expect(await popup.evaluate('chrome.permissions.getAll()')).toMatchObject({ origins: [] });
  });
});
