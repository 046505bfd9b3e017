import { describe, expect } from 'vitest';
import { asleep } from './support/asleep';
import { openDesk, regionOf } from './support/desk';
import { asked, button, fate, first, getRecord } from './support/shift';
import { type World, worldTest } from './support/world';

const timed = (seconds: number) => ({ settings: { 'outbound.timed-preview-auto-dial': String(seconds) } });

/** When something first happened at the dialer, in milliseconds since 1970: the same clock as the browser's. */
const timeOf = ({ dialer }: World, name: string): number =>
  dialer.log().find((entry) => entry.name === name)?.at ?? Number.NaN;

/** From sign-in to a preview that counts down. */
async function deskWithCountdown(world: World) {
  const desk = await openDesk(world);
  await desk.ready('voice');
  await getRecord(world, desk.popup);
  await desk.agree(world.words.record.states.preview, 1);
  return desk;
}

describe('a timed preview', () => {
  worldTest.override({ wish: { dialer: timed(6) } });

  worldTest('PULL-10 ten tabs at the deadline cause one call', async ({ world }) => {
    const { words } = world;
    const { connected } = words.record.states;
    const desk = await openDesk(world);
    const more = await Promise.all(Array.from({ length: 8 }, (_, index) => world.openCrm(`C-101${index}`)));
    await desk.ready('voice');
    await getRecord(world, desk.popup);
    await desk.agree(words.record.states.preview, 1);
    for (const page of [desk.crm, desk.popup])
      await page.getByRole('timer', { name: words.arrival.timeLeft }).waitFor();
    expect(asked(world, 'make-call')).toBe(0);
    await desk.agree(connected, 'onCall');
    for (const page of more) await regionOf(page, words, connected).waitFor();
    expect(asked(world, 'make-call')).toBe(1);
    expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate', attempts: 1 });
    // The deadline is when it was said to be, not when a page happened to look.
    expect(timeOf(world, 'make-call') - timeOf(world, 'PreviewRecord')).toBeGreaterThanOrEqual(6000);
  });

  worldTest(
    'PULL-10 a machine that slept over the deadline makes no call until the agent clicks',
    async ({ world }) => {
      const { words } = world;
      const desk = await deskWithCountdown(world);
      // Every process of the browser stands still, as on a machine whose lid was closed: five seconds and more beyond the deadline.
      await asleep(world, 12_000);
      for (const page of [desk.popup, desk.crm, desk.second]) await page.getByText(words.record.missedTitle).waitFor();
      expect(asked(world, 'make-call')).toBe(0);
      await desk.card.call();
      await desk.agree(words.record.states.connected, 'onCall');
      expect(asked(world, 'make-call')).toBe(1);
    },
  );

  worldTest('PULL-10 Voice that has left Ready lets the deadline pass, and the agent is told', async ({ world }) => {
    const { words } = world;
    const desk = await deskWithCountdown(world);
    await desk.popup.locator('[data-channel=voice]').click();
    await desk.popup.getByRole('menuitemradio', { name: words.channels.notReady, exact: true }).click();
    for (const page of [desk.popup, desk.crm, desk.second]) await page.getByText(words.record.missedTitle).waitFor();
    expect(asked(world, 'make-call')).toBe(0);
  });

  worldTest('PULL-10 a line that is lost over the deadline makes no call until the agent clicks', async ({ world }) => {
    const { words } = world;
    const desk = await deskWithCountdown(world);
    await world.dialer.admin.setReachable(false);
    for (const page of [desk.popup, desk.crm, desk.second]) await page.getByText(words.record.missedLate).waitFor();
    await world.dialer.admin.setReachable(true);
    await desk.agree(words.record.states.preview, 1);
    expect(asked(world, 'make-call')).toBe(0);
    await desk.card.call();
    await desk.agree(words.record.states.connected, 'onCall');
    expect(asked(world, 'make-call')).toBe(1);
  });

  worldTest(
    'LIVE-3 the worker stopped at the deadline: the call it asked for is taken up, there is one',
    async ({ world }) => {
      const { connected } = world.words.record.states;
      world.dialer.admin.setResponse('make-call', { how: 'never', times: 1 });
      world.dialer.admin.setAnswer('make-call', { how: 'late', ms: 1500, times: 1 });
      world.dialer.admin.setCallOutcome(first.phone, { is: 'answered', after: 1000, talkFor: null });
      const dialed = world.dialer.waitFor(({ name }) => name === 'make-call');
      const desk = await deskWithCountdown(world);
      await dialed;
      await world.stopWorker();
      await desk.agree(connected, 'onCall');
      expect(asked(world, 'make-call')).toBe(1);
      expect(fate(world, first.handle).attempts).toBe(1);
    },
  );
});

describe('a timed preview in Japanese', () => {
  worldTest.override({ wish: { dialer: timed(8), language: 'ja' } });

  worldTest('PULL-10 it can be held back once, in every tab, and then dials', async ({ world }) => {
    const { record } = world.words;
    const desk = await deskWithCountdown(world);
    await button(desk.crm.locator('.timed'), record.holdBack).click();
    for (const page of [desk.popup, desk.crm, desk.second]) {
      await button(page.locator('.timed'), record.holdBack).waitFor({ state: 'detached' });
    }
    expect(asked(world, 'make-call')).toBe(0);
    await desk.agree(record.states.connected, 'onCall');
    expect(timeOf(world, 'make-call') - timeOf(world, 'PreviewRecord')).toBeGreaterThan(8000);
    expect(asked(world, 'make-call')).toBe(1);
  });
});
