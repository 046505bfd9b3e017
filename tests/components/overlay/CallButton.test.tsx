// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CallButton, type CallButtonProps } from '../../../components/overlay/CallButton';
import type { Reply } from '../../../lib/messaging/contract';
import { appearance, emily } from '../support/fakes';
import { draw, settle } from '../support/screen';

function drawButton(state: CallButtonProps['state'], reply: Reply = { done: true }) {
  const events: Event[] = [];
  const call = async (event: Event) => {
    events.push(event);
    return reply;
  };
  const props = { number: emily.phone, state, appearance, browserLanguages: ['en'], call };
  return { ...draw(<CallButton {...props} />), events };
}

describe('the button beside a number', () => {
  it('CRM-2 says which number it calls, and hands the click on', () => {
    const { click, events } = drawButton('idle');
    click('Call +1 303 555 0142');
    expect(events.map(({ type }) => type)).toEqual(['click']);
  });

  it('CALL-6 does not call at Enter, and says how to', () => {
    const { press, button, events, text } = drawButton('idle');
    button('Call +1 303 555 0142').focus();
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(events).toEqual([]);
    expect(text()).toContain('Enter never dials. Press the space bar.');
  });

  it.each([
    ['dialing', 'Dialing +1 303 555 0142'],
    ['onCall', 'On a call with +1 303 555 0142'],
    ['unavailable', '+1 303 555 0142 cannot be called now'],
  ] as const)('does nothing while %s, and says so', (state, name) => {
    const { click, events, button } = drawButton(state);
    click(name);
    expect(events).toEqual([]);
    expect(button(name).getAttribute('aria-disabled')).toBe('true');
  });

  it('turns while it dials, and shows a telephone during the call', () => {
    expect(drawButton('dialing').root.querySelector('.spin')).not.toBeNull();
    expect(drawButton('onCall').root.querySelector('.spin')).toBeNull();
  });

  it('says beside itself why a call was refused', async () => {
    const { click, text } = drawButton('idle', { done: false, refusal: 'anotherCall' });
    click('Call +1 303 555 0142');
    await settle();
    expect(text()).toContain('Another call is on. End it first.');
  });
});
