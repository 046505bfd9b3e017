// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { FoundTarget } from '../../../lib/session/target';
import { drawOverlay, type OverlayTest } from '../support/overlay';
import { kenji, talking } from './calls';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const typed = '+13035550199';
const field = ({ role }: OverlayTest) => role('combobox') as HTMLInputElement;

function type(overlay: OverlayTest, text: string) {
  const input = field(overlay);
  act(() => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
const rest = () =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(260);
  });

async function open(session: OpenSession, targets: FoundTarget[] = []) {
  const overlay = drawOverlay(session);
  overlay.intents.desk.targets = targets;
  overlay.click('Transfer');
  await rest();
  overlay.stand();
  return overlay;
}

describe('a number that must not be called, as a target', () => {
  it('RES-4 is refused though it was typed, and the panel says why', async () => {
    const overlay = await open(talking({}, { marked: [typed] }));
    type(overlay, typed);
    await rest();
    overlay.press('Enter', {}, field(overlay));
    expect(overlay.text()).toContain('This number is marked do-not-call.');
    overlay.click('Transfer now');
    overlay.click('Consult first');
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('CALL-7 is nothing that is said of any other', async () => {
    const overlay = await open(talking());
    type(overlay, typed);
    await rest();
    overlay.press('Enter', {}, field(overlay));
    expect(overlay.text()).not.toContain('This number is marked do-not-call.');
    overlay.click('Transfer now');
    expect(overlay.intents.desk.orders).toHaveLength(1);
  });
});

describe('what was found for an older text', () => {
  const mary: FoundTarget = { kind: 'agent', number: '4103', name: 'Mary Major', presence: 'ready' };

  it('CALL-2 is not chosen by Enter while the dialer is asked for a newer one', async () => {
    const overlay = await open(talking(), [kenji, mary]);
    type(overlay, 'ken');
    await rest();
    type(overlay, 'mary');
    expect(overlay.roles('option').map((each) => each.textContent)).toHaveLength(1);
    overlay.press('Enter', {}, field(overlay));
    expect(field(overlay).value).toBe('Mary Major');
    const other = await open(talking(), [kenji]);
    type(other, 'nobody');
    other.press('Enter', {}, field(other));
    expect(field(other).value).toBe('nobody');
  });
});
