import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { CallbackOwner } from '../../lib/session/callback';
import { callbacksOf, closings, dayFromToday, endedCall, momentAt, scheduledAndClosed } from './support/callback';
import { originOn } from './support/desk';
import { asked, fate, first, type Shift, shiftWithPreview } from './support/shift';
import { term } from './support/terms';
import { type World, worldTest } from './support/world';

/** A callback of the first contact, scheduled for tomorrow, of which the dialer’s clock has shown the time: it is in preview. */
async function dueCallback(world: World, owner: CallbackOwner): Promise<Shift> {
  const shift = await endedCall(world);
  await shift.card.callback.enterAll({ date: dayFromToday(1), time: '15:00', owner });
  await shift.card.doneAndStop();
  await shift.card.closed();
  expect(callbacksOf(world, first.handle)).toMatchObject([{ owner, state: 'waiting' }]);
  world.dialer.admin.moveClockToCallback(first.handle);
  await shift.card.at('preview').waitFor();
  return shift;
}

/** Another number of the first contact. */
const mobile = '+819000000101';

/**
 * What a card consists of, line by line: each element with what it says of itself to the page and to assistive technology, and each text. What is made
 * anew with every drawing, and what a clock shows, is left out.
 */
const drawn = (card: Locator): Promise<string[]> =>
  card.evaluate((root) => {
    const lines: string[] = [];
    const made = /^(id|for|style|name|aria-(labelledby|describedby|controls|owns|activedescendant|errormessage))$/;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        const said = [...node.attributes].filter(({ name }) => !made.test(name));
        lines.push(`<${[node.localName, ...said.map(({ name, value }) => `${name}=${value}`).sort()].join(' ')}>`);
      } else if (node.textContent?.trim()) lines.push(node.textContent.trim().replace(/\d{1,2}:\d{2}/g, '0:00'));
    }
    return lines;
  });

const origins = { anyone: 'Callback', personal: 'Personal Callback' } as const;

for (const language of ['en', 'ja'] as const) {
  describe(`a callback that is due, in ${language}`, () => {
    worldTest.override({ wish: { language } });

    worldTest('CB-8a one for any agent comes as a preview with this Origin, and is called', async ({ world }) => {
      const { popup, crm, card } = await dueCallback(world, 'anyone');
      for (const page of [crm, popup]) {
        await expect.poll(() => originOn(page, world.words).textContent()).toBe(term(origins.anyone, language));
      }
      expect(await card.at('preview').innerText()).toContain(first.name);
      await card.call();
      await card.at('connected').waitFor();
      await card.endCall();
      await card.choose(world.words.callResults.busy);
      await card.doneAndStop();
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 6, attempts: 2 });
      expect(callbacksOf(world, first.handle)).toMatchObject([{ state: 'done' }]);
    });

    worldTest('CB-8b a personal one comes as a preview with this Origin, and is scheduled again', async ({ world }) => {
      const { popup, crm, card } = await dueCallback(world, 'personal');
      for (const page of [crm, popup]) {
        await expect.poll(() => originOn(page, world.words).textContent()).toBe(term(origins.personal, language));
      }
      const when = { date: dayFromToday(3), time: '09:30' };
      await card.callback.enterAll({ ...when, owner: 'anyone' });
      await card.postpone();
      // The campaign was stopped with the record before: no other comes.
      await card.closed();
      expect(closings(world)).toEqual([...scheduledAndClosed, 'ScheduledRecordReschedule', 'RecordProcessed']);
      expect(callbacksOf(world, first.handle)).toMatchObject([
        { owner: 'personal', state: 'moved' },
        { owner: 'anyone', at: momentAt(when), state: 'waiting' },
      ]);
    });
  });
}

describe('a due callback beside any other preview', () => {
  worldTest(
    'CB-8 everything on the card is as it was in the record’s own preview, but its Origin',
    async ({ world }) => {
      const { card } = await shiftWithPreview(world);
      const { origins } = world.words.caseInformation;
      const preview = card.at('preview');
      await preview.getByText(mobile).first().waitFor();
      const usual = await drawn(preview);
      await card.callback.enterAll({ date: dayFromToday(1), time: '15:00' });
      await card.postpone();
      await preview.getByText('Emily Carter').first().waitFor();
      await card.openDecline();
      await card.decline('later');
      await card.closed();
      world.dialer.admin.moveClockToCallback(first.handle);
      await preview.getByText(origins.personalCallback).first().waitFor();
      await preview.getByText(mobile).first().waitFor();
      const due = await drawn(preview);
      expect(due).toHaveLength(usual.length);
      expect(due.filter((line, at) => line !== usual[at])).toEqual([origins.personalCallback]);
    },
  );
});

describe('a due callback that is not wanted now', () => {
  worldTest('CB-8b it is declined as any preview, and comes again', async ({ world }) => {
    world.dialer.admin.setCallbacks('Spring renewal', { againAfter: 60_000 });
    const { card } = await dueCallback(world, 'personal');
    await card.openDecline();
    await card.decline('later');
    await card.closed();
    expect(asked(world, 'RecordReject', first.handle)).toBe(1);
    world.dialer.admin.moveClock(61_000);
    await card.at('preview').waitFor();
    expect(callbacksOf(world, first.handle)).toMatchObject([{ state: 'inHand' }]);
  });
});
