import { describe, expect } from 'vitest';
import { automatic, deskWithArrival, handsOf, onlyCampaign } from './support/desk';
import { addressInFront, asked, button, fate, shiftWithPreview, startShift } from './support/shift';
import { overlay, type World, worldTest } from './support/world';

/** Plays one of the browser's own keys, which no script of a page can press. */
const command = async (world: World, name: string): Promise<void> => {
  await world.context
    .serviceWorkers()
    .at(-1)
    ?.evaluate(`void chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
};

const caller = '+442079460001';

describe('the commands of the browser', () => {
  worldTest('answer what rings from anywhere, hold and retrieve, and never dial', async ({ world }) => {
    const { popup, crm, card } = await startShift(world);
    await popup.bringToFront();
    for (const name of ['accept', 'hold', 'reject']) await command(world, name);
    world.dialer.admin.inboundCall('kate', caller);
    await card.at('ringing').waitFor();
    await expect
      .poll(
        async () => {
          if ((await card.at('connected').count()) === 0) await command(world, 'accept');
          return card.at('connected').count();
        },
        // Longer than a key that is held down is ignored for.
        { interval: 1000 },
      )
      .toBe(1);
    // The card comes forward with its page.
    await expect.poll(() => addressInFront(popup)).toBe(crm.url());

    for (const state of ['held', 'connected'] as const) {
      await expect
        .poll(
          async () => {
            if ((await card.at(state).count()) === 0) await command(world, 'hold');
            return card
              .at(state)
              .waitFor({ timeout: 800 })
              .then(
                () => true,
                () => false,
              );
          },
          { interval: 1000 },
        )
        .toBe(true);
    }
    expect(asked(world, 'answer')).toBe(1);
    expect(asked(world, 'hold')).toBe(1);
    expect(asked(world, 'retrieve')).toBe(1);
    expect(asked(world, 'make-call')).toBe(0);
  });

  worldTest('CALL-6 with a record in preview, none of them dials', async ({ world }) => {
    const { card } = await shiftWithPreview(world);
    for (const name of ['accept', 'hold', 'reject', 'go-to-card']) await command(world, name);
    await overlay(card.at('preview').page()).getByRole('button', { name: world.words.record.decline }).waitFor();
    await card.at('preview').waitFor();
    expect(asked(world, 'make-call')).toBe(0);
  });
});

describe('the commands of the browser with records that arrive', () => {
  worldTest.override({ wish: { dialer: { campaigns: onlyCampaign(automatic.push) } } });

  worldTest('reject and accept them, each of which has rung once', async ({ world }) => {
    const desk = await deskWithArrival(world);
    await command(world, 'reject');
    await expect.poll(() => handsOf(world)).toEqual(['Taken 1', 'Returned 1', 'Taken 1']);
    await desk.card.at('arriving').waitFor();
    const rung = () => world.notes.filter((line) => line.endsWith('sound arrival played')).length;
    await expect.poll(rung).toBe(2);
    await command(world, 'accept');
    await desk.agree(world.words.record.states.preview, 1);
    expect(fate(world, 1)).toMatchObject({ state: 'retrieved', agent: 'kate' });
    expect(rung()).toBe(2);
    expect(asked(world, 'make-call')).toBe(0);
  });
});

describe('the keys of the card', () => {
  worldTest(
    'are the ones that the agent chose, in every page at once, and the old ones do nothing',
    async ({ world }) => {
      const { crm, card } = await shiftWithPreview(world);
      const { options: words, card: keyWords, record } = world.words;
      const options = await world.openOptions();
      const field = options.locator('#keys').getByLabel(keyWords.keyList.call, { exact: true });
      await field.focus();
      await options.keyboard.press('d');
      await options.getByText(words.keyClash('D', keyWords.keyList.decline)).waitFor();
      await options.keyboard.press('w');
      await options.locator('#keys').getByText(words.saved).waitFor();

      await crm.bringToFront();
      const call = button(card.at('preview').locator('.bar'), record.call);
      await expect.poll(() => call.getAttribute('aria-keyshortcuts')).toBe('W');
      expect(await call.innerText()).toContain('W');
      await card.at('preview').focus();
      await crm.keyboard.press('?');
      const list = overlay(crm).getByRole('dialog', { name: keyWords.keys });
      await list.waitFor();
      expect((await list.locator('.keys > div').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '))).toContain(
        `W ${keyWords.keyList.call}`,
      );
      await crm.keyboard.press('Escape');
      await list.waitFor({ state: 'detached' });
      await card.at('preview').focus();
      await crm.keyboard.press('c');
      // The next key shows that the one before was looked at.
      await crm.keyboard.press('d');
      await overlay(crm).getByRole('menu', { name: record.decline }).waitFor();
      expect(asked(world, 'make-call')).toBe(0);
      await crm.keyboard.press('Escape');
      await card.at('preview').focus();
      await crm.keyboard.press('w');
      await card.at('connected').waitFor();
      expect(asked(world, 'make-call')).toBe(1);

      await options.bringToFront();
      await options.getByRole('button', { name: words.resetKeys }).click();
      await expect.poll(() => field.inputValue()).toBe('C');
    },
  );

  worldTest('the browser’s own keys are shown as the browser has them', async ({ world }) => {
    const options = await world.openOptions();
    const rows = options.locator('#keys .commands > div');
    const keys = (await options.evaluate(`chrome.commands.getAll()`)) as { name: string; shortcut: string }[];
    for (const name of ['go-to-card', 'accept', 'hold', 'reject'] as const) {
      const shortcut = keys.find((each) => each.name === name)?.shortcut ?? '';
      expect(shortcut).not.toBe('');
      const row = rows.filter({ has: options.getByText(world.words.options.commands[name], { exact: true }) });
      // The page asks the browser too, and shows nothing before it was answered.
      await expect.poll(async () => (await row.locator('kbd').allInnerTexts()).join('+')).toBe(shortcut);
    }
    const opened = world.context.waitForEvent('page');
    await options.getByRole('button', { name: world.words.options.openShortcuts }).click();
    const shortcuts = await opened;
    // A tab that has just been opened has no address yet.
    await expect.poll(() => shortcuts.url()).toContain('extensions/shortcuts');
  });
});
