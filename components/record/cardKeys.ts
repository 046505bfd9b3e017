import type { MarkScope } from '../../lib/session/doNotCall';
import type { RecordNumber } from '../../lib/session/record';
import { type CardKeys, type KeyAction, keyName } from '../../lib/support/cardKeys';

/** Steps that a key names without more: those whose key the agent may change, and those with a fixed one or none. */
type PlainStep = KeyAction | 'answer' | 'done' | 'doneAndStop' | 'postpone' | 'help' | 'escape';

/** What a single key does inside the card. */
export type CardKey =
  | { does: PlainStep }
  | { does: 'number' | 'result'; index: number }
  | { does: 'record'; step: 1 | -1 }
  | { does: 'tone'; digit: string };

/** What is taken by key or by click. */
export type CardStep =
  | CardKey
  | { does: 'callNumber'; number: RecordNumber }
  | { does: 'markDoNotCall'; scope: MarkScope; number: string };

/** What is on the card, as far as keys care. */
export interface KeySituation {
  /** Single keys are switched on. */
  singleKeys: boolean;
  phase: 'notice' | 'arriving' | 'preview' | 'call' | 'ended' | 'waiting';
  isDeclining: boolean;
  /** *Call* has been pressed in spite of an objection. */
  isWarned?: boolean;
  isKeypadOpen: boolean;
  /** A callback is being entered, or a target chosen: what is hidden behind it has no keys. */
  isScheduling?: boolean;
  /** The call can be recorded now; its key is the card's then, whatever waits above. */
  canRecord?: boolean;
  /** Two calls are on, of which one is a consultation: none is ended by a key that does not say which. */
  isConsulting?: boolean;
  /** Something waits for its answer in a strip above the card. */
  isOffered?: boolean;
  /** The focus is on something that Enter activates by itself. */
  isOnControl: boolean;
}

export interface KeyPress {
  key: string;
  code?: string;
  repeat: boolean;
  isComposing: boolean;
  keyCode: number;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** What has a key of its own, by what is on the card. */
export const actionsOf: Readonly<Record<KeySituation['phase'], readonly KeyAction[]>> = {
  notice: ['getRecord', 'ok'],
  arriving: ['accept', 'reject', 'openContact'],
  preview: ['call', 'decline', 'openContact', 'note', 'callback'],
  call: ['hold', 'keypad', 'transfer', 'endCall', 'note', 'callback'],
  ended: ['note', 'findResult', 'openContact', 'callback'],
  waiting: ['callback'],
};

/**
 * The step that a key press asks for, or null where the key is not ours: held down, part of a chord, or while an input method is
 * composing. Whether the target is a text field is the caller's to ask first.
 * @param keys the agent's own, where a step may have another
 */
export function cardKey(press: KeyPress, at: KeySituation, keys: CardKeys): CardKey | null {
  if (press.repeat || press.isComposing || press.keyCode === 229) return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'Escape') return { does: 'escape' };
  if (!at.singleKeys) return null;
  if (press.key === '?') return { does: 'help' };
  if (at.isScheduling) return press.shiftKey ? null : schedulingKey(keyName(press.key), at, keys);
  if (press.key === 'Enter') return enter(press, at);
  if (at.phase === 'call' && at.isKeypadOpen && /^[0-9*#]$/.test(press.key)) return { does: 'tone', digit: press.key };
  if (press.shiftKey) return null;
  if (/^[1-9]$/.test(press.key)) {
    const index = Number(press.key) - 1;
    // A digit chooses and never dials.
    if (at.phase === 'preview') return { does: 'number', index };
    return at.phase === 'ended' ? { does: 'result', index } : null;
  }
  if (press.key === 'ArrowLeft' || press.key === 'ArrowRight') {
    return { does: 'record', step: press.key === 'ArrowLeft' ? -1 : 1 };
  }
  return chosenKey(keyName(press.key), at, keys);
}

/** Enter finishes a record; it never dials, and on a button it is the button's own. */
function enter(press: KeyPress, at: KeySituation): CardKey | null {
  if (at.isOnControl || at.phase !== 'ended') return null;
  return { does: press.shiftKey ? 'doneAndStop' : 'done' };
}

/**
 * The answers to what waits above the card; a question on the card itself comes first. So does recording where it is offered: a press
 * meant for it must not reject a call that has just come.
 */
const answersAt = (at: KeySituation, keys: CardKeys): readonly KeyAction[] =>
  at.isOffered && !at.isWarned
    ? (['accept', 'reject'] as const).filter((answer) => !at.canRecord || keys[answer] !== keys.recording)
    : [];

/** The call goes on while a callback is entered. */
function schedulingKey(key: string, at: KeySituation, keys: CardKeys): CardKey | null {
  const ofCall = at.phase === 'call' ? (['hold', 'transfer', 'endCall'] as const) : [];
  const offered: readonly KeyAction[] = ['callback', 'position', ...ofCall, ...answersAt(at, keys)];
  return stepOf(offered, key, at, keys);
}

/** The first of the steps on offer that has this key. */
function stepOf(offered: readonly KeyAction[], key: string, at: KeySituation, keys: CardKeys): CardKey | null {
  const does = offered.find((action) => keys[action] === key);
  return does === undefined || (does === 'endCall' && at.isConsulting) ? null : { does };
}

function chosenKey(key: string, at: KeySituation, keys: CardKeys): CardKey | null {
  const offered: readonly KeyAction[] = [
    ...(at.phase === 'preview' && at.isDeclining ? (['later', 'dontCall'] as const) : []),
    ...(at.isWarned ? (['callAnyway'] as const) : []),
    'position',
    ...actionsOf[at.phase],
    ...(at.canRecord ? (['recording'] as const) : []),
    ...answersAt(at, keys),
  ];
  return stepOf(offered, key, at, keys);
}

/** Steps that a press meant for the screen of a moment ago must not take (500 ms after a change). */
export function needsSettled(key: CardStep): boolean {
  return [
    'call',
    'callNumber',
    'callAnyway',
    'endCall',
    'done',
    'doneAndStop',
    'postpone',
    'later',
    'dontCall',
    'getRecord',
    'answer',
    'accept',
    'reject',
    'markDoNotCall',
  ].includes(key.does);
}
