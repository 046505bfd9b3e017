// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Appearance } from '../../../lib/messaging/snapshot';
import { emily, openSession, recordOf } from '../support/fakes';
import { drawOverlay } from '../support/overlay';

const look = (language: Appearance['language']): { appearance: Appearance } => ({
  appearance: { language, theme: 'light', singleKeys: true, region: '' },
});
const press = (element: Element, key: string, init: KeyboardEventInit = {}) =>
  act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  });

describe('moving the card by keys', () => {
  it.each([
    ['en', 'Move with the arrow keys', 'Set: Beside the contact.'],
    ['ja', '矢印キーで移動', '決定しました: コンタクトの横。'],
  ] as const)('UX-2 says what the keys do and where the card is, in %s', (language, item, said) => {
    const { card, root, intents } = drawOverlay(openSession({ records: [recordOf(emily)] }), look(language));
    press(card(), 'p');
    const choice = [...root.querySelectorAll('button')].find((button) => button.textContent === item);
    act(() => choice?.click());
    const mover = root.querySelector('[role="application"]');
    if (mover === null) throw new Error('the card is not being moved');
    expect(document.getElementById(mover.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Enter');
    press(mover, 'ArrowUp', { shiftKey: true });
    press(mover, 'End');
    press(mover, 'c');
    press(mover, 'Enter');
    expect(intents.desk.orders).toEqual([]);
    expect(intents.desk.calls).toEqual([
      'steer "begin"',
      'steer {"x":0,"y":-80}',
      'steer {"x":null,"y":0}',
      'steer "set"',
    ]);
    expect(root.querySelector('.strip output')?.textContent).toBe(said);
    expect(root.querySelector('[role="application"]')).toBeNull();
  });

  it('is offered on the list of campaigns and on a call without a record, too', () => {
    const { click, hasButton } = drawOverlay(openSession());
    click('Open Dialbridge: Ready');
    expect(hasButton('Move the card')).toBe(true);
  });
});
