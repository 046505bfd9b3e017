import { type CardKeys, type KeyAction, usualKeys } from '../../lib/support/cardKeys';
import { actionsOf } from './cardKeys';

/** What can be on the card at one time; its menus and questions are counted as open, so that no key means two things a moment apart. */
const together: readonly (readonly KeyAction[])[] = [
  [...actionsOf.notice, 'position'],
  [...actionsOf.arriving, 'position'],
  [...actionsOf.preview, 'later', 'dontCall', 'callAnyway', 'position'],
  [...actionsOf.ended, 'callAnyway', 'position'],
  // Where the call can be recorded, whatever waits above the card gives way to that.
  [...actionsOf.call, 'recording', 'position'],
  // With something above the card that waits for its answer; it has no keys while *Call anyway* has.
  [...actionsOf.preview, 'later', 'dontCall', 'position', 'accept', 'reject'],
  [...actionsOf.call, 'position', 'accept', 'reject'],
  [...actionsOf.ended, 'position', 'accept', 'reject'],
];

/** The other step that has this key while `action` could be taken, or null. */
export function clashOf(action: KeyAction, key: string, keys: CardKeys): KeyAction | null {
  const beside = new Set(together.filter((actions) => actions.includes(action)).flat());
  beside.delete(action);
  return [...beside].find((each) => keys[each] === key) ?? null;
}

/** In the order in which the agent meets them. */
export const keyActions = Object.keys(usualKeys) as readonly KeyAction[];
