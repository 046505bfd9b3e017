import { type CallResult, callResultNames } from '../../session/callResult';

/** Offered when the server names none: what an agent hears on the line, most frequent first. */
export const usualResults: readonly CallResult[] = [33, 7, 6, 9, 17, 40, 53, 51];

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Spellings beside the enumeration's own names. */
const alsoSpelled: readonly (readonly [string, CallResult])[] = [
  ['answered', 33],
  ['answeringmachinedetected', 9],
  ['voicemail', 9],
  ['faxdetected', 17],
  ['faxmodem', 17],
  ['sitinvalidnum', 11],
  ['allbusy', 10],
  ['donotcallrequested', 51],
  ['pagerdetected', 39],
  ['unknowncallresult', 28],
];

const byName: ReadonlyMap<string, CallResult> = new Map([
  ...Object.entries(callResultNames).map(([number, name]) => [plain(name), Number(number)] as const),
  ...alsoSpelled,
]);

/** A call result by number or by name, without regard to case, spaces and signs; null when it is neither. */
export function decodeCallResult(written: string): CallResult | null {
  const name = plain(written);
  if (/^\d{1,3}$/.test(name)) return Number(name);
  return byName.get(name) ?? null;
}

/**
 * The server's list of call results in its order (`outbound.call-result-values`), each once. What is no known result is
 * passed to `unreadable`; an option that yields nothing gives the usual results.
 */
export function decodeCallResults(option: string | undefined, unreadable: () => void): readonly CallResult[] {
  const results = new Set<CallResult>();
  for (const part of (option ?? '').split(/[,;|]/)) {
    if (part.trim() === '') continue;
    const result = decodeCallResult(part);
    if (result === null) unreadable();
    else results.add(result);
  }
  return results.size === 0 ? usualResults : Array.from(results);
}
