// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en';
import type { Settings } from '../../../lib/storage/settings';
import { click, configured, descriptionOf, field, get, openPage, said, snapshotOf, textOf } from './optionsPage';

const { options: words, card } = en;
const section = () => get('region', words.keys);

async function press(label: string, key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(async () => {
    field(label).dispatchEvent(event);
  });
  return event;
}
const keysOf = (sent: readonly Settings[]) => sent.map(({ keys }) => keys);

describe('the keys of the browser', () => {
  it('are shown as the browser has them now, and changed on its own page', async () => {
    const page = await openPage(snapshotOf(configured));
    const rows = () => [...section().querySelectorAll('.commands > div')].map((row) => textOf(row));
    expect(rows()).toEqual([
      `${words.commands['go-to-card']}AltShiftD`,
      `${words.commands.accept}AltShiftY`,
      `${words.commands.hold}AltShiftH`,
      `${words.commands.reject}${words.noKey}`,
    ]);
    expect(textOf(section())).toContain(words.noKeyHint);
    await act(async () => page.tellShortcuts([{ name: 'reject', keys: 'Ctrl+Q' }]));
    expect(rows()).toEqual([`${words.commands.reject}CtrlQ`]);
    expect(textOf(section())).not.toContain(words.noKeyHint);
    await click(get('button', words.openShortcuts));
    expect(page.shortcutsOpened).toBe(1);
  });
});

describe('the keys of the card', () => {
  it('are changed by pressing another, and go back to the usual ones', async () => {
    const page = await openPage(snapshotOf(configured));
    expect(field(card.keyList.call).value).toBe('C');
    expect((await press(card.keyList.call, 'w')).defaultPrevented).toBe(true);
    expect(field(card.keyList.call).value).toBe('W');
    await press(card.keyList.hold, 'ä');
    await press(card.keyList.call, 'C', { shiftKey: true });
    expect(keysOf(page.sent)).toEqual([{ call: 'W' }, { call: 'W', hold: 'Ä' }, { hold: 'Ä' }]);
    await click(get('button', words.resetKeys));
    expect(page.sent.at(-1)?.keys).toEqual({});
    expect(field(card.keyList.hold).value).toBe('H');
  });

  it('are refused beside the field where two steps would have one key at a time', async () => {
    const page = await openPage(snapshotOf(configured));
    await press(card.keyList.call, 'd');
    expect(field(card.keyList.call).value).toBe('C');
    expect(descriptionOf(field(card.keyList.call))).toBe(words.keyClash('D', card.keyList.decline));
    expect(field(card.keyList.call).getAttribute('aria-invalid')).toBe('true');
    // Never on the card together.
    await press(card.keyList.call, 'e');
    expect(field(card.keyList.call).getAttribute('aria-invalid')).toBeNull();
    expect(keysOf(page.sent)).toEqual([{ call: 'E' }]);
  });

  it('are no digits, and none that has a meaning of its own', async () => {
    const page = await openPage(snapshotOf(configured));
    for (const key of ['1', ' ', '?', '*', '#']) {
      await press(card.keyList.call, key);
      expect(descriptionOf(field(card.keyList.call))).toBe(words.keyTaken);
    }
    expect(page.sent).toEqual([]);
  });

  it('leave to the browser what is its own, and to the input method what it composes', async () => {
    const page = await openPage(snapshotOf(configured));
    for (const [key, more] of [
      ['Tab', {}],
      ['Escape', {}],
      ['F5', {}],
      ['w', { ctrlKey: true }],
      ['w', { altKey: true }],
      ['w', { isComposing: true }],
      ['w', { repeat: true }],
    ] as const) {
      expect((await press(card.keyList.call, key, more)).defaultPrevented).toBe(false);
    }
    expect(page.sent).toEqual([]);
    expect(said(section(), 'alert')).toBe('');
  });

  it('are read where the administrator has set them', async () => {
    const page = await openPage(snapshotOf({ ...configured, keys: { call: 'W' } }, { locked: ['keys'] }));
    await press(card.keyList.call, 'q');
    expect(page.sent).toEqual([]);
    expect(field(card.keyList.call).value).toBe('W');
    expect(textOf(section())).toContain(words.locked);
    expect(textOf(section())).not.toContain(words.resetKeys);
  });
});
