import type { DataPair } from '../../session/record';
import { isDialersOwn } from './keys';
import type { WirePair } from './pairs';
import type { Note } from './read';

/**
 * What the agent has entered, as the server takes it: fields by the names under which the calling list sends them, disposition and note
 * under the keys that the administrator has chosen (protocol notes, section 9). A field that was emptied goes as empty text. A key that the protocol
 * uses itself would be read as a part of the request, so such a pair is left out, and noted; of two with one key the later counts.
 */
export function enteredPairs(pairs: readonly DataPair[], note: Note): WirePair[] {
  const entered = new Map<string, WirePair>();
  for (const pair of pairs) {
    if (pair.key.trim() === '' || isDialersOwn(pair.key)) note('request: a key of the dialer itself');
    else entered.set(pair.key, typed(pair));
  }
  return Array.from(entered.values());
}

/** The agent writes whole numbers as they like, with a sign or zeros in front. */
function typed({ key, type, value }: DataPair): WirePair {
  const number = /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : Number.NaN;
  return type === 'int' && Number.isSafeInteger(number)
    ? { key, type, value: number + 0 }
    : { key, type: 'str', value };
}
