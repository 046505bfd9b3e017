import { describe, expect } from 'vitest';
import { exampleGroup } from '../../lib/practice/server/agents';
import { asked, button, campaign, first, getRecord, shiftOnCall, shiftWithPreview, startShift } from './support/shift';
import { card, overlay, type World, worldTest } from './support/world';

/** Options of the section `interaction-workspace`, set as the dialer's administrator does, at a level of the configuration. */
function set(
  { dialer }: World,
  options: Readonly<Record<string, string>>,
  level: Parameters<World['dialer']['admin']['setOption']>[0] = 'application',
): void {
  for (const [name, value] of Object.entries(options)) dialer.admin.setOption(level, name, value);
}

const reject = 'privilege.outbound.can-reject-record';
const cancel = 'privilege.outbound.can-cancel-record';

describe('what the agent may not do', () => {
  worldTest('hides each of the two choices of Decline, and Decline with both', async ({ world }) => {
    set(world, { [reject]: 'false' });
    const { popup, crm, card: hands } = await shiftWithPreview(world);
    await hands.openDecline();
    const menu = hands.at('preview').getByRole('menuitem');
    expect(await menu.allInnerTexts()).toHaveLength(1);
    expect(await menu.innerText()).toContain(world.words.record.dontCall);
    await crm.keyboard.press('Escape');
    // What cannot be given back is said so when the agent wants to leave.
    await popup.getByRole('button', { name: world.words.signIn.signOut, exact: true }).click();
    await popup.getByText(world.words.signOut.mayNotGiveBack).waitFor();
    expect(await button(popup, world.words.signOut.giveBack(1, true)).count()).toBe(0);
    await popup.keyboard.press('Escape');
    await hands.openDecline();
    await hands.decline('dontCall');
    await hands.closed();
    expect(asked(world, 'RequestRecordCancel', first.handle)).toBe(1);
  });

  worldTest('hides Call and Decline where neither is allowed, and says whom to ask', async ({ world }) => {
    set(world, { [reject]: 'false', [cancel]: 'false', 'privilege.voice.can-make-call': 'false' });
    const { card: hands } = await shiftWithPreview(world);
    const preview = hands.at('preview');
    for (const label of [world.words.record.call, world.words.record.decline])
      expect(await button(preview, label).count()).toBe(0);
    await preview.getByText(world.words.refusals.notAllowed).waitFor();
    await preview.press('c');
    expect(asked(world, 'make-call')).toBe(0);
  });

  worldTest('hides the keypad, and Done rests where the next record may not be asked for', async ({ world }) => {
    set(world, {
      'privilege.voice.can-send-dtmf': 'false',
      'privilege.outbound.can-get-next-preview-record': 'false',
    });
    const { popup, card: hands } = await shiftOnCall(world);
    await button(hands.at('connected'), world.words.record.hold).waitFor();
    expect(await button(hands.at('connected'), world.words.record.keypad).count()).toBe(0);
    await hands.endCall();
    await hands.at('ended').waitFor();
    await hands.choose(world.words.callResults.answer);
    await hands.done();
    await hands.closed();
    await button(popup, world.words.campaigns.getRecordFrom(campaign)).waitFor();
    expect(asked(world, 'PreviewRecordRequest')).toBe(1);
  });

  worldTest('is said by the agent over the group over the application', async ({ world }) => {
    set(world, { [reject]: 'false', [cancel]: 'false' });
    set(world, { [reject]: 'true' }, { group: exampleGroup });
    set(world, { [cancel]: 'true', [reject]: 'false' }, { agent: 'kate' });
    const { card: hands } = await shiftWithPreview(world);
    await hands.openDecline();
    const menu = hands.at('preview').getByRole('menuitem');
    expect(await menu.count()).toBe(1);
    expect(await menu.innerText()).toContain(world.words.record.dontCall);
  });
});

describe('an agent without the outbound privilege', () => {
  worldTest('works what the dialer delivers all the same, and reads one line about it', async ({ world }) => {
    set(world, { 'privilege.outbound.can-use': 'false' });
    const { popup, card: hands } = await startShift(world);
    await popup.getByText(world.words.campaigns.mayNot).waitFor();
    await getRecord(world, popup);
    await hands.at('preview').waitFor();
  });
});

describe('an agent without the outbound privilege under a strict administrator', () => {
  worldTest(
    'is offered no campaign, is told why, and is refused; what is in hand can be finished',
    async ({ world }) => {
      set(world, { 'privilege.outbound.can-use': 'false' });
      const { popup, crm, card: hands } = await startShift(world);
      await getRecord(world, popup);
      await hands.at('preview').waitFor();

      // The administrator becomes strict in the options, while the record is in hand.
      const options = await world.openOptions();
      await options.getByRole('checkbox', { name: world.words.options.strictText }).click();
      await popup.getByText(world.words.campaigns.notOffered).waitFor();
      expect(await button(popup, world.words.campaigns.getRecordFrom(campaign)).count()).toBe(0);
      const order = { type: 'GetRecord', campaign, reference: 77, becomeReady: false };
      const reply = await popup.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ kind: 'order', order })})`);
      expect(reply).toEqual({ done: false, refusal: 'notAllowed' });

      await hands.call();
      await hands.at('connected').waitFor();
      await hands.endCall();
      await hands.at('ended').waitFor();
      await hands.choose(world.words.callResults.answer);
      await hands.done();
      await hands.closed();
      expect(asked(world, 'PreviewRecordRequest')).toBe(1);
      await card(crm).waitFor({ state: 'detached' });
      expect(await overlay(crm).count()).toBeLessThanOrEqual(1);
    },
  );
});
