import { describe, expect } from 'vitest';
import { goneOn, lineHands, shiftConsulting } from './support/line';
import { talking, teamTest } from './support/secondAgent';
import { asked, fate, first, shiftOnCall } from './support/shift';

const completed = ['initiate-transfer done', 'complete-transfer done'];

describe('the worker stopped in the middle of a consultation', () => {
  teamTest(
    'LIVE-1 before anybody has answered: the answer is seen, and it is completed',
    async ({ world, colleague }) => {
      const { words } = world;
      const { card, crm } = await shiftOnCall(world);
      const line = lineHands(crm, words);
      await line.choose('claire', colleague.name, 'transfer');
      await line.step('consultFirst').click();
      await line.leg(colleague.name).getByText(words.record.states.dialing, { exact: true }).waitFor();
      await world.stopWorker();
      await colleague.answers();
      await line.leg(colleague.name).getByText(words.calls.talking, { exact: true }).waitFor();
      await line.leg(first.name).getByText(words.calls.ofRecord).waitFor();
      await line.way('completeTransfer').click();
      await card.at('ended').getByText(words.record.small.byTransfer(colleague.name)).first().waitFor();
      expect(goneOn(world)).toEqual(completed);
      expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate', attempts: 1 });
    },
  );

  teamTest('LIVE-1 while they talk: both legs are there again', async ({ world, colleague }) => {
    const { words } = world;
    const { card, line } = await shiftConsulting(world, colleague);
    await world.stopWorker();
    await line.leg(colleague.name).getByText(words.calls.talking, { exact: true }).waitFor();
    await line.leg(first.name).getByText(words.record.states.held, { exact: true }).waitFor();
    await line.way('switch').click();
    await line.leg(first.name).getByText(words.calls.talking, { exact: true }).waitFor();
    await world.stopWorker();
    await line.leg(colleague.name).getByText(words.record.states.held, { exact: true }).waitFor();
    await line.way('completeTransfer').click();
    await card.at('ended').waitFor();
    expect(goneOn(world)).toEqual(['initiate-transfer done', 'alternate done', 'complete-transfer done']);
    await expect.poll(() => talking(world)).toEqual([[first.phone, 'claire']]);
  });

  teamTest(
    'LIVE-1 right after Complete: it is not sent again, and the record is told whom it went to',
    async ({ world, colleague }) => {
      const { words } = world;
      const { card, line } = await shiftConsulting(world, colleague);
      world.dialer.admin.setResponse('complete-transfer', { how: 'never', times: 1 });
      world.dialer.admin.setAnswer('complete-transfer', { how: 'late', ms: 1500, times: 1 });
      const arrived = world.dialer.waitFor(({ name }) => name === 'complete-transfer');
      await line.way('completeTransfer').click();
      await arrived;
      await world.stopWorker();
      await card.at('ended').getByText(words.record.small.byTransfer(colleague.name)).first().waitFor();
      await card.choose(words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(goneOn(world)).toEqual(completed);
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, agent: 'kate', attempts: 1 });
      expect(asked(world, 'RecordProcessed')).toBe(1);
      expect(talking(world)).toEqual([[first.phone, 'claire']]);
      expect(colleague.hasRecord()).toBe(false);
    },
  );
});
