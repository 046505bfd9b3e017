import type { PageMessages } from '../../lib/i18n/enPage';
import { type CallResult, callResultName } from '../../lib/session/callResult';

/** A call result in words; one that the enumeration lacks keeps its number. */
export function resultLabel(result: CallResult, m: PageMessages): string {
  const name = callResultName(result);
  return name === null ? m.callResultNumber(result) : m.callResults[name];
}
