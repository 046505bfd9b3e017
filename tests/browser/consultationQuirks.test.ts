import { describe, expect } from 'vitest';
import { allQuirks } from '../../lib/practice/engine/switches';
import { goneOn, shiftConsulting } from './support/line';
import { teamTest } from './support/secondAgent';
import { button } from './support/shift';

describe('a server with every known oddity at once', () => {
  teamTest.override({ wish: { dialer: { switches: allQuirks() } } });

  teamTest(
    'CALL-2b what the server has never heard of is said, the call goes on, and the transfer is completed',
    async ({ world, colleague }) => {
      const { calls, record, callResults } = world.words;
      const { card, line } = await shiftConsulting(world, colleague);
      const held = card.at('held');
      await line.way('switch').click();
      await held.getByText(record.callProblem.alternate).waitFor();
      await line.way('backToContact').click();
      await held.getByText(record.callProblem.reconnect).waitFor();
      // Both are as they were.
      await line.leg(colleague.name).getByText(calls.talking, { exact: true }).waitFor();
      await line.way('endConsultation').click();
      await line.consultation.waitFor({ state: 'detached' });
      await card.retrieve();
      await card.at('connected').waitFor();

      await line.choose(colleague.name, colleague.name, 'transfer');
      await line.step('consultFirst').click();
      await colleague.answers();
      await line.leg(colleague.name).getByText(calls.talking, { exact: true }).waitFor();
      await line.way('completeTransfer').click();
      await card.at('ended').getByText(record.small.byTransfer(colleague.name)).first().waitFor();
      await card.choose(callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(goneOn(world)).toEqual(['initiate-transfer done', 'initiate-transfer done', 'complete-transfer done']);
      expect(await button(held, record.endCall).count()).toBe(0);
    },
  );
});
