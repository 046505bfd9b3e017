import { describe, expect } from 'vitest';
import { lineHands } from './support/line';
import { talking, teamTest } from './support/secondAgent';
import { asked, button, first, shiftOnCall } from './support/shift';
import { type World, worldTest } from './support/world';

describe('a transfer that is not to be had', () => {
  const set = ({ dialer }: World, privileges: readonly string[]) => {
    for (const name of privileges) dialer.admin.setOption('application', `privilege.voice.${name}`, 'false');
  };
  const now = ['can-one-step-transfer', 'can-one-step-conference'];

  worldTest('CALL-2 what the agent may not do is not offered, step by step', async ({ world }) => {
    set(world, now);
    const { crm } = await shiftOnCall(world);
    const line = lineHands(crm, world.words);
    await line.tile.click();
    await line.step('consultFirst').waitFor();
    for (const step of ['transferNow', 'addNow'] as const) expect(await line.step(step).count()).toBe(0);
  });

  worldTest('CALL-2 without any of its privileges there is no button and no key', async ({ world }) => {
    set(world, [...now, 'can-two-step-transfer']);
    const { crm, card } = await shiftOnCall(world);
    const line = lineHands(crm, world.words);
    await button(line.controls, world.words.record.hold).waitFor();
    expect(await line.tile.count()).toBe(0);
    await card.at('connected').press('t');
    expect(await line.panel.count()).toBe(0);
  });

  worldTest('CALL-2 a call that cannot be sent anywhere now has no button', async ({ world }) => {
    const { crm, card } = await shiftOnCall(world);
    const line = lineHands(crm, world.words);
    await line.tile.waitFor();
    await card.hold();
    await card.at('held').waitFor();
    await line.tile.waitFor({ state: 'detached' });
    await card.retrieve();
    await line.tile.waitFor();
  });

  teamTest(
    'CALL-2 a colleague who is on the telephone: said in words, and the call goes on',
    async ({ world, colleague }) => {
      const { words } = world;
      world.dialer.admin.inboundCall('claire', '+442079460999');
      await colleague.answers();
      const { card, crm } = await shiftOnCall(world);
      const line = lineHands(crm, words);
      await line.choose('claire', colleague.name, 'transfer');
      await line.panel.getByText(words.calls.presence.onCall).waitFor();
      await line.step('transferNow').click();
      const connected = card.at('connected');
      await connected.getByText(words.record.callProblem['single-step-transfer']).waitFor();
      expect(await connected.innerText()).toContain('DN is busy');
      expect(talking(world)).toContainEqual([first.phone, 'kate']);
      await card.endCall();
      await card.at('ended').waitFor();
      expect(await card.at('ended').innerText()).toContain(words.record.small.byAgent);
      expect(asked(world, 'single-step-transfer')).toBe(1);
    },
  );
});
