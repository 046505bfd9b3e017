import { describe, expect } from 'vitest';
import { deskOnCall, type LineHands, lineHands } from './support/line';
import { type SecondAgent, talking, teamTest } from './support/secondAgent';
import { asked, fate, first, shiftOnCall } from './support/shift';
import type { World } from './support/world';

describe('a colleague who is added in one step', () => {
  /** Adds the colleague, who answers; all three hear each other. */
  async function together(world: World, colleague: SecondAgent, line: LineHands): Promise<void> {
    await line.choose('claire', colleague.name, 'conference');
    await line.panel.getByText(world.words.calls.willAdd(first.name, colleague.name)).waitFor();
    await line.step('addNow').click();
    expect(await colleague.answers()).toMatchObject({ sentBy: 'Kate London' });
    await line.parties.waitFor();
    expect(talking(world)).toEqual([[first.phone, 'claire', 'kate']]);
  }

  teamTest(
    'CALL-2a all three are named in every tab; the contact hangs up, and both agents go on',
    async ({ world, colleague }) => {
      const { words } = world;
      const { calls } = words;
      const desk = await deskOnCall(world);
      await together(world, colleague, desk.line);
      for (const page of [desk.crm, desk.second, desk.popup]) {
        const { leg } = lineHands(page, words);
        await leg(first.name).getByText(calls.roles.contact, { exact: true }).waitFor();
        await leg(colleague.name).getByText(calls.roles.agent, { exact: true }).waitFor();
        await page.getByText(calls.inConference, { exact: true }).first().waitFor();
      }
      const [call] = world.dialer.admin.callsOf('kate');
      world.dialer.admin.hangUp(call?.id ?? '', first.phone);
      await desk.line.parties.waitFor({ state: 'detached' });
      await desk.agree(words.record.states.connected, 'onCall');
      expect(talking(world)).toEqual([['claire', 'kate']]);
      await desk.card.endCall();
      await desk.agree(words.record.states.ended, 1);
      await desk.card.choose(words.callResults.answer);
      await desk.card.doneAndStop();
      await desk.card.closed();
      await colleague.next('completed');
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, agent: 'kate', attempts: 1 });
      expect(colleague.hasRecord()).toBe(false);
    },
  );

  teamTest('CALL-2a the agent leaves, and the two others go on', async ({ world, colleague }) => {
    const { words } = world;
    const { card, crm } = await shiftOnCall(world);
    await together(world, colleague, lineHands(crm, words));
    await card.endCall();
    await card.at('ended').waitFor();
    expect(await card.at('ended').innerText()).toContain(words.record.small.byAgent);
    await expect.poll(() => talking(world)).toEqual([[first.phone, 'claire']]);
    await card.choose(words.callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(talking(world)).toEqual([[first.phone, 'claire']]);
    expect(asked(world, 'single-step-conference')).toBe(1);
    expect(asked(world, 'RecordProcessed')).toBe(1);
    expect(colleague.hasRecord()).toBe(false);
  });
});
