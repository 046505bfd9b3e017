import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { defaultPolicy } from '../../lib/session/policy';
import { deskOnCall, lineHands } from './support/line';
import { talking, teamTest, twoBrowserTest } from './support/secondAgent';
import { asked, button, campaign, fate, first, shiftOnCall, shiftWithPreview } from './support/shift';
import { worldTest } from './support/world';

/** A number outside that no list knows. */
const elsewhere = '+442079460990';

/** Where a button is clicked by hand, without waiting for it once more. */
async function middleOf(button: Locator): Promise<{ x: number; y: number }> {
  const box = await button.boundingBox();
  if (box === null) throw new Error('The button is not to be seen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('a call that is transferred in one step', () => {
  teamTest(
    'CALL-2a to a colleague found by name: the record ends here, is finished once, and is nobody else’s',
    async ({ world, colleague }) => {
      const { words } = world;
      const { states, small } = words.record;
      const desk = await deskOnCall(world);
      const { card, line } = desk;
      await line.choose('four', colleague.name, 'transfer');
      // What will come of it is said before anything is sent.
      await line.panel.getByText(words.calls.willTransfer(first.name, colleague.name)).waitFor();
      expect(asked(world, 'single-step-transfer')).toBe(0);
      await line.step('transferNow').click();
      await desk.agree(states.ended, 1);
      for (const page of [desk.crm, desk.second, desk.popup])
        await page.getByText(small.byTransfer(colleague.name)).first().waitFor();

      const sent = await colleague.answers();
      expect(sent).toMatchObject({ number: first.phone, sentBy: 'Kate London' });
      await expect.poll(() => talking(world)).toEqual([[first.phone, 'claire']]);
      await card.choose(words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, agent: 'kate', attempts: 1 });
      expect(asked(world, 'RecordProcessed')).toBe(1);
      expect(asked(world, 'single-step-transfer')).toBe(1);
      expect(colleague.hasRecord()).toBe(false);
      // The conversation goes on without the agent who had it.
      expect(talking(world)).toEqual([[first.phone, 'claire']]);
      await colleague.release(sent.id);
      await colleague.next('completed');
      expect(talking(world)).toEqual([]);
    },
  );

  teamTest('RES-5 a double click, and a click in another tab, send one transfer', async ({ world, colleague }) => {
    const desk = await deskOnCall(world);
    const other = lineHands(desk.second, world.words);
    await desk.second.bringToFront();
    await other.choose('claire', colleague.name, 'transfer');
    await other.step('transferNow').focus();
    await desk.crm.bringToFront();
    await desk.line.choose('claire', colleague.name, 'transfer');
    const at = await middleOf(desk.line.step('transferNow'));
    await Promise.all([desk.crm.mouse.dblclick(at.x, at.y), desk.second.keyboard.press('Enter')]);
    await desk.agree(world.words.record.states.ended, 1);
    await colleague.answers();
    expect(asked(world, 'single-step-transfer')).toBe(1);
    expect(asked(world, 'initiate-transfer')).toBe(0);
  });

  teamTest(
    'LIVE-3 a transfer without an answer is said to be unknown, is not sent again, and is settled by the dialer',
    async ({ world, colleague }) => {
      const { calls, record } = world.words;
      const desk = await deskOnCall(world);
      // It is carried out, and nobody hears of it before the request is given up after ten seconds.
      world.dialer.admin.setResponse('single-step-transfer', { how: 'never', times: 1 });
      world.dialer.admin.setAnswer('single-step-transfer', { how: 'late', ms: 13_000, times: 1 });
      await desk.line.choose('claire', colleague.name, 'transfer');
      await desk.line.step('transferNow').click();
      for (const page of [desk.crm, desk.second, desk.popup])
        await page.getByText(calls.unknownTitle['single-step-transfer']).first().waitFor();
      await colleague.answers();
      await desk.agree(record.states.ended, 1);
      for (const page of [desk.crm, desk.popup])
        await page.getByText(record.small.byTransfer(colleague.name)).first().waitFor();
      expect(asked(world, 'single-step-transfer')).toBe(1);
      expect(talking(world)).toEqual([[first.phone, 'claire']]);
    },
  );
});

describe('a call that is transferred to a number', () => {
  const choices = ['+81355550100', '+81655550100'].map((number) => ({ number, name: '' }));
  const callerIds = [{ campaign, choices }];
  worldTest.override({ wish: { settings: { policy: { ...defaultPolicy, callerIds } } } });

  worldTest('CALL-2a one that is typed, with the caller ID that the agent chooses', async ({ world }) => {
    const { words } = world;
    world.dialer.admin.setCallOutcome(elsewhere, { is: 'answered', after: 200, talkFor: null });
    const { card, crm } = await shiftWithPreview(world);
    const line = lineHands(crm, words);
    await card.at('preview').getByLabel(words.record.callerId).selectOption('+81355550100');
    await card.call();
    await card.at('connected').waitFor();
    await line.choose('+44 20 7946 0990', elsewhere, 'transfer');
    await line.callerId.selectOption('+81655550100');
    await line.step('transferNow').click();
    await card.at('ended').getByText(words.record.small.byTransfer(elsewhere)).first().waitFor();
    await expect.poll(() => talking(world)).toEqual([[elsewhere, first.phone].sort()]);
    const [sent] = world.dialer.traffic().filter(({ path }) => path.endsWith('/single-step-transfer'));
    expect(sent?.keys).toContain('outboundCallerId');
    expect(asked(world, 'single-step-transfer')).toBe(1);
  });
});

describe('who gets the call, in an extension of their own', () => {
  twoBrowserTest('CALL-2a reads who sent it, answers, and gets no record', async ({ world, second }) => {
    const { words } = world;
    const there = second.words;
    const { card, crm } = await shiftOnCall(world);
    await lineHands(crm, words).choose('山下', '太郎 山下', 'transfer');
    await lineHands(crm, words).step('transferNow').click();
    await second.card.at('ringing').getByText(there.calls.sentBy('Kate London')).first().waitFor();
    await button(second.card.at('ringing'), there.record.answer).click();
    await second.card.at('connected').waitFor();
    await expect.poll(() => talking(world)).toEqual([[first.phone, 'taro']]);
    await card.at('ended').getByText(words.record.small.byTransfer('太郎 山下')).first().waitFor();
    await card.choose(words.callResults.answer);
    await card.doneAndStop();
    await card.closed();

    await second.card.endCall();
    // The call is gone, and nothing is left to finish.
    await second.card.at('connected').waitFor({ state: 'detached' });
    await second.card.closed();
    expect(await second.popup.getByText(there.record.done, { exact: true }).count()).toBe(0);
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, agent: 'kate' });
    expect(asked(world, 'RecordProcessed')).toBe(1);
  });
});
