import { describe, expect } from 'vitest';
import { beginsWith } from '../../lib/practice/server/start/cardHands';
import { asked, button, fate, first, shiftOnCall, shiftWithPreview } from './support/shift';
import { overlay, worldTest } from './support/world';

describe('the call of a record', () => {
  worldTest(
    'CALL-1 offers hold, retrieve, keypad tones and release as the call allows them, and no mute',
    async ({ world }) => {
      const { card } = await shiftOnCall(world);
      const { record: words } = world.words;
      const controls = card.at('connected').getByRole('toolbar', { name: words.controls });
      expect((await controls.getByRole('button').allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
        words.hold,
        words.keypad,
        world.words.calls.transfer,
        world.words.calls.recording,
      ]);

      await button(controls, words.keypad).click();
      const keypad = card.at('connected').getByRole('toolbar', { name: words.keypad });
      for (const digit of ['1', '#']) await keypad.getByRole('button', { name: digit, exact: true }).click();
      await world.dialer.waitFor((entry) => entry.name === 'send-dtmf' && entry.detail === '#');
      expect(
        world.dialer
          .log()
          .filter((entry) => entry.name === 'send-dtmf' && entry.kind === 'call')
          .map((entry) => entry.detail),
      ).toEqual(['1', '#']);

      await card.hold();
      expect(await button(card.at('held'), words.hold).count()).toBe(0);
      await card.retrieve();
      await card.endCall();
      await card.at('ended').waitFor();
    },
  );

  for (const [who, end] of [
    ['the contact', 'contact'],
    ['the agent', 'agent'],
    ['a fault', 'fault'],
  ] as const) {
    worldTest(`CALL-4 a call ended by ${who} leaves the record open for its result`, async ({ world }) => {
      const { card } = await shiftWithPreview(world);
      if (end === 'fault') world.dialer.admin.setCallOutcome(first.phone, { is: 'invalid' });
      await card.call();
      if (end === 'fault') {
        // Nothing was dialed: the record is where it was, and the reason beside its buttons.
        await card.at('preview').getByText(world.words.record.problem.callNotPlaced).waitFor();
        world.dialer.admin.setCallOutcome(first.phone, null);
        await card.call();
      }
      await card.at('connected').waitFor();
      const [call] = world.dialer.admin.callsOf('kate');
      if (end === 'contact') world.dialer.admin.hangUp(call?.id ?? '');
      else await card.endCall();
      await card.at('ended').waitFor();
      const text = await card.at('ended').innerText();
      expect(text).toContain(end === 'contact' ? world.words.record.small.byContact : world.words.record.small.byAgent);
      await card.choose(world.words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33 });
    });
  }

  worldTest('CALL-6 no script of the page can place a call', async ({ world }) => {
    const { crm, card } = await shiftWithPreview(world);
    await card.at('preview').waitFor();
    const before = asked(world, 'make-call');
    // The page reaches into the overlay, which only the test build leaves open, and does what a script can do.
    await crm.evaluate(() => {
      const root = document.querySelector('dialbridge-overlay')?.shadowRoot;
      if (!root) throw new Error('There is no overlay.');
      for (const target of root.querySelectorAll('button')) {
        target.click();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
        }
      }
      const region = root.querySelector('section');
      for (const key of ['c', 'C', 'Enter', ' ']) {
        region?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      }
      window.postMessage(
        {
          kind: 'order',
          order: { type: 'DialRecord', record: '134/1', number: '1', callerId: null, despite: [], reference: 1 },
        },
        '*',
      );
    });
    // A person's click works afterwards: nothing was placed, declined or finished.
    await overlay(crm)
      .getByRole('button', { name: beginsWith(world.words.card.expand('')) })
      .click();
    await card.at('preview').waitFor();
    expect(fate(world, first.handle).agent).toBe('kate');
    expect(asked(world, 'make-call')).toBe(before);
    await card.call();
    await card.at('connected').waitFor();
    expect(asked(world, 'make-call')).toBe(before + 1);
  });
});
