import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actionsOf, cardKey, type KeySituation } from '../../../components/record/cardKeys';
import { clashOf, keyActions } from '../../../components/record/keyClash';
import { type CardKeys, type KeyAction, usualKeys } from '../../../lib/support/cardKeys';

it.each<[KeyAction, string, KeyAction | null]>([
  ['call', 'D', 'decline'],
  ['call', 'L', 'later'],
  ['call', 'A', 'callAnyway'],
  ['call', 'P', 'position'],
  ['call', 'C', null],
  ['call', 'E', null],
  ['call', 'R', 'reject'],
  ['accept', 'R', 'reject'],
  ['accept', 'V', 'openContact'],
  ['accept', 'C', 'call'],
  ['accept', 'G', null],
  ['endCall', 'K', 'keypad'],
  ['position', 'G', 'getRecord'],
  ['position', 'E', 'endCall'],
])('%s on %s clashes with %s', (action, key, clash) => {
  expect(clashOf(action, key, usualKeys)).toBe(clash);
});

it('the usual keys clash nowhere', () => {
  for (const action of keyActions) expect(clashOf(action, usualKeys[action], usualKeys)).toBeNull();
});

it('whatever keys are chosen without a clash, each step can be taken by its own', () => {
  const letters = [...'ABCDEFGH'];
  const change = fc.record({ action: fc.constantFrom(...keyActions), key: fc.constantFrom(...letters) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      let keys: CardKeys = usualKeys;
      for (const { action, key } of changes) if (clashOf(action, key, keys) === null) keys = { ...keys, [action]: key };
      for (const phase of Object.keys(actionsOf) as KeySituation['phase'][]) {
        const at = {
          singleKeys: true,
          phase,
          isDeclining: true,
          isWarned: true,
          isKeypadOpen: true,
          isOnControl: false,
        };
        const extra: readonly KeyAction[] =
          phase === 'preview' ? ['later', 'dontCall', 'callAnyway'] : phase === 'ended' ? ['callAnyway'] : [];
        for (const action of [...actionsOf[phase], ...extra, 'position'] as const) {
          const press = { key: keys[action].toLowerCase(), repeat: false, isComposing: false, keyCode: 0 };
          const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
          const isWarned = phase === 'preview' || phase === 'ended';
          expect(cardKey({ ...press, ...plain }, { ...at, isWarned }, keys)).toEqual({ does: action });
        }
        // With something above the card that waits for its answer.
        const isAnswered = ['preview', 'call', 'ended'].includes(phase);
        const offered = { ...at, isWarned: false, isOffered: isAnswered };
        const answers: readonly KeyAction[] = isAnswered ? ['accept', 'reject'] : [];
        for (const action of [...actionsOf[phase], ...answers, 'position'] as const) {
          const press = { key: keys[action].toLowerCase(), repeat: false, isComposing: false, keyCode: 0 };
          const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
          expect(cardKey({ ...press, ...plain }, offered, keys)).toEqual({ does: action });
        }
      }
    }),
  );
});
