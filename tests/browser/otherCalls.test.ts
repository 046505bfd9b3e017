import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Messages } from '../../lib/i18n/en';
import { deskOnCall } from './support/line';
import { talking, teamTest } from './support/secondAgent';
import { asked, button, fate, first, shiftOnCall, shiftWithPreview } from './support/shift';
import { worldTest } from './support/world';

/** Somebody whom no list knows. */
const stranger = '+442079460001';

/** The strip of a call that is not the record's, by who is at its other end; in a tab or the popup. */
const strip = (page: Page, words: Messages, who: string): Locator =>
  page.getByRole('region', { name: words.notices.about(words.record.otherCall, who), exact: true });

describe('a call that arrives beside the record’s', () => {
  worldTest(
    'CALL-5 it is shown everywhere, answered while the record’s is held, ended, and the record gets its result',
    async ({ world }) => {
      const { words } = world;
      const { record, calls } = words;
      const desk = await deskOnCall(world);
      const pages = [desk.crm, desk.second, desk.popup];
      const others = pages.map((page) => strip(page, words, stranger));
      const other = strip(desk.crm, words, stranger);
      const [own] = world.dialer.admin.callsOf('kate');
      const inbound = world.dialer.admin.inboundCall('kate', stranger);
      for (const each of others) {
        await each.getByText(record.states.ringing).waitFor();
        await each.getByText(calls.types.inbound).waitFor();
      }
      await desk.agree(record.states.connected, 'onCall');

      await desk.card.hold();
      await desk.agree(record.states.held, 'onCall');
      await button(other, record.answer).click();
      // The contact waits, while the other call is talked on; whose is whose is plain in every place.
      for (const [index, page] of pages.entries()) {
        await others[index]?.getByText(record.states.connected).waitFor();
        await others[index]?.getByText(calls.notOfRecord).waitFor();
        await page.getByText(calls.ofRecord, { exact: true }).waitFor();
      }
      expect(await desk.card.at('held').innerText()).toContain(first.name);
      expect(world.dialer.admin.callsOf('kate').map(({ id, state, handle }) => [id, state, handle])).toEqual([
        [own?.id, 'Held', first.handle],
        [inbound, 'Established', null],
      ]);
      expect(talking(world)).toEqual([[stranger, 'kate']]);

      await button(other, record.endCall).click();
      for (const each of others) await each.waitFor({ state: 'detached' });
      expect(asked(world, 'RecordProcessed')).toBe(0);
      await desk.card.retrieve();
      await desk.agree(record.states.connected, 'onCall');
      for (const page of pages) await page.getByText(calls.ofRecord, { exact: true }).waitFor({ state: 'detached' });
      expect(talking(world)).toEqual([[first.phone, 'kate']]);
      await desk.card.endCall();
      await desk.agree(record.states.ended, 1);
      await desk.card.choose(words.callResults.answer);
      await desk.card.doneAndStop();
      await desk.card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, agent: 'kate', attempts: 1 });
      expect(asked(world, 'RecordProcessed')).toBe(1);
      expect(asked(world, 'make-call')).toBe(1);
    },
  );

  teamTest(
    'CALL-5 a colleague who calls during a preview is shown by name, and the preview stays as it is',
    async ({ world, colleague }) => {
      const { words } = world;
      const { record, calls } = words;
      const { popup, crm, card } = await shiftWithPreview(world);
      world.dialer.admin.makeCall('claire', '5000');
      for (const page of [crm, popup]) {
        const other = strip(page, words, colleague.name);
        await other.getByText(calls.types.internal).waitFor();
        await other.getByText(calls.notOfRecord).waitFor();
      }
      const other = strip(crm, words, colleague.name);
      await button(other, record.answer).click();
      await other.getByText(record.states.connected).waitFor();
      await expect.poll(() => talking(world)).toEqual([['claire', 'kate']]);
      await card.at('preview').waitFor();
      expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate', attempts: 0 });
      await button(other, record.endCall).click();
      await other.waitFor({ state: 'detached' });
      await colleague.next('completed');
      // The record's own call is made afterwards as ever.
      await card.call();
      await card.at('connected').waitFor();
      expect(asked(world, 'make-call', first.handle)).toBe(1);
      expect(talking(world)).toEqual([[first.phone, 'kate']]);
    },
  );

  worldTest(
    'CALL-5 the dialer’s voice service goes and returns in a call: said, and all is as it was',
    async ({ world }) => {
      const { words } = world;
      const { crm, popup, card } = await shiftOnCall(world);
      const said = (page: Page) => page.getByText(words.link.service(words.link.services.VOICE ?? ''));
      world.dialer.admin.setService('VOICE', false);
      for (const page of [crm, popup]) {
        await said(page).waitFor();
        await page.getByText(words.link.voiceDown).waitFor();
      }
      // What is asked meanwhile is refused, which is said; nothing of the call changes.
      await card.hold();
      await card.at('connected').getByText(words.record.callProblem.hold).waitFor();
      expect(talking(world)).toEqual([[first.phone, 'kate']]);
      world.dialer.admin.setService('VOICE', true);
      for (const page of [crm, popup]) await said(page).waitFor({ state: 'detached' });
      await card.hold();
      await card.at('held').waitFor();
      await card.retrieve();
      await card.at('connected').waitFor();
      await card.endCall();
      await card.choose(words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1 });
    },
  );
});

describe('an agent who answers automatically', () => {
  worldTest.override({
    wish: { dialer: { settings: { 'voice.auto-answer': 'true' }, switches: { autoAnswer: 'desktop' } } },
  });

  worldTest('AUTO-5 a call beside another is left to the agent, and one that comes alone is not', async ({ world }) => {
    const { words } = world;
    const { crm, card } = await shiftOnCall(world);
    const inbound = world.dialer.admin.inboundCall('kate', stranger);
    const other = strip(crm, words, stranger);
    await button(other, words.record.answer).waitFor();
    // A hold takes longer to come back than an answer would have taken to go out.
    await card.hold();
    await card.at('held').waitFor();
    await card.retrieve();
    await card.at('connected').waitFor();
    expect(asked(world, 'answer')).toBe(0);
    await other.getByText(words.record.states.ringing).waitFor();

    world.dialer.admin.hangUp(inbound);
    await other.waitFor({ state: 'detached' });
    await card.endCall();
    await card.choose(words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    world.dialer.admin.inboundCall('kate', stranger);
    await card.at('connected').waitFor();
    expect(asked(world, 'answer')).toBe(1);
  });
});
