// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { RecordInHand } from '../../../lib/session/record';
import { callOn, emily, endedBy, openSession, recordOf } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { settle } from '../support/screen';
import { fieldOf, write } from './writing';

const onCall = { is: 'onCall', number: emily.phone, callId: 'call-1' } as const;
const noted = (note: string, phase: RecordInHand['phase'] = onCall, more: Partial<OpenSession> = {}) =>
  openSession({
    records: [{ ...recordOf(emily, phase), note }],
    calls: phase.is === 'onCall' ? [callOn(emily, 'established')] : [],
    ...more,
  });
const written = (note: string) => ({ type: 'WriteNote', record: emily.key, note });

describe('the note', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (milliseconds: number) =>
    act(() => {
      vi.advanceTimersByTime(milliseconds);
    });

  it('RES-6 is handed on once nothing is typed for a moment, not with every key', () => {
    const overlay = drawOverlay(noted(''));
    const field = fieldOf(overlay, 'Note');
    write(field, 'R');
    pass(200);
    write(field, 'Re');
    pass(200);
    expect(overlay.intents.desk.orders).toEqual([]);
    pass(100);
    expect(overlay.intents.desk.orders).toEqual([written('Re')]);
  });

  it.each<[string, (field: HTMLElement) => void]>([
    ['leaves the field', (field) => field.blur()],
    ['reloads the page', () => dispatchEvent(new Event('pagehide'))],
    ['puts the tab away', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('RES-6 is handed on when the agent %s', (_what, leave) => {
    const overlay = drawOverlay(noted(''));
    const field = fieldOf(overlay, 'Note');
    write(field, 'Wants a fifth person');
    act(() => leave(field));
    expect(overlay.intents.desk.orders).toEqual([written('Wants a fifth person')]);
    pass(1000);
    expect(overlay.intents.desk.orders).toHaveLength(1);
  });

  it('RES-6 is handed on when the card is made small, and before Done', () => {
    const small = drawOverlay(noted(''));
    write(fieldOf(small, 'Note'), 'a');
    act(() => {
      small.intents.collapsed.value = true;
    });
    expect(small.intents.desk.orders).toEqual([written('a')]);

    const done = drawOverlay(noted('', endedBy('agent')));
    write(fieldOf(done, 'Note'), 'b');
    done.click('Done');
    expect(done.intents.desk.orders.map(({ type }) => type)).toEqual(['WriteNote', 'FinishRecord']);
  });

  it('RES-6 comes back with the session after a reload', () => {
    expect(fieldOf(drawOverlay(noted('Wants a fifth person')), 'Note').value).toBe('Wants a fifth person');
  });

  it('RES-6 keeps what is written while the caret is in it, whatever the session says meanwhile', () => {
    const overlay = drawOverlay(noted(''));
    const field = fieldOf(overlay, 'Note');
    write(field, 'first');
    pass(300);
    write(field, 'first, then');
    overlay.show(noted('first'));
    expect(field.value).toBe('first, then');
    overlay.show(noted('from another page'));
    expect(field.value).toBe('first, then');
    act(() => field.blur());
    overlay.show(noted('first, then'));
    expect(field.value).toBe('first, then');
  });

  it('RES-6 shows what another page wrote once the caret is elsewhere', () => {
    const overlay = drawOverlay(noted('a'));
    overlay.show(noted('b'));
    expect(fieldOf(overlay, 'Note').value).toBe('b');
  });

  it('RES-6 keeps field and caret when the contact hangs up in the middle of a word', () => {
    const overlay = drawOverlay(noted(''));
    const field = fieldOf(overlay, 'Note');
    write(field, 'Renews the sa');
    overlay.show(noted('', endedBy('contact')));
    expect(fieldOf(overlay, 'Note')).toBe(field);
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('Renews the sa');
    for (const key of ['1', 'e', 'Enter', 'n']) expect(overlay.press(key).defaultPrevented).toBe(false);
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('RES-6 says so where it could not be kept', async () => {
    const overlay = drawOverlay(noted(''));
    overlay.intents.desk.reply = { done: false, problem: 'failed' };
    const field = fieldOf(overlay, 'Note');
    write(field, 'kept on screen');
    act(() => field.blur());
    await settle();
    expect(overlay.text()).toContain('Dialbridge could not do it. Try again.');
    expect(field.value).toBe('kept on screen');
  });
});

describe('the note’s key', () => {
  it('goes to the field during the call and after it, also from behind the keypad', () => {
    for (const session of [noted(''), noted('', endedBy('agent'))]) {
      const overlay = drawOverlay(session);
      overlay.card().focus();
      overlay.press('n');
      expect(document.activeElement).toBe(fieldOf(overlay, 'Note'));
    }
    const overlay = drawOverlay(noted(''));
    overlay.card().focus();
    overlay.press('k');
    expect(overlay.text()).not.toContain('Note');
    overlay.press('n');
    expect(document.activeElement).toBe(fieldOf(overlay, 'Note'));
  });

  it('is given back by Escape, with everything that was written', () => {
    const overlay = drawOverlay(noted('', endedBy('agent')));
    write(fieldOf(overlay, 'Note'), 'x');
    overlay.press('Escape');
    expect(document.activeElement).toBe(overlay.card());
    overlay.press('Enter');
    expect(overlay.intents.desk.orders.map(({ type }) => type)).toEqual(['WriteNote', 'FinishRecord']);
    expect(overlay.intents.desk.calls).toEqual([]);
  });

  it('does nothing where the administrator wants no notes, and before the call', () => {
    const off = noted('', endedBy('agent'), { policy: { ...openSession().policy, noteKey: '' } });
    for (const session of [off, noted('', { is: 'preview' })]) {
      const overlay = drawOverlay(session);
      expect(overlay.root.querySelector('textarea')).toBeNull();
      overlay.card().focus();
      overlay.press('n');
      expect(document.activeElement).toBe(overlay.card());
    }
  });
});
