import { describe, expect } from 'vitest';
import { isAccessible, pressUntil, tabTo, told } from './support/accessible';
import { goneOn, lineHands, otherCall, shiftConsulting } from './support/line';
import { talking, teamTest } from './support/secondAgent';
import { fate, first, shiftOnCall } from './support/shift';

describe('the whole call, for everyone', () => {
  teamTest(
    'UX-2 a call is transferred after a consultation by keyboard alone, and every change is read out',
    async ({ world, colleague }) => {
      const { announce } = world.words;
      const { card, crm } = await shiftOnCall(world);
      const line = lineHands(crm, world.words);
      const { keyboard } = crm;
      await card.at('connected').focus();
      await pressUntil(crm, 't', () => line.target.waitFor({ timeout: 5000 }));
      await keyboard.type('claire');
      await line.options.filter({ hasText: colleague.name }).waitFor();
      // Enter chooses, and sends nothing.
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await line.options.first().waitFor({ state: 'detached' });
      expect(goneOn(world)).toEqual([]);
      await tabTo(crm, line.step('consultFirst'));
      await keyboard.press('Enter');
      await told(crm, announce.consulting(colleague.name)).waitFor();
      await colleague.answers();
      await told(crm, announce.consultAnswered(colleague.name, first.name)).waitFor();

      await card.at('held').focus();
      await tabTo(crm, line.way('switch'));
      await pressUntil(crm, 'Enter', () =>
        line.leg(first.name).getByText(world.words.calls.talking).waitFor({ timeout: 5000 }),
      );
      await told(crm, announce.retrieved).waitFor();
      // While two calls are up no key ends one: which would it be?
      await keyboard.press('e');
      await card.at('connected').focus();
      await tabTo(crm, line.way('completeTransfer'));
      await pressUntil(crm, 'Enter', () => card.at('ended').waitFor({ timeout: 5000 }));
      await told(crm, announce.ended(world.words.record.small.byTransfer(colleague.name))).waitFor();
      await expect.poll(() => talking(world)).toEqual([[first.phone, 'claire']]);
      expect(goneOn(world)).toEqual(['initiate-transfer done', 'alternate done', 'complete-transfer done']);
    },
  );

  teamTest(
    'UX-2 panel, consultation, parties and another call pass the accessibility rules, light and dark',
    async ({ world, colleague }) => {
      const { calls } = world.words;
      const { card, crm, popup, line } = await shiftConsulting(world, colleague, 'conference');
      const check = async () => {
        await isAccessible(crm, 'dialbridge-overlay', true);
        await isAccessible(popup, undefined, true);
      };
      await check();
      await line.way('makeConference').click();
      await line.parties.waitFor();
      await check();
      await line.parties.getByRole('button', { name: calls.removeParty(colleague.name), exact: true }).click();
      await line.parties.waitFor({ state: 'detached' });
      await line.tile.click();
      await line.target.fill('claire');
      await line.options.first().waitFor();
      await isAccessible(crm, 'dialbridge-overlay', true);
      await pressUntil(crm, 'Escape', () => line.panel.waitFor({ state: 'detached', timeout: 3000 }));

      const ringing = world.dialer.admin.inboundCall('kate', '+442079460001');
      await otherCall(crm, world.words, '+442079460001').waitFor();
      await check();
      world.dialer.admin.hangUp(ringing);
      await otherCall(crm, world.words, '+442079460001').waitFor({ state: 'detached' });
      await card.at('connected').waitFor();
    },
  );
});

describe('the whole call in Japanese', () => {
  teamTest.override({ wish: { language: 'ja' } });

  teamTest('UX-1 a conference is made and left in Japanese words', async ({ world, colleague }) => {
    const { calls, record, callResults } = world.words;
    expect(calls.makeConference).not.toBe('Make conference');
    const { card, crm, line } = await shiftConsulting(world, colleague, 'conference');
    await line.consultation.getByText(calls.willMerge(first.name, colleague.name)).waitFor();
    await line.way('makeConference').click();
    await line.leg(first.name).getByText(calls.roles.contact, { exact: true }).waitFor();
    await line.leg(colleague.name).getByText(calls.roles.agent, { exact: true }).waitFor();
    await told(crm, world.words.announce.conference(''))
      .or(crm.getByText(calls.inConference).first())
      .first()
      .waitFor();
    expect(talking(world)).toEqual([[first.phone, 'claire', 'kate']]);
    await card.endCall();
    await card.at('ended').getByText(record.states.ended).first().waitFor();
    await expect.poll(() => talking(world)).toEqual([[first.phone, 'claire']]);
    await card.choose(callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33 });
  });
});
