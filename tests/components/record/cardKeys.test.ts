import { describe, expect, it } from 'vitest';
import {
  type CardKey,
  cardKey,
  type KeyPress,
  type KeySituation,
  needsSettled,
} from '../../../components/record/cardKeys';
import { type CardKeys, isFreeKey, type KeyAction, usualKeys } from '../../../lib/support/cardKeys';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  repeat: false,
  isComposing: false,
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const at = (phase: KeySituation['phase'], more: Partial<KeySituation> = {}): KeySituation => ({
  singleKeys: true,
  phase,
  isDeclining: false,
  isKeypadOpen: false,
  isOnControl: false,
  ...more,
});

const table: readonly (readonly [string, KeySituation, CardKey | null])[] = [
  ['c', at('preview'), { does: 'call' }],
  ['C', at('preview'), { does: 'call' }],
  ['d', at('preview'), { does: 'decline' }],
  ['v', at('preview'), { does: 'openContact' }],
  ['v', at('ended'), { does: 'openContact' }],
  ['v', at('call'), null],
  ['v', at('waiting'), null],
  ['l', at('preview'), null],
  ['l', at('preview', { isDeclining: true }), { does: 'later' }],
  ['x', at('preview', { isDeclining: true }), { does: 'dontCall' }],
  ['e', at('preview'), null],
  ['1', at('preview'), { does: 'number', index: 0 }],
  ['9', at('preview'), { does: 'number', index: 8 }],
  ['0', at('preview'), null],
  ['a', at('preview'), null],
  ['a', at('preview', { isOffered: true }), { does: 'accept' }],
  ['r', at('call', { isOffered: true }), { does: 'reject' }],
  ['r', at('call'), null],
  ['r', at('call', { canRecord: true }), { does: 'recording' }],
  ['r', at('call', { canRecord: true, isOffered: true }), { does: 'recording' }],
  ['a', at('call', { canRecord: true, isOffered: true }), { does: 'accept' }],
  ['t', at('call'), { does: 'transfer' }],
  ['t', at('call', { isScheduling: true }), { does: 'transfer' }],
  ['t', at('preview'), null],
  ['a', at('call', { isOffered: true, isScheduling: true }), { does: 'accept' }],
  ['a', at('preview', { isOffered: true, isWarned: true }), { does: 'callAnyway' }],
  ['r', at('preview', { isOffered: true, isWarned: true }), null],
  ['n', at('call'), { does: 'note' }],
  ['n', at('ended'), { does: 'note' }],
  ['n', at('notice'), null],
  ['f', at('ended'), { does: 'findResult' }],
  ['f', at('call'), null],
  ['a', at('preview', { isWarned: true }), { does: 'callAnyway' }],
  ['A', at('ended', { isWarned: true }), { does: 'callAnyway' }],
  ['ArrowRight', at('preview'), { does: 'record', step: 1 }],
  ['ArrowLeft', at('ended'), { does: 'record', step: -1 }],
  ['Enter', at('preview'), null],
  ['c', at('call'), null],
  ['h', at('call'), { does: 'hold' }],
  ['k', at('call'), { does: 'keypad' }],
  ['e', at('call'), { does: 'endCall' }],
  ['m', at('call'), null],
  ['5', at('call'), null],
  ['5', at('call', { isKeypadOpen: true }), { does: 'tone', digit: '5' }],
  ['*', at('call', { isKeypadOpen: true }), { does: 'tone', digit: '*' }],
  ['Enter', at('call'), null],
  ['1', at('ended'), { does: 'result', index: 0 }],
  ['9', at('ended'), { does: 'result', index: 8 }],
  ['0', at('ended'), null],
  ['Enter', at('ended'), { does: 'done' }],
  ['Enter', at('ended', { isOnControl: true }), null],
  ['c', at('ended'), null],
  ['g', at('notice'), { does: 'getRecord' }],
  ['o', at('notice'), { does: 'ok' }],
  ['a', at('arriving'), { does: 'accept' }],
  ['R', at('arriving'), { does: 'reject' }],
  ['v', at('arriving'), { does: 'openContact' }],
  ['c', at('arriving'), null],
  ['1', at('arriving'), null],
  ['Enter', at('arriving'), null],
  ['r', at('preview'), null],
  ['p', at('waiting'), { does: 'position' }],
  ['?', at('waiting'), { does: 'help' }],
  ['Escape', at('waiting'), { does: 'escape' }],
  ['q', at('preview'), null],
];

describe('single keys', () => {
  it.each(table)('%s in %o means %o', (key, situation, means) => {
    expect(cardKey(press(key, { shiftKey: key === '?' || key === '*' }), situation, usualKeys)).toEqual(means);
  });

  it('are not ours while held down, in a chord, or while an input method composes', () => {
    for (const more of [
      { repeat: true },
      { isComposing: true },
      { keyCode: 229 },
      { ctrlKey: true },
      { metaKey: true },
      { altKey: true },
    ]) {
      expect(cardKey(press('c', more), at('preview'), usualKeys)).toBeNull();
      expect(cardKey(press('Enter', more), at('ended'), usualKeys)).toBeNull();
    }
  });

  it('can be switched off; Escape stays', () => {
    const off = { singleKeys: false };
    for (const key of ['c', 'd', 'p', '?', '1', 'Enter', 'h', 'e']) {
      for (const phase of ['preview', 'call', 'ended'] as const)
        expect(cardKey(press(key), at(phase, off), usualKeys)).toBeNull();
    }
    expect(cardKey(press('Escape'), at('preview', off), usualKeys)).toEqual({ does: 'escape' });
  });

  it('wait for the card to stand still where the step cannot be taken back', () => {
    for (const does of ['call', 'endCall', 'done', 'doneAndStop', 'later', 'dontCall', 'accept', 'reject'] as const) {
      expect(needsSettled({ does })).toBe(true);
    }
    for (const does of ['hold', 'keypad', 'decline', 'position'] as const) expect(needsSettled({ does })).toBe(false);
    expect(needsSettled({ does: 'result', index: 0 })).toBe(false);
  });

  it('may be others than the usual ones; digits, Enter, Escape, arrows and ? stay', () => {
    const keys: CardKeys = { ...usualKeys, call: 'W', hold: 'Ä', position: ';' };
    expect(cardKey(press('w'), at('preview'), keys)).toEqual({ does: 'call' });
    expect(cardKey(press('W'), at('preview'), keys)).toEqual({ does: 'call' });
    expect(cardKey(press('c'), at('preview'), keys)).toBeNull();
    expect(cardKey(press('ä'), at('call'), keys)).toEqual({ does: 'hold' });
    expect(cardKey(press(';'), at('waiting'), keys)).toEqual({ does: 'position' });
    expect(cardKey(press('w', { repeat: true }), at('preview'), keys)).toBeNull();
    expect(cardKey(press('w', { isComposing: true }), at('preview'), keys)).toBeNull();
    expect(cardKey(press('1'), at('preview'), keys)).toEqual({ does: 'number', index: 0 });
    expect(cardKey(press('Enter'), at('ended'), keys)).toEqual({ does: 'done' });
    expect(cardKey(press('ArrowRight'), at('preview'), keys)).toEqual({ does: 'record', step: 1 });
    expect(cardKey(press('?', { shiftKey: true }), at('preview'), keys)).toEqual({ does: 'help' });
  });

  it('that can be chosen are single signs without a meaning of their own, in capitals', () => {
    for (const key of ['A', 'Z', 'Ä', ';', '/', 'Я', 'あ']) expect(isFreeKey(key)).toBe(true);
    for (const key of ['', 'a', '1', '0', '?', '*', '#', ' ', 'Enter', 'F1', 'AB', 'ß'])
      expect(isFreeKey(key)).toBe(false);
  });

  it('of which every usual one could be chosen', () => {
    for (const action of Object.keys(usualKeys) as KeyAction[]) expect(isFreeKey(usualKeys[action])).toBe(true);
  });
});
