// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import { allowances, callOn, emily, onCall, openSession } from '../support/fakes';
import { drawOverlay, type OverlayTest } from '../support/overlay';
import { kenji, talking, talkVerbs } from './calls';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets typing rest and the dialer answer. */
const answer = () =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(260);
  });

const field = ({ role }: OverlayTest) => role('combobox') as HTMLInputElement;

async function type(overlay: OverlayTest, text: string) {
  const input = field(overlay);
  act(() => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await answer();
}

/** The card with its panel open. */
async function open(session: OpenSession = talking(), targets: OverlayTest['intents']['desk']['targets'] = [kenji]) {
  const overlay = drawOverlay(session);
  overlay.intents.desk.targets = targets;
  overlay.click('Transfer');
  await answer();
  overlay.stand();
  return overlay;
}

const options = ({ roles }: OverlayTest) => roles('option').map((each) => each.textContent);

describe('Transfer', () => {
  it.each([
    ['single-step-transfer', 'Transfer'],
    ['initiate-transfer', 'Transfer'],
    ['single-step-conference', 'Conference'],
    ['initiate-conference', 'Conference'],
  ])('CALL-2 is offered where the call names %s', (verb, tile) => {
    expect(drawOverlay(talking({ capabilities: ['release', verb] })).hasButton(tile)).toBe(true);
  });

  it('CALL-2 is absent where the call names none, or the agent may not', () => {
    expect(drawOverlay(onCall('established')).hasButton('Transfer')).toBe(false);
    const mayNot = { ...allowances, canTransfer: false, canConference: false, canConsult: false };
    expect(drawOverlay(talking({}, { allowances: mayNot })).hasButton('Transfer')).toBe(false);
  });

  it('CALL-2a transfers in one step to whom the agent finds by typing', async () => {
    const overlay = await open();
    await type(overlay, 'ken');
    overlay.press('Enter', {}, field(overlay));
    expect(overlay.text()).toContain('Transfer now: Emily Carter talks to Kenji Mori. You leave.');
    overlay.click('Transfer now');
    expect(overlay.intents.desk.orders).toEqual([
      {
        type: 'ReachTarget',
        callId: 'call-1',
        verb: 'single-step-transfer',
        target: { kind: 'agent', number: '4102', name: 'Kenji Mori' },
        callerId: null,
        reference: 1,
      },
    ]);
    await answer();
    expect(overlay.roles('combobox')).toEqual([]);
  });

  it('CALL-2a adds somebody to the call in one step', async () => {
    const overlay = await open();
    const [, conference] = overlay.roles('radio');
    act(() => conference?.click());
    overlay.click(overlay.role('option'));
    overlay.click('Add now');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'ReachTarget', verb: 'single-step-conference' }]);
  });

  it('CALL-2b consults first', async () => {
    const overlay = await open();
    overlay.click(overlay.role('option'));
    expect(overlay.text()).toContain('Consult first: you talk to Kenji Mori. Emily Carter is on hold.');
    overlay.click('Consult first');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'ReachTarget', verb: 'initiate-transfer' }]);
  });

  it('CALL-2 offers in the panel only what is possible', async () => {
    const overlay = await open(talking({ capabilities: ['release', 'initiate-transfer'] }));
    expect(overlay.roles('radiogroup')).toEqual([]);
    expect(overlay.hasButton('Transfer now')).toBe(false);
    expect(overlay.hasButton('Consult first')).toBe(true);
  });

  it('CALL-2 sends nothing at Enter in the field, and nothing twice', async () => {
    const overlay = await open();
    await type(overlay, 'ken');
    overlay.press('Enter', {}, field(overlay));
    overlay.press('Enter', {}, field(overlay));
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.click('Transfer now');
    overlay.click('Transfer now');
    expect(overlay.intents.desk.orders).toHaveLength(1);
  });

  it('CALL-2 sends nothing before somebody is chosen, nor within the half second after it opened', async () => {
    const overlay = drawOverlay(talking());
    overlay.intents.desk.targets = [kenji];
    overlay.click('Transfer');
    await answer();
    overlay.click('Transfer now');
    overlay.click(overlay.role('option'));
    overlay.click('Transfer now');
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('CALL-2 goes through the targets by arrow keys', async () => {
    const overlay = await open(talking(), [kenji, { ...kenji, number: '4103', name: 'Ana Ruiz' }]);
    overlay.press('ArrowDown', {}, field(overlay));
    overlay.press('ArrowDown', {}, field(overlay));
    const current = field(overlay).getAttribute('aria-activedescendant');
    expect(overlay.root.querySelector(`[id="${current}"]`)?.textContent).toContain('Ana Ruiz');
    overlay.press('Enter', {}, field(overlay));
    expect(field(overlay).value).toBe('Ana Ruiz');
  });

  it('CALL-2 asks the dialer once typing rests, and for the favourites at once', async () => {
    const overlay = await open();
    expect(overlay.intents.desk.searches).toEqual(['']);
    const input = field(overlay);
    for (const text of ['k', 'ke', 'ken']) {
      act(() => {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    }
    await answer();
    expect(overlay.intents.desk.searches).toEqual(['', 'ken']);
  });

  it('CALL-2 offers what was typed where it is a number, and says so where the dialer names nobody', async () => {
    const overlay = await open(talking(), null);
    expect(overlay.text()).toContain('The dialer did not say. A number can still be typed.');
    await type(overlay, '+1 800 555 0199');
    expect(options(overlay)).toEqual([expect.stringContaining('Call +18005550199')]);
    overlay.intents.desk.targets = [];
    await type(overlay, 'nobody');
    expect(overlay.text()).toContain('Nobody found.');
  });

  it('CALL-2 offers the contact’s other numbers, but not the one on the line', async () => {
    const session = talking();
    const other = { ...emily, phone: '+1 303 555 0188', phoneType: 2 };
    const records = session.records.map((record) => ({ ...record, others: [other] }));
    const overlay = await open({ ...session, records }, []);
    expect(options(overlay)).toEqual([expect.stringContaining('+1 303 555 0188')]);
  });

  it.each([
    ['notReady', 'Not Ready'],
    ['onCall', 'On a call'],
    ['signedOut', 'Signed out'],
  ] as const)('CALL-2 says that an agent is %s, and lets them be chosen', async (presence, word) => {
    const overlay = await open(talking(), [{ ...kenji, presence }]);
    expect(options(overlay)[0]).toContain(word);
    overlay.click(overlay.role('option'));
    overlay.click('Transfer now');
    expect(overlay.intents.desk.orders).toHaveLength(1);
  });

  it('CALL-2 lets the agent choose what the target is shown, where the agent may', async () => {
    const callerIds = { 'Spring renewal': { choices: [{ number: '+15550100', name: 'Sales' }], chosen: null } };
    const overlay = await open(talking({}, { callerIds }));
    overlay.click(overlay.role('option'));
    const select = overlay.root.querySelector('select');
    if (select === null) throw new Error('no caller ID');
    act(() => {
      select.value = '+15550100';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    overlay.click('Transfer now');
    expect(overlay.intents.desk.orders).toMatchObject([{ callerId: '+15550100' }]);
  });

  it('CALL-2 closes at Escape and keeps what was entered', async () => {
    const overlay = await open();
    overlay.click(overlay.role('option'));
    overlay.press('Escape', {}, field(overlay));
    expect(overlay.roles('combobox')).toEqual([]);
    overlay.card().focus();
    overlay.press('t');
    expect(field(overlay).value).toBe('Kenji Mori');
  });

  it('CALL-2 says why it was refused and leaves everything as it is', async () => {
    const overlay = await open();
    overlay.intents.desk.reply = { done: false, refusal: 'callCannot' };
    overlay.click(overlay.role('option'));
    overlay.click('Transfer now');
    await answer();
    expect(overlay.text()).toContain('The call does not allow this now.');
    expect(field(overlay).value).toBe('Kenji Mori');
  });

  it('CALL-2 says where the call is going while the dialer is silent', () => {
    const target = { kind: 'agent', number: '4102', name: 'Kenji Mori' } as const;
    const verb = 'single-step-transfer';
    const overlay = drawOverlay(talking({ asked: verb, reaching: { verb, target } }));
    expect(overlay.text()).toContain('Transferring to Kenji Mori');
    expect(overlay.button('Transfer').getAttribute('aria-disabled')).toBe('true');
  });

  it('CALL-2 is there for a call without a record, too', async () => {
    const lone = { ...callOn(emily, 'established'), record: null, capabilities: talkVerbs };
    const overlay = await open(openSession({ calls: [lone] }));
    overlay.click(overlay.role('option'));
    overlay.click('Transfer now');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'ReachTarget', callId: 'call-1' }]);
  });
});
