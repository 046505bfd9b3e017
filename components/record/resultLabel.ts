import type { Messages } from '../../lib/i18n/en';
import { type CallResult, callResultName } from '../../lib/session/callResult';

/** A call result in words; one that the enumeration lacks keeps its number. */
export function resultLabel(result: CallResult, m: Messages): string {
  const name = callResultName(result);
  return name === null ? m.callResultNumber(result) : m.callResults[name];
}
