import type { Messages } from '../../lib/i18n/en';
import { type Failure, failureText } from '../shared/useOrders';

/** A failure in words. Some refusals mean something of their own here, where settings are saved. */
export function replyText(failure: Failure, m: Messages): string {
  const own: Readonly<Record<string, string>> = m.options.refusals;
  return ('refusal' in failure ? own[failure.refusal] : undefined) ?? failureText(failure, m);
}
