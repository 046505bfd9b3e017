// @vitest-environment happy-dom

import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OverlayRoot } from '../../../components/overlay/OverlayRoot';
import type { OpenSession, PageSnapshot } from '../../../lib/messaging/snapshot';
import {
  emily,
  endedBy,
  fakePageIntents,
  fakeView,
  onCall,
  onContactPage,
  openSession,
  pageSnapshot,
  recordOf,
} from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { draw } from '../support/screen';

const preview = () => openSession({ records: [recordOf(emily)] });
const ended = () => openSession({ records: [recordOf(emily, endedBy('contact'))] });

describe('nothing is dialed or closed by accident', () => {
  it('CALL-6 does not dial at Enter, not even on the Call button, and says how to', () => {
    const { press, card, button, intents, text } = drawOverlay(preview());
    card().focus();
    press('Enter');
    button('Call Mobile').focus();
    const event = press('Enter');
    expect(event.defaultPrevented).toBe(true);
    expect(intents.desk.orders).toEqual([]);
    expect(text()).toContain('Enter never dials. Press C or the space bar.');
  });

  it('ignores a key that is held down', () => {
    const { press, card, intents } = drawOverlay(preview());
    card().focus();
    press('c', { repeat: true });
    expect(intents.desk.orders).toEqual([]);
  });

  it('leaves every key to a text field that has the focus', () => {
    const { press, card, intents } = drawOverlay(preview());
    const field = document.createElement('input');
    card().append(field);
    field.focus();
    press('c');
    press('Escape');
    expect(intents.desk).toMatchObject({ orders: [], calls: [] });
  });

  it('leaves keys alone while an input method is composing', () => {
    const { press, card, intents } = drawOverlay(ended());
    card().focus();
    press('Enter', { isComposing: true });
    expect(intents.desk.orders).toEqual([]);
  });

  it('keeps the keys that it uses from the page, and no others', () => {
    const { press, card, root } = drawOverlay(preview());
    const reached: string[] = [];
    const listen = (event: Event) => reached.push((event as KeyboardEvent).key);
    root.addEventListener('keydown', listen);
    card().focus();
    press('d');
    press('q');
    expect(reached).toEqual(['q']);
  });
});

describe('the half second after the card’s content changed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function fresh(session: OpenSession) {
    const view = fakeView<PageSnapshot>(pageSnapshot(session));
    const intents = fakePageIntents();
    let time = 0;
    const screen = draw(
      <OverlayRoot
        view={view}
        place={signal(onContactPage('134/77'))}
        position={intents.position}
        collapsed={intents.collapsed}
        intents={intents}
        browserLanguages={['en']}
        now={() => time}
      />,
    );
    const pass = (milliseconds: number) =>
      act(() => {
        time += milliseconds;
        vi.advanceTimersByTime(milliseconds);
      });
    const show = (next: OpenSession) =>
      act(() => {
        view.snapshot.value = pageSnapshot(next);
      });
    const orders = () => intents.desk.orders.map(({ type }) => type);
    return { ...screen, pass, show, orders, card: () => screen.role('region') };
  }

  it('lets neither C nor a click on the action bar through', () => {
    const { card, press, click, pass, orders } = fresh(preview());
    card().focus();
    press('c');
    click('Call Mobile');
    pass(499);
    press('c');
    expect(orders()).toEqual([]);
    pass(1);
    press('c');
    expect(orders()).toEqual(['DialRecord']);
  });

  it('begins again when a call becomes another', () => {
    const { card, press, pass, show, orders } = fresh(onCall('dialing'));
    card().focus();
    pass(500);
    show(onCall('established'));
    press('e');
    expect(orders()).toEqual([]);
    pass(500);
    press('e');
    expect(orders()).toEqual(['UseCall']);
  });

  it('does not take the E of a call that has just ended for anything, nor its Enter for Done', () => {
    const { card, press, pass, show, orders } = fresh(onCall('established'));
    card().focus();
    pass(500);
    show(ended());
    press('e');
    press('Enter');
    expect(orders()).toEqual([]);
    pass(500);
    press('Enter');
    expect(orders()).toEqual(['FinishRecord']);
  });

  it('is told to assistive technology and shown by no flicker', () => {
    const { button, pass } = fresh(preview());
    expect(button('Call Mobile').getAttribute('aria-disabled')).toBe('true');
    expect(button('Call Mobile').hasAttribute('data-settling')).toBe(true);
    pass(500);
    expect(button('Call Mobile').hasAttribute('aria-disabled')).toBe(false);
  });

  it('is not begun by a snapshot that changes nothing on the card', () => {
    const { card, press, pass, show, orders } = fresh(preview());
    card().focus();
    pass(500);
    show({ ...preview(), notices: [{ is: 'campaignStopped', campaign: 'Other', id: 'n', at: 1 }] });
    press('c');
    expect(orders()).toEqual(['DialRecord']);
  });
});
