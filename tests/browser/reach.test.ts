import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { automatic, onlyCampaign, regionOf } from './support/desk';
import { shiftWithPreview, startShift } from './support/shift';
import { type World, worldTest } from './support/world';

/** An agent's fingers, counted: a key of the browser itself, or one in the card. */
function hands(world: World, crm: Page) {
  let count = 0;
  const card = (state: keyof World['words']['record']['states']): Locator =>
    regionOf(crm, world.words, world.words.record.states[state]);
  return {
    presses: () => count,
    /** The card has shown this state long enough to be read. */
    async sees(state: Parameters<typeof card>[0]): Promise<void> {
      await card(state).waitFor();
      await expect.poll(() => card(state).locator('[data-settling]').count()).toBe(0);
    },
    async command(name: 'accept' | 'go-to-card'): Promise<void> {
      count += 1;
      await world.context
        .serviceWorkers()
        .at(-1)
        ?.evaluate(`void chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
    },
    async press(key: string): Promise<void> {
      count += 1;
      await crm.keyboard.press(key);
    },
    card,
  };
}

type Hands = ReturnType<typeof hands>;

/** From a conversation on to its end: release, result, Done. */
async function finish({ sees, press, card }: Hands): Promise<void> {
  await sees('connected');
  await press('e');
  await sees('ended');
  await press('1');
  await expect.poll(() => card('ended').getByRole('radio').first().isChecked()).toBe(true);
  await press('Enter');
}

describe('from one record to the next, by keys alone', () => {
  worldTest.override({ wish: { dialer: { campaigns: onlyCampaign(automatic.push) } } });

  worldTest('UX-3 a push preview: Accept, Call, release, result and Done are five', async ({ world }) => {
    const { popup, crm } = await startShift(world);
    const fingers = hands(world, crm);
    await popup.locator('[data-channel=outboundpreview]').click();
    await popup.getByRole('menuitemradio', { name: world.words.channels.ready, exact: true }).click();
    await fingers.sees('arriving');
    await crm.bringToFront();
    await fingers.command('accept');
    await fingers.sees('preview');
    await fingers.press('c');
    await finish(fingers);
    await fingers.sees('arriving');
    expect(fingers.presses()).toBe(5);
    expect(world.dialer.report().find(({ handle }) => handle === 1)).toMatchObject({ state: 'done', result: 33 });
  });
});

describe('from one campaign call to the next, by keys alone', () => {
  worldTest.override({ wish: { dialer: { campaigns: onlyCampaign(automatic.predictive, { pacing: 1 }) } } });

  worldTest('UX-3 a predictive campaign: Accept, release, result and Done are four', async ({ world }) => {
    const { crm } = await startShift(world);
    const fingers = hands(world, crm);
    await fingers.sees('arriving');
    await crm.bringToFront();
    await fingers.command('accept');
    await finish(fingers);
    await fingers.sees('arriving');
    expect(fingers.presses()).toBe(4);
  });
});

describe('from one preview to the next, by keys alone', () => {
  worldTest(
    'UX-3 a preview campaign: going to the card, Call, release, result and Done are five',
    async ({ world }) => {
      const { crm } = await shiftWithPreview(world);
      const fingers = hands(world, crm);
      await crm.bringToFront();
      await fingers.sees('preview');
      await fingers.command('go-to-card');
      await expect.poll(() => fingers.card('preview').evaluate((card) => card.matches(':focus'))).toBe(true);
      await fingers.press('c');
      await finish(fingers);
      await fingers.sees('preview');
      expect(fingers.presses()).toBe(5);
      // The focus has stayed: the next record takes one press less.
      await expect
        .poll(() => fingers.card('preview').evaluate((card) => card.matches(':focus-within, :focus')))
        .toBe(true);
    },
  );
});
