/** What a single key of the card does, with the key it has until the agent chooses another. */
export const usualKeys = {
  getRecord: 'G',
  ok: 'O',
  accept: 'A',
  reject: 'R',
  call: 'C',
  callAnyway: 'A',
  openContact: 'V',
  decline: 'D',
  later: 'L',
  dontCall: 'X',
  hold: 'H',
  keypad: 'K',
  transfer: 'T',
  recording: 'R',
  endCall: 'E',
  note: 'N',
  findResult: 'F',
  callback: 'S',
  position: 'P',
} as const;

export type KeyAction = keyof typeof usualKeys;

/** The key of each step, in capitals, as it is shown. */
export type CardKeys = Readonly<Record<KeyAction, string>>;

/** The keys that the agent chose; the others are the usual ones. */
export type KeyChoice = Readonly<Partial<Record<KeyAction, string>>>;

/** A key as it is kept and shown: `c` and `C` are one. */
export const keyName = (key: string): string => key.toUpperCase();

/**
 * Whether a key can be chosen, by the name that it is shown by. Digits choose numbers and results and are tones, as are # and *; ? shows
 * the keys; the space bar presses a button.
 */
export const isFreeKey = (key: string): boolean => /^[^\s\d?*#]$/u.test(key) && keyName(key) === key;
