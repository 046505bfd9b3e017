import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { patience } from '../../lib/session/patience';
import type { Desk } from './support/desk';
import { deskOnCall } from './support/line';
import { asked, button, channelState, fate, first, shiftOnCall, shiftWithPreview } from './support/shift';
import { type World, worldTest } from './support/world';

/** How often the dialer was asked what is true. */
const looks = ({ dialer }: World): number =>
  dialer.traffic().filter(({ path }) => path.endsWith('/current-session')).length;

/**
 * Sends a tone that is never answered: once it is given up, what became of it is not known, and the dialer is asked what is true. It is the
 * quickest reason to look that an agent can give.
 */
async function toneWithoutAnswer(world: World, card: Locator): Promise<void> {
  const { record } = world.words;
  const before = looks(world);
  world.dialer.admin.setResponse('send-dtmf', { how: 'never', times: 1 });
  const tile = button(card.getByRole('toolbar', { name: record.controls }), record.keypad);
  if ((await tile.getAttribute('aria-expanded')) === 'false') await tile.click();
  const keypad = card.getByRole('toolbar', { name: record.keypad });
  await keypad.getByRole('button', { name: '1', exact: true }).click();
  await expect.poll(() => looks(world), { timeout: 20_000 }).toBeGreaterThan(before);
}

/** The words of a ghost on a page, and the one button that ends it. */
const ghostOn = ({ words }: World, page: Page, is: 'unknown' | 'unannounced') => ({
  title: page.getByText(words.calls.ghosts[is].title, { exact: true }),
  text: page.getByText(words.calls.ghosts[is].text, { exact: true }),
  clear: page.getByRole('button', { name: words.calls.ghosts[is].clear, exact: true }),
});

/** Both tabs and the popup say that the dialer does not know the call; the button of one of them removes it, and its record gets a result. */
async function removed(world: World, desk: Desk): Promise<void> {
  const { words } = world;
  await desk.agree(words.calls.ghosts.unknown.word, 'onCall');
  for (const page of [desk.crm, desk.second, desk.popup]) {
    const ghost = ghostOn(world, page, 'unknown');
    for (const part of [ghost.title, ghost.text, ghost.clear]) await part.waitFor();
  }
  await desk.crm.bringToFront();
  await ghostOn(world, desk.crm, 'unknown').clear.click();
  await desk.agree(words.record.states.ended, 1);
  for (const page of [desk.crm, desk.second, desk.popup])
    await ghostOn(world, page, 'unknown').title.waitFor({ state: 'detached' });
  // The dialer, which does not know the call, is asked nothing about it.
  expect(asked(world, 'release') + asked(world, 'clear')).toBe(0);
  await desk.card.choose(words.callResults.answer);
  await desk.card.doneAndStop();
  await desk.card.closed();
  expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, agent: 'kate', attempts: 1 });
  expect(asked(world, 'RecordProcessed')).toBe(1);
}

describe('a call that the dialer does not know', () => {
  worldTest(
    'LIVE-3 its end was never told: the look of every minute finds it, and one button removes it',
    async ({ world }) => {
      const desk = await deskOnCall(world);
      const [call] = world.dialer.admin.callsOf('kate');
      world.dialer.admin.swallowCallEvents('kate', 9);
      world.dialer.admin.hangUp(call?.id ?? '');
      expect(world.dialer.admin.callsOf('kate')).toEqual([]);
      const before = looks(world);
      await expect
        .poll(() => looks(world), { timeout: patience.callCheck + 15_000, interval: 500 })
        .toBeGreaterThan(before);
      await removed(world, desk);
    },
    150_000,
  );

  worldTest(
    'LIVE-3 the dialer forgot it: it is found where a request has no answer, and stays until it is removed',
    async ({ world }) => {
      const desk = await deskOnCall(world);
      const [call] = world.dialer.admin.callsOf('kate');
      world.dialer.admin.forgetCall(call?.id ?? '');
      await toneWithoutAnswer(world, desk.card.at('connected'));
      await removed(world, desk);
    },
  );
});

describe('a call that only the dialer’s account names', () => {
  const stranger = '+442079460001';

  worldTest(
    'LIVE-3 it is shown beside the record, said, and cleared by one button; the record stays as it is',
    async ({ world }) => {
      const { words } = world;
      const { popup, crm, card } = await shiftWithPreview(world);
      world.dialer.admin.ghostCall('kate', stranger);
      // The account is read when it is not known what became of a wish.
      world.dialer.admin.setResponse('not-ready', { how: 'never', times: 1 });
      await popup.bringToFront();
      await popup.locator('[data-channel=voice]').click();
      await popup.getByRole('menuitemradio', { name: words.channels.notReady, exact: true }).click();
      await channelState(world, popup, 'voice', words.channels.notReady).waitFor();
      for (const page of [crm, popup]) {
        const ghost = ghostOn(world, page, 'unannounced');
        for (const part of [ghost.title, ghost.text, ghost.clear]) await part.waitFor();
        await page.getByText(words.calls.notOfRecord).first().waitFor();
      }
      expect(world.dialer.admin.callsOf('kate')).toHaveLength(1);
      await crm.bringToFront();
      await ghostOn(world, crm, 'unannounced').clear.click();
      for (const page of [crm, popup]) await ghostOn(world, page, 'unannounced').title.waitFor({ state: 'detached' });
      await expect.poll(() => world.dialer.admin.callsOf('kate')).toEqual([]);
      expect(asked(world, 'release') + asked(world, 'clear')).toBe(1);
      await card.at('preview').waitFor();
      expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate', attempts: 0 });
    },
  );
});

describe('an ordinary call', () => {
  worldTest('LIVE-3 held, retrieved and looked at, it is never called a ghost', async ({ world }) => {
    const { ghosts } = world.words.calls;
    const { popup, crm, card } = await shiftOnCall(world);
    const noGhost = async () => {
      for (const page of [crm, popup]) {
        for (const { title } of Object.values(ghosts)) expect(await page.getByText(title).count()).toBe(0);
      }
    };
    await toneWithoutAnswer(world, card.at('connected'));
    await noGhost();
    await card.hold();
    await card.at('held').waitFor();
    await noGhost();
    await card.retrieve();
    await toneWithoutAnswer(world, card.at('connected'));
    await noGhost();
    await card.endCall();
    await card.at('ended').waitFor();
    await noGhost();
    expect(await card.at('ended').innerText()).toContain(world.words.record.small.byAgent);
  });
});
