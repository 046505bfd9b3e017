/** A call result by its number on the wire (`GSW_CALL_RESULT`). */
export type CallResult = number;

/** The results by number, from the dialer's public enumeration; names are keys of the message files. */
export const callResultNames = {
  0: 'ok',
  1: 'transferred',
  2: 'conferenced',
  3: 'generalError',
  4: 'systemError',
  5: 'remoteRelease',
  6: 'busy',
  7: 'noAnswer',
  8: 'sitDetected',
  9: 'answeringMachine',
  10: 'allTrunksBusy',
  11: 'sitInvalidNumber',
  12: 'sitVacant',
  13: 'sitIntercept',
  14: 'sitUnknown',
  15: 'sitNoCircuit',
  16: 'sitReorder',
  17: 'fax',
  18: 'queueFull',
  19: 'cleared',
  20: 'overflowed',
  21: 'abandoned',
  22: 'redirected',
  23: 'forwarded',
  24: 'consult',
  25: 'pickedUp',
  26: 'dropped',
  27: 'droppedNoAnswer',
  28: 'unknown',
  29: 'covered',
  30: 'converseOn',
  31: 'bridged',
  32: 'silence',
  33: 'answer',
  34: 'nuTone',
  35: 'noDialTone',
  36: 'noProgress',
  37: 'noRingBack',
  38: 'noEstablished',
  39: 'pager',
  40: 'wrongParty',
  41: 'dialError',
  42: 'callDropError',
  43: 'switchError',
  44: 'noFreePort',
  45: 'transferError',
  46: 'stale',
  47: 'agentCallbackError',
  48: 'groupCallbackError',
  49: 'deafened',
  50: 'held',
  51: 'doNotCall',
  52: 'cancelRecord',
  53: 'wrongNumber',
} as const;

export type CallResultName = (typeof callResultNames)[keyof typeof callResultNames];

/** The value of a record that nobody has called. */
export const unknownResult: CallResult = 28;

/** The value of a number that must not be called. */
export const doNotCallResult: CallResult = 51;

/** The name of a result, or null for a number that the enumeration lacks. */
export function callResultName(result: CallResult): CallResultName | null {
  return Object.hasOwn(callResultNames, result) ? callResultNames[result as keyof typeof callResultNames] : null;
}
