import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Messages } from '../../lib/i18n/en';
import { beginsWith } from '../../lib/practice/server/start/cardHands';
import { automatic, type Desk, deskWithArrival, deskWithCall, onlyCampaign, openDesk } from './support/desk';
import { asked, button, getRecord } from './support/shift';
import { overlay, worldTest } from './support/world';

/**
 * The page reaches into the overlay, which only the test build leaves open, and does what a script can do: clicks and keys of its own, at
 * every button that it finds, menus that opened thereby included; and messages to whoever listens.
 */
const attack = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const root = document.querySelector('dialbridge-overlay')?.shadowRoot;
    if (!root) throw new Error('There is no overlay.');
    for (let round = 0; round < 3; round++) {
      for (const target of root.querySelectorAll<HTMLElement>('button, [role=menuitem]')) {
        target.click();
        target.focus();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
        }
        for (const key of ['Enter', ' ']) {
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
          target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true, cancelable: true }));
        }
      }
      for (const key of ['a', 'r', 'c', 'e', 'Enter', ' ']) {
        const init = { key, bubbles: true, composed: true, cancelable: true };
        root.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', init));
        window.dispatchEvent(new KeyboardEvent('keydown', init));
      }
      await new Promise(requestAnimationFrame);
    }
    const dial = { type: 'DialRecord', record: '134/1', number: '1', callerId: null, despite: [], reference: 1 };
    for (const order of [
      dial,
      { type: 'AnswerPreview', record: '134/1', answer: 'accept' },
      { type: 'HoldBack', record: '134/1' },
    ]) {
      window.postMessage({ kind: 'order', order }, '*');
    }
  });

/** Making the card small is nobody's loss: a script can. The agent makes it large again. */
async function unfold(
  { crm }: Desk,
  { card, record }: Messages,
  state: keyof Messages['record']['states'],
): Promise<void> {
  const pill = overlay(crm).getByRole('button', { name: beginsWith(card.expand('')) });
  const region = overlay(crm).getByRole('region', { name: card.region(record.states[state]), exact: true });
  await pill.or(region).first().waitFor();
  if ((await pill.count()) > 0) await pill.click();
}

describe('a script of the page, and a push preview', () => {
  worldTest.override({ wish: { dialer: { campaigns: onlyCampaign(automatic.push) } } });

  worldTest('CALL-6 cannot accept it, reject it or dial it', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await deskWithArrival(world);
    await button(desk.card.at('arriving').locator('.main'), world.words.arrival.accept).click({ trial: true });
    await attack(desk.crm);
    await unfold(desk, world.words, 'arriving');
    await desk.agree(states.arriving, 1);
    expect(world.dialer.log().filter(({ name }) => /^Invitation(?!Invited)/.test(name))).toEqual([]);
    await desk.card.accept();
    await desk.agree(states.preview, 1);
    await button(desk.card.at('preview').locator('.bar'), world.words.record.call).click({ trial: true });
    await attack(desk.crm);
    await unfold(desk, world.words, 'preview');
    expect(asked(world, 'make-call')).toBe(0);
    await desk.card.call();
    await desk.agree(states.connected, 'onCall');
    expect(asked(world, 'make-call')).toBe(1);
  });
});

describe('a script of the page, and a call that rings', () => {
  worldTest.override({ wish: { dialer: { campaigns: onlyCampaign(automatic.predictive, { pacing: 1 }) } } });

  worldTest('CALL-6 cannot take it', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await deskWithCall(world);
    await button(desk.card.at('arriving').locator('.main'), world.words.arrival.accept).click({ trial: true });
    await attack(desk.crm);
    await unfold(desk, world.words, 'arriving');
    await desk.agree(states.arriving, 1);
    const verbs = () =>
      world.dialer.log().filter(({ kind, name }) => kind === 'call' && ['answer', 'release', 'clear'].includes(name));
    expect(verbs()).toEqual([]);
    await desk.card.accept();
    await desk.agree(states.connected, 'onCall');
    expect(verbs().length).toBe(1);
  });
});

describe('a script of the page, and a timed preview', () => {
  worldTest.override({ wish: { dialer: { settings: { 'outbound.timed-preview-auto-dial': '300' } } } });

  worldTest('CALL-6 cannot hold it back, and cannot have it dialed', async ({ world }) => {
    const { record } = world.words;
    const desk = await openDesk(world);
    await desk.ready('voice');
    await getRecord(world, desk.popup);
    await desk.agree(record.states.preview, 1);
    const holdBack = button(desk.crm.locator('.timed'), record.holdBack);
    await holdBack.click({ trial: true });
    await attack(desk.crm);
    await unfold(desk, world.words, 'preview');
    expect(asked(world, 'make-call')).toBe(0);
    // It is there still, so it has not been used; the agent's own click uses it.
    await holdBack.click();
    await holdBack.waitFor({ state: 'detached' });
    expect(asked(world, 'make-call')).toBe(0);
    await desk.card.call();
    await desk.agree(record.states.connected, 'onCall');
    expect(asked(world, 'make-call')).toBe(1);
  });
});
